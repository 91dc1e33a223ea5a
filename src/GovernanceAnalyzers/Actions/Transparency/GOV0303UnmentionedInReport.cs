using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>A transparency report says nothing of a model, tool or use that the code declares, or lists a model that the code does not.</summary>
/// <remarks>Bound: a name in the report is a mention, whatever is said of it; the other way round, only what its front matter lists is compared. Clause HCOC-3.3.</remarks>
internal sealed class GOV0303UnmentionedInReport : IDocumentRule
{
    private const string Kind = "TransparencyReport";

    public DiagnosticDescriptor Descriptor => Rules.UnmentionedInReport;

    public void Check(DocumentFacts file)
    {
        if (file.Need?.Kind != Kind || !file.Document.Content.IsReadable) return;
        var evidence = file.Context.Evidence;
        foreach (var system in file.Systems.Where(s => new EvidenceItem(null, file.Document).Covers(s.Version)))
        {
            var models = evidence.In(system, Vocabulary.ModelSource).Select(w => ModelIdentity.Of(w.Annotation)?.Id).OfType<string>().Distinct().ToList();
            var listed = file.Document.Content.FrontMatter.All(DocumentKeys.Models).ToList();
            var text = Body(file.Document);
            var absent = models.Where(id => !Mentions(text, id) && !listed.Any(l => ModelIdentity.Parse(l.Text).Id == id)).Select(id => $"the model '{id}'")
                .Concat(evidence.In(system, Vocabulary.AiTool).Select(w => w.Bearer.Name).Distinct().Where(tool => !Mentions(text, tool)).Select(tool => $"the tool '{tool}'"))
                .Concat(system.IntendedUses.Where(use => !Mentions(text, use)).Select(use => $"the use '{use}'")).ToList();
            if (absent.Count > 0) Report(new TextSpan(0, 0), $"does not mention {Finding.Join(absent)}, which '{system.Id}' has: say what each means for those who use it");
            foreach (var entry in listed)
                if (!models.Contains(ModelIdentity.Parse(entry.Text).Id)) Report(entry.Span, $"lists the model '{entry.Text}', which no [ModelSource] of '{system.Id}' names: correct the one that is wrong");
        }

        void Report(TextSpan place, string problem) => file.Report(Diagnostic.Create(Descriptor, file.Document.At(place), file.Document.Path, problem));
    }

    private static string Body(GovernanceDocument document)
    {
        var start = document.Content.FrontMatter.Span.End;
        return document.Content.Text.ToString(TextSpan.FromBounds(start, Math.Max(start, Math.Min(document.Content.Text.Length, DocumentText.MaxLength))));
    }

    private static bool Mentions(string text, string name) => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
