using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>What the build says of itself, by MSBuild properties.</summary>
/// <param name="AsOf">The day as of which waivers and documents are looked at.</param>
/// <param name="Root">The root of the repository, to which paths in declarations are relative.</param>
/// <param name="IsRelease">Whether what is built is to be packed or published.</param>
/// <param name="HasPackedReadme">Whether the package that is made of it holds a README.</param>
/// <param name="AuditGap">By what the audit of dependencies is switched off; <see langword="null"/> where it is on.</param>
internal sealed record BuildFacts(DateTime? AsOf, string? Root, bool IsRelease, bool HasPackedReadme, string? AuditGap = null)
{
    /// <summary>Where a file of the repository is.</summary>
    /// <param name="path">From the root of the repository.</param>
    public string PathOf(string path) => string.IsNullOrWhiteSpace(Root) ? path : Root!.Trim().TrimEnd('/', '\\') + "/" + path;

    private const string AsOfProperty = "GovernanceAsOf";

    public static BuildFacts Of(AnalyzerOptions options) => new(
        Waiver.ParseDate(Property(options, AsOfProperty)), Property(options, "GovernanceRoot"), string.Equals(Property(options, "GovernanceRelease"), "true", StringComparison.OrdinalIgnoreCase),
        !string.IsNullOrWhiteSpace(Property(options, "PackageReadmeFile")), Property(options, "GovernanceAuditGap") is { } gap && !string.IsNullOrWhiteSpace(gap) ? gap.Trim() : null);

    /// <summary>What of the properties was not understood.</summary>
    public static string? ProblemOf(AnalyzerOptions options) =>
        Property(options, AsOfProperty) is { } day && !string.IsNullOrWhiteSpace(day) && Waiver.ParseDate(day) is null
            ? $"the property {AsOfProperty} is '{day}', which is no date, so that nothing runs out: write it as yyyy-MM-dd"
            : null;

    private static string? Property(AnalyzerOptions options, string name) => options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : null;
}
