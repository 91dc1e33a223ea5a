using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Provenance;

/// <summary>
/// Generated content leaves without a stamp: (a) by a normal exit of a member that declares <c>[GeneratesContent]</c>, wherever the value
/// came from; (b) at a content sink, or as the result of a member whose result becomes an HTTP response.
/// </summary>
/// <remarks>Bound: a value that cannot hold a stamp (a number, a truth value, a date) owes none. Clauses HCOC-7.1, HCOC-1.16.</remarks>
internal sealed class GOV0701UnstampedContent : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnstampedContent;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) == SystemStatus.Excluded) return;
        var reported = new HashSet<SyntaxNode>();
        foreach (var exit in body.Flow.Exits)
        {
            var member = (ISymbol?)exit.Function ?? body.Owner;
            if (!ResultTypes.HoldsContent(TypeOf(exit)) || !Owes(body.Context, exit, member)) continue;
            if (reported.Add(exit.Value.Syntax)) Finding.Report(body, Descriptor, exit.Value, Lanes.Generated, member, []);
        }
        Finding.Report(body, Descriptor, Duties.ContentLeaves, reported);
    }

    private static bool Owes(GovernanceContext context, FlowExit exit, ISymbol member)
    {
        if (exit.Parameter is { } parameter)
            return IsUnstamped(exit.Labels) && (Declares(context, parameter) || (Declares(context, member) && !ResultTypes.HoldsContent((member as IMethodSymbol)?.ReturnType)));
        if (context.Annotations.Has(member, Vocabulary.StampsProvenance) || member is not IMethodSymbol method) return false;
        return Declares(context, method) || Declares(context, method.ContainingType)
            ? IsUnstamped(exit.Labels)
            : exit.Function is null && exit.Labels.HasSource(Lanes.GeneratedUnstamped) && context.Endpoints.Actions.Contains(method);
    }

    private static bool IsUnstamped(Labels labels) => labels.HasSource(Lanes.GeneratedUnstamped) || labels.Any(Lanes.Unstamped);

    private static bool Declares(GovernanceContext context, ISymbol? symbol) =>
        symbol is not null && context.Annotations.Find(symbol, Vocabulary.GeneratesContent) is { } annotation && !annotation.IsDischargedBy("StampedBy")
        && !(symbol is INamedTypeSymbol && context.Annotations.Has(symbol, Vocabulary.StampsProvenance));

    private static ITypeSymbol? TypeOf(FlowExit exit) => exit.Parameter?.Type ?? exit.Value.Type;
}
