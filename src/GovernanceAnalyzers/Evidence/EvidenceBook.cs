using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Evidence;

/// <summary>One piece of evidence: a document that a declaration names, one that names its kind itself, or both.</summary>
/// <param name="Document"><see langword="null"/> when the build has none at the path that the claim names; that is another finding.</param>
internal sealed record EvidenceItem(EvidenceClaim? Claim, GovernanceDocument? Document)
{
    /// <summary>The version of the system that it is about; none is every version.</summary>
    public string? Version => Claim?.Version ?? Document?.Version;

    public bool IsExternal => Claim?.IsExternal == true || Document?.IsExternal == true;

    public bool Covers(string? version) => version is null || Version is null || string.Equals(Version, version, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which documents answer for which system: what declarations and documents say, put together.</summary>
internal sealed class EvidenceBook
{
    private readonly GovernanceDocuments _documents;
    private readonly AnnotationReader _annotations;
    private readonly IAssemblySymbol _assembly;
    private readonly ILookup<string, EvidenceClaim> _claimsByPath;

    public EvidenceBook(GovernanceDocuments documents, ImmutableArray<DeclaredSystem> systems, AnnotationReader annotations, AnnotationIndex index, IAssemblySymbol assembly)
    {
        (_documents, _annotations, _assembly, Systems) = (documents, annotations, assembly, systems);
        _claimsByPath = index.Named(Vocabulary.Evidence).Select(written => EvidenceClaim.From(written.Annotation)).OfType<EvidenceClaim>().ToLookup(c => RepositoryPaths.Normalize(c.Path), StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<DeclaredSystem> Systems { get; }

    /// <summary>The evidence of a kind that a system has.</summary>
    public IEnumerable<EvidenceItem> Of(DeclaredSystem system, string kind)
    {
        var claimed = new HashSet<GovernanceDocument>();
        foreach (var claim in ClaimsFor(system))
        {
            if (!string.Equals(claim.Kind, kind, StringComparison.OrdinalIgnoreCase)) continue;
            var document = _documents.FindIgnoringCase(RepositoryPaths.Normalize(claim.Path));
            if (document is not null) claimed.Add(document);
            yield return new EvidenceItem(claim, document);
        }
        foreach (var document in _documents.OfKind(kind))
            if (document.IsAbout(system.Id) && !claimed.Contains(document)) yield return new EvidenceItem(null, document);
    }

    /// <summary>What the document is, by itself or by a declaration; <see langword="null"/> when nobody says.</summary>
    public string? KindOf(GovernanceDocument document) => document.Kind ?? ClaimsOf(document).FirstOrDefault()?.Kind;

    public IEnumerable<EvidenceClaim> ClaimsOf(GovernanceDocument document) => _claimsByPath[document.Path];

    /// <summary>Whether the document is of a system of this compilation, or of none in particular.</summary>
    public bool Concerns(GovernanceDocument document) => !document.Systems.Any() || ClaimsOf(document).Any() || Systems.Any(s => document.IsAbout(s.Id));

    private IEnumerable<EvidenceClaim> ClaimsFor(DeclaredSystem system) =>
        system.Declarations.Select(d => d.Bearer).Append(_assembly).Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .SelectMany(s => _annotations.Of(s)).Select(EvidenceClaim.From).OfType<EvidenceClaim>();
}
