using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A declared AI system says of a risk domain of the Code nothing, two things, or that it does not arise without saying why.</summary>
/// <remarks>Bound: whether what is said is true cannot be seen; a domain that does not compile counts as said. Clause HCOC-1.1.</remarks>
internal sealed class GOV0102UnconsideredRisk : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnconsideredRisk;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.AdvancedAiSystem)) CheckSystem(tree, written);
            else if (written.Annotation.Is(Vocabulary.RiskConsidered)) CheckStatement(tree, written);
    }

    private void CheckSystem(TreeFacts tree, WrittenAnnotation system)
    {
        if (tree.Context.Scope.Of(system.Bearer) != SystemStatus.Declared || tree.Context.Scope.IsOfPart(system.Annotation)) return;
        var said = RiskStatements.For(tree.Context.Annotations, system.Bearer).Select(RiskStatements.DomainOf).ToList();
        if (said.Contains(null)) return;
        var missing = RiskStatements.Domains.Except(said).ToList();
        if (missing.Count > 0) Report(tree, system, $"has no [RiskConsidered] for {Finding.Join(missing!)}: consider {(missing.Count == 1 ? "it" : "each")}, and say what came of it");
    }

    private void CheckStatement(TreeFacts tree, WrittenAnnotation written)
    {
        if (RiskStatements.DomainOf(written.Annotation) is not { } domain) return;
        if (AnnotationReader.Own(written.Bearer).Where(a => a.Is(Vocabulary.RiskConsidered) && RiskStatements.DomainOf(a) == domain).Any(other => IsBefore(other, written)))
            Report(tree, written, $"says two things of {domain}: keep the one that is true");
        else if (Annotation.MemberOf(written.Annotation.Data.ConstructorArguments[1]) == "NotApplicable" && string.IsNullOrWhiteSpace(written.Annotation.Value<string>("Rationale"))
            && (written.Find("Rationale") is { } rationale ? rationale.Kind == TypedConstantKind.Primitive : !written.Names("Rationale")))
            Report(tree, written, $"says that {domain} does not apply, but not why: add a Rationale");
    }

    /// <summary>Files in the order of the compilation are as good as any, so that one of the two is reported.</summary>
    private static bool IsBefore(Annotation other, WrittenAnnotation written)
    {
        if (other.Place is not { } place || (place.SyntaxTree == written.Syntax.SyntaxTree && place.Span == written.Syntax.Span)) return false;
        var order = string.CompareOrdinal(place.SyntaxTree.FilePath, written.Syntax.SyntaxTree.FilePath);
        return order < 0 || (order == 0 && place.Span.Start < written.Syntax.SpanStart);
    }

    private void Report(TreeFacts tree, WrittenAnnotation at, string what)
    {
        if (tree.Compiles(at.Syntax)) tree.Report(Diagnostic.Create(Descriptor, at.Syntax.GetLocation(), Finding.NameOf(at.Bearer), what));
    }
}
