using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Which values are weights, or say where weights are: those of members and parameters that say so, and what is read, copied or put together from them.</summary>
/// <remarks>Bound: locals with one value; methods of the compilation that give such a value, some calls deep; what libraries make of weights is no longer weights.</remarks>
internal sealed class WeightsOrigins(InterestIndex interest, AnnotationIndex written, AnnotationReader annotations, MemberContracts contracts, OwnCode own)
{
    private const int MaxDepth = 24, MaxCalls = 4;

    /// <summary>The names by which weights that the source declares may be reached; a look at the syntax, so that little is bound.</summary>
    private readonly Lazy<ImmutableHashSet<string>> _names = new(() =>
        interest.Reaching(written.Named(Vocabulary.ModelWeights).SelectMany(said => NamesOf(said.Bearer)), MayGive, MaxCalls + 1, CancellationToken.None).ToImmutableHashSet());

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Calls), ISymbol?> _ofResult = new();

    /// <summary>The member or parameter that says that the value is weights; <see langword="null"/> when none does.</summary>
    /// <param name="ofCallers">Whether weights count that a parameter brings: of those, callers know.</param>
    public ISymbol? Of(IOperation value, bool ofCallers) => Of(value, ofCallers, 0, 0);

    /// <summary>What a function gives as its result, where that is weights.</summary>
    public IEnumerable<IOperation> ReturnedIn(IOperation body) =>
        OwnCode.RunWith(body).OfType<IReturnOperation>().Select(given => given.ReturnedValue).OfType<IOperation>().Where(value => Of(value, ofCallers: false) is not null);

    /// <summary>Whether a file may name weights, or what gives them: only where the source declares any.</summary>
    public bool MayBeIn(SyntaxTree tree) => !_names.Value.IsEmpty && (interest.HasAnnotatedReferences || interest.MayMention(tree, _names.Value));

    public bool IsSaid(ISymbol symbol) => annotations.Has(symbol, Vocabulary.ModelWeights);

    private ISymbol? Of(IOperation? value, bool ofCallers, int depth, int calls)
    {
        if (value is null || depth > MaxDepth || value.ConstantValue is { HasValue: true, Value: null } || value.Type is { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 }) return null;
        return value switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => ofCallers && IsSaid(parameter) ? parameter : null,
            IMemberReferenceOperation { Member: var member, Instance: var instance } => IsSaid(member) ? member : Platform.Declares(member) ? From(instance) : null,
            ILocalReferenceOperation { Local: var local } => From(own.GivenTo(local, CancellationToken.None)),
            IInvocationOperation call => OfCall(call, ofCallers, depth, calls),
            IObjectCreationOperation { Constructor: { } constructor } creation when Platform.Declares(constructor) && !Conceals(contracts.Of(constructor)) => Any(creation.Arguments.Select(a => a.Value)),
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
            return contract is { Carries: true, IsMeasure: false, Alters: false } && !Conceals(contract)
                ? call.Arguments.Select(a => a.Value).Append(call.Instance).Select(part => Of(part, ofCallers, depth + 1, calls)).FirstOrDefault(origin => origin is not null)
                : null;
        }
        if (calls >= MaxCalls || !(interest.HasAnnotatedReferences || _names.Value.Contains(method.Name))) return null;
        return _ofResult.GetOrAdd((Bodies.Normalize(method), calls), called => own.ReturnedBy(called.Method, CancellationToken.None).Select(given => Of(given, ofCallers: false, 0, called.Calls + 1)).FirstOrDefault(origin => origin is not null));
    }

    /// <summary>What is encrypted or hashed is no longer weights.</summary>
    private static bool Conceals(MethodContract? contract) => contract is not null && (contract.Clears & Lanes.Legible) != Lanes.None;

    /// <summary>What implements a member is annotated as it is, and may call its parameters otherwise.</summary>
    private static IEnumerable<string> NamesOf(ISymbol said) => said is IParameterSymbol { ContainingSymbol: { } taker } ? [said.Name, taker.Name, taker.ContainingType.Name] : [said.Name];

    private static bool MayGive(SyntaxNode member) => (member is MethodDeclarationSyntax method ? method.ReturnType : (member as LocalFunctionStatementSyntax)?.ReturnType) is { } type && type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
}
