using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A text of a declaration or a document is one that somebody has yet to write.</summary>
/// <remarks>Bound: words that usually stand for text to come, and sections too short to say anything; a text without sense is not seen. Clause HCOC-1.8.</remarks>
internal sealed class GOV0006Placeholder : ITreeRule, IDocumentRule
{
    public DiagnosticDescriptor Descriptor => Rules.Placeholder;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            foreach (var argument in written.Syntax.ArgumentList?.Arguments ?? default)
                foreach (var text in argument.Expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>())
                    if (text.Token.Value is string value && Placeholders.In(value).Select(found => (Placed?)found).FirstOrDefault() is { } placeholder && tree.Compiles(written.Syntax))
                        tree.Report(Diagnostic.Create(Descriptor, text.GetLocation(), written.Annotation.Name, Problem(placeholder)));
    }

    public void Check(DocumentFacts file)
    {
        if (file.Need is not { } need || file.Document.Content is not { IsReadable: true } content) return;
        foreach (var value in content.FrontMatter.Values)
            foreach (var placeholder in Placeholders.In(value.Text)) Report(value.Span, Problem(placeholder));
        foreach (var placeholder in Placeholders.In(content.Prose)) Report(placeholder.Span, Problem(placeholder));
        var least = Math.Max(need.MinSectionLength, file.Settings.MinSectionLength ?? 0);
        foreach (var section in file.Sections)
            if (Headings.Find(content.Sections, section.Headings) is { IsEmpty: false } found && IsShort(content.Text, found, least)) Report(found.Place, $"says too little under '{found.Heading}': say {section.Hint}");

        void Report(TextSpan place, string problem) => file.Report(Diagnostic.Create(Descriptor, file.Document.At(place), file.Document.Path, problem));
    }

    private static string Problem(Placed placeholder) => $"still has '{placeholder.Text}': replace it by what is true";

    private static bool IsShort(SourceText text, Section section, int least) => text.ToString(section.Body).Count(c => !char.IsWhiteSpace(c)) < least;
}
