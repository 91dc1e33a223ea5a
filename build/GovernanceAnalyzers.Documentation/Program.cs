using GovernanceAnalyzers.Documentation;

if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("Usage: GovernanceAnalyzers.Documentation [--check]");
    return 2;
}

var root = Root();
var stale = GeneratedFile.All(Read).Where(file => !File.Exists(Path.Combine(root, file.Path)) || Read(file.Path) != file.Text).ToList();
foreach (var file in stale)
{
    Console.WriteLine(args is ["--check"] ? $"{file.Path} is stale" : $"{file.Path} written");
    if (args is []) File.WriteAllText(Path.Combine(root, file.Path), file.Text);
}
return args is ["--check"] && stale.Count > 0 ? 1 : 0;

string Read(string path) => File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");

static string Root()
{
    for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        if (File.Exists(Path.Combine(directory.FullName, "GovernanceAnalyzers.sln"))) return directory.FullName;
    throw new InvalidOperationException($"No GovernanceAnalyzers.sln above {AppContext.BaseDirectory}.");
}
