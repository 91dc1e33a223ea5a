using System.CommandLine;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Documents;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance init</c>: starts the documents that the systems of a register owe. Which these are, the analyzers have found.</summary>
internal static class InitCommand
{
    private sealed record Draft(string System, string File, string Text);

    public static Command Create()
    {
        var file = new Argument<string>("register") { Description = "A register.", DefaultValueFactory = _ => RegisterFile.Name };
        var rootOption = SharedOptions.Root();
        var command = new Command("init", "Starts the documents that the systems of a register owe and do not have, from the templates of their kinds: headings, and for each what to write. Nothing is overwritten. Example: governance check . && governance init artifacts/governance/governance.json") { file, rootOption };
        command.SetAction(parsed =>
        {
            var output = new Output();
            var root = SharedOptions.RootOf(parsed.GetValue(rootOption), Directory.GetCurrentDirectory());
            var drafts = Drafts(RegisterFile.Read(parsed.GetValue(file)!));
            foreach (var draft in drafts)
            {
                output.Line(Write(draft, root) ? $"Written: {draft.File}" : $"Kept, as it is there already: {draft.File}");
            }

            output.Line(drafts.Count == 0 ? "No document is missing." : "Each TODO is for a person to write; until then GOV0006 reports it.");
            return ExitCode.Done;
        });
        return command;
    }

    private static List<Draft> Drafts(Model.Register register)
    {
        var owed = register.Systems.SelectMany(system => system.Findings.Where(finding => finding.Suppression is null).Select(finding => (system.Id, finding.Properties)))
            .Where(pair => pair.Properties.ContainsKey(EvidenceSuggestion.Kind) && pair.Properties.ContainsKey(EvidenceSuggestion.Sections) && pair.Properties.ContainsKey(EvidenceSuggestion.File))
            .Select(pair => new Draft(pair.Id, pair.Properties[EvidenceSuggestion.File], TextOf(pair.Properties)))
            .Distinct().ToList();
        return
        [
            .. owed.GroupBy(draft => draft.File, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => group.Select(draft => draft.System).Distinct(StringComparer.Ordinal).Count() == 1 ? group.Take(1) : group.DistinctBy(draft => draft.System).OrderBy(draft => draft.System, StringComparer.Ordinal).Select(InFolderOfItsSystem)),
        ];
    }

    private static string TextOf(IReadOnlyDictionary<string, string> suggestion) => Template.Of(
        suggestion[EvidenceSuggestion.Kind], suggestion.GetValueOrDefault(EvidenceSuggestion.Title, suggestion[EvidenceSuggestion.Kind]), suggestion.GetValueOrDefault(EvidenceSuggestion.System),
        suggestion.GetValueOrDefault(EvidenceSuggestion.Version), EvidenceSuggestion.Read(suggestion[EvidenceSuggestion.Sections]));

    /// <summary>Where several systems owe a document of one name, each has its own.</summary>
    private static Draft InFolderOfItsSystem(Draft draft)
    {
        var folder = string.Concat(draft.System.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')).Trim('-');
        var slash = draft.File.LastIndexOf('/') + 1;
        return draft with { File = $"{draft.File[..slash]}{folder}/{draft.File[slash..]}" };
    }

    private static bool Write(Draft draft, Root root)
    {
        var path = Path.GetFullPath(Path.Combine(root.Folder, draft.File));

        // A register may come from elsewhere: what it names stays in the repository.
        if (!path.StartsWith(root.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InputException($"The register names a document outside {root.Folder}: {draft.File}.");
        }

        if (Path.Exists(path))
        {
            return false;
        }

        SafeFile.WriteText(path, draft.Text);
        return true;
    }
}
