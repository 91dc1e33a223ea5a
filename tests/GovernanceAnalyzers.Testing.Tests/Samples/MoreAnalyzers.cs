using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers.Testing.Tests.Samples;

/// <summary>Throws at every method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("T003", "Never", "Never", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(ThrowHere, SyntaxKind.MethodDeclaration);
    }

    private static void ThrowHere(SyntaxNodeAnalysisContext context) => throw new NotSupportedException("no methods, please");
}

/// <summary>Reports at locations without a tree: no pragma silences them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsuppressibleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("T004", "No tree", "No tree", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var span = tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>().First().Identifier.Span;
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Rule, Location.Create(tree.FilePath, span, tree.GetLineSpan(span).Span)));
        }
    }
}

/// <summary>Reports bad names when the compilation ends: too late for a light bulb.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        foreach (var method in context.Compilation.GetSymbolsWithName(name => name.StartsWith("Bad", StringComparison.Ordinal), SymbolFilter.Member, context.CancellationToken))
        {
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(BadNameAnalyzer.Rule, method.Locations[0], method.Name));
        }
    }
}

/// <summary>Reports the <c>test_word</c> of its configuration and the first line of each additional file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InputsAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("T005", "Inputs", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(ReportOptions, SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(ReportFile);
    }

    private static void ReportOptions(SymbolAnalysisContext context)
    {
        var tree = context.Symbol.Locations[0].SourceTree!;
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("test_word", out var word);
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.TestDate", out var date);
        context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Rule, context.Symbol.Locations[0], $"{word} {date}"));
    }

    private static void ReportFile(AdditionalFileAnalysisContext context)
    {
        var line = context.AdditionalFile.GetText(context.CancellationToken)!.Lines[0];
        var location = Location.Create(context.AdditionalFile.Path, line.Span, context.AdditionalFile.GetText(context.CancellationToken)!.Lines.GetLinePositionSpan(line.Span));
        context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Rule, location, line.ToString()));
    }
}

/// <summary>Suppresses T001 in types named "Waived".</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WaiverSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Waiver = new("S001", "T001", "Waived");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Waiver];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var node = diagnostic.Location.SourceTree!.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text == "Waived")
            {
                context.ReportSuppression(Suppression.Create(Waiver, diagnostic));
            }
        }
    }
}
