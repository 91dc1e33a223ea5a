using System.CommandLine;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Weights;
using GovernanceAnalyzers.Weights;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance verify</c>: holds weights on disk to their lock, and to the signing bundles beside them.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var lockOption = LockCommand.LockOption();
        var key = new Option<string?>("--key") { Description = "A public key or certificate, in PEM, by which signatures are checked.", HelpName = "file" };
        var command = new Command("verify", $"Holds the files that {LockFile.Name} records to it, and the signing bundles (OpenSSF Model Signing) beside them to their files. Exit code 1 if something differs. Example: governance verify --key models.pem")
        {
            lockOption, key,
        };
        command.SetAction((parsed, cancel) =>
        {
            var output = new Output();
            var record = LockFile.Read(parsed.GetValue(lockOption)!);
            var problems = record.Files.Select(file => ProblemOf(record, file, cancel)).OfType<string>().ToList();
            var bundles = record.Files.Select(file => Path.GetDirectoryName(Path.Combine(record.Folder, file.Path))!).Distinct(StringComparer.Ordinal).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.sig")).Where(SigningBundle.IsMeant).Order(StringComparer.Ordinal).ToList();
            var trusted = parsed.GetValue(key) is { } file ? KeyOf(file) : null;
            var digests = new DigestCache(null, "");
            problems.AddRange(bundles.SelectMany(bundle => SigningBundle.Check(bundle, null, trusted, digests, cancel).Select(problem => $"{Path.GetRelativePath(record.Folder, bundle)} does not check out: {problem}.")));
            foreach (var problem in problems)
            {
                output.Line(problem);
            }

            output.Line($"{record.Files.Count()} recorded, {bundles.Count} {(bundles.Count == 1 ? "bundle" : "bundles")}{(bundles.Count > 0 && trusted is null ? " (signatures not checked: no --key)" : "")}, {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.");
            return Task.FromResult(problems.Count > 0 ? ExitCode.Attention : ExitCode.Done);
        });
        return command;
    }

    private static string? ProblemOf(LockFile record, LockedFile recorded, CancellationToken cancel)
    {
        var path = Path.Combine(record.Folder, recorded.Path);
        if (!File.Exists(path))
        {
            return $"{recorded.Path} is not there.";
        }

        var size = new FileInfo(path).Length;
        return size != recorded.Size ? $"{recorded.Path} has {size} bytes, not {recorded.Size}."
            : Digest.OfFile(path, cancel) is var digest && digest != recorded.Sha256 ? $"{recorded.Path} has the SHA-256 {digest}, not the recorded one."
            : null;
    }

    private static VerificationKey KeyOf(string file)
    {
        try
        {
            return VerificationKey.Parse(System.Text.Encoding.UTF8.GetString(Input.ReadAllBytes(file)));
        }
        catch (FormatException problem)
        {
            throw new InputException($"{file} cannot be used as a key: {problem.Message}.");
        }
    }
}
