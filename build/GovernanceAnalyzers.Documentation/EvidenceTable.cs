using System.Text;
using GovernanceAnalyzers.Frameworks;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The kinds of evidence, and what is asked of each, on the page about evidence.</summary>
internal static class EvidenceTable
{
    public static GeneratedFile In(Func<string, string> read) => GeneratedFile.Between(read, "docs/evidence.md", "kinds", Table());

    private static string Table()
    {
        var text = new StringBuilder("| kind | rule | needed by | reviewed every | because | sections |\n|---|---|---|---|---|---|\n");
        foreach (var need in FrameworkPacks.Embedded.Needs)
            text.Append($"| `{need.Kind}` | {Or(string.Join(", ", need.RequiredBy.Select(r => $"[{r.Rule}](rules/{r.Rule}.md)").Distinct()))} | {Or(string.Join("; ", need.RequiredBy.Select(r => Systems(need, r))))} | {(need.MaxAgeMonths is { } months ? $"{months} months" : "–")} | {need.Why} | {Or(string.Join("; ", need.Sections.Select(Section)))} |\n");
        return text.ToString();
    }

    private static string Systems(EvidenceNeed need, EvidenceRequirement requirement) =>
        $"tier {RiskTiers.Names[requirement.FromTier]} and above"
        + (requirement.When == SystemTraits.None ? "" : ", if it " + string.Join(" or ", Enum.GetValues<SystemTraits>().Where(t => t != SystemTraits.None && requirement.When.HasFlag(t)).Select(Words)))
        + (need.IsPerVersion ? ", for its version" : "")
        + (requirement.IsExternal ? ": of an independent party" : "")
        + (requirement.OrKinds.IsEmpty ? "" : $" (or `{string.Join("`, `", requirement.OrKinds)}`)");

    private static string Words(SystemTraits trait) => trait switch
    {
        SystemTraits.HoldsPersonalData => "takes personal data",
        SystemTraits.StoresPrompts => "keeps prompts",
        SystemTraits.Trains => "trains a model",
        SystemTraits.IsPublicFacing => "is for the general public",
        SystemTraits.DeclaresRisks => "declares a risk",
        SystemTraits.GeneratesContent => "generates content",
        _ => throw new InvalidDataException($"'{trait}' has no words."),
    };

    private static string Section(RequiredSection section) => section.Headings.Length == 1 ? section.Heading : $"{section.Heading} ({string.Join(", ", section.Headings.Skip(1))})";

    private static string Or(string text) => text.Length > 0 ? text : "–";
}
