using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Platform = GovernanceAnalyzers.Contracts.Platform;

namespace GovernanceAnalyzers.Actions;

/// <summary>What a value is put together from, as far as the member that uses it tells.</summary>
/// <remarks>
/// Bound: locals with one value, or that something is added to; what the platform and the library that takes the value make of text and collections. What other methods
/// make of their arguments is theirs.
/// </remarks>
/// <param name="isSettled">Whether what an operation is made of is of no more interest.</param>
internal sealed class Ingredients(TreeFacts tree, ISymbol taker, Func<IOperation, bool> isSettled)
{
    private const int MaxDepth = 32;

    private static readonly string[] Adding = ["Add", "AddRange", "Append", "AppendLine", "AppendFormat", "Insert", "Push", "Enqueue", "AddUserMessage", "AddSystemMessage"];

    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);

    /// <summary>The parameters, members and calls that the value comes from, each before what it is made of.</summary>
    public IEnumerable<IOperation> Of(IOperation value) => Of(value, 0);

    private IEnumerable<IOperation> Of(IOperation value, int depth)
    {
        if (depth > MaxDepth || value is IAnonymousFunctionOperation || value.ConstantValue.HasValue || (value.Type is { } type && ResultTypes.IsPlain(type) && !ResultTypes.IsDate(type))) yield break;
        if (value is IParameterReferenceOperation or IMemberReferenceOperation or IInvocationOperation)
        {
            yield return value;
            if (isSettled(value)) yield break;
        }
        foreach (var part in Parts(value))
            foreach (var inner in Of(part, depth + 1)) yield return inner;
    }

    private IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local: var local } => _locals.Add(local) ? OfLocal(local, value.Syntax) : [],
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
        if (local.DeclaringSyntaxReferences is not { Length: 1 } places || places[0].SyntaxTree != tree.Root.SyntaxTree || use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) yield break;
        var around = member is GlobalStatementSyntax { Parent: { } file } ? file : member;
        if (IsReplaced(around, local.Name)) yield break;
        var given = places[0].GetSyntax(tree.Cancel) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } initializer } => initializer,
            ForEachStatementSyntax loop => loop.Expression,
            _ => null,
        };
        if (given is not null && tree.Model.GetOperation(given, tree.Cancel) is { } first) yield return first;
        foreach (var call in around.DescendantNodes().OfType<InvocationExpressionSyntax>())
            if (call.SpanStart < use.SpanStart && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: var name }
                && receiver.Identifier.ValueText == local.Name && Adding.Contains(name) && tree.Model.GetOperation(call, tree.Cancel) is IInvocationOperation added)
                foreach (var argument in added.Arguments) yield return argument;
    }

    /// <summary>Whether it gets another value, or loses what it has.</summary>
    private static bool IsReplaced(SyntaxNode around, string name) => around.DescendantNodes().Any(n => n switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax argument } => argument.Identifier.ValueText == name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name.Identifier.ValueText: "Clear" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" } } => receiver.Identifier.ValueText == name,
        _ => false,
    });
}
