using System.Collections.Immutable;
using System.Globalization;
using GovernanceAnalyzers.Frameworks;

namespace GovernanceAnalyzers.Configuration;

/// <summary>A key of <c>.editorconfig</c> and <c>.globalconfig</c> files: <c>governance.&lt;subject&gt;.&lt;name&gt;</c>.</summary>
/// <param name="Subject">A rule, or one of <see cref="AnyEvidenceRule"/> and <see cref="AnyClause"/>.</param>
/// <param name="Least">The least number; 0 when the value is a tier.</param>
/// <param name="Meaning">What it asks for, for the documentation. A key can ask for more than the frameworks do, never for less: that is for severities and waivers, which are recorded.</param>
/// <param name="Example">A value.</param>
internal sealed record ConfigurationKey(string Subject, string Name, int Least, int Most, string Meaning, string Example)
{
    public const string Prefix = "governance";

    /// <summary>Any rule that reports a missing document.</summary>
    public const string AnyEvidenceRule = "<rule>";

    /// <summary>Any clause of a framework pack.</summary>
    public const string AnyClause = "<clause>";

    public static readonly ConfigurationKey MinSectionLength = new(
        RuleIds.Placeholder, "min_section_length", 1, 10_000, "The fewest characters below a heading, blanks not counted, in documents. The larger of this and what the kind of document asks for counts.", "80");

    public static readonly ConfigurationKey MaxAgeMonths = new(
        RuleIds.IncompleteEvidence, "max_age_months", 1, 120, "How many months after its review a document is reviewed again. The smaller of this and what the kind of document asks for counts.", "6");

    public static readonly ConfigurationKey FromTier = new(
        AnyEvidenceRule, "from_tier", 0, 0, "The tier from which the document is owed that the rule misses. The lower of this and what the framework asks for counts.", nameof(RiskTiers.Minimal));

    public static readonly ConfigurationKey ValidMonths = new(
        AnyClause, "valid_months", 1, 120, "For how many months an attestation of the clause holds at most, whatever it says itself.", "6");

    public static readonly ImmutableArray<ConfigurationKey> All = ImmutableArray.Create(MinSectionLength, MaxAgeMonths, FromTier, ValidMonths);

    public bool IsTier => Most == 0;

    /// <summary>The values that it may have, in words.</summary>
    public string Values => IsTier ? string.Join(", ", RiskTiers.Names.Skip(1)) : $"{Least.ToString(CultureInfo.InvariantCulture)} to {Most.ToString(CultureInfo.InvariantCulture)}";

    public string For(string subject) => $"{Prefix}.{subject}.{Name}";

    /// <summary>The value, as a number; <see langword="null"/> for one that it may not have.</summary>
    public int? Parse(string text) =>
        IsTier ? RiskTiers.Of(text)
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most ? number
        : null;
}
