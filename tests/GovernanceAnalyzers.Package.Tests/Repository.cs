using System.Reflection;
using System.Xml.Linq;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>Where the sources are, and what the build knew of its surroundings.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder that this machine's packages were restored to.</summary>
    public static string PackagesFolder { get; } = Metadata("NuGetPackageRoot");

    public static string Consumers { get; } = Path.Combine(Root, "tests", "GovernanceAnalyzers.Package.Tests", "Consumers");

    public static string Profiles { get; } = Path.Combine(Root, "src", "GovernanceAnalyzers.Package", "profiles");

    public static string VersionOf(string package) =>
        XDocument.Load(Path.Combine(Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Single(element => (string?)element.Attribute("Include") == package)
            .Attribute("Version")!.Value;

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
