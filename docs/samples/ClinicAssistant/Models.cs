using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant;

/// <summary>The models that the service is approved to use.</summary>
internal static class Models
{
    [ModelSource("gpt-4.1-mini", Version = "2025-04-14", Supplier = "OpenAI")]
    public const string Chat = "gpt-4.1-mini-2025-04-14";
}
