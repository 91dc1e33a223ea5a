using System.Collections.Frozen;
using System.Text.Json;
using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

[CollectionDefinition(nameof(Product))]
public sealed class ProductCollection : ICollectionFixture<Product>;

/// <summary>
/// The product as a person gets it: packed, restored from a feed into projects outside the repository, built, fixed and built again.
/// Each step is taken once, when the first test asks for it.
/// </summary>
public sealed class Product : IAsyncLifetime
{
    /// <summary>The project of two frameworks in one folder, with a blank and a letter beyond ASCII in its name.</summary>
    internal const string Registered = "Registered ü";

    private readonly string _root = Directory.CreateTempSubdirectory("governance-package-").FullName;
    private readonly Lazy<Task> _packed;
    private readonly Lazy<Task<DotNet.Result>> _built;
    private readonly Lazy<Task<DotNet.Result>> _fixed;

    public Product()
    {
        _packed = new(PackAsync);
        _built = new(BuildAsync);
        _fixed = new(FixAsync);
    }

    /// <summary>A version that no feed and no cache has seen.</summary>
    internal string Version { get; private set; } = "";

    private string Feed => Path.Combine(_root, "feed");

    private string Consumers => Path.Combine(_root, "consumers");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A scanner or a dying process may hold a file; the folder is a temporary one.
        }

        return Task.CompletedTask;
    }

    /// <summary>The packages that packing every project under <c>src</c> writes.</summary>
    internal async Task<string[]> PackagesAsync()
    {
        await _packed.Value;
        return [.. Directory.EnumerateFiles(Feed).Order(StringComparer.Ordinal)];
    }

    internal async Task<string> PackageAsync(string id)
    {
        await _packed.Value;
        return Path.Combine(Feed, $"{id}.{Version}.nupkg");
    }

    /// <summary>What MSBuild said when the consumers were first built; some of them must fail.</summary>
    internal Task<DotNet.Result> BuildOutputAsync() => _built.Value;

    internal async Task<Consumer> BuiltAsync(string project, string framework = "net10.0")
    {
        var result = await _built.Value;
        return new Consumer(Path.Combine(Consumers, project), Path.Combine(_root, "before", project), framework, result);
    }

    /// <summary>The console project after the fixes.</summary>
    internal async Task<Consumer> FixedAsync()
    {
        var result = await _fixed.Value;
        return new Consumer(Path.Combine(Consumers, "Console"), Path.Combine(Consumers, "Console"), "net10.0", result);
    }

    /// <summary>Does something to a consumer once more, after the first build.</summary>
    internal async Task<DotNet.Result> AgainAsync(string verb, string project, params string[] arguments)
    {
        await _built.Value;
        return await RunAsync([verb, Path.Combine(project, $"{project}.csproj"), .. arguments]);
    }

    /// <summary>A file of the package, as it was restored.</summary>
    internal string Restored(string file) => Path.Combine(_root, "packages", "governanceanalyzers", Version, file);

    private async Task PackAsync()
    {
        var suffix = $"test{Guid.NewGuid():N}";
        var solution = Path.Combine(_root, "Source.slnx");
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        await File.WriteAllLinesAsync(solution, ["<Solution>", .. projects.Select(path => $"  <Project Path=\"{path}\" />"), "</Solution>"]);

        // Outputs of its own: the repository's may be in use by the build that runs this test.
        var result = await DotNet.RunAsync(
            Repository.Root,
            FrozenDictionary<string, string>.Empty,
            "pack", solution, "-c", "Release", "-v", "q", $"-p:VersionSuffix={suffix}", "-p:NuGetAudit=false",
            "--artifacts-path", Path.Combine(_root, "artifacts"), "-o", Feed);
        result.MustSucceed();

        const string Id = "GovernanceAnalyzers.Annotations.";
        var package = Directory.EnumerateFiles(Feed, $"{Id}*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(package)[Id.Length..];
    }

    private async Task<DotNet.Result> BuildAsync()
    {
        await _packed.Value;
        Copy(Repository.Consumers, Consumers);
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(Consumers, "global.json"));

        // Here, and not in the repository: not every system that keeps a repository can keep such a name.
        Directory.Move(Path.Combine(Consumers, "Registered"), Path.Combine(Consumers, Registered));
        File.Move(Path.Combine(Consumers, Registered, "Registered.csproj"), Path.Combine(Consumers, Registered, $"{Registered}.csproj"));

        // Decoys: what an earlier build left behind is nobody's catalogue.
        foreach (var folder in new[] { "bin", "obj" })
        {
            var decoys = Directory.CreateDirectory(Path.Combine(Consumers, "Configured", "Nested", folder));
            await File.WriteAllTextAsync(Path.Combine(decoys.FullName, "decoy.governance.txt"), "");
        }

        // Links are no documents: one leads out of the repository, one nowhere.
        if (!OperatingSystem.IsWindows())
        {
            var documents = Path.Combine(Consumers, "Documented", "governance");
            await File.WriteAllTextAsync(Path.Combine(_root, "outside.md"), "---\nkind: GovernancePolicy\n---\n");
            File.CreateSymbolicLink(Path.Combine(documents, "outside.md"), Path.Combine(_root, "outside.md"));
            File.CreateSymbolicLink(Path.Combine(documents, "nowhere.md"), Path.Combine(_root, "nowhere.md"));
        }

        await File.WriteAllTextAsync(
            Path.Combine(Consumers, "Feed.props"),
            $"""
             <Project>
               <PropertyGroup>
                 <GovernancePackageVersion>{Version}</GovernancePackageVersion>
                 <ExtensionsAIVersion>{Repository.VersionOf("Microsoft.Extensions.AI.Abstractions")}</ExtensionsAIVersion>
                 <RestoreFallbackFolders>{Repository.PackagesFolder}</RestoreFallbackFolders>
               </PropertyGroup>
             </Project>
             """);

        // Added to the sources that this machine has: nothing is cleared.
        await File.WriteAllTextAsync(
            Path.Combine(Consumers, "nuget.config"),
            $"""
             <configuration>
               <packageSources>
                 <add key="governance-under-test" value="{Feed}" />
               </packageSources>
             </configuration>
             """);

        var result = await RunAsync("build", "Consumers.slnx");

        // The fixes change the console project; what it said before is kept for the tests of that.
        Copy(Consumers, Path.Combine(_root, "before"), "*.cs", "*.sarif", "*.txt");
        return result;
    }

    private async Task<DotNet.Result> FixAsync()
    {
        await _built.Value;
        var project = Path.Combine("Console", "Console.csproj");
        (await RunAsync(
            "format", "analyzers", project, "--no-restore", "--severity", "info",
            "--diagnostics", "GOV0701", "GOV0507", "GOV0602")).MustSucceed();

        // A build that fails before the compiler runs must not be read from the last one's findings.
        foreach (var sarif in Directory.EnumerateFiles(Path.Combine(Consumers, "Console"), "*.sarif"))
        {
            File.Delete(sarif);
        }

        return await RunAsync("build", project, "--no-restore");
    }

    private Task<DotNet.Result> RunAsync(params string[] arguments) =>
        DotNet.RunAsync(
            Consumers,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_root, "packages") },
            arguments);

    private static void Copy(string from, string to, params string[] patterns)
    {
        foreach (var pattern in patterns is [] ? ["*"] : patterns)
        {
            foreach (var file in Directory.EnumerateFiles(from, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
    }
}

/// <summary>One project, built for one framework.</summary>
/// <param name="Directory">Where it was built.</param>
/// <param name="Record">Where its sources and findings are kept as they were then.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Result">What the build said.</param>
internal sealed record Consumer(string Directory, string Record, string Framework, DotNet.Result Result)
{
    private string Name => Path.GetFileName(Directory);

    /// <summary>Whether there is an assembly.</summary>
    public bool Compiled => File.Exists(AssemblyPath);

    public string AssemblyPath => Path.Combine(Directory, "bin", "Debug", Framework, $"{Name}.dll");

    public Place[] Marks => Place.MarkedIn(Record);

    public Finding[] Findings => Finding.ReadFrom(Existing(Path.Combine(Record, $"findings.{Framework}.sarif")));

    public Finding[] GovernanceFindings => [.. Findings.Where(finding => finding.IsGovernance)];

    public string Source(string file) => File.ReadAllText(Path.Combine(Record, file));

    /// <summary>What the compiler's error log says of findings that were held back, as JSON.</summary>
    public string[] Suppressions(string rule) => [.. Log.Results.Where(r => r.GetProperty("ruleId").GetString() == rule && r.TryGetProperty("suppressions", out _)).Select(r => r.GetProperty("suppressions").ToString())];

    /// <summary>The severity that the compiler's error log says a rule was given in place of its own, as JSON.</summary>
    public string Override(string rule) => Log.Overrides.Where(o => o.GetProperty("descriptor").GetProperty("id").GetString() == rule).Select(o => o.GetProperty("configuration").ToString()).Last();

    private (JsonElement[] Results, JsonElement[] Overrides) Log
    {
        get
        {
            var run = JsonDocument.Parse(File.ReadAllText(Existing(Path.Combine(Record, $"findings.{Framework}.sarif")))).RootElement.GetProperty("runs")[0];
            return ([.. run.GetProperty("results").EnumerateArray()], [.. run.GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides").EnumerateArray()]);
        }
    }

    /// <summary>The files of one kind (<c>config</c>, <c>additional</c>, <c>analyzer</c>) that the compiler was given.</summary>
    public string[] Inputs(string kind) =>
    [
        .. from line in File.ReadLines(Existing(Path.Combine(Record, $"inputs.{Framework}.txt")))
           where line.StartsWith($"{kind}|", StringComparison.Ordinal)
           select line[(kind.Length + 1)..],
    ];

    /// <summary>A property of the build, as an analyzer sees it.</summary>
    public string? BuildProperty(string name) =>
        (from config in Inputs("config")
         where config.EndsWith("GeneratedMSBuildEditorConfig.editorconfig", StringComparison.Ordinal)
         from line in File.ReadLines(config)
         let parts = line.Split('=', 2, StringSplitOptions.TrimEntries)
         where parts[0] == $"build_property.{name}"
         select parts[1]).SingleOrDefault();

    private string Existing(string path) =>
        File.Exists(path) ? path : throw new InvalidOperationException($"{Name} was not compiled for {Framework}.{Environment.NewLine}{Result.Summary}");
}
