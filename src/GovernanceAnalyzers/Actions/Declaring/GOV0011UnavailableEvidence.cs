using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A declaration names a document that the build does not have, or one of the build cannot be read.</summary>
/// <remarks>Bound: the documents that the build is given; the disk is not asked. Clause HCOC-1.7.</remarks>
internal sealed class GOV0011UnavailableEvidence : ITreeRule, IDocumentRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnavailableEvidence;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (EvidenceClaim.From(written.Annotation) is { } claim && ProblemOf(tree.Context.Evidence.Documents, claim.Path) is { } problem && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), Suggesting(tree, written, claim), claim.Path, problem));
            else if (EvidenceClaim.DischargingDocument(written.Annotation) is { } path && ProblemOf(tree.Context.Evidence.Documents, path) is { } absence && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), path, absence));
    }

    public void Check(DocumentFacts file)
    {
        if (file.Document.Content is { IsReadable: false } content)
            file.Report(Diagnostic.Create(Descriptor, file.Document.At(new TextSpan(0, 0)), file.Document.Path, content.Problems[0].Message));
    }

    private static string? ProblemOf(GovernanceDocuments documents, string path)
    {
        if (string.IsNullOrWhiteSpace(path)) return "names no document: write its path from the root of the repository";
        if (RepositoryPaths.IsOutside(path)) return "lies outside the repository: put the document into it, or one that says where it is and when it was reviewed";
        var normal = RepositoryPaths.Normalize(path);
        if (documents.Find(normal) is not null) return null;
        if (documents.FindIgnoringCase(normal) is { } other) return $"is written '{other.Path}': on some systems that is another file";
        return GovernanceDocuments.IsDocument(normal)
            ? "is not among the documents of the build: create it, or see that the build is given it"
            : "is not a Markdown document: write one that says where it is and when it was reviewed";
    }

    /// <summary>What a fix needs to create the document.</summary>
    private static ImmutableDictionary<string, string?> Suggesting(TreeFacts tree, WrittenAnnotation written, EvidenceClaim claim)
    {
        var path = RepositoryPaths.Normalize(claim.Path);
        if (tree.Context.Packs.FindNeed(claim.Kind) is not { } need || !GovernanceDocuments.IsMarkdown(path) || RepositoryPaths.IsOutside(claim.Path)) return ImmutableDictionary<string, string?>.Empty;
        return ImmutableDictionary.CreateRange(new Dictionary<string, string?>
        {
            [EvidenceSuggestion.Kind] = need.Kind,
            [EvidenceSuggestion.Title] = need.Title,
            [EvidenceSuggestion.File] = tree.Context.Build.PathOf(path),
            [EvidenceSuggestion.Version] = claim.Version,
            [EvidenceSuggestion.System] = tree.Context.Evidence.SystemOf(written.Bearer)?.Id,
            [EvidenceSuggestion.Sections] = EvidenceSuggestion.Write(need.Sections.Select(s => (s.Heading, s.Hint))),
        });
    }
}
