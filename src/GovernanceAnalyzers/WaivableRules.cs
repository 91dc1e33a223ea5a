using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

/// <summary>
/// The rules whose findings can be accepted for a time. Those on waiving itself, on what was not analysed and on what the analyzer could not
/// read cannot: a waiver would hide that nothing was checked.
/// </summary>
internal static class WaivableRules
{
    private static readonly ImmutableHashSet<string> Never =
        ImmutableHashSet.Create(RuleIds.UnjustifiedSuppression, RuleIds.IncompleteWaiver, RuleIds.ExpiredWaiver, RuleIds.NotAnalysed);

    public static bool Contains(DiagnosticDescriptor rule) => !Never.Contains(rule.Id);
}
