using ClinicAssistant.Risk;

namespace ClinicAssistant.Questions;

internal sealed record Answer(Guid Id, string PatientId, string Text, CallBack CallBack, DateTimeOffset AnsweredAt);
