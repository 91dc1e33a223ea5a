using System.ComponentModel.DataAnnotations;

namespace ClinicAssistant.Governed.Storage;

internal sealed class StorageOptions
{
    /// <summary>Where answers are kept; relative to the content root.</summary>
    [Required]
    public string Folder { get; set; } = "";
}
