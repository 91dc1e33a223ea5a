using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A document lacks a section that its kind requires, is overdue for review, or says of itself what cannot be.</summary>
/// <remarks>Bound: where the build does not say what day it is, nothing is overdue. Clause HCOC-5.8.</remarks>
internal sealed class GOV0012IncompleteEvidence : IDocumentRule
{
    private static TextSpan Start => new(0, 0);

    public DiagnosticDescriptor Descriptor => Rules.IncompleteEvidence;

    public void Check(DocumentFacts file)
    {
        if (!file.Document.Content.IsReadable) return;
        foreach (var problem in file.Document.Content.Problems) Report(file, problem.Span, problem.Message);
        if (file.Document.Find(DocumentKeys.Kind) is { } kind && file.Need is null)
            Report(file, kind.Span, $"is of no known kind: '{kind.Text}'; the kinds are {Finding.Join(file.Context.Packs.Needs.Select(n => n.Kind))}");
        if (file.Need is not { } need) return;
        RequiredContent.Check(file, Descriptor);
        CheckReview(file, need);
        CheckRole(file, need);
    }

    private void CheckReview(DocumentFacts file, EvidenceNeed need)
    {
        var written = file.Document.Find(DocumentKeys.Reviewed);
        var claimed = file.Context.Evidence.ClaimsOf(file.Document).Select(c => GovernanceDocument.DateOf(c.ReviewedOn)).Max();
        var own = GovernanceDocument.DateOf(written?.Text);
        var place = written?.Span ?? Start;
        var maxAge = new[] { file.Context.Evidence.MaxAgeMonthsOf(file.Document, need, file.Cancel), file.Settings.MaxAgeMonths }.Min();
        if (written is { } text && own is null) Report(file, place, $"was reviewed on '{text.Text}', which is no date: write it as yyyy-MM-dd");
        else if ((own < claimed || own is null ? claimed : own) is not { } reviewed) ReportUnreviewed();
        else if (reviewed > file.Context.Today) Report(file, place, $"was reviewed on {Dates.Day(reviewed)}, which is yet to come: write when a person has reviewed it");
        else if (maxAge is { } months && Dates.Later(reviewed, months) < file.Context.Today)
            Report(file, place, $"was last reviewed on {Dates.Day(reviewed)}, and is to be every {months} months: review it, and write the new date");

        void ReportUnreviewed()
        {
            if (maxAge is not null) Report(file, place, file.Document.Content.IsBill ? "does not say when it was made: add 'metadata.timestamp'" : "does not say when it was reviewed: add 'reviewed: yyyy-MM-dd' to its front matter");
        }
    }

    /// <summary>Of documents that each system has one of, two that say nothing to tell them apart.</summary>
    private void CheckRole(DocumentFacts file, EvidenceNeed need)
    {
        if (need.RequiredBy.IsEmpty || need.IsPerVersion || need.MayBeSeveral) return;
        foreach (var system in file.Systems)
            if (file.Context.Evidence.Of(system, need.Kind).Select(item => item.Document).FirstOrDefault(other => other is not null && other != file.Document
                && string.Equals(other.Version, file.Document.Version, StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(other.Path, file.Document.Path) < 0) is { } first)
            {
                Report(file, file.Document.Find(DocumentKeys.Kind)?.Span ?? Start, $"is a second {need.Title} of '{system.Id}' beside '{first.Path}': keep one, or say by 'version' or 'systems' what each is about");
                return;
            }
    }

    private void Report(DocumentFacts file, TextSpan place, string problem) => file.Report(Diagnostic.Create(Descriptor, file.Document.At(place), file.Document.Path, problem));
}
