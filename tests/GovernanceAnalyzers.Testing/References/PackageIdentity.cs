namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A NuGet package. For reference packs, name the first version of a band (<c>10.0.0</c>): any restored patch of it serves.</summary>
public sealed record PackageIdentity
{
    /// <summary>The package of this identifier and version.</summary>
    public PackageIdentity(string id, string version)
    {
        Id = id;
        Version = version;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The version.</summary>
    public string Version { get; }
}
