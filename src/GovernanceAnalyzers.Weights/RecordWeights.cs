using System.Globalization;
using Microsoft.Build.Framework;

namespace GovernanceAnalyzers.Weights;

/// <summary>The build step that looks at the weights of a project, and writes down for the analyzers what it found: they read no disk.</summary>
/// <remarks>One line each: <c>weights, size, digest, ways out of the build, path</c> or <c>signature, path, what is wrong</c>, with tabs between.</remarks>
public sealed class RecordWeights : ICancelableTask
{
    private const string Tab = "\t", FirstLine = "governance weights 1";

    private readonly CancellationTokenSource _cancel = new();

    public IBuildEngine BuildEngine { get; set; } = null!;

    public ITaskHost? HostObject { get; set; }

    /// <summary>The items of the project among which weights may be, with the name of their kind as <c>GovernanceItemType</c>.</summary>
    public ITaskItem[] Items { get; set; } = [];

    /// <summary>The records that weights are held to.</summary>
    public ITaskItem[] Locks { get; set; } = [];

    /// <summary>Signing bundles that are not found by lying beside weights, with the folder of the model as <c>Model</c> and a key as <c>Key</c>.</summary>
    public ITaskItem[] Signatures { get; set; } = [];

    /// <summary>The public key or certificate by which signatures are checked.</summary>
    public string Key { get; set; } = "";

    public bool IsPacked { get; set; }

    public bool IsPublished { get; set; }

    public bool IncludesContentInPack { get; set; }

    /// <summary>What is written.</summary>
    [Required]
    public string List { get; set; } = "";

    [Required]
    public string Cache { get; set; } = "";

    public void Cancel() => _cancel.Cancel();

    public bool Execute()
    {
        try
        {
            Write();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Write()
    {
        var locks = string.Join(" ", Locks.Select(l => l.GetMetadata("FullPath")).Where(File.Exists).Select(path => Digest.OfFile(path, _cancel.Token)));
        var digests = new DigestCache(Cache, locks);
        var weights = Items.Where(IsWeights).GroupBy(i => i.GetMetadata("FullPath"), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var lines = weights.Select(w => LineOf(w.Key, w, digests)).Concat(SignatureLines(weights.Select(w => w.Key), digests)).ToList();
        if (lines.Count == 0)
        {
            File.Delete(List);                                               // nothing to hand on, nor to compile again for
            return;
        }
        TextFile.WriteIfChanged(List, lines.Prepend(FirstLine));
        digests.Save();
    }

    private static bool IsWeights(ITaskItem item)
    {
        var path = item.GetMetadata("FullPath");
        return (item.GetMetadata("GovernanceItemType") == "GovernanceWeights" || WeightsFormat.Of(path, File.Exists) is not null) && path.IndexOfAny(['\t', '\n', '\r']) < 0 && File.Exists(path);
    }

    private string LineOf(string path, IEnumerable<ITaskItem> items, DigestCache digests)
    {
        var ways = string.Join(",", items.SelectMany(WaysOut).Distinct().OrderBy(way => way, StringComparer.Ordinal));
        try
        {
            return string.Join(Tab, "weights", new FileInfo(path).Length.ToString(CultureInfo.InvariantCulture), digests.Of(path, _cancel.Token), ways, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            BuildEngine.LogWarningEvent(new BuildWarningEventArgs("", "GOVWEIGHTS", path, 0, 0, 0, 0, "The weights could not be read: " + problem.Message, "", nameof(RecordWeights)));
            return string.Join(Tab, "weights", "-1", "", ways, path);
        }
    }

    /// <summary>By what ways the file leaves, in this build.</summary>
    private IEnumerable<string> WaysOut(ITaskItem item)
    {
        var kind = item.GetMetadata("GovernanceItemType");
        if (IsBelowWebRoot(item.ItemSpec) || IsBelowWebRoot(item.GetMetadata("Link"))) yield return "wwwroot";
        var publish = item.GetMetadata("CopyToPublishDirectory");
        if (IsPublished && (kind == "EmbeddedResource" || IsCopied(publish.Length > 0 ? publish : item.GetMetadata("CopyToOutputDirectory")))) yield return "publish";
        var pack = item.GetMetadata("Pack");
        if (IsPacked && (kind == "EmbeddedResource" || IsTrue(pack) || (kind == "Content" && IncludesContentInPack && pack.Length == 0))) yield return "pack";
    }

    private static bool IsBelowWebRoot(string path) => path.Replace('\\', '/').StartsWith("wwwroot/", StringComparison.OrdinalIgnoreCase);

    private static bool IsCopied(string copy) => copy.Length > 0 && !copy.Equals("Never", StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(string text) => text.Equals("true", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> SignatureLines(IEnumerable<string> weights, DigestCache digests)
    {
        var named = Signatures.ToDictionary(s => s.GetMetadata("FullPath"), s => s, StringComparer.Ordinal);
        var beside = weights.Select(path => Path.GetDirectoryName(path)!).Distinct().SelectMany(folder => Directory.EnumerateFiles(folder, "*.sig")).Where(SigningBundle.IsMeant);
        foreach (var file in beside.Concat(named.Keys).Distinct().OrderBy(f => f, StringComparer.Ordinal))
        {
            named.TryGetValue(file, out var item);
            var problems = CheckSignature(file, NonEmpty(item?.GetMetadata("Model")), NonEmpty(item?.GetMetadata("Key")) ?? NonEmpty(Key), digests).ToList();
            foreach (var problem in problems.DefaultIfEmpty("")) yield return string.Join(Tab, "signature", file, problem.Replace('\t', ' ').Replace('\n', ' '));
        }
    }

    private IEnumerable<string> CheckSignature(string file, string? model, string? keyFile, DigestCache digests)
    {
        if (!File.Exists(file)) return ["it is not there"];
        VerificationKey? key = null;
        try
        {
            if (keyFile is not null) key = VerificationKey.Parse(File.ReadAllText(keyFile));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            return [$"the key '{keyFile}' that it is to be checked by cannot be used: {problem.Message.TrimEnd('.')}"];
        }
        return SigningBundle.Check(file, model is null ? null : Path.GetFullPath(model), key, digests, _cancel.Token);
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
