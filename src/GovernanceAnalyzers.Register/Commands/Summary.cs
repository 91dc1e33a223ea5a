using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;
using Spectre.Console;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary>A register in the terminal: findings by action, and how the clauses stand, system by system.</summary>
internal static class Summary
{
    private const int ShownSystems = 20;

    public static void Print(Model.Register register, Output output)
    {
        PrintFindings(register, output);
        var declared = register.Systems.Where(system => system.Kind == SystemKind.Declared).ToList();
        if (declared.Count == 0)
        {
            output.Line("No AI system is declared in what was read.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("system").AddColumn("tier");
        foreach (var status in ClauseStatus.All)
        {
            table.AddColumn(new TableColumn(status).RightAligned());
        }

        foreach (var system in declared.Take(ShownSystems))
        {
            var counts = system.Clauses.ToLookup(group => group.Status, group => group.Clauses.Count);
            table.AddRow([Markup.Escape(system.Id), Markup.Escape(string.Join(", ", system.Profile.RiskTier)), .. ClauseStatus.All.Select(status => counts[status].Sum() is var count and > 0 ? $"{count}" : "")]);
        }

        output.Console.Write(table);
        if (declared.Count > ShownSystems)
        {
            output.Line($"… and {declared.Count - ShownSystems} more systems.");
        }
    }

    public static void PrintFindings(Model.Register register, Output output)
    {
        var findings = register.Systems.SelectMany(system => system.Findings.Select(finding => (System: system, Finding: finding))).Where(pair => pair.Finding.Rule != Finding.NotAnalysed && pair.Finding.Suppression is null).ToList();
        foreach (var action in findings.GroupBy(pair => ActionOf(pair.Finding.Rule), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.Console.MarkupLineInterpolated($"[bold]{TitleOf(action.Key)}[/]");
            foreach (var (_, finding) in action)
            {
                output.Console.MarkupInterpolated($"  [{(finding.Level == "error" ? "red" : finding.Level == "warning" ? "yellow" : "blue")}]{finding.Rule}[/] ");
                output.Line($"{finding.Location}  {finding.Message}");
            }

            output.Line();
        }
    }

    private static string ActionOf(string rule) => rule.Length >= 5 ? rule[3..5] : "00";

    private static string TitleOf(string action) =>
        action == "00" ? "Declaring" : Obligations.Actions.Where(known => known.Action == action.TrimStart('0')).Select(known => $"Action {known.Action}: {known.Title}").FirstOrDefault("Other");
}
