using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceAnalyzers.Register.Files;

namespace GovernanceAnalyzers.Register.Weights;

/// <summary>One file of a lock. See docs/schemas/weights-lock.schema.json.</summary>
internal sealed record LockedFile(
    [property: JsonRequired] string Path, [property: JsonRequired] long Size, [property: JsonRequired] string Sha256, string? Source = null, string? Format = null, string? Licence = null);

/// <summary>A <c>weights.lock.json</c>, on disk.</summary>
internal sealed class LockFile
{
    public const string Name = "weights.lock.json";

    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, LockedFile> _files = new(StringComparer.Ordinal);
    private readonly string? _schema;

    private LockFile(string path, string? schema) => (Path, _schema) = (System.IO.Path.GetFullPath(path), schema);

    public string Path { get; }

    /// <summary>The folder that paths are from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public IEnumerable<LockedFile> Files => _files.Values;

    /// <summary>The lock as it is, or a new one.</summary>
    public static LockFile Open(string path) => File.Exists(path) ? Read(path) : new LockFile(path, null);

    public static LockFile Read(string path)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(Input.ReadAllBytes(path), Options) ?? throw new InputException($"{path} holds no JSON object.");
            if (content.Version != Version)
            {
                throw new InputException($"{path} has the version {content.Version}, which this tool does not know.");
            }

            var read = new LockFile(path, content.Schema);
            foreach (var file in content.Files)
            {
                if (!read._files.TryAdd(file.Path, file))
                {
                    throw new InputException($"{path} records '{file.Path}' twice.");
                }
            }

            return read;
        }
        catch (JsonException problem)
        {
            throw new InputException($"{path} is not a weights lock: {problem.Message}");
        }
    }

    /// <summary>Records a file; what is known of it and not given anew is kept.</summary>
    public void Set(LockedFile file)
    {
        _files.TryGetValue(file.Path, out var known);
        _files[file.Path] = file with { Source = file.Source ?? known?.Source, Format = file.Format ?? known?.Format, Licence = file.Licence ?? known?.Licence };
    }

    public void Write() => SafeFile.WriteText(Path, JsonSerializer.Serialize(new Content(_schema, Version, [.. Files]), Options) + "\n");

    private sealed record Content([property: JsonPropertyName("$schema")] string? Schema, [property: JsonRequired] int Version, [property: JsonRequired] IReadOnlyList<LockedFile> Files);
}
