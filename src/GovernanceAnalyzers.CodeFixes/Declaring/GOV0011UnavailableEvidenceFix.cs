using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Creates the document that a declaration names, with the sections that its kind requires; a person writes them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0011UnavailableEvidenceFix))]
public sealed class GOV0011UnavailableEvidenceFix() : SolutionFix(RuleIds.UnavailableEvidence)
{
    private protected override string? TitleFor(Diagnostic diagnostic) =>
        Property(diagnostic, EvidenceSuggestion.File) is { } path && Property(diagnostic, EvidenceSuggestion.Kind) is not null ? $"Create '{path.Substring(path.LastIndexOf('/') + 1)}' from its template" : null;

    private protected override Task<Solution> ApplyAsync(Solution solution, ProjectId project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancel)
    {
        foreach (var missing in diagnostics)
        {
            var text = Template.Of(
                Property(missing, EvidenceSuggestion.Kind)!, Property(missing, EvidenceSuggestion.Title)!, Property(missing, EvidenceSuggestion.System),
                Property(missing, EvidenceSuggestion.Version), EvidenceSuggestion.Read(Property(missing, EvidenceSuggestion.Sections) ?? ""));
            solution = new NewDocument(Property(missing, EvidenceSuggestion.File)!, text).AddTo(solution, project);
        }
        return Task.FromResult(solution);
    }

    private static string? Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
