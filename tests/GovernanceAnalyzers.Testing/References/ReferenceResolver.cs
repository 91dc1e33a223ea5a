using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Finds the files behind <see cref="ReferenceAssemblies"/>: the framework, the packages, what they need; of two with one name, the newer.</summary>
internal static class ReferenceResolver
{
    public static IEnumerable<string> Resolve(ReferenceAssemblies references)
    {
        var framework = FrameworkAssemblies(references).ToArray();
        var frameworkNames = framework.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var packages = PackageFolders(references, frameworkNames).SelectMany(folder => RestoredPackages.Assemblies(folder, references.TargetFramework));
        return framework.Concat(packages)
            .GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Count() == 1 ? same.First() : same.MaxBy(file => AssemblyName.GetAssemblyName(file).Version)!);
    }

    private static IEnumerable<string> FrameworkAssemblies(ReferenceAssemblies references)
    {
        if (references.ReferenceAssemblyPackage is not { } package)
        {
            return references.Assemblies.IsEmpty ? [] : throw new InvalidOperationException("Assemblies of a framework need a package that has them.");
        }

        var folder = Folder(package);
        var named = references.Assemblies.Select(name => Path.Combine(folder, references.ReferenceAssemblyPath!, name + ".dll"));
        return RestoredPackages.Assemblies(folder, references.TargetFramework).Union(named);
    }

    private static IEnumerable<string> PackageFolders(ReferenceAssemblies references, HashSet<string?> frameworkNames)
    {
        var chosen = new Dictionary<string, PackageIdentity>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<PackageIdentity>(references.Packages);
        while (open.TryDequeue(out var package))
        {
            if (chosen.TryGetValue(package.Id, out var other) && RestoredPackages.ParseVersion(other.Version) >= RestoredPackages.ParseVersion(package.Version))
            {
                continue;
            }

            // Restore leaves out what the framework has.
            if (RestoredPackages.Find(package) is null && frameworkNames.Contains(package.Id))
            {
                continue;
            }

            chosen[package.Id] = package;
            foreach (var dependency in RestoredPackages.Dependencies(Folder(package), references.TargetFramework))
            {
                open.Enqueue(dependency);
            }
        }

        return chosen.Values.Select(Folder);
    }

    private static string Folder(PackageIdentity package)
        => RestoredPackages.Find(package) ?? throw new InvalidOperationException(
            $"Package {package.Id} {package.Version} is not restored. Tests do not download: add a PackageDownload or a PackageReference to the test project.");
}
