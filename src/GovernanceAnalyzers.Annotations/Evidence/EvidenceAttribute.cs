namespace GovernanceAnalyzers.Annotations;

/// <summary>A document that answers for an obligation which code cannot.</summary>
/// <remarks>
/// <para>A document that is missing, unreadable or outside the repository is reported (GOV0011), as are a missing or empty section that its kind
/// requires and a review older than its kind allows (GOV0012). That a document exists says nothing about whether it is true.</para>
/// <para>Clause: HCOC-1.8, HCOC-3.9, HCOC-5.8.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true, AllowMultiple = true)]
public sealed class EvidenceAttribute : Attribute
{
    /// <summary>Names a document.</summary>
    /// <param name="kind">What the document is.</param>
    /// <param name="path">Where the document is, relative to the root of the repository, with forward slashes.</param>
    public EvidenceAttribute(EvidenceKind kind, string path)
    {
        Kind = kind;
        Path = path;
    }

    /// <summary>What the document is.</summary>
    /// <remarks>Clause: HCOC-1.8, HCOC-3.9.</remarks>
    public EvidenceKind Kind { get; }

    /// <summary>Where the document is, relative to the root of the repository, with forward slashes.</summary>
    /// <remarks>Clause: HCOC-1.8, HCOC-3.9.</remarks>
    public string Path { get; }

    /// <summary>When a person last reviewed it, as yyyy-MM-dd. Another form counts as none; too old is GOV0012.</summary>
    /// <remarks>Clause: HCOC-5.8.</remarks>
    public string? ReviewedOn { get; set; }

    /// <summary>The version of the system that the document is about; blank is every version.</summary>
    /// <remarks>Clause: HCOC-3.2, HCOC-3.3.</remarks>
    public string? Version { get; set; }

    /// <summary><see langword="true"/> where it was made by a party independent of whoever develops the system.</summary>
    /// <remarks>Clause: HCOC-1.3.</remarks>
    public bool External { get; set; }
}
