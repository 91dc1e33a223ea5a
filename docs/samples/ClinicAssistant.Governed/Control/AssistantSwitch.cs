using GovernanceAnalyzers.Annotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ClinicAssistant.Governed.Control;

/// <summary>Stops the assistant: the duty nurse has it set in the configuration, and it holds from the next question on.</summary>
internal sealed class AssistantSwitch(IOptionsMonitor<AssistantOptions> options)
{
    [KillSwitch]
    public bool IsOff => options.CurrentValue.IsOff;

    /// <summary>What people are told while the assistant is off.</summary>
    public static ProblemHttpResult Unavailable() =>
        TypedResults.Problem("The assistant does not answer at the moment. Please call the clinic.", statusCode: StatusCodes.Status503ServiceUnavailable);
}
