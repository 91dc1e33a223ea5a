using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Records weights with the size and digest that the build found; a person says where they come from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0603UnrecordedWeightsFix), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class GOV0603UnrecordedWeightsFix() : SolutionFix(RuleIds.UnrecordedWeights)
{
    private protected override string? TitleFor(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(LockSuggestion.Entries) ? "Record the weights in weights.lock.json" : null;

    private protected override async Task<Solution> ApplyAsync(Solution solution, ProjectId project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancel)
    {
        foreach (var missing in diagnostics.GroupBy(d => d.Properties[LockSuggestion.File]!))
        {
            var entries = LockSuggestion.Join(missing.Select(d => d.Properties[LockSuggestion.Entries]!).Distinct());
            solution = solution.GetProject(project)!.AdditionalDocuments.FirstOrDefault(d => d.FilePath == missing.Key) is { } document
                ? solution.WithAdditionalDocumentText(document.Id, Add(await document.GetTextAsync(cancel).ConfigureAwait(false), missing.First().Location.SourceSpan.Start, entries))
                : new NewDocument(missing.Key, $"{{\n  \"version\": 1,\n  \"files\": [\n{entries}\n  ]\n}}\n").AddTo(solution, project);
        }
        return solution;
    }

    /// <param name="list">Where the bracket of the list stands.</param>
    private static SourceText Add(SourceText text, int list, string entries)
    {
        var next = list + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        var isEmpty = next < text.Length && text[next] == ']';
        return text.WithChanges(new TextChange(isEmpty ? TextSpan.FromBounds(list + 1, next) : new TextSpan(list + 1, 0), isEmpty ? $"\n{entries}\n  " : $"\n{entries},"));
    }
}
