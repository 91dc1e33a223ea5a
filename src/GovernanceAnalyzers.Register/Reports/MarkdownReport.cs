using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>For pull requests and wikis.</summary>
internal static partial class MarkdownReport
{
    public static string Write(Model.Register register)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line("# Governance register");
        Line();
        Line($"As of {register.AsOf}. {register.Statement}");
        foreach (var system in register.Systems)
        {
            Line();
            Line($"## {E(system.Id)}");
            Line();
            Line($"{View.KindText(system)}.");
            Line();
            foreach (var (name, values) in View.Profile(system))
            {
                Line($"- {name}: {E(string.Join("; ", values))}");
            }

            Findings(system, Line);
            Clauses(system, Line);
            foreach (var (title, entries) in View.Lists(system).Where(list => list.Entries.Count > 0))
            {
                Line();
                Line($"### {title}");
                Line();
                foreach (var entry in entries)
                {
                    Line($"- {E(entry.Id)}");
                }
            }
        }

        if (register.Sources.Where(source => source.Problem is not null).ToList() is { Count: > 0 } problems)
        {
            Line();
            Line("## Not read in full");
            Line();
            foreach (var source in problems)
            {
                Line($"- {E(source.Path)}: {E(source.Problem!)}");
            }
        }

        return text.ToString();
    }

    private static void Findings(GovernedSystem system, Action<string> line)
    {
        if (View.Findings(system).ToList() is not { Count: > 0 } findings)
        {
            return;
        }

        line("");
        line("### Findings");
        line("");
        line("| rule | level | place | message |");
        line("|---|---|---|---|");
        foreach (var finding in findings)
        {
            var held = finding.Suppression is null ? "" : $" (held back by {finding.Suppression.Kind}{(finding.Suppression.Until is { } until ? " until " + until : "")})";
            line($"| {finding.Rule} | {finding.Level}{held} | {E(finding.Location)} | {E(finding.Message)} |");
        }
    }

    private static void Clauses(GovernedSystem system, Action<string> line)
    {
        if (system.Clauses.Count == 0)
        {
            return;
        }

        line("");
        line("### Clauses");
        line("");
        line("| status | clauses | why |");
        line("|---|---|---|");
        foreach (var group in system.Clauses)
        {
            line(string.Create(CultureInfo.InvariantCulture, $"| {View.StatusText(group)} | {string.Join(", ", group.Clauses)} | {E(string.Join("; ", group.Reasons))} |"));
        }
    }

    /// <summary>Text of others stays text: no markup, no table cell, no line of its own.</summary>
    private static string E(string text) => Markup().Replace(string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>|#]", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
