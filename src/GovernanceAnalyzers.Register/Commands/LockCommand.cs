using System.CommandLine;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Weights;
using GovernanceAnalyzers.Weights;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance lock</c>: records weights in a lock.</summary>
internal static class LockCommand
{
    private static readonly string[] Skipped = ["bin", "obj", ".git", "node_modules"];

    public static Command Create()
    {
        var what = new Argument<string[]>("files") { Description = "Weights, or folders to look for them in. Default: the folder of the lock.", Arity = ArgumentArity.ZeroOrMore };
        var lockOption = LockOption();
        var source = new Option<string?>("--source") { Description = "Where the files come from.", HelpName = "text" };
        var licence = new Option<string?>("--licence") { Description = "Under which licence they may be used, such as MIT.", HelpName = "name" };
        var command = new Command("lock", $"Records weights in {LockFile.Name}, by size and SHA-256: the files that are given, and all weights in the folders that are given. What the lock says of others is kept. Example: governance lock models --licence MIT")
        {
            what, lockOption, source, licence,
        };
        command.SetAction((parsed, cancel) =>
        {
            var output = new Output();
            var record = LockFile.Open(parsed.GetValue(lockOption)!);
            var files = (parsed.GetValue(what) is { Length: > 0 } given ? given : [record.Folder]).SelectMany(FilesIn).Distinct(StringComparer.Ordinal).ToList();
            foreach (var file in files)
            {
                record.Set(new LockedFile(PathIn(record, file), new FileInfo(file).Length, Digest.OfFile(file, cancel), parsed.GetValue(source), WeightsFormat.Of(file, File.Exists), parsed.GetValue(licence)));
            }

            if (files.Count == 0)
            {
                throw new InputException("No weights were found. Name the files to record, or the folder that they are in.");
            }

            record.Write();
            output.Line($"Recorded {files.Count} {(files.Count == 1 ? "file" : "files")} in {Path.GetRelativePath(Environment.CurrentDirectory, record.Path)}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    public static Option<string> LockOption() => new("--lock") { Description = $"The lock. Default: {LockFile.Name} here.", HelpName = "file", DefaultValueFactory = _ => LockFile.Name };

    private static string PathIn(LockFile record, string file) => Path.GetRelativePath(record.Folder, file).Replace('\\', '/');

    private static IEnumerable<string> FilesIn(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return [full];
        }

        if (!Directory.Exists(full))
        {
            throw new InputException($"{path} does not exist.");
        }

        return Directory.EnumerateFiles(full, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => !Path.GetRelativePath(full, file).Split(Path.DirectorySeparatorChar).Any(Skipped.Contains) && WeightsFormat.Of(file, File.Exists) is not null)
            .Order(StringComparer.Ordinal);
    }
}
