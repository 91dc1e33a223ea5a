using System.Text;
using GovernanceAnalyzers.Frameworks;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The page of obligations: of each clause of the Code, what code can prove of it, which documents back it, and what only people can show.</summary>
internal static class Obligations
{
    private const string Code = "hiroshima-code";

    private static readonly FrameworkPacks Packs = FrameworkPacks.Embedded;

    private static readonly Dictionary<string, string> Levels = RuleFacts.Supported.ToDictionary(rule => rule.Id, RuleFacts.LevelOf);

    /// <summary>The rules on what people state.</summary>
    private static readonly string[] Attestation = [RuleIds.IncompleteAttestation, RuleIds.UnattestedResearch];

    public static GeneratedFile Page { get; } = new("docs/obligations.md", Text());

    private static string Text()
    {
        var pack = Packs.All.Single(p => p.Id == Code);
        var text = new StringBuilder($"""
            # Obligations

            The {pack.Clauses.Length} obligations of the {pack.Title}, in our own words, and what answers for each:

            - **code**: rules that prove something of it from code, or show that it is not so
            - **documents**: kinds of [evidence](evidence.md), and rules that hold declarations and documents to it
            - **people**: an `[Attested]` is all that a tool can hold, and it sees no more than that the statement is whole and not out of date; that nobody made one is no finding, unless a rule is turned on

            A clean build means that no contradiction was found between declarations, evidence and code. What a tool cannot see is said of each.
            Rules in brackets are not there yet.

            Written from the pack `{pack.Id}` {pack.Version}, edition {pack.Edition}. How packs work is in [frameworks](frameworks.md).

            """.ReplaceLineEndings("\n"));
        foreach (var group in pack.Groups)
        {
            text.Append($"\n## {group.Id}: {group.Title}\n\n| clause | obligation | strength | answered by | what is seen, and what is not |\n|---|---|---|---|---|\n");
            foreach (var clause in pack.Clauses.Where(c => c.Group == group.Id)) text.Append(Row(clause));
        }
        AppendOverlays(text);
        return text.ToString();
    }

    private static string Row(Clause clause) =>
        $"| {clause.Id} | **{clause.Title}.** {clause.Paraphrase} | {clause.Strength.ToString().ToLowerInvariant()}{(clause.Qualifiers.IsEmpty ? "" : $" ({string.Join("; ", clause.Qualifiers)})")} | {Answers(clause)} | {clause.LevelNote} |\n";

    private static string Answers(Clause clause)
    {
        if (!clause.IsAssessable) return $"nobody here: it is for the {(clause.Addressee == "G7" ? clause.Addressee : clause.Addressee + "s")}";
        var (code, documents) = (Rules(clause, rule => LevelOf(rule) == "A"), Rules(clause, rule => LevelOf(rule) == "B"));
        var kinds = Packs.Needs.Where(need => need.Clauses.Contains(clause.Id)).Select(need => $"`{need.Kind}`").ToList();
        var later = clause.Rules.Where(rule => !Levels.ContainsKey(rule)).ToList();
        var parts = new List<string>();
        if (code.Count > 0) parts.Add("code: " + string.Join(", ", code));
        if (kinds.Count + documents.Count > 0) parts.Add("documents: " + string.Join(", ", kinds.Concat(documents)));
        var attestation = Rules(clause, rule => Attestation.Contains(rule));
        if (clause.Level == 'C' || parts.Count == 0) parts.Add(attestation.Count == 0 ? "people" : "people: " + string.Join(", ", attestation));
        return string.Join("; ", parts) + (later.Count == 0 ? "" : $" ({string.Join(", ", later)})");
    }

    private static List<string> Rules(Clause clause, Func<string, bool> isMeant) => [.. clause.Rules.Where(rule => Levels.ContainsKey(rule) && isMeant(rule)).Select(rule => $"[{rule}](rules/{rule}.md)")];

    private static string? LevelOf(string rule) => Attestation.Contains(rule) ? null : Levels.GetValueOrDefault(rule);

    private static void AppendOverlays(StringBuilder text)
    {
        foreach (var overlay in Packs.All.Where(p => p.IsOverlay))
        {
            text.Append($"\n## {overlay.Title}\n\nAn overlay (`{overlay.Id}` {overlay.Version}), for systems whose `[DeploymentJurisdiction]` is one of {string.Join(", ", overlay.Jurisdictions)}. {overlay.Source.Note}\n\n")
                .Append("| clause | obligation | from | tier | relates to | asks for |\n|---|---|---|---|---|---|\n");
            foreach (var clause in overlay.Clauses)
                text.Append($"| {clause.Id} | **{clause.Title}.** {clause.Paraphrase} | {(clause.AppliesFrom is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "")}{(clause.IsVerified ? "" : " (not verified)")} ")
                    .Append($"| {(clause.FromTier == 0 ? "every" : RiskTiers.Names[clause.FromTier])} | {string.Join(", ", clause.Relations.SelectMany(r => r.Clauses))} | {string.Join(" ", clause.Raises.Select(Asked))} |\n");
        }
    }

    private static string Asked(Raise raise) =>
        (raise.Kind is null ? $"{raise.Rule}: " : $"`{raise.Kind}`{(raise.FromTier is { } tier ? $" from tier {RiskTiers.Names[tier]}" : "")}{(raise.MaxAgeMonths is { } months ? $" every {months} months" : "")}: ") + raise.Note;
}
