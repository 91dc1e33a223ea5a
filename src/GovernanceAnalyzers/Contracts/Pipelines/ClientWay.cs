using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts.Pipelines;

/// <summary>How a client is come by: what the steps on every way to it do, and where it is made, with what is done on the way from there.</summary>
internal readonly record struct ClientWay(Passage Through, ImmutableArray<(ExpressionSyntax Made, Passage Through)> Made)
{
    public ImmutableArray<(ExpressionSyntax Made, Passage Through)> Clients => Made.IsDefault ? ImmutableArray<(ExpressionSyntax, Passage)>.Empty : Made;

    public static implicit operator ClientWay(Passage through) => new(through, default);

    /// <summary>The same, of a client that is made there.</summary>
    public ClientWay From(ExpressionSyntax maker) => new(Through, ImmutableArray.Create((maker, Through)));

    /// <summary>Through this and the other.</summary>
    public ClientWay Then(ClientWay other)
    {
        var (mine, others) = (Through, other.Through);
        return new(Through.Then(other.Through), Clients.Select(c => (c.Made, c.Through.Then(others))).Concat(other.Clients.Select(c => (c.Made, c.Through.Then(mine)))).ToImmutableArray());
    }

    /// <summary>Through this or the other.</summary>
    public ClientWay Or(ClientWay other) => new(Through.Or(other.Through), Clients.AddRange(other.Clients));
}
