using System.Text;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>A draft for the OECD's form for reports under the Hiroshima Process: what the register knows of each question, and a place for the answer, which a person writes.</summary>
internal static class HaipReport
{
    private static readonly string[] Told = [ClauseStatus.Finding, ClauseStatus.Waived, ClauseStatus.Declared, ClauseStatus.Attested, ClauseStatus.Evidenced, ClauseStatus.Proved];

    public static string Write(Model.Register register)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line("# Draft for the HAIP Reporting Framework");
        Line();
        Line($"As of {register.AsOf}. {register.Statement}");
        Line();
        Line("This is a start for the people who write the report, and no report: they answer for every word of it. The sections are those of the OECD's form of 2025; the questions are in our");
        Line("words, with their letters where we know them. The form has changed since: take the questions and their order from the form itself.");
        Line();
        Line("- Every question of the form is to be answered; reports are published in full, and renewed at least every 12 months.");
        Line("- The OECD looks at whether a report is complete and its links can be opened, not at what it says. To be listed is neither endorsement nor certification.");
        foreach (var section in ReportingForm.Sections)
        {
            Line();
            Line($"## {section.Title}");
            foreach (var topic in section.Topics)
            {
                Line();
                Line($"### {(topic.Question is null ? "" : topic.Question + " ")}{topic.Text}");
                foreach (var system in View.Declared(register))
                {
                    Line();
                    System(system, topic, Line);
                }

                Line();
                Line("Answer: *to be written*");
            }
        }

        return text.ToString();
    }

    private static void System(GovernedSystem system, ReportingTopic topic, Action<string> line)
    {
        line($"What the register knows of **{Markdown.Escape(system.Id)}**:");
        line("");
        var groups = system.Clauses.Select(group => (Group: group, Clauses: group.Clauses.Intersect(topic.Clauses, StringComparer.Ordinal).ToList())).Where(pair => pair.Clauses.Count > 0).ToList();
        foreach (var (group, clauses) in groups.Where(pair => Told.Contains(pair.Group.Status, StringComparer.Ordinal)))
        {
            line($"- {View.StatusText(group)} ({string.Join(", ", clauses)}): {Markdown.Escape(string.Join("; ", group.Reasons))}");
        }

        if (groups.Where(pair => !Told.Contains(pair.Group.Status, StringComparer.Ordinal)).SelectMany(pair => pair.Clauses).OrderBy(Obligations.OrderOf).ToList() is { Count: > 0 } silent)
        {
            line($"- nothing ({string.Join(", ", silent)})");
        }
    }
}
