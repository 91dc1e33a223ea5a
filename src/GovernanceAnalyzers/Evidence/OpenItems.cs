using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>The open rows of tables with the columns "Status" and "Due".</summary>
internal static class OpenItems
{
    /// <summary>What each is (its first cell), until when, and where the date stands.</summary>
    public static IEnumerable<(string Name, DateTime Due, TextSpan Place)> In(DocumentText document)
    {
        int status = -1, due = -1;
        foreach (var line in document.Text.Lines)
        {
            if (line.End > document.Prose.Length) yield break;
            var cells = CellsOf(document.Prose, line);
            if (cells.Count == 0)
            {
                status = due = -1;
            }
            else if (status < 0 || due < 0)
            {
                status = cells.FindIndex(c => Is(c, "status"));
                due = cells.FindIndex(c => Is(c, "due"));
            }
            else if (cells.Count > Math.Max(status, due) && Is(cells[status], "open") && GovernanceDocument.DateOf(cells[due].Text) is { } date)
            {
                yield return (cells[0].Text, date, cells[due].Span);
            }
        }
    }

    private static bool Is(Placed cell, string text) => string.Equals(cell.Text, text, StringComparison.OrdinalIgnoreCase);

    private static List<Placed> CellsOf(string prose, TextLine line)
    {
        var cells = new List<Placed>();
        var text = prose.Substring(line.Start, line.End - line.Start);
        if (!text.TrimStart().StartsWith("|", StringComparison.Ordinal)) return cells;
        for (var start = text.IndexOf('|') + 1; start < text.Length;)
        {
            var end = text.IndexOf('|', start);
            if (end < 0) end = text.Length;
            var raw = text.Substring(start, end - start);
            var value = raw.Trim();
            if (end < text.Length || value.Length > 0) cells.Add(new Placed(value, new TextSpan(line.Start + start + raw.Length - raw.TrimStart().Length, value.Length)));
            start = end + 1;
        }
        return cells;
    }
}
