using System.Collections.Immutable;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>The tiers of risk by name, in the order and with the numbers of <c>RiskTier</c>.</summary>
internal static class RiskTiers
{
    public const int Unspecified = 0, Minimal = 1, Limited = 2, High = 3, Frontier = 4;

    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(nameof(Unspecified), nameof(Minimal), nameof(Limited), nameof(High), nameof(Frontier));

    /// <summary>The tier of the name, in whatever case; <see langword="null"/> for a name of none, or of the one that says nothing.</summary>
    public static int? Of(string name)
    {
        for (var tier = Minimal; tier < Names.Length; tier++)
            if (string.Equals(Names[tier], name.Trim(), StringComparison.OrdinalIgnoreCase)) return tier;
        return null;
    }
}
