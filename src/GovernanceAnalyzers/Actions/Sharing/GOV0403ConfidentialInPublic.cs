using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Sharing;

/// <summary>A document that says it is public holds a key, what is marked as internal, or the text of a prompt.</summary>
/// <remarks>
/// Bound: known forms of keys, and the marks by which organisations keep texts to themselves; of prompts those that <see cref="PromptTexts"/> sees and that are long enough
/// to be told from a common phrase. Clause HCOC-4.9.
/// </remarks>
internal sealed class GOV0403ConfidentialInPublic : IDocumentRule, ITreeRule, ICompilationRule
{
    public DiagnosticDescriptor Descriptor => Rules.ConfidentialInPublic;

    public void Check(DocumentFacts file)
    {
        if (!IsPublic(file.Document)) return;
        foreach (var mark in ConfidentialMarks.In(file.Document.Content)) Report(file.Report, file.Document, mark.Span, mark.Text);
    }

    /// <summary>Keeps the prompts of a file until all are known.</summary>
    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayPrompt(tree.Root.SyntaxTree) || !tree.Context.Evidence.Documents.All.Any(IsPublic)) return;
        foreach (var prompt in PromptTexts.In(tree))
            if (WordSequence.Of(prompt.Text) is { IsTelling: true } words) tree.Context.Prompts.Add(words);
    }

    public void Check(GovernanceContext context, Action<Diagnostic> report, CancellationToken cancel)
    {
        if (context.Prompts.IsEmpty) return;
        foreach (var document in context.Evidence.Documents.All.Where(d => IsPublic(d) && context.Evidence.Concerns(d)))
            foreach (var place in context.Prompts.SelectMany(prompt => prompt.In(document.Content.Text.ToString(), cancel)).Distinct().OrderBy(p => p.Start)) Report(report, document, place, "the text of a prompt");
    }

    private static bool IsPublic(GovernanceDocument document) => document.IsPublic && document.Content.IsReadable;

    private void Report(Action<Diagnostic> report, GovernanceDocument document, TextSpan place, string what) =>
        report(Diagnostic.Create(Descriptor, document.At(place), document.Path, $"is public and holds {what}: remove it, or do not call the document public"));
}
