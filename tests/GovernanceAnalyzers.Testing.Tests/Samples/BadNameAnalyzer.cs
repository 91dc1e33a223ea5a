using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers.Testing.Tests.Samples;

/// <summary>Reports methods whose name starts with "Bad"; the name is the argument, the type a further location.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class BadNameAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("T001", "Bad name", "Method '{0}' has a bad name", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        ConfigureGeneratedCode(context);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration);
    }

    protected virtual void ConfigureGeneratedCode(AnalysisContext context) => context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

    protected virtual DiagnosticDescriptor Descriptor => Rule;

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var method = (MethodDeclarationSyntax)context.Node;
        if (method.Identifier.Text.StartsWith("Bad", StringComparison.Ordinal))
        {
            var type = ((TypeDeclarationSyntax)method.Parent!).Identifier.GetLocation();
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Descriptor, method.Identifier.GetLocation(), [type], method.Identifier.Text));
        }
    }
}

/// <summary>Says nothing of generated code, and so reports there too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CarelessOfGeneratedCodeAnalyzer : BadNameAnalyzer
{
    protected override void ConfigureGeneratedCode(AnalysisContext context)
    {
    }
}

/// <summary>Off by default, an error when on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OffByDefaultAnalyzer : BadNameAnalyzer
{
    private static readonly DiagnosticDescriptor Off = new("T002", "Bad name", "Method '{0}'", "Test", DiagnosticSeverity.Error, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Off];

    protected override DiagnosticDescriptor Descriptor => Off;
}
