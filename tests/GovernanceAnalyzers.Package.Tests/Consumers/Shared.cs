// Of every project here, so that their systems say what they must and only what a test is about is found.
using GovernanceAnalyzers.Annotations;

[assembly: RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = "Writes about orders and letters only.")]
[assembly: RiskConsidered(RiskDomain.OffensiveCyber, RiskStatus.NotApplicable, Rationale = "Writes about orders and letters only.")]
[assembly: RiskConsidered(RiskDomain.HealthAndSafety, RiskStatus.NotApplicable, Rationale = "Controls nothing.")]
[assembly: RiskConsidered(RiskDomain.SelfReplication, RiskStatus.NotApplicable, Rationale = "Trains no model and starts no process.")]
[assembly: RiskConsidered(RiskDomain.Societal, RiskStatus.Mitigated)]
[assembly: RiskConsidered(RiskDomain.DemocraticValues, RiskStatus.Assessed)]
[assembly: RiskConsidered(RiskDomain.ChainReaction, RiskStatus.NotApplicable, Rationale = "Nothing waits for it.")]

namespace Acme
{
    internal static class Detector
    {
        [DetectsProvenance]
        public static bool IsOurs(string text) => text.Contains("[written by");
    }
}
