using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers.Configuration;

/// <summary>Finds keys that mean nothing, and keys and properties with values that they may not have. Where they are written the compiler does not tell.</summary>
internal static class ConfigurationCheck
{
    private const char Dot = '.';

    public static IEnumerable<ConfigurationProblem> Problems(Compilation compilation, AnalyzerOptions options, Func<FrameworkPacks> packs, CancellationToken cancel)
    {
        if (BuildFacts.ProblemOf(options) is { } unknown) yield return new ConfigurationProblem("", default, default, unknown);
        var seen = new HashSet<(string Key, string Value)>();
        foreach (var settings in All(compilation, options))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var key in KeysOf(settings))
                if (key.Length > 0 && MayBeOurs(key) && settings.TryGetValue(key, out var value) && seen.Add((key, value)) && ProblemOf(key, value, packs()) is { } problem)
                    yield return new ConfigurationProblem("", default, default, problem.Message, problem.Suggestion);
        }
    }

    private static IEnumerable<AnalyzerConfigOptions> All(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return compilation.SyntaxTrees.Select(provider.GetOptions).Concat(options.AdditionalFiles.Select(provider.GetOptions)).Prepend(provider.GlobalOptions).Distinct();
    }

    /// <summary>Not every host can list them.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions settings)
    {
        try
        {
            return settings.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static (string Message, string? Suggestion)? ProblemOf(string key, string value, FrameworkPacks packs)
    {
        var (first, last) = (key.IndexOf(Dot), key.LastIndexOf(Dot));
        var (prefix, subject, name) = (key.Substring(0, first), key.Substring(first + 1, last - first - 1), key.Substring(last + 1));
        var named = ConfigurationKey.All.FirstOrDefault(k => Same(k.Name, name));
        if (!Same(prefix, ConfigurationKey.Prefix))
            return named is not null && NearMiss.Of(prefix, [ConfigurationKey.Prefix]) is not null ? ($"the key '{key}' of an .editorconfig or .globalconfig means nothing", named.For(subject)) : null;
        if (named is null)
            return ($"the key '{key}' of an .editorconfig or .globalconfig means nothing", NearMiss.Of(name, ConfigurationKey.All.Select(k => k.Name)) is { } near ? $"{prefix}.{subject}.{near}" : null);
        var subjects = SubjectsOf(named, packs);
        if (!subjects.Contains(subject, StringComparer.OrdinalIgnoreCase))
            return ($"the key '{key}' of an .editorconfig or .globalconfig means nothing: '{subject}' is not {WhatOf(named)}", NearMiss.Of(subject, subjects) is { } meant ? named.For(meant) : null);
        return named.Parse(value) is null ? ($"'{value}' is no value of the key '{key}' of an .editorconfig or .globalconfig: write {named.Values}", null) : null;
    }

    private static List<string> SubjectsOf(ConfigurationKey key, FrameworkPacks packs) => key.Subject switch
    {
        ConfigurationKey.AnyClause => packs.Clauses.Select(c => c.Id).ToList(),
        ConfigurationKey.AnyEvidenceRule => packs.Needs.SelectMany(n => n.RequiredBy).Select(r => r.Rule).Distinct().ToList(),
        _ => [key.Subject],
    };

    private static string WhatOf(ConfigurationKey key) => key.Subject switch
    {
        ConfigurationKey.AnyClause => "a clause of a framework pack",
        ConfigurationKey.AnyEvidenceRule => "a rule that misses a document",
        _ => key.Subject,
    };

    private static bool MayBeOurs(string key) => key[0] is 'g' or 'G' && key.IndexOf(Dot) is var first and > 0 && key.LastIndexOf(Dot) > first;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
