using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>A <c>security.txt</c> of the build.</summary>
internal sealed record SecurityTxtFile(string Path, string File, SecurityTxt Content)
{
    public Location At(TextSpan span) => Location.Create(File, span, Content.Text.Lines.GetLinePositionSpan(span));
}

/// <summary>The documents that a build was given, read once a text and looked up by path or by kind.</summary>
internal sealed class GovernanceDocuments
{
    private const string SecurityPolicy = "SECURITY.md", SecurityTxtName = "security.txt", MarkdownExtension = ".md";

    private static readonly string[] SecurityPolicyFolders = ["", ".github/", "docs/"];

    private readonly ImmutableDictionary<string, GovernanceDocument> _byPath;
    private readonly ImmutableDictionary<string, GovernanceDocument> _byFile;
    private readonly ILookup<string, GovernanceDocument> _byKind;

    private GovernanceDocuments(ImmutableArray<GovernanceDocument> all, ImmutableArray<SecurityTxtFile> securityTxts)
    {
        (All, SecurityTxts) = (all, securityTxts);
        _byPath = all.ToImmutableDictionary(d => d.Path, StringComparer.Ordinal);
        _byFile = all.ToImmutableDictionary(d => d.File, StringComparer.Ordinal);
        _byKind = all.Where(d => d.Kind is not null).ToLookup(d => d.Kind!, StringComparer.OrdinalIgnoreCase);
        SecurityPolicies = all.Where(d => SecurityPolicyFolders.Any(f => string.Equals(d.Path, f + SecurityPolicy, StringComparison.OrdinalIgnoreCase))).ToImmutableArray();
    }

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<GovernanceDocument> All { get; }

    public ImmutableArray<SecurityTxtFile> SecurityTxts { get; }

    /// <summary>SECURITY.md, where hosts of repositories look for it.</summary>
    public ImmutableArray<GovernanceDocument> SecurityPolicies { get; }

    /// <param name="read">Reads a text, or knows what it read before; those of bills of materials apart.</param>
    public static GovernanceDocuments Read(
        IEnumerable<AdditionalText> files, RepositoryPaths paths, Func<SourceText, DocumentText> read, Func<SourceText, DocumentText> readBill, Func<SourceText, SecurityTxt> readSecurityTxt, CancellationToken cancel)
    {
        var documents = ImmutableArray.CreateBuilder<GovernanceDocument>();
        var securityTxts = ImmutableArray.CreateBuilder<SecurityTxtFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var isSecurityTxt = Path.GetFileName(file.Path).Equals(SecurityTxtName, StringComparison.OrdinalIgnoreCase);
            if (!isSecurityTxt && !IsDocument(file.Path)) continue;
            var path = paths.Relative(file.Path);
            if (!known.Add(path) || file.GetText(cancel) is not { } text) continue;
            if (isSecurityTxt) securityTxts.Add(new SecurityTxtFile(path, file.Path, readSecurityTxt(text)));
            else documents.Add(new GovernanceDocument(path, file.Path, CycloneDxCards.Is(file.Path) ? readBill(text) : read(text)));
        }
        return new GovernanceDocuments(documents.ToImmutable(), securityTxts.ToImmutable());
    }

    /// <summary>Whether a file of that name can be one.</summary>
    public static bool IsDocument(string path) => IsMarkdown(path) || CycloneDxCards.Is(path);

    public static bool IsMarkdown(string path) => path.EndsWith(MarkdownExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>By path, in its own case.</summary>
    public GovernanceDocument? Find(string path) => _byPath.TryGetValue(path, out var document) ? document : null;

    /// <summary>By path, in whatever case; file systems differ in whether they care.</summary>
    public GovernanceDocument? FindIgnoringCase(string path) => Find(path) ?? All.FirstOrDefault(d => string.Equals(d.Path, path, StringComparison.OrdinalIgnoreCase));

    public GovernanceDocument? FindFile(string file) => _byFile.TryGetValue(file, out var document) ? document : null;

    public IEnumerable<GovernanceDocument> OfKind(string kind) => _byKind[kind];
}
