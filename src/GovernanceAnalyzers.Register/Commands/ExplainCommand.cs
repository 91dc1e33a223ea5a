using System.CommandLine;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Knowledge;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance explain</c>: the page of a rule, or a clause, in the terminal.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("id") { Description = "A rule, such as GOV0701, or a clause, such as HCOC-7.1." };
        var command = new Command("explain", "Shows the page of a rule, or what a clause asks for and which rules serve it. Example: governance explain GOV0701") { subject };
        command.SetAction(parsed =>
        {
            var id = parsed.GetValue(subject)!.ToUpperInvariant();
            var output = new Output();
            output.Line(Page(id) ?? Clause(id) ?? throw new InputException($"There is no page for {id}. Rules: {string.Join(", ", Rules)}."));
            return ExitCode.Done;
        });
        return command;
    }

    public static IEnumerable<string> Rules => Embedded.In("Rules").Select(Path.GetFileNameWithoutExtension)!;

    /// <summary>The rule's title, from the heading of its page.</summary>
    public static string? TitleOf(string rule) => Page(rule)?.Split('\n')[0].Split(": ", 2) is [_, var title] ? title : null;

    private static string? Page(string id) => Rules.Contains(id, StringComparer.Ordinal) ? Embedded.Text($"Rules/{id}.md").TrimEnd() : null;

    private static string? Clause(string id) => Obligations.ById.TryGetValue(id, out var clause)
        ? $"""
           {clause.Id}: {clause.Title}

           {clause.Text}

           Action:    {clause.Action} {clause.ActionTitle}
           Strength:  {clause.Strength}
           Level:     {clause.Level}: {clause.LevelNote}
           Rules:     {(clause.Rules.Count == 0 ? "none" : string.Join(", ", clause.Rules))}
           Evidence:  {(Answers.KindsFor(clause.Id) is { Count: > 0 } kinds ? string.Join(", ", kinds) : "none")}
           """
        : null;
}
