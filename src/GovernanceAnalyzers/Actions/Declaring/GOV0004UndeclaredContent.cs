using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A visible member of a declared system returns a value that a model made, or gives it by an <c>out</c> or <c>ref</c> parameter, and does not say so.</summary>
/// <remarks>
/// Bound: what the flow pass knows to be generated in the member itself. What an argument brings is the caller's to know, and an implementation of a
/// member that is known to generate says it by that. Clause HCOC-7.1.
/// </remarks>
internal sealed class GOV0004UndeclaredContent : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndeclaredContent;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Owner is not (IMethodSymbol or IPropertySymbol) || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        var member = body.Owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : body.Owner;
        if (!EntryPoints.IsVisible(body.Owner) || !EntryPoints.IsVisible(member) || IsKnown(body.Context, member)) return;
        foreach (var exits in body.Flow.Exits.Where(e => e.Function is null && IsGenerated(e)).GroupBy(e => e.Parameter, SymbolEqualityComparer.Default))
        {
            var bearer = exits.Key ?? member;
            if (exits.Key is null && body.Owner is not (IPropertySymbol or IMethodSymbol { ReturnsVoid: false })) continue;
            if (exits.Key is not null && body.Context.Annotations.Has(exits.Key, Vocabulary.GeneratesContent)) continue;
            if (bearer.Locations.FirstOrDefault(l => l.IsInSource) is { } place) Report(body, place, bearer, exits.First());
        }
    }

    private void Report(BodyFacts body, Location place, ISymbol bearer, FlowExit exit)
    {
        var origin = body.Flow!.Origins.Find(exit.Value, Lanes.Generated);
        var source = origin is null ? Finding.TextOf(exit.Value) : Finding.NameOf(origin.Member);
        body.Report(Diagnostic.Create(Descriptor, place, [(origin?.Operation ?? exit.Value).Syntax.GetLocation()], Finding.NameOf(bearer), source));
    }

    private static bool IsGenerated(FlowExit exit) =>
        exit.Labels.HasSource(Lanes.Generated) && (exit.Parameter?.Type ?? exit.Value.Type) is var type && ResultTypes.HoldsContent(type) && (type is null || !ResultTypes.IsCode(type));

    private static bool IsKnown(GovernanceContext context, ISymbol member) =>
        context.Annotations.Has(member, Vocabulary.GeneratesContent)
        || context.Deeds.Generates(member)
        || (member.ContainingType is { } type && context.Annotations.Has(type, Vocabulary.GeneratesContent));
}
