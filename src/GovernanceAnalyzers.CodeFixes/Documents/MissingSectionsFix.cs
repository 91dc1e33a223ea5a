using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Documents;

/// <summary>Adds the sections that a document lacks at its end; a person writes them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingSectionsFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".md"])]
public sealed class MissingSectionsFix()
    : SolutionFix(RuleIds.IncompleteEvidence, RuleIds.IncompleteTransparencyReport, RuleIds.IncompleteModelCard, RuleIds.MissingPrivacyPolicy, RuleIds.IncompleteDatasetCard)
{
    private protected override string? TitleFor(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(EvidenceSuggestion.Sections) ? "Add the missing sections" : null;

    private protected override async Task<Solution> ApplyAsync(Solution solution, ProjectId project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancel)
    {
        foreach (var lack in diagnostics)
        {
            if (solution.GetProject(project)!.AdditionalDocuments.FirstOrDefault(d => d.FilePath == lack.Location.GetLineSpan().Path) is not { } document) continue;
            var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
            var line = text.Lines.Count > 1 ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n";
            var added = string.Concat(EvidenceSuggestion.Read(lack.Properties[EvidenceSuggestion.Sections]!).Select(section => "\n" + Template.Section(section)));
            if (text.Length > 0 && text[text.Length - 1] != '\n') added = "\n" + added;
            solution = solution.WithAdditionalDocumentText(document.Id, text.WithChanges(new TextChange(new TextSpan(text.Length, 0), added.Replace("\n", line))));
        }
        return solution;
    }
}
