using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers.Configuration;

/// <summary>What a project configures by keys, which may differ from file to file.</summary>
/// <param name="provider"><see langword="null"/> when nothing is configured.</param>
internal sealed class Settings(AnalyzerConfigOptionsProvider? provider)
{
    public FileSettings Of(SyntaxTree tree) => new(provider?.GetOptions(tree));

    public FileSettings Of(AdditionalText file) => new(provider?.GetOptions(file));
}

/// <summary>What is configured for one file. A value that a key may not have counts as none.</summary>
internal readonly struct FileSettings(AnalyzerConfigOptions? options)
{
    public int? MinSectionLength => Find(ConfigurationKey.MinSectionLength);

    public int? MaxAgeMonths => Find(ConfigurationKey.MaxAgeMonths);

    /// <summary>As <c>RiskTier</c> numbers them.</summary>
    public int? FromTier(string rule) => Find(ConfigurationKey.FromTier, rule);

    public int? ValidMonths(string clause) => Find(ConfigurationKey.ValidMonths, clause);

    private int? Find(ConfigurationKey key, string? subject = null) => options?.TryGetValue(key.For(subject ?? key.Subject), out var text) == true ? key.Parse(text) : null;
}
