using System.Text;
using GovernanceAnalyzers.Frameworks;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The packs that come with the analyzer, on the page about packs: so that a changed pack does not pass for the one before.</summary>
internal static class PackTable
{
    private const string Page = "docs/frameworks.md";

    public static GeneratedFile In(Func<string, string> read)
    {
        var text = new StringBuilder("| pack | kind | status | made from | edition | version | SHA-256 |\n|---|---|---|---|---|---|---|\n");
        foreach (var pack in FrameworkPacks.Embedded.All)
            text.Append($"| `{pack.Id}` | {(pack.IsOverlay ? "overlay" : "base")} | {(pack.IsBinding ? "binding" : "voluntary")} | {(pack.IsPrimary ? "the text itself" : "what others say of it")} | {pack.Edition ?? "–"} | {pack.Version} | `{pack.Hash}` |\n");
        return GeneratedFile.Between(read, Page, "packs", text.ToString());
    }
}
