using GovernanceAnalyzers.Annotations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GovernanceAnalyzers.Tests;

/// <summary>
/// A test of one rule: all others are off, and <c>[|…|]</c> stands for it. The source has the usings of the SDK, the annotations and
/// Microsoft.Extensions.AI, and compiles against .NET 10 with ASP.NET Core, the annotations and Microsoft.Extensions.AI.Abstractions;
/// add what else it needs (see <see cref="Stubs"/>) to <c>TestState.AdditionalReferences</c>.
/// </summary>
internal sealed class RuleTest : CSharpAnalyzerTest<GovernanceAnalyzer, DefaultVerifier>
{
    private readonly string _rule;

    public RuleTest(string rule, params string[] sources)
    {
        _rule = rule;
        foreach (var source in sources) TestState.Sources.Add(source);
        Setup(this, rule);
    }

    /// <summary>What the annotations are declared in.</summary>
    public static MetadataReference Annotations { get; } = MetadataReference.CreateFromFile(typeof(GeneratesContentAttribute).Assembly.Location);

    /// <summary>The global usings of every test.</summary>
    public static string Usings { get; } = string.Join(
        "\n",
        new[]
        {
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
            "GovernanceAnalyzers.Annotations", "Microsoft.Extensions.AI",
        }.Select(name => $"global using {name};"));

    /// <summary>Makes any test, one of a code fix too, a test of one rule.</summary>
    public static void Setup(AnalyzerTest<DefaultVerifier> test, string rule)
    {
        test.ReferenceAssemblies = Frameworks;
        test.TestState.Sources.Add(("/0/Usings.cs", Usings));
        test.TestState.AdditionalReferences.Add(Annotations);
        test.TestState.AdditionalReferences.AddRange(Stubs.ExtensionsAI);
        test.DisabledDiagnostics.AddRange(new GovernanceAnalyzer().SupportedDiagnostics.Select(d => d.Id).Where(id => id != rule));
    }

    /// <summary>.NET 10 with ASP.NET Core.</summary>
    public static ReferenceAssemblies Frameworks { get; } = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")]);

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => analyzers.SelectMany(a => a.SupportedDiagnostics).Single(d => d.Id == _rule);
}

/// <summary>The short way to test one rule.</summary>
internal static class Rule
{
    /// <summary>The rule reports what is marked and no more.</summary>
    public static Task Verify(string rule, string source, params DiagnosticResult[] expected) => Verify(rule, [source], expected);

    /// <summary>The same for several files.</summary>
    public static Task Verify(string rule, string[] sources, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(rule, sources);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>The same for source that need not compile: the rule may find something or not, but never fails.</summary>
    public static Task VerifyBroken(string rule, string source) =>
        new RuleTest(rule, "#pragma warning disable\n" + source) { CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    /// <summary>What the rule reports at <c>{|#0:…|}</c>, its message's arguments given.</summary>
    public static DiagnosticResult Result(string rule, int markup, params object[] arguments) =>
        new DiagnosticResult(new GovernanceAnalyzer().SupportedDiagnostics.Single(d => d.Id == rule)).WithLocation(markup).WithArguments(arguments);
}
