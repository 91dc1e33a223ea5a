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

// The documents say themselves what they are; named here, they are in the compiled assembly too, from which a register is made.
[assembly: Evidence(EvidenceKind.DivulgenceTest, "governance/divulgence-test.md")]
[assembly: Evidence(EvidenceKind.Evaluation, "governance/evaluation.md")]
[assembly: Evidence(EvidenceKind.GovernancePolicy, "governance/governance-policy.md")]
[assembly: Evidence(EvidenceKind.IncidentLog, "governance/incident-log.md")]
[assembly: Evidence(EvidenceKind.InformationSharing, "governance/information-sharing.md")]
[assembly: Evidence(EvidenceKind.InstructionsForUse, "governance/instructions-for-use.md")]
[assembly: Evidence(EvidenceKind.MonitoringPlan, "governance/monitoring-plan.md")]
[assembly: Evidence(EvidenceKind.PrivacyPolicy, "governance/privacy-policy.md")]
[assembly: Evidence(EvidenceKind.ProhibitedUseScreening, "governance/prohibited-use-screening.md")]
[assembly: Evidence(EvidenceKind.RedTeamReport, "governance/red-team-report.md", External = true)]
[assembly: Evidence(EvidenceKind.RiskAssessment, "governance/risk-assessment.md")]
[assembly: Evidence(EvidenceKind.RiskRegister, "governance/risk-register.md")]
[assembly: Evidence(EvidenceKind.SecurityReview, "governance/security-review.md")]
[assembly: Evidence(EvidenceKind.SelfAssessment, "governance/self-assessment.md")]
[assembly: Evidence(EvidenceKind.StaffTraining, "governance/staff-training.md")]
[assembly: Evidence(EvidenceKind.TechnicalDocumentation, "governance/technical-documentation.md")]
[assembly: Evidence(EvidenceKind.TransparencyReport, "governance/transparency-report.md", Version = "1.0")]
[assembly: Evidence(EvidenceKind.UserEducation, "governance/user-education.md")]
[assembly: Evidence(EvidenceKind.VulnerabilityReporting, "SECURITY.md")]
