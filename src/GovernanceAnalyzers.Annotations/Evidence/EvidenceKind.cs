namespace GovernanceAnalyzers.Annotations;

/// <summary>What a document is, and so which obligation it answers for. The framework says which sections a kind requires and how old it may grow.</summary>
/// <remarks>
/// <para>Whether a document comes from inside or from an independent party is said by <see cref="EvidenceAttribute.External"/>, not by its kind.</para>
/// <para>Clause: HCOC-1.8, HCOC-3.9.</para>
/// </remarks>
public enum EvidenceKind
{
    /// <summary>The assessment of the system's risks (GOV0101).</summary>
    /// <remarks>Clause: HCOC-1.1.</remarks>
    RiskAssessment = 1,

    /// <summary>The register of risks and their treatment (GOV0506).</summary>
    /// <remarks>Clause: HCOC-1.2, HCOC-5.7.</remarks>
    RiskRegister = 2,

    /// <summary>The results of an evaluation of safety, security or societal effects (GOV0103, GOV0111).</summary>
    /// <remarks>Clause: HCOC-1.3, HCOC-1.10.</remarks>
    Evaluation = 3,

    /// <summary>The results of red-teaming (GOV0103).</summary>
    /// <remarks>Clause: HCOC-1.3, HCOC-3.7.</remarks>
    RedTeamReport = 4,

    /// <summary>The technical documentation (GOV0104).</summary>
    /// <remarks>Clause: HCOC-1.8, HCOC-3.9.</remarks>
    TechnicalDocumentation = 5,

    /// <summary>The screening against uses that the Code rules out (GOV0015).</summary>
    /// <remarks>Clause: HCOC-P.9, HCOC-P.10, HCOC-P.11, HCOC-P.12, HCOC-P.13.</remarks>
    ProhibitedUseScreening = 6,

    /// <summary>The self-assessment against the Code (GOV0016).</summary>
    /// <remarks>Clause: HCOC-P.7.</remarks>
    SelfAssessment = 7,

    /// <summary>The plan for monitoring after deployment (GOV0209).</summary>
    /// <remarks>Clause: HCOC-2.2.</remarks>
    MonitoringPlan = 8,

    /// <summary>The log of reported incidents and what was done about them (GOV0205).</summary>
    /// <remarks>Clause: HCOC-2.5.</remarks>
    IncidentLog = 9,

    /// <summary>The channel for reporting vulnerabilities, such as SECURITY.md or security.txt (GOV0206).</summary>
    /// <remarks>Clause: HCOC-2.4, HCOC-2.7.</remarks>
    VulnerabilityReporting = 10,

    /// <summary>The public report for a version (GOV0301, GOV0302, GOV0303).</summary>
    /// <remarks>Clause: HCOC-3.1, HCOC-3.2.</remarks>
    TransparencyReport = 11,

    /// <summary>A model card (GOV0305).</summary>
    /// <remarks>Clause: HCOC-3.9.</remarks>
    ModelCard = 12,

    /// <summary>The instructions for use (GOV0306).</summary>
    /// <remarks>Clause: HCOC-3.3, HCOC-3.8.</remarks>
    InstructionsForUse = 13,

    /// <summary>The arrangements for sharing information with others (GOV0401).</summary>
    /// <remarks>Clause: HCOC-4.1, HCOC-4.2, HCOC-4.3.</remarks>
    InformationSharing = 14,

    /// <summary>The AI governance and risk management policy (GOV0501).</summary>
    /// <remarks>Clause: HCOC-5.1, HCOC-5.6.</remarks>
    GovernancePolicy = 15,

    /// <summary>The privacy policy: personal data, prompts and outputs (GOV0502).</summary>
    /// <remarks>Clause: HCOC-5.3, HCOC-5.4, HCOC-5.5.</remarks>
    PrivacyPolicy = 16,

    /// <summary>The record of staff training (GOV0504).</summary>
    /// <remarks>Clause: HCOC-5.9.</remarks>
    StaffTraining = 17,

    /// <summary>The review of security measures and cybersecurity risks (GOV0610).</summary>
    /// <remarks>Clause: HCOC-6.3, HCOC-6.7.</remarks>
    SecurityReview = 18,

    /// <summary>The approval to ship weights (GOV0606).</summary>
    /// <remarks>Clause: HCOC-6.5.</remarks>
    ReleaseApproval = 19,

    /// <summary>The record of energy use and other environmental effects (GOV0801).</summary>
    /// <remarks>Clause: HCOC-8.4.</remarks>
    EnergyRecord = 20,

    /// <summary>Material that helps users understand the system (GOV0901).</summary>
    /// <remarks>Clause: HCOC-9.3.</remarks>
    UserEducation = 21,

    /// <summary>A dataset card (GOV1104).</summary>
    /// <remarks>Clause: HCOC-11.2, HCOC-11.3.</remarks>
    DatasetCard = 22,

    /// <summary>The results of tests that the system does not divulge confidential data (GOV1106).</summary>
    /// <remarks>Clause: HCOC-11.5.</remarks>
    DivulgenceTest = 23,
}
