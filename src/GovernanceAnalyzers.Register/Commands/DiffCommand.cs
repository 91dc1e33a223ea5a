using System.CommandLine;
using System.Text.Json;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using Spectre.Console;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance diff</c>: what changed since the last register.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("old") { Description = "The register to compare with." };
        var after = new Argument<string>("new") { Description = "The register of now." };
        var failOn = SharedOptions.Choice("--fail-on", "worse", "What gives exit code 1: nothing; what is new to answer for or no longer answers; anything.", "none", "worse", "any");
        var format = SharedOptions.Format();
        var command = new Command("diff", "Tells what changed between two registers: obligations, models, tools, data, sinks, hooks, evidence, waivers, findings, clauses. Example: governance diff main.governance.json governance.json")
        {
            before, after, failOn, format,
        };
        command.SetAction(parsed =>
        {
            var differences = RegisterDiff.Between(RegisterFile.Read(parsed.GetValue(before)!), RegisterFile.Read(parsed.GetValue(after)!));
            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.PrintList(differences, Write);
            }
            else
            {
                Print(differences, new Output());
            }

            return parsed.GetValue(failOn) switch
            {
                "none" => ExitCode.Done,
                "any" => differences.Count > 0 ? ExitCode.Attention : ExitCode.Done,
                _ => differences.Any(difference => difference.IsWorse) ? ExitCode.Attention : ExitCode.Done,
            };
        });
        return command;
    }

    private static void Print(IReadOnlyList<Difference> differences, Output output)
    {
        if (differences.Count == 0)
        {
            output.Line("No difference.");
            return;
        }

        foreach (var system in differences.GroupBy(difference => difference.System, StringComparer.Ordinal))
        {
            output.Console.MarkupLineInterpolated($"[bold]{system.Key}[/]");
            foreach (var difference in system)
            {
                output.Line($"  {(difference.IsWorse ? "!" : " ")} {difference.What} {difference.Change}: {difference.Item}");
            }
        }

        output.Line($"{differences.Count} differences; {differences.Count(difference => difference.IsWorse)} to look at (!).");
    }

    private static void Write(Utf8JsonWriter writer, Difference difference)
    {
        writer.WriteString("system", difference.System);
        writer.WriteString("what", difference.What);
        writer.WriteString("change", difference.Change);
        writer.WriteString("item", difference.Item);
        writer.WriteBoolean("worse", difference.IsWorse);
    }
}
