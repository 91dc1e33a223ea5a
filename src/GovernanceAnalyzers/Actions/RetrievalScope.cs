using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>Whether a look-up in a store may keep to a part of it: by a filter, by its options, by the place that it names, or by what it is called on.</summary>
/// <remarks>Bound: options, collections and stores whose making stands in the same file are looked into; of others, what an option or a chosen place may be counts as narrowing.</remarks>
internal sealed class RetrievalScope(TreeFacts tree)
{
    private const int MaxDepth = 8;

    /// <summary>Words of the names of parameters by which a store is reached, the same for all.</summary>
    private static readonly ImmutableHashSet<string> Connecting = ImmutableHashSet.Create("key", "token", "secret", "credential", "credentials", "endpoint", "host", "port", "address", "url", "uri", "connection", "https", "timeout");

    public bool MayNarrow(IOperation lookUp)
    {
        var deeds = tree.Context.Deeds;
        return deeds.FiltersIn(lookUp).Any(IsGiven)
            || deeds.PlacesIn(lookUp).Any(place => IsVarying(place, 0))
            || IsSetOn(lookUp)
            || (lookUp is IInvocationOperation call && (ArgumentsOf(call).Any(IsScopedOption) || IsChosen(ReceiverOf(call), 0) || IsOfThisCompilation(call) || IsFilteredAfter(call)));
    }

    private static IEnumerable<IOperation> ArgumentsOf(IInvocationOperation call) => call.Arguments.Where(a => a.ArgumentKind != ArgumentKind.DefaultValue).Select(a => a.Value);

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null);

    private static bool IsGiven(IOperation value) => Unwrap(value) is not (IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } });

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation or IAwaitOperation or IParenthesizedOperation) value = value.ChildOperations.First();
        return value;
    }

    /// <summary>Whether it may differ from one call to the next: it is more than texts that stand in the source.</summary>
    private bool IsVarying(IOperation value, int depth)
    {
        value = Unwrap(value);
        if (depth > MaxDepth) return true;
        if (value.ConstantValue.HasValue || value is IDefaultValueOperation || ConstantText.Of(value, tree.Cancel).Any()) return false;
        return value is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IInvocationOperation or IInstanceReferenceOperation or IArrayElementReferenceOperation or IDynamicInvocationOperation
            || value.ChildOperations.Any(part => IsVarying(part, depth + 1));
    }

    /// <summary>Whether an object that says how to look up narrows it, or may: what is made elsewhere is not told.</summary>
    private bool IsScopedOption(IOperation value)
    {
        value = Unwrap(value);
        if (value.Type is not INamedTypeSymbol type || !HasScope(type) || !IsGiven(value)) return false;
        return value switch
        {
            IObjectCreationOperation => IsSetOn(value),
            ILocalReferenceOperation { Local: var local } when GivenTo(local) is { } given => !IsGiven(given) ? IsWrittenTo(local.Name, value.Syntax) : Unwrap(given) is not IObjectCreationOperation || IsSetOn(Unwrap(given)),
            _ => true,
        };
    }

    private bool HasScope(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.GetMembers().OfType<IPropertySymbol>().Any(property => tree.Context.Deeds.ScopedBy(property).Scopes)) return true;
        return false;
    }

    /// <summary>Whether what an expression makes gets a filter, in its initialiser or later in the same member.</summary>
    private bool IsSetOn(IOperation made)
    {
        if (made is IObjectCreationOperation { Initializer: { } initializer } && initializer.Initializers.Any(IsScope)) return true;
        return made.Syntax.Ancestors().TakeWhile(n => n is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { } declarator
            && IsWrittenTo(declarator.Identifier.ValueText, made.Syntax);
    }

    private bool IsScope(IOperation assignment) =>
        assignment is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } && tree.Context.Deeds.ScopedBy(property) is { Scopes: true, IsPlace: var isPlace }
        && (isPlace ? IsVarying(value, 0) : IsGiven(value));

    private bool IsWrittenTo(string name, SyntaxNode place)
    {
        SyntaxNode around = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? tree.Root;
        return around.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a =>
            a.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } && owner.Identifier.ValueText == name && tree.Model.GetOperation(a, tree.Cancel) is { } written && IsScope(written));
    }

    /// <summary>Whether the store that is called is one of several: what gave it was asked for it with something that varies, or it is made here, in memory.</summary>
    private bool IsChosen(IOperation? receiver, int depth)
    {
        if (receiver is null || depth > MaxDepth) return false;
        return Unwrap(receiver) switch
        {
            IInvocationOperation call => IsOwn(call.TargetMethod) || call.Arguments.Any(Chooses) || IsChosen(ReceiverOf(call), depth + 1),
            IObjectCreationOperation creation => creation.Arguments.All(a => a.ArgumentKind == ArgumentKind.DefaultValue) || creation.Arguments.Any(a => Chooses(a) || IsChosen(a.Value, depth + 1)),      // one that is given nothing begins empty
            IConditionalAccessInstanceOperation or IInvalidOperation => true,
            IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } => true,
            ILocalReferenceOperation { Local: var local } => GivenTo(local) is not { } given || IsChosen(given, depth + 1),
            IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } when IsOwn(property) && !OwnCode.IsAutomatic(property) && getter.DeclaringSyntaxReferences.Any(r => r.GetSyntax(tree.Cancel) is AccessorDeclarationSyntax) => true,
            IMemberReferenceOperation { Member: var member } => tree.Context.Own.GivenTo(member, tree.Cancel).Any(given => IsChosen(given, depth + 1)),
            _ => false,
        };
    }

    /// <summary>Whether one of several things is asked for by it: by a name, a number, or something of the program's own that is not always the same.</summary>
    private bool Chooses(IArgumentOperation argument) =>
        Unwrap(argument.Value).Type is { } type && !NameWords.Of(argument.Parameter?.Name ?? "").Any(Connecting.Contains)
        && (type.SpecialType == SpecialType.System_String || ResultTypes.IsPlain(type) || (IsOwn(type) && type.TypeKind != TypeKind.Interface))
        && IsVarying(argument.Value, 0);

    private bool IsOwn(ISymbol symbol) => tree.Context.Own.Declares(symbol);

    private IOperation? GivenTo(ILocalSymbol local) => tree.Context.Own.GivenTo(local, tree.Cancel);

    /// <summary>Whether code of this compilation stands between: a type of it that looks up for others may narrow what they ask.</summary>
    private bool IsOfThisCompilation(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType.TypeKind: TypeKind.Interface } or { IsAbstract: true } or { IsVirtual: true } && tree.Context.Own.DerivesFrom(call.TargetMethod.ContainingType);

    /// <summary><c>store.SearchAsync(…).Where(…)</c>.</summary>
    private static bool IsFilteredAfter(IInvocationOperation call) =>
        call.Syntax.Ancestors().TakeWhile(n => n is ExpressionSyntax).OfType<MemberAccessExpressionSyntax>().Any(access => access.Name.Identifier.ValueText.StartsWith("Where", StringComparison.Ordinal));
}
