using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The packages on this machine, in the folder where restore put them.</summary>
internal static class RestoredPackages
{
    private static readonly string Root = typeof(RestoredPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "NuGetPackageRoot").Value!;

    /// <summary>The folder of a package: this version or, when it is not there, the lowest later patch of it.</summary>
    public static string? Find(PackageIdentity package)
    {
        var versions = Path.Combine(Root, package.Id.ToLowerInvariant());
        var exact = Path.Combine(versions, package.Version.ToLowerInvariant());
        if (Directory.Exists(exact))
        {
            return exact;
        }

        return !Directory.Exists(versions) || ParseVersion(package.Version) is not { } asked ? null : Directory.EnumerateDirectories(versions)
            .Select(folder => (folder, version: ParseVersion(Path.GetFileName(folder))))
            .Where(found => found.version >= asked && found.version.Major == asked.Major && found.version.Minor == asked.Minor)
            .MinBy(found => found.version).folder;
    }

    /// <summary>The assemblies of a package for a framework.</summary>
    public static IEnumerable<string> Assemblies(string folder, string targetFramework)
    {
        return (FolderFor("ref") ?? FolderFor("lib")) is { } assets ? Directory.EnumerateFiles(assets, "*.dll") : [];

        string? FolderFor(string kind)
        {
            var path = Path.Combine(folder, kind);
            return Directory.Exists(path) ? NearestFramework(targetFramework, Directory.GetDirectories(path), framework => Path.GetFileName(framework)) : null;
        }
    }

    /// <summary>The packages that a package needs on a framework.</summary>
    public static IEnumerable<PackageIdentity> Dependencies(string folder, string targetFramework)
    {
        var dependencies = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single())
            .Descendants().FirstOrDefault(element => element.Name.LocalName == "dependencies");
        var groups = dependencies?.Elements().Where(element => element.Name.LocalName == "group").ToArray() ?? [];
        var chosen = groups.Length == 0 ? dependencies : NearestFramework(targetFramework, groups, group => (string?)group.Attribute("targetFramework") ?? "");
        return chosen?.Elements()
            .Where(element => element.Name.LocalName == "dependency" && !((string?)element.Attribute("exclude") ?? "").Contains("Compile", StringComparison.Ordinal))
            .Select(element => new PackageIdentity((string)element.Attribute("id")!, LowestOf((string)element.Attribute("version")!))) ?? [];
    }

    /// <summary>Compares versions of packages; a prerelease is not told from its release.</summary>
    public static Version? ParseVersion(string version) => Version.TryParse(version.Split('-', '+')[0], out var parsed) ? parsed : null;

    private static string LowestOf(string range) => range.Trim('[', ']', '(', ')').Split(',')[0].Trim();

    private static T? NearestFramework<T>(string targetFramework, IReadOnlyCollection<T> candidates, Func<T, string> frameworkOf)
        where T : class
        => Compatible(targetFramework).Select(framework => candidates.FirstOrDefault(candidate => Moniker(frameworkOf(candidate)) == framework))
            .FirstOrDefault(candidate => candidate is not null);

    private static string Moniker(string framework)
        => framework.ToLowerInvariant().Replace(".netstandard", "netstandard", StringComparison.Ordinal).Replace(".netcoreapp", "netcoreapp", StringComparison.Ordinal);

    /// <summary>The frameworks whose assemblies can be used, nearest first.</summary>
    private static ImmutableArray<string> Compatible(string targetFramework)
    {
        string[] all =
        [
            "net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netcoreapp3.0", "netstandard2.1", "netcoreapp2.1", "netcoreapp2.0",
            "netstandard2.0", "netstandard1.6", "netstandard1.5", "netstandard1.4", "netstandard1.3", "netstandard1.2", "netstandard1.1", "netstandard1.0", "",
        ];
        return [.. all.SkipWhile(framework => framework != targetFramework)];
    }
}
