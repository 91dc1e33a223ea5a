using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A governance finding is held back by a <c>#pragma</c>, a <c>[SuppressMessage]</c> without justification or <c>NoWarn</c>.</summary>
/// <remarks>
/// Bound: a <c>#pragma</c> that names no rule is reported only where it hides a finding. A severity lowered in configuration is no suppression: the
/// compiler's error log has it. Clause HCOC-1.7.
/// </remarks>
internal sealed class GOV0007UnjustifiedSuppression : IReviewRule, ICompilationRule
{
    /// <summary>What Visual Studio writes where a person is to say why.</summary>
    private const string Pending = "<Pending>";

    public DiagnosticDescriptor Descriptor => Rules.UnjustifiedSuppression;

    public void Check(TreeFacts tree, IReadOnlyList<Diagnostic> findings)
    {
        if (tree.Context.Interest.MaySuppress(tree.Root.SyntaxTree, findings.Count > 0))
        {
            CheckPragmas(tree, findings);
            CheckAttributes(tree);
        }
    }

    /// <summary>What the project holds back everywhere. Configuration files are not among these options.</summary>
    public void Check(GovernanceContext context, Action<Diagnostic> report, CancellationToken cancel)
    {
        foreach (var rule in GovernanceAnalyzer.Descriptors)
            if (rule.IsEnabledByDefault && context.Compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var option) && option == ReportDiagnostic.Suppress)
                report(Diagnostic.Create(Descriptor, Location.None, rule.Id, "the project's NoWarn"));
    }

    private void CheckPragmas(TreeFacts tree, IReadOnlyList<Diagnostic> findings)
    {
        var pragmas = new List<PragmaWarningDirectiveTriviaSyntax>();
        for (var directive = tree.Root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma) pragmas.Add(pragma);

        foreach (var pragma in pragmas.Where(IsDisable))
            foreach (var code in pragma.ErrorCodes)
                if (code is IdentifierNameSyntax { Identifier.ValueText: var id } && IsRule(id)) Report(tree, code, id, "a #pragma");

        var hidden = findings.Where(f => f.Descriptor.IsEnabledByDefault && !IsWaived(tree, f)).Select(f => (f.Id, Pragma: LastBefore(f)));
        foreach (var rules in hidden.Where(h => h.Pragma is { ErrorCodes.Count: 0 } && IsDisable(h.Pragma)).GroupBy(h => h.Pragma!, h => h.Id))
            Report(tree, rules.Key, Finding.Join(rules.Distinct().OrderBy(id => id, StringComparer.Ordinal)), "a #pragma for all warnings");

        PragmaWarningDirectiveTriviaSyntax? LastBefore(Diagnostic finding) =>
            pragmas.LastOrDefault(p => p.Span.End <= finding.Location.SourceSpan.Start
                && (p.ErrorCodes.Count == 0 || p.ErrorCodes.Any(c => c is IdentifierNameSyntax name && name.Identifier.ValueText == finding.Id)));
    }

    private void CheckAttributes(TreeFacts tree)
    {
        foreach (var attribute in tree.Nodes<AttributeSyntax>())
        {
            if (tree.Model.GetSymbolInfo(attribute, tree.Cancel).Symbol is not IMethodSymbol { ContainingType: { Name: "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" } type }
                || type.ContainingNamespace.ToDisplayString() != "System.Diagnostics.CodeAnalysis") continue;
            var arguments = attribute.ArgumentList!.Arguments;
            var check = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "checkId") ?? arguments.Where(a => a.NameEquals is null).Skip(1).FirstOrDefault();
            if (check is null || (ConstantOf(tree, check).Value as string)?.Split(':')[0].Trim() is not { } id || !IsRule(id)) continue;
            var justification = arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Justification");
            var isMissing = justification is null || (ConstantOf(tree, justification) is { HasValue: true, Value: var why } && (string.IsNullOrWhiteSpace(why as string) || why is Pending));
            if (isMissing && tree.Compiles(attribute)) Report(tree, attribute, id, $"[{attribute.Name}]");
        }
    }

    private static Optional<object?> ConstantOf(TreeFacts tree, AttributeArgumentSyntax argument) => tree.Model.GetConstantValue(argument.Expression, tree.Cancel);

    private static bool IsDisable(PragmaWarningDirectiveTriviaSyntax pragma) => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);

    private static bool IsRule(string id) => GovernanceAnalyzer.Descriptors.Any(rule => rule.Id == id);

    private static bool IsWaived(TreeFacts tree, Diagnostic finding) =>
        tree.Context.Waivers.Covering(finding.Location, _ => tree.Model, tree.Cancel).Any(w => w.Rule == finding.Id && w.Holds(tree.Context.Today));

    private void Report(TreeFacts tree, SyntaxNode at, string what, string by) => tree.Report(Diagnostic.Create(Descriptor, at.GetLocation(), what, by));
}
