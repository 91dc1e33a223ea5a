using GovernanceAnalyzers.Annotations;

[assembly: AdvancedAiSystem(Id = "acme-sorter", Owner = "Acme Ltd", Purpose = "Sorts letters", RiskTier = RiskTier.Minimal)]
