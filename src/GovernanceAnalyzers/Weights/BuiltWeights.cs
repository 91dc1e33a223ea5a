using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Weights;

/// <summary>A weights file of the build.</summary>
/// <param name="Path">Whole, with forward slashes.</param>
/// <param name="Size">Below zero for a file that could not be read.</param>
/// <param name="WaysOut">By what ways it leaves with what is built: <c>pack</c>, <c>publish</c>, <c>wwwroot</c>.</param>
internal sealed record BuiltFile(string Path, long Size, string Digest, ImmutableArray<string> WaysOut);

/// <summary>A signing bundle of the build.</summary>
/// <param name="Problem">What about it does not check out; <see langword="null"/> when all does.</param>
internal sealed record BuiltSignature(string Path, string? Problem);

/// <summary>What the build step of the package found of weights. It has read them, as analyzers read no disk; see GovernanceAnalyzers.targets.</summary>
internal sealed class BuiltWeights
{
    private const string FileName = "governance.weights.tsv";

    private const char Tab = '\t';

    private BuiltWeights(ImmutableArray<BuiltFile> files, ImmutableArray<BuiltSignature> signatures) => (Files, Signatures) = (files, signatures);

    public ImmutableArray<BuiltFile> Files { get; }

    public ImmutableArray<BuiltSignature> Signatures { get; }

    public static BuiltWeights Read(IEnumerable<AdditionalText> files, CancellationToken cancel)
    {
        var (weights, signatures) = (ImmutableArray.CreateBuilder<BuiltFile>(), ImmutableArray.CreateBuilder<BuiltSignature>());
        foreach (var line in files.Where(Is).Select(f => f.GetText(cancel)).Where(t => t is not null).SelectMany(t => t!.Lines))
        {
            var parts = line.ToString().Split(Tab);
            if (parts is { Length: 5 } && parts[0] == "weights" && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size))
                weights.Add(new BuiltFile(parts[4].Replace('\\', '/'), size, parts[2], parts[3].Split([','], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()));
            else if (parts is { Length: 3 } && parts[0] == "signature") signatures.Add(new BuiltSignature(parts[1], parts[2].Length > 0 ? parts[2] : null));
        }
        return new BuiltWeights(weights.ToImmutable(), signatures.ToImmutable());
    }

    private static bool Is(AdditionalText file) => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.Ordinal);
}
