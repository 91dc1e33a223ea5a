using System.Collections.Immutable;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions;

/// <summary>That a document has the sections that its kind requires. Which rule says so is data: see <see cref="FrameworkPacks"/>.</summary>
/// <remarks>Bound: that something stands below a heading says nothing about whether it is enough.</remarks>
internal static class RequiredContent
{
    public static void Check(DocumentFacts file, DiagnosticDescriptor rule)
    {
        if (file.Need is not { } need || (need.ContentRule ?? RuleIds.IncompleteEvidence) != rule.Id || !file.Document.Content.IsReadable) return;
        var missing = new List<RequiredSection>();
        foreach (var section in file.Sections)
            if (Headings.Find(file.Document.Content.Sections, section.Headings) is not { } found)
            {
                if (!section.Fields.Any(field => file.Document.Find(field) is not null)) missing.Add(section);
            }
            else if (found.IsEmpty) Report(found.Place, $"has nothing under '{found.Heading}': say {section.Hint}");
        if (missing.Count > 0 && file.Document.Content.IsBill)
            Report(new TextSpan(0, 0), $"does not say {Finding.Join(missing.Select(s => $"{s.Hint} ({NamesOf(s)})"))}: add {(missing.Count == 1 ? "it" : "them")}");
        else if (missing.Count > 0)
            Report(new TextSpan(0, 0), $"lacks {(missing.Count == 1 ? "the section" : "the sections")} {Finding.Join(missing.Select(s => $"'{s.Heading}'"))}: add {(missing.Count == 1 ? "it" : "them")}", missing);

        void Report(TextSpan place, string problem, List<RequiredSection>? sections = null) =>
            file.Report(Diagnostic.Create(
                rule, file.Document.At(place),
                sections is null ? null : ImmutableDictionary<string, string?>.Empty.Add(EvidenceSuggestion.Sections, EvidenceSuggestion.Write(sections.Select(s => (s.Heading, s.Hint)))),
                file.Document.Path, problem));

        static string NamesOf(RequiredSection section) => section.Fields.FirstOrDefault(f => f.StartsWith(CycloneDxCards.Card, StringComparison.Ordinal)) is { } field ? $"'{field}'" : $"in a document of its own, under '{section.Heading}'";
    }
}
