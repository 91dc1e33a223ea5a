using System.Text;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The profiles: severities that follow from those of the descriptors.</summary>
internal static class Profiles
{
    private const string NeverWaits = "GOV0601";                             // a credential in source

    public static IEnumerable<GeneratedFile> All { get; } =
    [
        Profile("adopt", "adopt: findings are suggestions while a team starts; only what must never wait stays an error.", Adopted),
        Profile("recommended", "recommended: the default.", RuleFacts.SeverityOf),
        Profile("enforce", "enforce: every warning of the recommended profile is an error.", Enforced),
        File("register", "Added to a profile where the build writes a register: what was not analysed is said.", -49, [(Rules.NotAnalysed, "suggestion")]),
    ];

    public static string Adopted(DiagnosticDescriptor rule) =>
        rule is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning } && rule.Id != NeverWaits ? "suggestion" : RuleFacts.SeverityOf(rule);

    public static string Enforced(DiagnosticDescriptor rule) => RuleFacts.SeverityOf(rule) is var severity && severity == "warning" ? "error" : severity;

    private static GeneratedFile Profile(string name, string description, Func<DiagnosticDescriptor, string> severityOf) =>
        File(name, description, -50, RuleFacts.Described.Select(rule => (rule, severityOf(rule))));

    private static GeneratedFile File(string name, string description, int level, IEnumerable<(DiagnosticDescriptor Rule, string Severity)> rules)
    {
        var text = new StringBuilder()
            .Append("# ").Append(description).Append('\n')
            .Append("is_global = true\n")
            .Append("# Lower than a project's own .globalconfig (100) and other global configurations (0), so that those win.\n")
            .Append("global_level = ").Append(level).Append('\n');
        foreach (var (rule, severity) in rules)
            text.Append('\n')
                .Append("# ").Append(rule.Id).Append(": ").Append(RuleFacts.TitleOf(rule)).Append('\n')
                .Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity == "off" ? "none" : severity).Append('\n');
        return new GeneratedFile($"src/GovernanceAnalyzers.Package/profiles/{name}.globalconfig", text.ToString());
    }
}
