using System.Collections.Immutable;
using GovernanceAnalyzers.Actions.Standards;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Provenance;

/// <summary>Inside a declared system, a stamping method that asks what made the content is told nothing, or a stamp names a source type that does not exist.</summary>
/// <remarks>
/// Bound: what a stamping method does not ask for it may know by itself; what is told in a variable may be anything. A parameter asks for it by its name.
/// Clauses HCOC-7.2, HCOC-10.2.
/// </remarks>
internal sealed class GOV0702UnidentifiedStamp : ITreeRule
{
    private static readonly ImmutableHashSet<string> Asking = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "model", "service", "system", "generator", "agent", "producer", "provider");

    public DiagnosticDescriptor Descriptor => Rules.UnidentifiedStamp;

    public void Check(TreeFacts tree)
    {
        if (tree.Context.Interest.MayNameHook(tree.Root.SyntaxTree)) CheckCalls(tree);
        if (tree.Context.Interest.MayMention(tree.Root.SyntaxTree, SourceTypes.Words)) CheckTypes(tree);
    }

    private void CheckCalls(TreeFacts tree)
    {
        foreach (var use in tree.Uses)
        {
            if (use.Name is not null && !tree.Context.Interest.IsHook(use.Name)) continue;
            var (method, arguments) = use.Operation switch
            {
                IInvocationOperation call => (call.TargetMethod, call.Arguments),
                IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
                _ => (null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (method is null || !Stamps(tree, method) || tree.StatusOf(use.Node) != SystemStatus.Declared) continue;
            var asked = arguments.Where(a => a.Parameter is { } parameter && Asks(parameter)).ToList();
            if (asked.Count == 0 || !asked.TrueForAll(a => IsBlank(a.Value)) || !tree.Compiles(use.Node)) continue;
            var first = asked.FirstOrDefault(a => !a.IsImplicit) ?? asked[0];
            tree.Report(Diagnostic.Create(
                Descriptor, first.IsImplicit ? NameIn(use.Node).GetLocation() : first.Value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(StampSuggestion.Parameter, first.Parameter!.Name),
                Finding.NameOf(method), $"stamps content and is not told what made it: say it in '{first.Parameter!.Name}'"));
        }
    }

    private static bool Stamps(TreeFacts tree, IMethodSymbol method) =>
        tree.Context.Annotations.Has(method, Vocabulary.StampsProvenance) || method.Parameters.Any(p => tree.Context.Annotations.Has(p, Vocabulary.StampsProvenance))
        || (method is { MethodKind: MethodKind.Constructor, ContainingType: { } type } && tree.Context.Annotations.Has(type, Vocabulary.StampsProvenance));

    /// <summary>Whether a parameter is named after what makes content: <c>model</c>, <c>serviceName</c>, <c>claimGenerator</c>.</summary>
    private static bool Asks(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String && WordsOf(parameter.Name).Any(Asking.Contains);

    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
            if (i == name.Length || char.IsUpper(name[i]) || name[i] == '_')
            {
                yield return name.Substring(start, i - start).Trim('_');
                start = i;
            }
    }

    private static bool IsBlank(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value is IDefaultValueOperation or IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }
            || (value.ConstantValue is { HasValue: true, Value: var constant } && (constant is null || (constant is string text && string.IsNullOrWhiteSpace(text))));
    }

    private static SyntaxNode NameIn(SyntaxNode use) => use switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax call => call.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => use,
    };

    private void CheckTypes(TreeFacts tree)
    {
        foreach (var literal in tree.Root.DescendantNodes().OfType<LiteralExpressionSyntax>())
            if (literal.IsKind(SyntaxKind.StringLiteralExpression) && SourceTypes.IsUnknown(literal.Token.ValueText) && tree.StatusOf(literal) == SystemStatus.Declared && tree.Compiles(literal))
                tree.Report(Diagnostic.Create(Descriptor, literal.GetLocation(), literal.Token.ValueText, "is no digital source type: write one of the list, such as 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'"));
    }
}
