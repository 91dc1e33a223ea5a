using System.ComponentModel.DataAnnotations;
using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Governed.Risk;

internal sealed class RiskModelOptions
{
    /// <summary>Where the model is; relative to the content root.</summary>
    [Required, ModelWeights]
    public string Path { get; set; } = "";

    /// <summary>The digest of the model that was approved.</summary>
    [Required, RegularExpression("[0-9a-f]{64}")]
    public string Sha256 { get; set; } = "";

    /// <summary>From which risk on the clinic calls back the same day.</summary>
    [Range(0, 1)]
    public float Threshold { get; set; }
}
