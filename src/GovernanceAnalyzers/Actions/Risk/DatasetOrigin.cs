using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>Where data comes from, as far as the member that uses it tells.</summary>
internal enum DatasetOrigin
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>Nothing that it comes from is a declared dataset.</summary>
    Undeclared,

    /// <summary>Something that it comes from is.</summary>
    Declared,
}

/// <summary>Follows data from where it is used to the fields, properties, parameters and methods that it comes from.</summary>
/// <remarks>Bound: locals with one value, arguments of calls whose result it is. What is changed in place, and what comes from a lambda or a loop, cannot be told.</remarks>
internal sealed class DatasetOrigins(TreeFacts tree)
{
    private const int MaxDepth = 32;

    public DatasetOrigin Of(IOperation value) => Of(value, 0);

    private DatasetOrigin Of(IOperation value, int depth)
    {
        if (depth > MaxDepth) return DatasetOrigin.Unknown;
        switch (value)
        {
            case IConversionOperation conversion: return Of(conversion.Operand, depth + 1);
            case IAwaitOperation awaited: return Of(awaited.Operation, depth + 1);
            case IParameterReferenceOperation { Parameter: var parameter }: return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? DatasetOrigin.Unknown : Said(parameter);
            case IMemberReferenceOperation { Member: var member, Instance: var instance }: return OfMember(member, instance, depth);
            case { ConstantValue.HasValue: true } and not ILocalReferenceOperation: return DatasetOrigin.Undeclared;
            case ILocalReferenceOperation { Local: var local }: return OfLocal(local, value.Syntax, depth);
            case IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke } method } call: return OfParts(method, call.Arguments.Select(a => a.Value), call.Instance, depth);
            case IObjectCreationOperation { Arguments: var arguments, Constructor: { } constructor, Initializer: null }: return OfParts(constructor, arguments.Select(a => a.Value), null, depth);
            default: return value.ChildOperations.Any(child => Of(child, depth + 1) == DatasetOrigin.Declared) ? DatasetOrigin.Declared : DatasetOrigin.Unknown;
        }
    }

    private DatasetOrigin OfMember(ISymbol member, IOperation? instance, int depth)
    {
        if (IsDataset(member)) return DatasetOrigin.Declared;
        return instance is null or IInstanceReferenceOperation ? (SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, tree.Model.Compilation.Assembly) ? DatasetOrigin.Undeclared : DatasetOrigin.Unknown) : Of(instance, depth + 1);
    }

    private DatasetOrigin OfLocal(ILocalSymbol local, SyntaxNode use, int depth)
    {
        if (local.DeclaringSyntaxReferences.Length != 1 || local.DeclaringSyntaxReferences[0] is var place && place.SyntaxTree != tree.Root.SyntaxTree) return DatasetOrigin.Unknown;
        if (local.DeclaringSyntaxReferences[0].GetSyntax(tree.Cancel) is not VariableDeclaratorSyntax { Initializer.Value: { } given } || tree.Model.GetOperation(given, tree.Cancel) is not { } operation) return DatasetOrigin.Unknown;
        var origin = Of(operation, depth + 1);
        return origin == DatasetOrigin.Undeclared && IsAssigned(local.Name, use) ? DatasetOrigin.Unknown : origin;
    }

    private DatasetOrigin OfParts(IMethodSymbol method, IEnumerable<IOperation> arguments, IOperation? instance, int depth)
    {
        if (IsDataset(method)) return DatasetOrigin.Declared;
        var parts = arguments.Select(a => Of(a, depth + 1)).ToList();
        if (parts.Contains(DatasetOrigin.Declared) || (instance is not null && Of(instance, depth + 1) == DatasetOrigin.Declared)) return DatasetOrigin.Declared;
        return parts.Contains(DatasetOrigin.Unknown) ? DatasetOrigin.Unknown : DatasetOrigin.Undeclared;
    }

    private DatasetOrigin Said(ISymbol symbol) => IsDataset(symbol) ? DatasetOrigin.Declared : DatasetOrigin.Undeclared;

    private bool IsDataset(ISymbol symbol) => tree.Context.Annotations.Has(symbol, Vocabulary.DatasetSource);

    private static bool IsAssigned(string name, SyntaxNode use) =>
        use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
        || (member is GlobalStatementSyntax { Parent: { } file } ? file : member).DescendantNodes().Any(n => n switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None, Expression: IdentifierNameSyntax argument } => argument.Identifier.ValueText == name,
            _ => false,
        });
}
