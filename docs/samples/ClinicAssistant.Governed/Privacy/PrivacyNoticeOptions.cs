using System.ComponentModel.DataAnnotations;

namespace ClinicAssistant.Governed.Privacy;

internal sealed class PrivacyNoticeOptions
{
    [Required]
    public string Version { get; set; } = "";

    [Required]
    public string Text { get; set; } = "";

    /// <summary>For how long a notice once given holds.</summary>
    public TimeSpan Validity { get; set; } = TimeSpan.FromHours(12);
}
