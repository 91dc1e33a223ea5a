using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>Holds back findings that a waiver covers, until it expires. They stay in the compiler's error log, as suppressed, with the waiver's reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GovernanceWaiverSuppressor : DiagnosticSuppressor
{
    private const string Prefix = "GOVW";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        GovernanceAnalyzer.Descriptors.Where(WaivableRules.Contains).Select(rule => Describe(rule.Id, new Reason("Accepted for a time by a [GovernanceWaiver]"))).ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.ReportedDiagnostics.IsEmpty) return;
        var waivers = new Waivers(context.Compilation);
        var today = BuildFacts.Of(context.Options).AsOf;
        foreach (var finding in context.ReportedDiagnostics)
            if (waivers.Covering(finding.Location, context.GetSemanticModel, context.CancellationToken).FirstOrDefault(w => w.Rule == finding.Id && w.Holds(today)) is { } waiver)
                context.ReportSuppression(Suppression.Create(Describe(finding.Id, new Reason($"{waiver.Justification} (owner: {waiver.Owner}; until {waiver.ExpiryText})")), finding));
    }

    private static SuppressionDescriptor Describe(string rule, Reason reason) => new(Prefix + rule.Substring(3), rule, reason);

    /// <summary>
    /// A suppression must be one of those announced beforehand, its text included, but each waiver has a reason of its own. So all reasons are equal: they
    /// differ in what a reader sees, not in what is suppressed.
    /// </summary>
    private sealed class Reason(string text) : LocalizableString
    {
        protected override string GetText(IFormatProvider? formatProvider) => text;

        protected override int GetHash() => 0;

        protected override bool AreEqual(object? other) => other is Reason;
    }
}
