using System.Collections.Concurrent;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What a stream or writer leads into.</summary>
internal enum Medium
{
    /// <summary>That is not known, or is memory.</summary>
    Unknown,

    Response,

    File,

    Display,
}

/// <summary>
/// Where streams and writers lead, and so what is owed for what is written to them: into a response, a file, onto the console. Told from
/// where they come from, through what wraps them; of one that comes from elsewhere nothing is said.
/// </summary>
internal sealed class Mediums(KnownApis apis, GivenValues given, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const int MaxDepth = 8;

    private readonly ConcurrentDictionary<ExpressionSyntax, (Medium Medium, bool IsEncrypted)> _known = new();

    /// <summary>What is owed for what is written to it.</summary>
    public Duties Of(IOperation target) => CataloguedContract.Into(Behind(target).Medium);

    /// <summary>What it leads into, and whether what is written is encrypted on the way.</summary>
    public (Medium Medium, bool IsEncrypted) Behind(IOperation target) => target.Syntax is ExpressionSyntax written ? _known.GetOrAdd(written, e => Of(e, 0)) : default;

    private (Medium Medium, bool IsEncrypted) Of(ExpressionSyntax written, int depth)
    {
        if (depth > MaxDepth) return default;
        var model = modelOf(written.SyntaxTree);
        var symbol = model.GetSymbolInfo(written).Symbol;
        var said = Said(symbol) is var named and not Medium.Unknown ? named : Said(model.GetTypeInfo(written).Type);
        if (said != Medium.Unknown) return (said, false);
        var behind = written switch
        {
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth + 1),
            CastExpressionSyntax cast => Of(cast.Expression, depth + 1),
            AwaitExpressionSyntax await => Of(await.Expression, depth + 1),
            PostfixUnaryExpressionSyntax known => Of(known.Operand, depth + 1),
            BaseObjectCreationExpressionSyntax creation => Wrapped(creation.ArgumentList, depth),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } call => Of(inner, depth + 1) is var own && own.Medium != Medium.Unknown ? own : Wrapped(call.ArgumentList, depth),
            SimpleNameSyntax or MemberAccessExpressionSyntax => Of(symbol, depth),
            _ => default,
        };
        return (behind.Medium, behind.IsEncrypted || (symbol is IMethodSymbol && apis.Match(symbol)?.Has(CatalogueRoles.Encrypts) == true));
    }

    /// <summary>What wraps a stream or writer leads where that leads.</summary>
    private (Medium Medium, bool IsEncrypted) Wrapped(ArgumentListSyntax? arguments, int depth)
    {
        foreach (var argument in arguments?.Arguments ?? default)
            if (Of(argument.Expression, depth + 1) is var wrapped && wrapped.Medium != Medium.Unknown) return wrapped;
        return default;
    }

    private (Medium Medium, bool IsEncrypted) Of(ISymbol? named, int depth) => named switch
    {
        ILocalSymbol local when given.Of(local) is { } value => Of(value, depth + 1),
        IFieldSymbol or IPropertySymbol when given.Of(named) is { Count: > 0 } values => values.Select(value => Of(value, depth + 1)).Aggregate((one, other) => one == other ? one : default),
        _ => default,
    };

    private Medium Said(ISymbol? symbol) => symbol is not null && apis.Match(symbol) is { } match && match.Has(CatalogueRoles.LeadsTo) ? CataloguedContract.MediumOf(match) : Medium.Unknown;
}
