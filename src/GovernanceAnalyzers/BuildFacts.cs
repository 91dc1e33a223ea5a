using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>What the build says of itself, by MSBuild properties.</summary>
/// <param name="AsOf">The day as of which waivers and documents are looked at.</param>
/// <param name="Root">The root of the repository, to which paths in declarations are relative.</param>
/// <param name="IsRelease">Whether what is built is to be packed or published.</param>
/// <param name="HasPackedReadme">Whether the package that is made of it holds a README.</param>
internal sealed record BuildFacts(DateTime? AsOf, string? Root, bool IsRelease, bool HasPackedReadme)
{
    /// <summary>Where a file of the repository is.</summary>
    /// <param name="path">From the root of the repository.</param>
    public string PathOf(string path) => string.IsNullOrWhiteSpace(Root) ? path : Root!.Trim().TrimEnd('/', '\\') + "/" + path;

    public static BuildFacts Of(AnalyzerOptions options)
    {
        return new BuildFacts(
            Waiver.ParseDate(Property("GovernanceAsOf")), Property("GovernanceRoot"), string.Equals(Property("GovernanceRelease"), "true", StringComparison.OrdinalIgnoreCase),
            !string.IsNullOrWhiteSpace(Property("PackageReadmeFile")));

        string? Property(string name) => options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : null;
    }
}
