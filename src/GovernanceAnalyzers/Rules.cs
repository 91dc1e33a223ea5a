using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

/// <summary>The descriptors of the rules, made by one factory; one partial file an action.</summary>
internal static partial class Rules
{
    private const string HelpBase = "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers/blob/main/docs/rules/";

    /// <summary>A property: the fields of the other parts are set in whatever order the compiler reads the files.</summary>
    private static string[] Actions =>
    [
        "Declaring", "Risk", "Monitoring", "Transparency", "Sharing", "Policy", "Security", "Provenance", "Research", "Challenges", "Standards", "Data",
    ];

    /// <param name="level"><c>A</c>: proved from code; <c>B</c>: a declaration tied to a document.</param>
    /// <param name="clauses">The clauses of the Code of Conduct that the rule serves.</param>
    private static DiagnosticDescriptor Create(
        string id, string title, string message, string description, char level, DiagnosticSeverity severity, bool isEnabled = true, params string[] clauses) =>
        new(
            id, title, message, CategoryOf(id), severity, isEnabled, description, HelpBase + id + ".md",
            [.. clauses, "Level" + level]);

    private static string CategoryOf(string id) => "Governance." + Actions[int.Parse(id.Substring(3, 2), System.Globalization.CultureInfo.InvariantCulture)];
}
