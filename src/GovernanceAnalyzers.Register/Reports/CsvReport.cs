using System.Text;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>One line a system and clause, for spreadsheets (RFC 4180).</summary>
internal static class CsvReport
{
    public static string Write(Model.Register register)
    {
        var text = new StringBuilder();
        Row(text, "system", "tier", "clause", "action", "title", "status", "until", "reasons");
        foreach (var system in View.Declared(register))
        {
            foreach (var (group, clause) in system.Clauses.SelectMany(group => group.Clauses.Select(clause => (group, clause))).OrderBy(pair => Knowledge.Obligations.OrderOf(pair.clause)))
            {
                Row(text, system.Id, string.Join(' ', system.Profile.RiskTier), clause, View.ActionOf(clause), View.TitleOf(clause), group.Status, group.Until ?? "", string.Join("\n", group.Reasons));
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, params string[] cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell that a spreadsheet would take for a formula is made text.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
