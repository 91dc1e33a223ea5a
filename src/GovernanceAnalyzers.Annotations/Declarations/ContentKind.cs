namespace GovernanceAnalyzers.Annotations;

/// <summary>What kind of content a model made; kinds combine.</summary>
/// <remarks>Clause: HCOC-7.1.</remarks>
[Flags]
public enum ContentKind
{
    /// <summary>Nothing is said; treated as any kind.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Unspecified = 0,

    /// <summary>Text, structured or not.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Text = 1,

    /// <summary>Still images.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Image = 2,

    /// <summary>Sound, speech included.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Audio = 4,

    /// <summary>Moving images.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Video = 8,

    /// <summary>Source code, queries or scripts.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Code = 16,

    /// <summary>Records or other data meant for programs.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    Data = 32,
}
