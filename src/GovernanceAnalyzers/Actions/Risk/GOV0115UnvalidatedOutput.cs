using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>
/// Inside a declared system, what a model said, or calls a tool with, is run, made part of a query, opened, called, or shown as markup, and nobody has validated it.
/// </summary>
/// <remarks>Bound: what acts on a value is what the catalogue knows; escaping is enough for markup, paths and addresses. Clauses HCOC-1.2, HCOC-1.4, HCOC-1.12, HCOC-6.4.</remarks>
internal sealed class GOV0115UnvalidatedOutput : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnvalidatedOutput;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        var reported = new HashSet<SyntaxNode>();
        Finding.Report(body, Descriptor, Duties.Action, reported, tellsPlace: true);
        Finding.Report(body, Descriptor, Duties.Leading, reported, tellsPlace: true);
    }
}
