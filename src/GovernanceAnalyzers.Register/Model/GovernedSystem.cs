namespace GovernanceAnalyzers.Register.Model;

/// <summary>One AI system, from however many assemblies; or, by its <see cref="Kind"/>, code that is none.</summary>
internal sealed record GovernedSystem
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = SystemKind.Declared;

    // Facts, as in SystemRecord.

    public IReadOnlyList<Analysis> Analyses { get; init; } = [];

    public IReadOnlyList<Symbol> Symbols { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The documents that evidence names, or that say themselves what they are, and that were there when the register was made.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    // Judged from the facts.

    public Profile Profile { get; init; } = new();

    public IReadOnlyList<Entry> Models { get; init; } = [];

    public IReadOnlyList<Entry> Datasets { get; init; } = [];

    public IReadOnlyList<Entry> Tools { get; init; } = [];

    public IReadOnlyList<Entry> DataClasses { get; init; } = [];

    /// <summary>Where content is kept or shown to people.</summary>
    public IReadOnlyList<Entry> Sinks { get; init; } = [];

    public IReadOnlyList<Entry> Stamps { get; init; } = [];

    public IReadOnlyList<Entry> Hooks { get; init; } = [];

    public IReadOnlyList<Entry> Evidence { get; init; } = [];

    public IReadOnlyList<Entry> Risks { get; init; } = [];

    public IReadOnlyList<Entry> Attestations { get; init; } = [];

    public IReadOnlyList<Entry> Waivers { get; init; } = [];

    /// <summary>The clauses, those that stand alike together.</summary>
    public IReadOnlyList<ClauseGroup> Clauses { get; init; } = [];
}

/// <summary>The facts of a system alone, for when it is to be judged anew.</summary>
internal sealed record SystemRecord(string Id, string Kind, IReadOnlyList<Analysis> Analyses, IReadOnlyList<Symbol> Symbols, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Documents);

/// <summary>What a system says of itself. Where its declarations differ, each is there.</summary>
internal sealed record Profile
{
    public IReadOnlyList<string> Owner { get; init; } = [];

    public IReadOnlyList<string> Purpose { get; init; } = [];

    public IReadOnlyList<string> RiskTier { get; init; } = [];

    public IReadOnlyList<string> Stage { get; init; } = [];

    public IReadOnlyList<string> Version { get; init; } = [];

    public IReadOnlyList<string> Audience { get; init; } = [];

    public IReadOnlyList<string> IntendedUse { get; init; } = [];

    public IReadOnlyList<string> OutOfScopeUse { get; init; } = [];

    public IReadOnlyList<string> Jurisdictions { get; init; } = [];
}

/// <summary>What was analysed of an assembly.</summary>
/// <param name="Rules">The rules that ran; none where there is no log of its compiler.</param>
internal sealed record Analysis(string Assembly, IReadOnlyList<string> Rules);

/// <summary>A symbol that carries annotations; parts of a partial type are one. A document that says what it is carries one too.</summary>
/// <param name="Id">Its documentation comment ID, or <c>assembly Name</c>, or <c>document path</c>.</param>
internal sealed record Symbol(string Id, string Kind, string Assembly, Place? Place, IReadOnlyList<Annotation> Annotations);

/// <param name="Name">The attribute without its suffix.</param>
/// <param name="On">The part of the symbol that carries it, such as <c>return value</c> or <c>parameter question</c>.</param>
internal sealed record Annotation(string Name, string? On, IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments)
{
    public string? Text(string name) => Arguments.TryGetValue(name, out var values) && values.Count > 0 && !string.IsNullOrWhiteSpace(values[0]) ? values[0] : null;
}

/// <summary>A thing that the declarations name, and the symbols that name it.</summary>
internal sealed record Entry(string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Details, IReadOnlyList<string> Symbols)
{
    /// <summary>What it says under a name; none where it says nothing.</summary>
    public string? Text(string name) => Details.TryGetValue(name, out var values) && values.Count > 0 && !string.IsNullOrWhiteSpace(values[0]) ? values[0] : null;
}

/// <param name="Status">One of <see cref="ClauseStatus"/>.</param>
/// <param name="Until">For a waiver: its last day.</param>
internal sealed record ClauseGroup(string Status, string? Until, IReadOnlyList<string> Reasons, IReadOnlyList<string> Clauses);
