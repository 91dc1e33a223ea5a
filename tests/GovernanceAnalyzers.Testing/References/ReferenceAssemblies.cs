using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// What test sources compile against: a framework, and packages on top of it. Nothing is downloaded: packages must have been restored with the test project
/// (by a <c>PackageReference</c> or a <c>PackageDownload</c>). ASP.NET Core is a package:
/// <c>ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")])</c>.
/// </summary>
public sealed partial class ReferenceAssemblies
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    /// <summary>A framework without any assembly.</summary>
    public ReferenceAssemblies(string targetFramework)
        : this(targetFramework, null, null, [], [])
    {
    }

    /// <summary>A framework whose assemblies are in a folder of a package.</summary>
    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework, referenceAssemblyPackage, referenceAssemblyPath, [], [])
    {
    }

    private ReferenceAssemblies(
        string targetFramework,
        PackageIdentity? referenceAssemblyPackage,
        string? referenceAssemblyPath,
        ImmutableArray<string> assemblies,
        ImmutableArray<PackageIdentity> packages)
    {
        TargetFramework = targetFramework;
        ReferenceAssemblyPackage = referenceAssemblyPackage;
        ReferenceAssemblyPath = referenceAssemblyPath;
        Assemblies = assemblies;
        Packages = packages;
        _references = new(() => [.. ReferenceResolver.Resolve(this).Select(MetadataReferences.FromFile)]);
    }

    /// <summary>The framework of tests that name none.</summary>
    public static ReferenceAssemblies Default => Net.Net80;

    /// <summary>The moniker, such as <c>net10.0</c>.</summary>
    public string TargetFramework { get; }

    /// <summary>The package with the assemblies of the framework.</summary>
    public PackageIdentity? ReferenceAssemblyPackage { get; }

    /// <summary>The folder of the assemblies in that package.</summary>
    public string? ReferenceAssemblyPath { get; }

    /// <summary>Assemblies by name, in <see cref="ReferenceAssemblyPath"/>, to reference beside those that the packages offer for the framework.</summary>
    public ImmutableArray<string> Assemblies { get; }

    /// <summary>Packages on top of the framework.</summary>
    public ImmutableArray<PackageIdentity> Packages { get; }

    /// <summary>The same with these assemblies by name.</summary>
    public ReferenceAssemblies WithAssemblies(ImmutableArray<string> assemblies)
        => new(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath, assemblies, Packages);

    /// <summary>The same with further assemblies by name.</summary>
    public ReferenceAssemblies AddAssemblies(ImmutableArray<string> assemblies) => WithAssemblies(Assemblies.AddRange(assemblies));

    /// <summary>The same with these packages only.</summary>
    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages)
        => new(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath, Assemblies, packages);

    /// <summary>The same with further packages; their dependencies come with them.</summary>
    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    /// <summary>The references.</summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string language, CancellationToken cancellationToken)
        => Task.FromResult(_references.Value);
}
