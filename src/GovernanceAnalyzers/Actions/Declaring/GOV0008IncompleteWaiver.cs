using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A waiver lacks its reason, owner or last day, names no rule that can be waived, or has nothing to waive.</summary>
/// <remarks>
/// Bound: that there is nothing to waive is said only of code that compiles, was analysed in full and has no conditional parts, which another build
/// may compile otherwise. For an assembly, and for a type or member in parts, it is known when all files have been seen. Clause HCOC-1.7.
/// </remarks>
internal sealed class GOV0008IncompleteWaiver : IReviewRule, ICompilationRule
{
    public DiagnosticDescriptor Descriptor => Rules.IncompleteWaiver;

    public void Check(TreeFacts tree, IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings)
            foreach (var waiver in tree.Context.Waivers.Covering(finding.Location, _ => tree.Model, tree.Cancel))
                if (waiver.Rule == finding.Id || finding.Id == RuleIds.NotAnalysed) tree.Context.WaiverUse.Use(waiver);

        foreach (var written in tree.Annotations)
        {
            if (Waiver.From(written.Annotation) is not { } waiver) continue;
            if (ProblemOf(waiver, written) is { } problem)
            {
                if (tree.Compiles(written.Syntax)) Report(tree.Report, written, waiver, problem);
            }
            else if (waiver.IsComplete && !waiver.IsExpired(tree.Context.Today)) CheckUse(tree, written, waiver);
        }
    }

    public void Check(GovernanceContext context, Action<Diagnostic> report, CancellationToken cancel)
    {
        var unused = context.WaiverUse.Undecided.Where(w => Waiver.From(w.Annotation) is { } waiver && !context.WaiverUse.IsUsed(waiver)).ToList();
        if (unused.Count == 0) return;
        var trees = context.Compilation.SyntaxTrees.Where(t => !GeneratedCode.Is(t, context.Compilation, cancel)).ToList();
        if (!trees.All(context.WaiverUse.HasSeen) || context.Compilation.GetDiagnostics(cancel).Any(d => d.Severity == DiagnosticSeverity.Error)) return;
        foreach (var written in unused)
        {
            var parts = PartsOf(written.Bearer, cancel);
            if (!(parts.Count > 0 ? parts : trees.Select(t => t.GetRoot(cancel))).Any(HasConditions)) ReportUnused(report, written, Waiver.From(written.Annotation)!);
        }
    }

    private static string? ProblemOf(Waiver waiver, WrittenAnnotation written)
    {
        if (GovernanceAnalyzer.Descriptors.FirstOrDefault(rule => rule.Id == waiver.Rule) is not { } rule) return "names no rule: write the identifier of one, such as GOV0701";
        if (!WaivableRules.Contains(rule)) return "waives nothing, since that rule cannot be waived: put right what it reports, and remove the waiver";
        var missing = new List<string>();
        if (IsMissing(waiver.Justification, nameof(Waiver.Justification))) missing.Add("a justification");
        if (IsMissing(waiver.Owner, nameof(Waiver.Owner))) missing.Add("an owner");
        if (IsMissing(waiver.ExpiryText, nameof(Waiver.Expires))) missing.Add("a last day (Expires)");
        if (missing.Count > 0) return $"lacks {Finding.Join(missing)}, and waives nothing until it is there";
        return waiver.ExpiryText is { } text && waiver.Expires is null ? $"expires on '{text}', which is no date: write it as yyyy-MM-dd" : null;

        bool IsMissing(string? value, string argument) =>
            string.IsNullOrWhiteSpace(value) && (written.Find(argument) is { } said ? said.Kind == TypedConstantKind.Primitive : !written.Names(argument));
    }

    private void CheckUse(TreeFacts tree, WrittenAnnotation written, Waiver waiver)
    {
        if (tree.Context.WaiverUse.IsUsed(waiver)) return;
        var parts = PartsOf(written.Bearer, tree.Cancel);
        if (parts.Count == 0 || parts.Any(part => part.SyntaxTree != tree.Root.SyntaxTree) || parts.Any(IsPartialMember)) tree.Context.WaiverUse.Defer(written);
        else if (!parts.Any(HasConditions) && parts.All(tree.Compiles)) ReportUnused(tree.Report, written, waiver);
    }

    private static List<SyntaxNode> PartsOf(ISymbol bearer, CancellationToken cancel) => bearer.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancel)).ToList();

    /// <summary>Its other part may be in another file.</summary>
    private static bool IsPartialMember(SyntaxNode part) =>
        part.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is not BaseTypeDeclarationSyntax and { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool HasConditions(SyntaxNode node) => node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia));

    private void ReportUnused(Action<Diagnostic> report, WrittenAnnotation written, Waiver waiver) => Report(report, written, waiver, "has nothing to waive: remove it");

    private void Report(Action<Diagnostic> report, WrittenAnnotation written, Waiver waiver, string problem) =>
        report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), waiver.Rule, problem));
}
