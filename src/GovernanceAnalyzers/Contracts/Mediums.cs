using System.Collections.Concurrent;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts;

/// <summary>
/// Where streams and writers lead, and so what is owed for what is written to them: into a response, a file, onto the console. Told from
/// where they come from, through what wraps them; of one that comes from elsewhere nothing is said.
/// </summary>
internal sealed class Mediums(KnownApis apis, GivenValues given, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const int MaxDepth = 8;

    private readonly ConcurrentDictionary<ExpressionSyntax, Duties> _known = new();

    public Duties Of(IOperation target) => target.Syntax is ExpressionSyntax written ? _known.GetOrAdd(written, e => Of(e, 0)) : Duties.None;

    private Duties Of(ExpressionSyntax written, int depth)
    {
        if (depth > MaxDepth) return Duties.None;
        var model = modelOf(written.SyntaxTree);
        var symbol = model.GetSymbolInfo(written).Symbol;
        var said = Said(symbol) | Said(model.GetTypeInfo(written).Type);
        return said != Duties.None ? said : written switch
        {
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth + 1),
            CastExpressionSyntax cast => Of(cast.Expression, depth + 1),
            AwaitExpressionSyntax await => Of(await.Expression, depth + 1),
            PostfixUnaryExpressionSyntax known => Of(known.Operand, depth + 1),
            BaseObjectCreationExpressionSyntax creation => Wrapped(creation.ArgumentList, depth),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } call => Of(inner, depth + 1) is var own && own != Duties.None ? own : Wrapped(call.ArgumentList, depth),
            SimpleNameSyntax or MemberAccessExpressionSyntax => Of(symbol, depth),
            _ => Duties.None,
        };
    }

    /// <summary>What wraps a stream or writer leads where that leads.</summary>
    private Duties Wrapped(ArgumentListSyntax? arguments, int depth)
    {
        foreach (var argument in arguments?.Arguments ?? default)
            if (Of(argument.Expression, depth + 1) is var wrapped && wrapped != Duties.None) return wrapped;
        return Duties.None;
    }

    private Duties Of(ISymbol? named, int depth) => named switch
    {
        ILocalSymbol local when given.Of(local) is { } value => Of(value, depth + 1),
        IFieldSymbol or IPropertySymbol when given.Of(named) is { Count: > 0 } values => values.Select(value => Of(value, depth + 1)).Aggregate((one, other) => one == other ? one : Duties.None),
        _ => Duties.None,
    };

    private Duties Said(ISymbol? symbol) => symbol is not null && apis.Match(symbol) is { } match && match.Has(CatalogueRoles.LeadsTo) ? CataloguedContract.Into(match) : Duties.None;
}
