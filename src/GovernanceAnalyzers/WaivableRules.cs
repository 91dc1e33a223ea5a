using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

/// <summary>
/// The rules whose findings can be accepted for a time. Those on waiving itself and on what was not read or not analysed cannot: a waiver would hide that
/// nothing was checked. What is an error by default cannot either: it never waits, and the compiler lets no suppressor touch it.
/// </summary>
internal static class WaivableRules
{
    private static readonly ImmutableHashSet<string> Never =
        ImmutableHashSet.Create(RuleIds.UnjustifiedSuppression, RuleIds.IncompleteWaiver, RuleIds.EntryNotUnderstood, RuleIds.NotAnalysed);

    public static bool Contains(DiagnosticDescriptor rule) => rule.DefaultSeverity != DiagnosticSeverity.Error && !Never.Contains(rule.Id);
}
