using Microsoft.CodeAnalysis.Testing;

namespace GovernanceAnalyzers.Tests;

/// <summary>Tests of rules that look at documents. Each build has the day, the root of the repository, and the documents that a test gives it.</summary>
internal static class EvidenceTest
{
    public const string Today = "2026-06-01";

    /// <summary>A system of the highest tier for everybody that takes personal data and trains.</summary>
    public const string Demanding = """
        [assembly: {|#0:AdvancedAiSystem(Id = "desk", RiskTier = RiskTier.Frontier, Version = "2.0", Audience = Audience.GeneralPublic)|}]
        [assembly: RiskConsidered(RiskDomain.Societal, RiskStatus.Mitigated)]
        public class Desk { public void Take([PersonalDataInput] string name) => Train(name); private static void Train(string data) { } }
        """;

    /// <summary>The rule reports what is marked, in source and documents, and no more.</summary>
    /// <param name="documents">Paths from the root of the repository, and texts.</param>
    public static Task Verify(string rule, string source, (string Path, string Text)[] documents, params DiagnosticResult[] expected) => Verify(rule, Today, "", source, documents, expected);

    /// <param name="day">The day of the build; <see langword="null"/> for one that does not say.</param>
    /// <param name="properties">Further lines of build properties.</param>
    public static Task Verify(string rule, string? day, string properties, string source, (string Path, string Text)[] documents, params DiagnosticResult[] expected) =>
        Test(rule, day, properties, source, documents, expected).RunAsync();

    public static RuleTest Test(string rule, string? day, string properties, string source, (string Path, string Text)[] documents, params DiagnosticResult[] expected)
    {
        var test = AsOf.Test(rule, null, [source], expected);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.GovernanceRoot = /repo/\n{(day is null ? "" : $"build_property.GovernanceAsOf = {day}\n")}{properties}"));
        test.TestState.AdditionalFiles.Add(("/repo/desk.governance.txt", "assembly TestProject\ntrains M:Desk.Train(System.String)\n"));
        foreach (var (path, text) in documents) test.TestState.AdditionalFiles.Add(("/repo/" + path, text));
        return test;
    }

    /// <summary>A document of a kind, reviewed lately.</summary>
    public static (string Path, string Text) Document(string kind, string body = "", string head = "", string path = "") =>
        (path.Length > 0 ? path : $"governance/{kind}.md", $"---\nkind: {kind}\nreviewed: 2026-05-01\n{head}---\n\n{body}");
}
