using ClinicAssistant.Governed.Provenance;
using ClinicAssistant.Governed.Risk;

namespace ClinicAssistant.Governed.Questions;

internal sealed record Answer(Guid Id, string PatientId, StampedText Content, CallBack CallBack, DateTimeOffset AnsweredAt);
