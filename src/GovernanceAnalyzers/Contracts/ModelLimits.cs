using System.Collections.Immutable;
using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>How much a model may answer, and for how long, as far as a call and what is set for all calls say it.</summary>
/// <remarks>Bound: options that come from elsewhere are taken to hold a limit; one that is set for any client is taken to hold for all.</remarks>
internal sealed class ModelLimits
{
    private const int MaxDepth = 16;

    private readonly KnownApis _apis;
    private readonly GivenValues _given;
    private readonly Func<SyntaxTree, SemanticModel> _modelOf;
    private readonly ImmutableHashSet<string> _caps, _limits;
    private readonly Lazy<(bool AnyCap, bool ForAll)> _set;

    public ModelLimits(Compilation compilation, KnownApis apis, InterestIndex interest, GivenValues given, Func<SyntaxTree, SemanticModel> modelOf)
    {
        (_apis, _given, _modelOf) = (apis, given, modelOf);
        _caps = apis.Names(CatalogueRoles.CapsOutput);
        _limits = apis.Names(CatalogueRoles.CapsOutput | CatalogueRoles.CapsTime, includeBaseClassLibrary: true);
        _set = new(() => Look(compilation.SyntaxTrees.Where(tree => interest.MayMention(tree, _limits)).SelectMany(interest.Nodes.In<AssignmentExpressionSyntax>)));
    }

    /// <summary>Whether there is a place in the call for a limit, and nothing limits it.</summary>
    public bool LacksLimit(IInvocationOperation call)
    {
        var takesOptions = PlacesIn(call.TargetMethod).Any(parameter => !IsToken(parameter.Type));
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter) return false;
            if (IsToken(parameter.Type))
            {
                if (IsGiven(argument.Value)) return false;
            }
            else if (CapOf(parameter.Type) is not null || CapOf(Unconverted(argument.Value).Type) is not null)
            {
                if (MayLimit(argument.Value, 0)) return false;
                takesOptions = true;
            }
        }
        return (takesOptions || PlacesIn(call.TargetMethod).Any()) && !_set.Value.ForAll && (takesOptions || !_set.Value.AnyCap) && !IsLimitedByUse(call);
    }

    /// <summary>The parameters by which a call of the method, or of an overload, can be limited: options and tokens.</summary>
    public IEnumerable<IParameterSymbol> PlacesIn(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Where(m => m.DeclaredAccessibility == Accessibility.Public).SelectMany(m => m.Parameters).Where(p => IsToken(p.Type) || CapOf(p.Type) is not null);

    /// <summary>The member by which a value of the type, one for options, says how much a model may answer.</summary>
    public IPropertySymbol? CapOf(ITypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            foreach (var member in type.GetMembers())
                if (member is IPropertySymbol property && IsCap(property)) return property;
        return null;
    }

    public static bool IsToken(ITypeSymbol type) => type is { Name: nameof(CancellationToken), ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>Whether it is a token that somebody may cancel.</summary>
    public static bool IsGiven(IOperation token) =>
        Unconverted(token) is var value && value is not (IDefaultValueOperation or IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.None), IsStatic: true } }) && !value.ConstantValue.HasValue && !value.IsImplicit;

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }

    private bool IsCap(ISymbol member) => _caps.Contains(member.Name) && Has(member, CatalogueRoles.CapsOutput);

    private bool Has(ISymbol member, CatalogueRoles role) => _apis.Match(member)?.Has(role) == true;

    /// <summary>Whether options may say how much is answered: they do, or it cannot be told.</summary>
    private bool MayLimit(IOperation value, int depth)
    {
        value = Unconverted(value);
        if (depth > MaxDepth) return true;
        if (value.ConstantValue.HasValue || value is IDefaultValueOperation) return false;
        return value switch
        {
            IObjectCreationOperation creation => Sets(creation) || creation.Arguments.Any(a => !a.IsImplicit && a.Parameter is { } parameter && CapOf(parameter.Type) is not null && MayLimit(a.Value, depth + 1)),
            ILocalReferenceOperation { Local: var local } => OfLocal(local, value.Syntax, depth),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => OfMember(field, depth),
            IPropertyReferenceOperation { Property: { SetMethod: null } property } => OfMember(property, depth),
            _ => true,
        };
    }

    private bool Sets(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.Any(i => i is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var given } && (IsCap(property) ? Unconverted(given) is not { ConstantValue: { HasValue: true, Value: null } } : CapOf(property.Type) is not null && MayLimit(given, 1))) == true;

    /// <summary>A local that is given options once: they are looked at, and what is set in them afterwards.</summary>
    private bool OfLocal(ILocalSymbol local, SyntaxNode use, int depth) =>
        _given.Of(local, name => name.Span != use.Span && !IsHarmless(name)) is not { } given || MayLimit(given, depth);

    /// <summary>Whether another use of options sets no limit in them: another of their members is set or read.</summary>
    private bool IsHarmless(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access && access.Expression == name && !_caps.Contains(access.Name.Identifier.ValueText);

    private bool OfMember(ISymbol member, int depth) => _given.Of(member) is not { Count: > 0 } values || values.Any(given => MayLimit(given, depth));

    private bool MayLimit(ExpressionSyntax given, int depth) => _modelOf(given.SyntaxTree).GetOperation(given) is not { } value || MayLimit(value, depth + 1);

    /// <summary>Whether what is done with the result limits the call, or may: it is waited for no longer than some time, or somewhere else; a loop leaves it early.</summary>
    private bool IsLimitedByUse(IInvocationOperation call)
    {
        SyntaxNode last = call.Syntax;
        while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == last)
        {
            if (_modelOf(next.SyntaxTree).GetSymbolInfo(next).Symbol is IMethodSymbol method && Has(method, CatalogueRoles.CapsTime)) return true;
            last = next;
        }
        return last.Parent switch
        {
            ForEachStatementSyntax loop => loop.Statement.DescendantNodes().Any(n => n is BreakStatementSyntax or ReturnStatementSyntax),
            EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArgumentSyntax or InitializerExpressionSyntax => call.Type is { } type && (type.Name is "Task" or "ValueTask" || type.AllInterfaces.Concat([type]).Any(i => i.Name == "IAsyncEnumerable")),
            _ => false,
        };
    }

    /// <summary>Looks for limits that are set anywhere, and for those that may hold for other calls than the one beside them.</summary>
    private (bool AnyCap, bool ForAll) Look(IEnumerable<AssignmentExpressionSyntax> assignments)
    {
        var anyCap = false;
        foreach (var assignment in assignments)
        {
            var model = _modelOf(assignment.SyntaxTree);
            var name = assignment.Left switch { MemberAccessExpressionSyntax access => access.Name, var left => left as IdentifierNameSyntax };
            if (name is null || !_limits.Contains(name.Identifier.ValueText) || model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol property) continue;
            if (Has(property, CatalogueRoles.CapsTime)) return (true, true);
            if (!IsCap(property)) continue;
            anyCap = true;
            if (assignment.Left is MemberAccessExpressionSyntax { Expression: var options } && model.GetSymbolInfo(options).Symbol is not ILocalSymbol) return (true, true);
        }
        return (anyCap, false);
    }
}
