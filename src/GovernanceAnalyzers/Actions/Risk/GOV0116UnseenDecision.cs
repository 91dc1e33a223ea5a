using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>The result of a <c>[ConsequentialDecision]</c> depends on what a model said, in what it is or in which way was taken, and no person has approved it on the path.</summary>
/// <remarks>Bound: the labels of the flow pass; what is decided by whether something fails is not followed. Clauses HCOC-P.8, HCOC-1.15.</remarks>
internal sealed class GOV0116UnseenDecision : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnseenDecision;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        foreach (var decision in body.Flow.Uses.Where(u => u.Duty == Duties.Decision).GroupBy(u => u.Sink ?? body.Owner, SymbolEqualityComparer.Default))
        {
            var all = decision.OrderBy(u => u.Value.Syntax.SpanStart).ToList();
            var origin = all.Select(u => body.Flow.Origins.Find(u.Value, Lanes.Influenced)).FirstOrDefault(o => o is not null) ?? body.Flow.Origins.First(Lanes.Influenced);
            var others = all.Skip(1).Select(u => u.Value.Syntax.GetLocation()).Concat(all.Select(u => u.Inner).OfType<Location>());
            if (origin is not null) others = others.Prepend(origin.Operation.Syntax.GetLocation());
            var model = origin?.Member ?? all.Select(u => u.Origin).FirstOrDefault(o => o is not null);
            body.Report(Diagnostic.Create(Descriptor, all[0].Value.Syntax.GetLocation(), others.Distinct(), Finding.NameOf(decision.Key!), model is null ? "a model" : Finding.NameOf(model)));
        }
    }
}
