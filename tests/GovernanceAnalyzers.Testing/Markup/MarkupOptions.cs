namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>As usual.</summary>
    None = 0,

    /// <summary><c>[|…|]</c> means the first rule of an analyzer that has many.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code, not a position.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
