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
