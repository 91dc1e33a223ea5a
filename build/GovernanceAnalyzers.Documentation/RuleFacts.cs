using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The rules, as their descriptors tell.</summary>
internal static class RuleFacts
{
    private const string LevelPrefix = "Level";
    private const string CategoryPrefix = "Governance.";

    /// <summary>The rules that run.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Supported { get; } =
    [
        .. typeof(GovernanceAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules that are described.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Described { get; } =
    [
        .. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static string TitleOf(DiagnosticDescriptor rule) => rule.Title.ToString(null);

    /// <summary>The severity in the default profile, in the words of documentation.</summary>
    public static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? Word(rule.DefaultSeverity) : "off";

    public static string LevelOf(DiagnosticDescriptor rule) => rule.CustomTags.Single(tag => tag.StartsWith(LevelPrefix, StringComparison.Ordinal))[LevelPrefix.Length..];

    public static IEnumerable<string> ClausesOf(DiagnosticDescriptor rule) => rule.CustomTags.Where(tag => tag.StartsWith("HCOC-", StringComparison.Ordinal));

    /// <summary>The action's name, which is that of its folder.</summary>
    public static string ActionOf(DiagnosticDescriptor rule) => rule.Category[CategoryPrefix.Length..];

    public static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
