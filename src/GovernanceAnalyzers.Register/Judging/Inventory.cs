using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Judging;

/// <summary>Lists what the declarations of a system name: models, tools, data, where content goes, hooks, evidence.</summary>
internal static class Inventory
{
    public static GovernedSystem Of(GovernedSystem facts)
    {
        var all = facts.Symbols.SelectMany(symbol => symbol.Annotations.Select(annotation => (Symbol: symbol, Annotation: annotation))).ToList();
        return facts with
        {
            Profile = ProfileOf(all.Where(pair => pair.Annotation.Name == Names.AdvancedAiSystem).Select(pair => pair.Annotation).ToList(), all.Select(pair => pair.Annotation)),
            Models = Entries(all, [Names.ModelSource], (_, annotation) => annotation.Text("Id")),
            Datasets = Entries(all, [Names.DatasetSource], (_, annotation) => annotation.Text("Id")),
            Tools = Entries(all, [Names.AiTool], (symbol, _) => symbol.Id),
            DataClasses = Entries(all, [Names.PersonalDataInput], (_, annotation) => annotation.Text("Category") ?? "personal data without category"),
            Sinks = Entries(all, [Names.PromptStorage, Names.UserFacing], (symbol, annotation) => $"{annotation.Name} {symbol.Id}"),
            Stamps = Entries(all, [Names.StampsProvenance], (symbol, _) => symbol.Id),
            Hooks = Entries(all, Names.Hooks, (symbol, annotation) => $"{annotation.Name} {symbol.Id}"),
            Evidence = Entries(all, [Names.Evidence], (_, annotation) => $"{annotation.Text("Kind") ?? "unknown"}: {annotation.Text("Path") ?? "no path"}", "Kind", "Path"),
            Risks = Entries(all, [Names.RiskConsidered], (_, annotation) => annotation.Text("Domain") ?? "unknown", "Domain", "Status"),
            Attestations = Entries(all, [Names.Attested], (_, annotation) => annotation.Text("Clause") ?? "unknown", "Clause"),
            Waivers = Entries(all, [Names.GovernanceWaiver], (symbol, annotation) => $"{annotation.Text("RuleId") ?? "unknown"} {symbol.Id}", "RuleId"),
        };
    }

    /// <summary>One entry for what has the same identity and details, with the symbols that say so.</summary>
    /// <param name="needed">Details that are there in every entry, if only as unknown.</param>
    private static List<Entry> Entries(
        IEnumerable<(Symbol Symbol, Annotation Annotation)> all, IReadOnlyList<string> names, Func<Symbol, Annotation, string?> identify, params string[] needed) =>
    [
        .. all.Where(pair => names.Contains(pair.Annotation.Name, StringComparer.Ordinal))
            .Select(pair => (Entry: new Entry(identify(pair.Symbol, pair.Annotation) ?? "unnamed", Details(pair.Annotation, needed), []), Symbol: pair.Annotation.On is { } on ? $"{pair.Symbol.Id} ({on})" : pair.Symbol.Id))
            .GroupBy(pair => Comparers.KeyOf(pair.Entry), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First().Entry with { Symbols = [.. group.Select(pair => pair.Symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] }),
    ];

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Details(Annotation annotation, string[] needed)
    {
        if (Array.TrueForAll(needed, name => annotation.Text(name) is not null))
        {
            return annotation.Arguments;
        }

        var details = new SortedDictionary<string, IReadOnlyList<string>>(annotation.Arguments.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal);
        foreach (var name in needed.Where(name => annotation.Text(name) is null))
        {
            details[name] = ["unknown"];
        }

        return details;
    }

    private static Profile ProfileOf(List<Annotation> declarations, IEnumerable<Annotation> all) => new()
    {
        Owner = Said(declarations, "Owner"),
        Purpose = Said(declarations, "Purpose"),
        RiskTier = Said(declarations, "RiskTier"),
        Stage = Said(declarations, "Stage"),
        Version = Said(declarations, "Version"),
        Audience = Said(declarations, "Audience"),
        IntendedUse = Said(declarations, "IntendedUse"),
        OutOfScopeUse = Said(declarations, "OutOfScopeUse"),
        Jurisdictions = Said(all.Where(annotation => annotation.Name == Names.DeploymentJurisdiction), "Jurisdiction"),
    };

    private static List<string> Said(IEnumerable<Annotation> declarations, string name) =>
    [
        .. declarations.SelectMany(declaration => declaration.Arguments.GetValueOrDefault(name, [])).Where(text => !string.IsNullOrWhiteSpace(text) && text != "Unspecified")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
