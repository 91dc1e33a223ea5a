using System.CommandLine;
using System.Text.Json;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using GovernanceAnalyzers.Register.Model;
using Spectre.Console;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance waivers</c>: what was accepted for a time, soonest expiry first.</summary>
internal static class WaiversCommand
{
    private sealed record Waiver(string System, string Rule, string Symbol, string? Owner, string? Justification, string? Expires, bool IsExpired);

    public static Command Create()
    {
        var file = new Argument<string>("register") { Description = "A register.", DefaultValueFactory = _ => RegisterFile.Name };
        var asOf = SharedOptions.AsOf();
        var format = SharedOptions.Format();
        var command = new Command("waivers", "Lists the waivers of a register, soonest expiry first. Exit code 1 if one has expired.") { file, asOf, format };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(asOf);
            var waivers = RegisterFile.Read(parsed.GetValue(file)!).Systems.SelectMany(system => WaiversOf(system, day))
                .OrderBy(waiver => waiver.Expires ?? "", StringComparer.Ordinal).ThenBy(waiver => waiver.System, StringComparer.Ordinal).ThenBy(waiver => waiver.Symbol, StringComparer.Ordinal).ThenBy(waiver => waiver.Rule, StringComparer.Ordinal).ToList();
            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.PrintList(waivers, Write);
            }
            else
            {
                Print(waivers, new Output());
            }

            return waivers.Exists(waiver => waiver.IsExpired) ? ExitCode.Attention : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<Waiver> WaiversOf(GovernedSystem system, DateOnly day) =>
        from entry in system.Waivers
        from symbol in entry.Symbols
        let expires = entry.Text("Expires")
        select new Waiver(system.Id, entry.Details["RuleId"][0], symbol, entry.Text("Owner"), entry.Text("Justification"), expires, Judge.Date(expires) is { } last && last < day);

    private static void Print(List<Waiver> waivers, Output output)
    {
        if (waivers.Count == 0)
        {
            output.Line("No waivers.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("expires", "rule", "system", "symbol", "owner", "why");
        foreach (var waiver in waivers)
        {
            table.AddRow([.. new[] { $"{waiver.Expires ?? "no day"}{(waiver.IsExpired ? " EXPIRED" : "")}", waiver.Rule, waiver.System, waiver.Symbol, waiver.Owner ?? "", waiver.Justification ?? "" }.Select(Markup.Escape)]);
        }

        output.Console.Write(table);
    }

    private static void Write(Utf8JsonWriter writer, Waiver waiver)
    {
        writer.WriteString("expires", waiver.Expires);
        writer.WriteBoolean("expired", waiver.IsExpired);
        writer.WriteString("rule", waiver.Rule);
        writer.WriteString("system", waiver.System);
        writer.WriteString("symbol", waiver.Symbol);
        writer.WriteString("owner", waiver.Owner);
        writer.WriteString("justification", waiver.Justification);
    }
}
