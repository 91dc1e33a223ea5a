using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using GovernanceAnalyzers.Flow;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Which values are weights, or say where weights are: those of members and parameters that say so, and what is read, copied or put together from them.</summary>
/// <remarks>Bound: locals with one value; methods of the compilation that give such a value, some calls deep; what libraries make of weights is no longer weights.</remarks>
internal sealed class WeightsOrigins(AnnotationReader annotations, MemberContracts contracts, Bodies bodies)
{
    private const int MaxDepth = 24, MaxCalls = 4;

    /// <summary>The member or parameter that says that the value is weights; <see langword="null"/> when none does.</summary>
    /// <param name="ofCallers">Whether weights count that a parameter brings: of those, callers know.</param>
    public ISymbol? Of(IOperation value, bool ofCallers) => Of(value, ofCallers, 0, 0);

    /// <summary>What a function gives as its result, where that is weights: the value and what says so.</summary>
    public IEnumerable<(IOperation Value, ISymbol Origin)> ReturnedIn(IOperation body, bool ofCallers = false)
    {
        foreach (var given in ReturnsOf(body))
            if (given.ReturnedValue is { } value && Of(value, ofCallers) is { } origin) yield return (value, origin);
    }

    public bool IsSaid(ISymbol symbol) => annotations.Has(symbol, Vocabulary.ModelWeights);

    private static IEnumerable<IReturnOperation> ReturnsOf(IOperation body)
    {
        var todo = new Stack<IOperation>();
        todo.Push(body);
        while (todo.Count > 0)
        {
            var part = todo.Pop();
            if (part is IReturnOperation given) yield return given;
            foreach (var child in part.ChildOperations)
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation)) todo.Push(child);
        }
    }

    private ISymbol? Of(IOperation? value, bool ofCallers, int depth, int calls)
    {
        if (value is null || depth > MaxDepth || value.ConstantValue is { HasValue: true, Value: null } || value.Type is { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 }) return null;
        return value switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => ofCallers && IsSaid(parameter) ? parameter : null,
            IMemberReferenceOperation { Member: var member, Instance: var instance } => IsSaid(member) ? member : Platform.Declares(member) ? From(instance) : null,
            ILocalReferenceOperation { Local: var local } => From(GivenTo(local)),
            IInvocationOperation call => OfCall(call, ofCallers, depth, calls),
            IObjectCreationOperation { Constructor: { } constructor } creation when Platform.Declares(constructor) => Any(creation.Arguments.Select(a => a.Value)),
            IConversionOperation or IAwaitOperation or IParenthesizedOperation or IInterpolatedStringOperation or IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICoalesceOperation
                or IConditionalAccessOperation or IArrayInitializerOperation or IArrayCreationOperation => Any(value.ChildOperations),
            IConditionalOperation choice => Any(choice.ChildOperations.Skip(1)),
            ISwitchExpressionOperation choice => Any(choice.Arms.Select(arm => arm.Value)),
            ISimpleAssignmentOperation assignment => From(assignment.Value),
            _ => null,
        };

        ISymbol? From(IOperation? part) => Of(part, ofCallers, depth + 1, calls);

        ISymbol? Any(IEnumerable<IOperation> parts) => parts.Select(From).FirstOrDefault(origin => origin is not null);
    }

    private ISymbol? OfCall(IInvocationOperation call, bool ofCallers, int depth, int calls)
    {
        var method = call.TargetMethod;
        if (IsSaid(method)) return method;
        if (Platform.Declares(method))
        {
            var contract = contracts.Of(method);
            return contract is { Carries: true, IsMeasure: false, Alters: false } && (contract.Clears & Lanes.Legible) == Lanes.None
                ? call.Arguments.Select(a => a.Value).Append(call.Instance).Select(part => Of(part, ofCallers, depth + 1, calls)).FirstOrDefault(origin => origin is not null)
                : null;
        }
        if (calls >= MaxCalls) return null;
        foreach (var target in bodies.Targets(method, call.IsVirtual))
            if (BodyOf(target) is { } body)
                foreach (var given in ReturnsOf(body))
                    if (Of(given.ReturnedValue, ofCallers: false, 0, calls + 1) is { } origin) return origin;
        return null;
    }

    private IOperation? BodyOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is { Length: 1 } places && places[0].GetSyntax() is var syntax ? bodies.ModelOf(syntax.SyntaxTree).GetOperation(syntax is ArrowExpressionClauseSyntax { Parent: { } } arrow ? arrow : syntax) : null;

    private IOperation? GivenTo(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is { Length: 1 } places && places[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } given } ? bodies.ModelOf(given.SyntaxTree).GetOperation(given) : null;
}
