using System.CommandLine;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using Spectre.Console;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance merge</c>: one register from many, for a whole company.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("register") { Description = $"Registers, and folders in which every file called {RegisterFile.Name}, or that ends with .{RegisterFile.Name}, is one.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--output", "-o") { Description = "The file to write. Default: merged.governance.json.", HelpName = "file", DefaultValueFactory = _ => "merged." + RegisterFile.Name };
        var command = new Command("merge", "Joins registers into one. Systems with the same id become one; any order gives the same bytes. Example: governance merge drop/ -o company.governance.json") { inputs, target };
        command.SetAction(parsed =>
        {
            var output = new Output();
            var path = Path.GetFullPath(parsed.GetValue(target)!);
            var merge = new RegisterMerge();
            var files = parsed.GetValue(inputs)!.SelectMany(input => Expand(input, output)).Select(Path.GetFullPath).Where(file => file != path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            foreach (var (index, problem) in files.AsParallel().AsOrdered().Select(TryIndex))
            {
                if (index is not null)
                {
                    merge.Add(index);
                }
                else
                {
                    output.Problem(problem!);
                }
            }

            if (merge.Files == 0)
            {
                throw new InputException("No register was read, so none is written.");
            }

            SafeFile.Write(path, stream =>
            {
                if (Console.IsOutputRedirected)
                {
                    merge.Write(stream);
                    return;
                }

                output.Console.Progress().AutoClear(true).Start(progress =>
                {
                    var task = progress.AddTask("Joining systems", maxValue: merge.Systems);
                    merge.Write(stream, done => task.Value = done);
                });
            });
            output.Line($"Written: {parsed.GetValue(target)}, {merge.Systems} systems from {merge.Files} registers");
            return output.ExitCode();
        });
        return command;
    }

    private static (RegisterMerge.Index? Index, string? Problem) TryIndex(string file)
    {
        try
        {
            return (RegisterMerge.IndexOf(file), null);
        }
        catch (InputException problem)
        {
            return (null, problem.Message);
        }
    }

    private static IEnumerable<string> Expand(string input, Output output)
    {
        if (!Directory.Exists(input))
        {
            return [input];
        }

        var found = Directory.EnumerateFiles(input, "*" + RegisterFile.Name, new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Path.GetFileName(file) == RegisterFile.Name || file.EndsWith("." + RegisterFile.Name, StringComparison.Ordinal)).ToList();
        if (found.Count == 0)
        {
            output.Problem($"{input} holds no register.");
        }

        return found;
    }
}
