namespace GovernanceAnalyzers.Register.Model;

/// <summary>
/// What a build, or many, showed of the obligations of AI systems. Facts (declarations, findings, what was analysed) are kept as they were read; the rest is
/// judged from them, so that registers can be joined in any order and judged again.
/// </summary>
internal sealed record Register
{
    public const string SchemaId = "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers/blob/main/docs/schemas/governance-register.schema.json";

    /// <summary>The major version changes when a reader of the old one would misread the new one.</summary>
    public const string CurrentVersion = "1.0";

    public string SchemaVersion { get; init; } = CurrentVersion;

    /// <summary>What this is, for whoever opens it without knowing.</summary>
    public string Statement { get; init; } = "";

    /// <summary>The day on which waivers, attestations and reviews were judged.</summary>
    public string AsOf { get; init; } = "";

    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<GovernedSystem> Systems { get; init; } = [];
}

/// <param name="Sha256">Of the data that the clauses were read from.</param>
internal sealed record Framework(string Id, string Title, string Edition, int Clauses, string Sha256);

/// <summary>Something that was read.</summary>
/// <param name="Kind"><c>assembly</c>, <c>sarif</c>, <c>document</c>, <c>project</c> or <c>register</c>.</param>
/// <param name="Read"><c>whole</c>, <c>part</c>, <c>nothing</c>.</param>
/// <param name="Sha256">Of the file, where it is what a person would keep.</param>
internal sealed record Source(string Path, string Kind, string Read, string? Problem = null, string? Sha256 = null);

/// <summary>Symbols and sources are one entry each.</summary>
internal sealed record Place(string File, int Line);

/// <summary>How a piece of code stands to the declaration of AI systems.</summary>
internal static class SystemKind
{
    public const string Declared = "declared";

    /// <summary>Considered, and declared not to be an advanced AI system.</summary>
    public const string Excluded = "excluded";

    /// <summary>Findings and declarations outside any declared system.</summary>
    public const string Undeclared = "undeclared";
}
