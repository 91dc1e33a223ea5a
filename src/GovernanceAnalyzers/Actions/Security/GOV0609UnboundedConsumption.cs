using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A system asks a model for whoever calls an endpoint, and nothing limits how much it answers or how long that takes.</summary>
/// <remarks>Bound: <see cref="PublicCode"/> and <see cref="ModelLimits"/>. Clause HCOC-6.4.</remarks>
internal sealed class GOV0609UnboundedConsumption : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnboundedConsumption;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayUseApi(tree.Root.SyntaxTree) || !tree.Context.PublicCode.MayBe) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Apis))
            if (operation is IInvocationOperation call && tree.Context.Deeds.AsksModel(call.TargetMethod) && tree.Model.GetEnclosingSymbol(call.Syntax.SpanStart, tree.Cancel) is { } around
                && tree.Context.Scope.Of(around) == SystemStatus.Declared && tree.Context.Limits.LacksLimit(call)
                && tree.Context.PublicCode.EndpointOf(call.Syntax, around, tree.Context.Evidence.SystemOf(around)?.IsForPublic == true) is var (action, map) && tree.Compiles(call.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, call.Syntax.GetLocation(), SuggestionFor(tree, call), Finding.NameOf(call.TargetMethod), map is null ? Finding.NameOf(action!) : Finding.EndpointOf(map)));
    }

    private static ImmutableDictionary<string, string?> SuggestionFor(TreeFacts tree, IInvocationOperation call)
    {
        var suggestion = ImmutableDictionary.CreateBuilder<string, string?>();
        foreach (var parameter in tree.Context.Limits.PlacesIn(call.TargetMethod))
            if (ModelLimits.IsToken(parameter.Type)) suggestion[LimitSuggestion.Token] = parameter.Name;
            else if (tree.Context.Limits.CapOf(parameter.Type) is { } cap && ResultTypes.IsPlain(cap.Type)) (suggestion[LimitSuggestion.Options], suggestion[LimitSuggestion.Cap]) = (parameter.Name, cap.Name);
        return suggestion.ToImmutable();
    }
}
