using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Summaries;

/// <summary>What a patient and the clinic wrote to each other, oldest first.</summary>
[PersonalDataInput(Category = "Health", Purpose = "Preparing the patient's next visit", RetentionDays = 0)]
public sealed record PatientConversation(string PatientId, IReadOnlyList<string> Messages);
