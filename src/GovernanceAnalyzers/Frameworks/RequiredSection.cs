using System.Collections.Immutable;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>A section that documents of a kind have.</summary>
/// <param name="Headings">The heading of the template, then others that count as well.</param>
/// <param name="Hint">What a person is to write below it.</param>
internal sealed record RequiredSection(ImmutableArray<string> Headings, string Hint)
{
    public string Heading => Headings[0];
}
