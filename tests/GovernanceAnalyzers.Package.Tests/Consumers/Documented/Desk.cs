using GovernanceAnalyzers.Annotations;

[assembly: AdvancedAiSystem(Id = "acme-desk", Owner = "Acme Ltd", Purpose = "Sorts letters", RiskTier = RiskTier.Limited)]
[assembly: Evidence(EvidenceKind.RiskAssessment, "governance/risk-assessment.md")]
