using GovernanceAnalyzers.Evidence;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>What a document says of itself.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Kind">The kind of evidence that it says it is.</param>
/// <param name="Systems">The systems that it says it is about; none is all.</param>
internal sealed record DocumentFacts(string Path, string? Kind, IReadOnlyList<string> Systems, string? Reviewed, string? Version, bool IsExternal)
{
    public bool IsAbout(string system) => DocumentKeys.IsAbout(Systems, system);
}
