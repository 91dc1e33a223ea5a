using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Finds the files behind <see cref="ReferenceAssemblies"/>: the framework, the packages, what they need; of two with one name, the newer.</summary>
internal static class ReferenceResolver
{
    public static IEnumerable<string> Resolve(ReferenceAssemblies references)
        => FrameworkAssemblies(references)
            .Concat(PackageFolders(references).SelectMany(folder => RestoredPackages.Assemblies(folder, references.TargetFramework)))
            .GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Count() == 1 ? same.First() : same.MaxBy(file => AssemblyName.GetAssemblyName(file).Version)!);

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

    private static IEnumerable<string> PackageFolders(ReferenceAssemblies references)
    {
        var chosen = references.Packages.ToDictionary(package => package.Id, StringComparer.OrdinalIgnoreCase);
        var open = new Queue<PackageIdentity>(references.Packages);
        while (open.TryDequeue(out var package))
        {
            // Restore leaves out what the framework has, so a dependency may be missing; a package that the test names may not.
            foreach (var dependency in RestoredPackages.Dependencies(Folder(package), references.TargetFramework).Where(IsRestored))
            {
                if (!chosen.TryGetValue(dependency.Id, out var other) || IsNewer(dependency, other))
                {
                    chosen[dependency.Id] = dependency;
                    open.Enqueue(dependency);
                }
            }
        }

        return chosen.Values.Select(Folder);
    }

    private static bool IsRestored(PackageIdentity package) => RestoredPackages.Find(package) is not null;

    private static bool IsNewer(PackageIdentity package, PackageIdentity other)
        => RestoredPackages.ParseVersion(package.Version) > RestoredPackages.ParseVersion(other.Version);

    private static string Folder(PackageIdentity package)
        => RestoredPackages.Find(package) ?? throw new InvalidOperationException(
            $"Package {package.Id} {package.Version} is not restored. Tests do not download: add a PackageDownload or a PackageReference to the test project.");
}
