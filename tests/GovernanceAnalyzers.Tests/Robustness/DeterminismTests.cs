using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GovernanceAnalyzers.Tests.Robustness;

/// <summary>The same source has the same findings, whatever is looked at first and on however many threads.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_compiles(string name) =>
        Assert.Empty(Sample.Compile(name).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

    [Theory, MemberData(nameof(Samples))]
    public async Task A_sample_has_the_same_findings_in_any_order(string name)
    {
        var compilation = Sample.Compile(name);
        await VerifyAsync(compilation);
        if (name == Sample.Names[0]) Assert.NotEmpty(await ShowAsync(compilation, concurrently: true));
    }

    [Fact]
    public async Task Many_files_that_call_each_other_have_the_same_findings_in_any_order()
    {
        const int Count = 24;
        var files = Enumerable.Range(0, Count).Select(i => $$"""
            using Acme; using GovernanceAnalyzers.Annotations; using System;

            [AdvancedAiSystem]
            public class C{{i}}
            {
                [GeneratesContent] public string Write(int n) => n == 0 ? Model.Write() : C{{(i + 7) % Count}}.Pass(n - 1);
                internal static string Pass(int n) => n > 3 ? C{{(i + 1) % Count}}.Pass(n) : {{(i % 5 == 0 ? "Stamper.Stamp(Model.Write())" : "Model.Write()")}};
                internal static void Use(string text, int n) { if (n > 0) C{{(i + 5) % Count}}.Use(text, n - 1); else {{(i % 3 == 0 ? "Crm.Send(text)" : "C" + ((i + 2) % Count) + ".Keep(text)")}}; }
                internal static void Keep(string text) { {{(i % 2 == 0 ? "Privacy.Disclose();" : "")}} Console.WriteLine(text); }
                public void Take([PersonalDataInput] string email, string path) { Use(email, {{i}}); Load(path); }
                private static void Load(string path) { {{(i % 4 == 0 ? "Weights.Verify(path);" : "")}} Model.Load(path); C{{(i + 3) % Count}}.Keep(path); }
            }
            """);
        var compilation = Analysis.Compile(files, Analysis.References);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.NotEmpty(await ShowAsync(compilation, concurrently: true));
        await VerifyAsync(compilation);
    }

    private static async Task VerifyAsync(CSharpCompilation compilation)
    {
        var expected = await ShowAsync(compilation, concurrently: false);
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        for (var i = 0; i < 3; i++) Assert.Equal(expected, await ShowAsync(compilation, concurrently: true));
        Assert.Equal(expected, await ShowAsync(reversed, concurrently: false));
        Assert.Equal(expected, await ShowAsync(reversed, concurrently: true));
    }

    /// <summary>All that a finding says, additional locations included.</summary>
    private static async Task<string[]> ShowAsync(CSharpCompilation compilation, bool concurrently)
    {
        var findings = await Analysis.FindingsAsync(compilation.Clone(), concurrently);
        return [.. findings.Select(finding => string.Join(" | ", finding.AdditionalLocations.Prepend(finding.Location).Select(l => l.GetLineSpan().ToString()).Prepend(finding.GetMessage(null)).Prepend(finding.Id))).Order(StringComparer.Ordinal)];
    }
}
