using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Platform = GovernanceAnalyzers.Contracts.Platform;

namespace GovernanceAnalyzers.Actions;

/// <summary>What a value is put together from, as far as the source tells.</summary>
/// <remarks>
/// Bound: locals with one value, or that something is added to; what the platform and the library that takes the value make of text and collections. Across members: what methods of
/// the source return, and what fields and properties are given that only their own type writes. What else other methods make of their arguments is theirs.
/// </remarks>
/// <param name="isSettled">Whether what a part is made of is of no more interest.</param>
internal sealed class Ingredients(TreeFacts tree, ISymbol taker, Func<Ingredient, bool> isSettled)
{
    private const int MaxDepth = 32;

    private static readonly string[] Adding = ["Add", "AddRange", "Append", "AppendLine", "AppendFormat", "Insert", "Push", "Enqueue", "AddUserMessage", "AddSystemMessage"];

    private readonly OwnCode _own = tree.Context.Own;
    private readonly HashSet<(ISymbol Variable, MemberWay? Way)> _seen = [];

    /// <summary>The parameters, members and calls that the value comes from, each before what it is made of.</summary>
    public IEnumerable<Ingredient> Of(IOperation value) => Of(value, null, 0);

    private IEnumerable<Ingredient> Of(IOperation value, MemberWay? way, int depth)
    {
        if (depth > MaxDepth || value is IAnonymousFunctionOperation || value.ConstantValue.HasValue || (value.Type is { } type && ResultTypes.IsPlain(type) && !ResultTypes.IsDate(type))) yield break;
        if (value is IParameterReferenceOperation or IMemberReferenceOperation or IInvocationOperation)
        {
            var ingredient = new Ingredient(value, way?.Place ?? value) { Way = way };
            yield return ingredient;
            if (isSettled(ingredient)) yield break;
        }
        foreach (var (part, within) in Parts(value, way))
            foreach (var inner in Of(part, within, depth + 1)) yield return inner;
    }

    private IEnumerable<(IOperation Part, MemberWay? Within)> Parts(IOperation value, MemberWay? way) => Across(value, way) ?? Inside(value).Select(part => (part, way));

    /// <summary>What the value is in other members; <see langword="null"/> for what is put together where it stands.</summary>
    private IEnumerable<(IOperation Part, MemberWay? Within)>? Across(IOperation value, MemberWay? way)
    {
        switch (value)
        {
            case IParameterReferenceOperation { Parameter: var parameter } when way?.ArgumentOf(parameter) is { } argument:
                return [(argument, way.Outer)];
            case IInvocationOperation { TargetMethod: var method } call when _own.Declares(method) && !tree.Context.Deeds.CallsModel(method):
                return Entered(method, new MemberWay(method, call.Instance, call.Arguments, way?.Place ?? value, way), _own.ReturnedBy(method, tree.Cancel));
            case IPropertyReferenceOperation { Property: { GetMethod: { } getter, IsIndexer: false } property, Instance: var owner } when _own.Declares(property) && !OwnCode.IsAutomatic(property):
                return Entered(property, new MemberWay(getter, owner, ImmutableArray<IArgumentOperation>.Empty, way?.Place ?? value, way), _own.ReturnedBy(getter, tree.Cancel)).Concat(Inside(value).Select(part => (part, way)));
            case IMemberReferenceOperation { Member: (IFieldSymbol or IPropertySymbol) and var member, Instance: var owner } when _own.IsTracked(member):
                return Entered(member, new MemberWay(member, owner, ImmutableArray<IArgumentOperation>.Empty, way?.Place ?? value, way), _own.GivenTo(member, tree.Cancel)).Concat(Inside(value).Select(part => (part, way)));
            default:
                return null;
        }
    }

    /// <summary>Into each member once from where it is used.</summary>
    private IEnumerable<(IOperation Part, MemberWay? Within)> Entered(ISymbol member, MemberWay way, IEnumerable<IOperation> parts) =>
        way.Contains(member) || !_seen.Add((member, way.Outer)) ? [] : parts.Select(part => (part, (MemberWay?)way));

    private IEnumerable<IOperation> Inside(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local: var local } => _seen.Add((local, null)) ? OfLocal(local, value.Syntax) : [],
        IInvocationOperation { TargetMethod: var method } when !Carries(method) => [],
        IInvocationOperation or IObjectCreationOperation or IMemberReferenceOperation or IConversionOperation or IAwaitOperation or IInterpolatedStringOperation or IInterpolationOperation or IArgumentOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICoalesceOperation or ISwitchExpressionArmOperation or ITupleOperation or IArrayCreationOperation or IArrayInitializerOperation
            or IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation or IConditionalAccessOperation or IWithOperation or IParenthesizedOperation or IDelegateCreationOperation => value.ChildOperations,
        IConditionalOperation choice => choice.ChildOperations.Skip(1),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        ISimpleAssignmentOperation assignment => [assignment.Value],
        { Kind: OperationKind.None } => value.ChildOperations,               // a collection expression, of which this Roslyn knows no more
        _ => [],
    };

    /// <summary>Works on text and collections, or wraps them for the model.</summary>
    private bool Carries(IMethodSymbol method) =>
        !tree.Context.Deeds.CallsModel(method) && (Platform.Declares(method) || SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, taker.ContainingAssembly));

    private IEnumerable<IOperation> OfLocal(ILocalSymbol local, SyntaxNode use)
    {
        if (local.DeclaringSyntaxReferences is not { Length: 1 } places || places[0].SyntaxTree != use.SyntaxTree || use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) yield break;
        var around = member is GlobalStatementSyntax { Parent: { } file } ? file : member;
        if (IsReplaced(around, local.Name)) yield break;
        var given = places[0].GetSyntax(tree.Cancel) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } initializer } => initializer,
            ForEachStatementSyntax loop => loop.Expression,
            _ => null,
        };
        if (given is not null && OperationOf(given) is { } first) yield return first;
        foreach (var call in around.DescendantNodes().OfType<InvocationExpressionSyntax>())
            if (call.SpanStart < use.SpanStart && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: var name }
                && receiver.Identifier.ValueText == local.Name && Adding.Contains(name) && OperationOf(call) is IInvocationOperation added)
                foreach (var argument in added.Arguments) yield return argument;
    }

    private IOperation? OperationOf(SyntaxNode syntax) => syntax.SyntaxTree == tree.Root.SyntaxTree ? tree.Model.GetOperation(syntax, tree.Cancel) : _own.OperationOf(syntax, tree.Cancel);

    /// <summary>Whether it gets another value, or loses what it has.</summary>
    private static bool IsReplaced(SyntaxNode around, string name) => around.DescendantNodes().Any(n => n switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax argument } => argument.Identifier.ValueText == name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: "Clear" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" } } => receiver.Identifier.ValueText == name,
        _ => false,
    });
}
