using GovernanceAnalyzers.Register.Commands;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>Reads assemblies and logs that were named, or that lie in folders that were named, and documents that were named, into a register. What cannot be read is said, and the rest read.</summary>
internal sealed class Inputs(RegisterBuilder builder, Root root, Output output)
{
    private static readonly string[] AssemblyExtensions = [".dll", ".exe"];

    public void Read(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Expand).DistinctBy(file => Path.GetFullPath(file.Path)).OrderBy(file => root.Relative(Path.GetFullPath(file.Path)), StringComparer.Ordinal).ToList();

        // Assemblies first: a log is matched with those that were read.
        foreach (var (path, isNamed) in files.Where(file => !IsLog(file.Path) && !IsDocument(file.Path)))
        {
            ReadAssembly(path, isNamed);
        }

        foreach (var (path, _) in files.Where(file => IsLog(file.Path)))
        {
            ReadLog(path);
        }

        foreach (var (path, _) in files.Where(file => IsDocument(file.Path)))
        {
            ReadDocument(path);
        }
    }

    private static bool IsLog(string path) => Path.GetExtension(path).ToLowerInvariant() is ".sarif" or ".json";

    private static bool IsDocument(string path) => Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(string Path, bool IsNamed)> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [(path, true)];
        }

        var found = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".sarif" || AssemblyExtensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Select(file => (file, false))
            .ToList();
        if (found.Count == 0)
        {
            output.Problem($"{path} holds no assembly and no SARIF log.");
        }

        return found;
    }

    private void ReadAssembly(string path, bool isNamed)
    {
        var place = root.Relative(Path.GetFullPath(path));
        try
        {
            var assembly = AssemblyReader.Read(path, root);
            builder.Add(assembly);
            builder.Add(new Source(place, "assembly", assembly.Problem is null ? "whole" : "part", assembly.Problem, Digest(path)));
            if (assembly.Problem is not null)
            {
                output.Problem($"{path}: {assembly.Problem}");
            }
        }
        catch (InputException problem)
        {
            builder.Add(new Source(place, "assembly", "nothing", Without(problem.Message, path)));

            // Folders of programs hold native libraries as a matter of course.
            if (isNamed || !problem.Message.Contains("native", StringComparison.Ordinal))
            {
                output.Problem(problem.Message);
            }
        }
    }

    private void ReadLog(string path)
    {
        var place = root.Relative(Path.GetFullPath(path));
        try
        {
            var log = SarifReader.Read(path, root);
            builder.Add(log, Path.GetFileName(path));
            var note = log.Problem ?? (log.Rules.Count == 0 && log.Findings.Count == 0 ? "no governance rule ran in it" : null);
            builder.Add(new Source(place, "sarif", log.Problem is null ? "whole" : "part", note, Digest(path)));
            if (log.Problem is not null)
            {
                output.Problem($"{path}: {log.Problem}.");
            }
        }
        catch (InputException problem)
        {
            builder.Add(new Source(place, "sarif", "nothing", Without(problem.Message, path)));
            output.Problem(problem.Message);
        }
    }

    private void ReadDocument(string path)
    {
        var place = root.Relative(Path.GetFullPath(path));
        try
        {
            builder.Add(DocumentReader.Read(path, root));
            builder.Add(new Source(place, "document", "whole", null, Digest(path)));
        }
        catch (InputException problem)
        {
            builder.Add(new Source(place, "document", "nothing", Without(problem.Message, path)));
            output.Problem(problem.Message);
        }
    }

    /// <summary>The message without the path, which says where a machine keeps its files.</summary>
    private static string Without(string message, string path) => message.Replace(path + " ", "", StringComparison.Ordinal);

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }
}
