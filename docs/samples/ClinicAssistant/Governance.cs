using GovernanceAnalyzers.Annotations;

[assembly: AdvancedAiSystem(
    Id = "clinic-assistant",
    Owner = "Patient services, digital team",
    Purpose = "Answers patients' questions between visits and orders the clinic's call-back list.",
    RiskTier = RiskTier.High,
    Stage = LifecycleStage.Deployment,
    Version = "1.0",
    Audience = Audience.GeneralPublic,
    IntendedUse = ["general health information", "preparing a visit", "ordering call-backs"],
    OutOfScopeUse = ["diagnosis", "emergencies", "prescribing"])]

[assembly: RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = "Answers questions about visits; prompts on other subjects are refused.")]
[assembly: RiskConsidered(RiskDomain.OffensiveCyber, RiskStatus.NotApplicable, Rationale = "Writes prose and runs none of it.")]
[assembly: RiskConsidered(RiskDomain.HealthAndSafety, RiskStatus.Mitigated)]
[assembly: RiskConsidered(RiskDomain.SelfReplication, RiskStatus.NotApplicable, Rationale = "Trains no model and starts no process.")]
[assembly: RiskConsidered(RiskDomain.Societal, RiskStatus.Mitigated)]
[assembly: RiskConsidered(RiskDomain.DemocraticValues, RiskStatus.Assessed)]
[assembly: RiskConsidered(RiskDomain.ChainReaction, RiskStatus.NotApplicable, Rationale = "One clinic; staff call back without it.")]
