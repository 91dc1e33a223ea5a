using System.Text.Json.Serialization;

namespace ClinicAssistant.Governed.Risk;

/// <summary>When the clinic calls the patient back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallBack>))]
internal enum CallBack
{
    InTurn,
    SameDay,
}
