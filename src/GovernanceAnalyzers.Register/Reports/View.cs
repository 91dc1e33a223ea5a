using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>Questions that several reports ask of a register.</summary>
internal static class View
{
    public static IEnumerable<GovernedSystem> Declared(Model.Register register) => register.Systems.Where(system => system.Kind == SystemKind.Declared);

    /// <summary>Findings and what is held back; not the places that the analysis could not follow.</summary>
    public static IEnumerable<Finding> Findings(GovernedSystem system) => system.Findings.Where(finding => finding.Rule != Finding.NotAnalysed);

    public static IEnumerable<Finding> NotAnalysed(GovernedSystem system) => system.Findings.Where(finding => finding.Rule == Finding.NotAnalysed);

    /// <summary>The action of the Code that a clause is of; empty for a clause of another framework.</summary>
    public static string ActionOf(string clause) => Obligations.ById.TryGetValue(clause, out var known) ? known.Action : "";

    public static string TitleOf(string clause) => Obligations.ById.TryGetValue(clause, out var known) ? known.Title : "";

    public static string TitleOfAction(string action) => action == "P" ? "Preamble" : $"{action} {Obligations.Actions.First(known => known.Action == action).Title}";

    /// <summary>The clauses that a rule serves, by the framework and by what the rule itself said.</summary>
    public static IEnumerable<string> ClausesOf(Finding finding) =>
        Obligations.ServedBy(finding.Rule).Concat(finding.Clauses).Distinct(StringComparer.Ordinal).OrderBy(Obligations.OrderOf);

    /// <summary>The lists of what a system names, with their headings.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<Entry> Entries)> Lists(GovernedSystem system) =>
    [
        ("Models", system.Models), ("Datasets", system.Datasets), ("Tools that a model may call", system.Tools), ("Personal data", system.DataClasses),
        ("Where content is kept or shown", system.Sinks), ("Stamps", system.Stamps), ("Hooks", system.Hooks), ("Evidence", system.Evidence),
        ("Risks considered", system.Risks), ("Attestations", system.Attestations), ("Waivers", system.Waivers),
    ];

    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Profile(GovernedSystem system) =>
        new (string Name, IReadOnlyList<string> Values)[]
        {
            ("Owner", system.Profile.Owner), ("Purpose", system.Profile.Purpose), ("Risk tier", system.Profile.RiskTier), ("Stage", system.Profile.Stage),
            ("Version", system.Profile.Version), ("Audience", system.Profile.Audience), ("Intended use", system.Profile.IntendedUse), ("Not for", system.Profile.OutOfScopeUse),
            ("Jurisdictions", system.Profile.Jurisdictions),
        }.Where(pair => pair.Values.Count > 0);

    /// <summary>Where the framework's own text is published.</summary>
    public const string FrameworkAddress = "https://www.mofa.go.jp/files/100573473.pdf";

    /// <summary>A path of the repository as a reference.</summary>
    public static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A heading as the name of a property.</summary>
    public static string Token(string heading) => heading.Replace(' ', '-').ToLowerInvariant();

    public static string StatusText(ClauseGroup group) => group.Until is null ? group.Status : $"{group.Status} {group.Until}";

    public static string KindText(GovernedSystem system) => system.Kind switch
    {
        SystemKind.Excluded => "Declared not to be an advanced AI system",
        SystemKind.Undeclared => "Code outside any declared system",
        _ => "AI system",
    };
}
