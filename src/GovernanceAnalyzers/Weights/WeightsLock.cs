using System.Collections.Immutable;
using System.Globalization;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Weights;

/// <summary>What is recorded of one weights file, and where.</summary>
/// <param name="Path">From the folder of the lock, with forward slashes.</param>
internal sealed record LockedFile(string Path, long Size, string Digest, TextSpan SizePlace, TextSpan DigestPlace);

/// <summary>A <c>weights.lock.json</c>: which weights a repository holds. The format is in docs/schemas/weights-lock.schema.json.</summary>
/// <param name="File">As the compiler knows it.</param>
/// <param name="IsReadable">Whether it could be told what it records; single entries may have been left out.</param>
/// <param name="List">Where the list of files begins.</param>
internal sealed record WeightsLock(string File, SourceText Text, ImmutableArray<LockedFile> Files, bool IsReadable, TextSpan List, ImmutableArray<ConfigurationProblem> Problems)
{
    public const string FileName = "weights.lock.json";

    private const int Version = 1, DigestLength = 64;

    private const string Entries = "files";

    public static bool Is(AdditionalText file) => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<WeightsLock> All(IEnumerable<AdditionalText> files, CancellationToken cancel) =>
        files.Where(Is).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, Text: f.GetText(cancel))).Where(f => f.Text is not null).Select(f => Read(f.Path, f.Text!)).ToImmutableArray();

    /// <summary>What it records of a file; <see langword="null"/> when nothing.</summary>
    public LockedFile? Find(BuiltFile file)
    {
        var path = PathOf(file);
        return Files.FirstOrDefault(f => f.Path == path) ?? Files.FirstOrDefault(f => string.Equals(f.Path, path, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The file as a lock in that folder names it.</summary>
    public string PathOf(BuiltFile file) => RelativePath(File, file.Path);

    /// <param name="lockFile">The lock, which need not be there.</param>
    public static string RelativePath(string lockFile, string path)
    {
        var (from, to) = (RepositoryPaths.Normalize(lockFile).Split('/'), RepositoryPaths.Normalize(path).Split('/'));
        var shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.OrdinalIgnoreCase)) shared++;
        return string.Join("/", Enumerable.Repeat("..", from.Length - 1 - shared).Concat(to.Skip(shared)));
    }

    /// <summary>The entry that records the file.</summary>
    public static string EntryOf(string lockFile, BuiltFile file) =>
        $"    {{ \"path\": \"{RelativePath(lockFile, file.Path).Replace("\"", "\\\"")}\", \"size\": {file.Size.ToString(CultureInfo.InvariantCulture)}, \"sha256\": \"{file.Digest}\" }}";

    public Location At(TextSpan span) => Location.Create(File, span, Text.Lines.GetLinePositionSpan(span));

    private static WeightsLock Read(string file, SourceText text)
    {
        var found = new List<JsonProblem>();
        var files = ImmutableArray.CreateBuilder<LockedFile>();
        var json = new JsonText(text, found);
        var list = new TextSpan(0, 0);
        var isReadable = false;
        if (!DocumentText.IsUnicode(text)) json.Report(list, "the file is not encoded in UTF-8: save it as UTF-8");
        else if (json.Parse() is { } node)
        {
            var root = new JsonObject(json, node);
            root.Text("$schema");
            if (root.Whole("version", Version, Version) is null && !root.Has("version")) root.Reject(null, "'version' is missing: write 1");
            list = root.PlaceOf(Entries);
            if (!root.Has(Entries)) root.Reject(null, $"'{Entries}' is missing");
            foreach (var entry in root.Objects(Entries)) Add(json, entry, files);
            root.End();
            isReadable = !root.IsBroken;
        }
        return new WeightsLock(
            file, text, files.ToImmutable(), isReadable, list,
            found.Select(p => new ConfigurationProblem(file, p.Span, text.Lines.GetLinePositionSpan(p.Span), p.Message, p.Suggestion)).ToImmutableArray());
    }

    private static void Add(JsonText json, JsonObject entry, ICollection<LockedFile> files)
    {
        var path = entry.Required("path");
        var size = entry.Whole("size", 0, long.MaxValue);
        var digest = entry.Required("sha256");
        foreach (var other in new[] { "source", "format", "licence" }) entry.Text(other);
        entry.End();
        if (size is null && !entry.Has("size")) entry.Reject(null, "'size' is missing");
        if (digest.Length > 0 && (digest.Length != DigestLength || !digest.All(IsHex))) entry.Reject("sha256", $"'{digest}' is no SHA-256: write 64 digits from 0 to f, in small letters");
        if (path.Length > 0 && files.Any(f => f.Path == path)) entry.Reject("path", $"'{path}' is recorded twice; the first counts");
        if (!entry.IsBroken && size is { } bytes) files.Add(new LockedFile(RepositoryPaths.Normalize(path), bytes, digest, entry.PlaceOf("size"), entry.PlaceOf("sha256")));
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');
}
