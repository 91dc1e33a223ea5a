using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Governed.Questions;

/// <summary>What a patient asks, as the clinic's portal sends it.</summary>
[PersonalDataInput(Category = "Health", Purpose = "Answering the patient's question", LawfulBasis = "GDPR Art. 9(2)(h)", RetentionDays = 365)]
public sealed record PatientQuestion(string PatientId, int Age, string Text);
