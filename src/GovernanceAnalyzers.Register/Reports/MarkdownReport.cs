using System.Globalization;
using System.Text;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>For pull requests and wikis.</summary>
internal static class MarkdownReport
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
            Line($"## {Markdown.Escape(system.Id)}");
            Line();
            Line($"{View.KindText(system)}.");
            Line();
            foreach (var (name, values) in View.Profile(system))
            {
                Line($"- {name}: {Markdown.Escape(string.Join("; ", values))}");
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
                    Line($"- {Markdown.Escape(entry.Id)}");
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
                Line($"- {Markdown.Escape(source.Path)}: {Markdown.Escape(source.Problem!)}");
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
            line($"| {finding.Rule} | {finding.Level}{held} | {Markdown.Escape(finding.Location)} | {Markdown.Escape(finding.Message)} |");
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
            line(string.Create(CultureInfo.InvariantCulture, $"| {View.StatusText(group)} | {string.Join(", ", group.Clauses)} | {Markdown.Escape(string.Join("; ", group.Reasons))} |"));
        }
    }
}
