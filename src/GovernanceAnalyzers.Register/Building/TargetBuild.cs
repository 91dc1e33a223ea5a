using GovernanceAnalyzers.Register.Files;

namespace GovernanceAnalyzers.Register.Building;

/// <summary>A compilation that the build of the target came to.</summary>
/// <param name="Assembly">The compiled assembly, if it came to be.</param>
/// <param name="Log">The compiler's log, if it was written.</param>
/// <param name="Documents">The Markdown documents that the compiler was given.</param>
internal sealed record Compiled(string Project, string Framework, string Name, string? Assembly, string? Log, IReadOnlyList<string> Documents);

/// <param name="Errors">Why the target does not build, line by line; empty when it does.</param>
internal sealed record BuildResult(IReadOnlyList<Compiled> Compilations, IReadOnlyList<string> Errors);

/// <summary>Builds a project, solution or folder with the analyzers, into a folder of its own: the target is left as it was.</summary>
internal sealed class TargetBuild(string target, string configuration, string work)
{
    private static readonly string Package = Path.Combine(AppContext.BaseDirectory, "package");

    private string Logs => Path.Combine(work, "logs");

    public async Task<BuildResult> RunAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(Logs);
        var what = Solution();
        var (exit, said) = await BuildAsync(what, ["-p:GovernanceRegister=true"], cancel);
        var errors = exit == 0 ? [] : ErrorsIn(said);

        // Findings may be errors, and then nothing is compiled. What they were is in the log; the assemblies are made without them.
        if (exit != 0 && !errors.Exists(IsNotFinding))
        {
            (exit, said) = await BuildAsync(what, ["-p:RunAnalyzers=false"], cancel);
            errors = exit == 0 ? [] : ErrorsIn(said);
        }

        if (exit != 0 && errors.Count == 0)
        {
            errors = [.. said.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).TakeLast(5)];
        }

        return new(Compilations(), errors);
    }

    private Task<(int ExitCode, string Output)> BuildAsync(string what, IEnumerable<string> more, CancellationToken cancel) => Toolchain.RunAsync(
        Path.GetDirectoryName(what)!,
        [
            "build", what, "-c", configuration, "--artifacts-path", Path.Combine(work, "build"), "-v", "q", "-nodeReuse:false", "-clp:NoSummary",
            $"-p:CustomAfterDirectoryBuildTargets={Path.Combine(Package, "Injected.targets")}", $"-p:CustomAfterMicrosoftCommonCrossTargetingTargets={Path.Combine(Package, "Injected.targets")}", $"-p:GovernanceLogFolder={Logs}",
            // A finding that this tool brings must not break a build that never asked for it.
            "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false",
            "-p:UseSharedCompilation=false", "-p:GenerateFullPaths=true", .. more,
        ],
        cancel);

    /// <summary>What to hand to the build: the file, or the one that the folder holds, or all projects beneath the folder.</summary>
    private string Solution()
    {
        if (File.Exists(target))
        {
            return Path.GetExtension(target).ToLowerInvariant() is ".csproj" or ".sln" or ".slnx" or ".slnf" or ".proj"
                ? Path.GetFullPath(target)
                : throw new InputException($"{target} is not a project or solution. To read assemblies and SARIF logs: governance register {target}");
        }

        if (!Directory.Exists(target))
        {
            throw new InputException($"{target} does not exist.");
        }

        foreach (var patterns in new[] { new[] { "*.sln", "*.slnx" }, ["*.csproj"] })
        {
            if (patterns.SelectMany(pattern => Directory.EnumerateFiles(target, pattern)).ToList() is [var only])
            {
                return Path.GetFullPath(only);
            }
        }

        var projects = Directory.EnumerateFiles(target, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(path => !Path.GetRelativePath(target, path).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules"))
            .Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToList();
        if (projects.Count == 0)
        {
            throw new InputException($"{target} holds no project.");
        }

        var solution = Path.Combine(work, "All.slnx");
        File.WriteAllLines(solution, ["<Solution>", .. projects.Select(path => $"  <Project Path=\"{System.Security.SecurityElement.Escape(path)}\" />"), "</Solution>"]);
        return solution;
    }

    private List<Compiled> Compilations() =>
    [
        .. from file in Directory.EnumerateFiles(Logs, "*.build").Order(StringComparer.Ordinal)
           let lines = File.ReadAllLines(file)
           where lines.Length >= 5
           select new Compiled(lines[0], lines[1], lines[2], Existing(lines[3]), Existing(lines[4]), lines[5..]),
    ];

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static List<string> ErrorsIn(string said) =>
        [.. said.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.StartsWith("error ", StringComparison.Ordinal) || line.StartsWith("MSBUILD : error", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static bool IsNotFinding(string error) => !error.Contains(": error GOV0", StringComparison.Ordinal) && !error.Contains(": error GOV1", StringComparison.Ordinal);
}
