using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Governed.Summaries;

/// <summary>What a patient and the clinic wrote to each other, oldest first.</summary>
[PersonalDataInput(Category = "Health", Purpose = "Preparing the patient's next visit", LawfulBasis = "GDPR Art. 9(2)(h)", RetentionDays = 0)]
public sealed record PatientConversation(string PatientId, IReadOnlyList<string> Messages);
