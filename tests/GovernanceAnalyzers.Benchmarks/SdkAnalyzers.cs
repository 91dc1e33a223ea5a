using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>
/// The analyzers that every build with the SDK runs, with the severities of its default analysis level. As in the compiler's command
/// line, what would be less than a warning does not run.
/// </summary>
internal sealed class SdkAnalyzers
{
    private SdkAnalyzers(ImmutableArray<DiagnosticAnalyzer> all, ImmutableDictionary<string, ReportDiagnostic> severities) => (All, Severities) = (all, severities);

    public ImmutableArray<DiagnosticAnalyzer> All { get; }

    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; }

    /// <returns><see langword="null"/> where no SDK is beside the runtime.</returns>
    public static SdkAnalyzers? TryLoad()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk"));
        if (!Directory.Exists(root)) return null;
        var folder = Directory.EnumerateDirectories(root).OrderDescending(StringComparer.Ordinal).Select(sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers")).FirstOrDefault(Directory.Exists);
        if (folder is null) return null;
        var analyzers = Directory.EnumerateFiles(folder, "*.NetAnalyzers.dll").Order(StringComparer.Ordinal)
            .SelectMany(path => new AnalyzerFileReference(path, Loader.Instance).GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        var config = Path.Combine(folder, "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(config)), config)));
        return new(analyzers, Effective(analyzers, set.GlobalConfigOptions.TreeOptions));
    }

    private static ImmutableDictionary<string, ReportDiagnostic> Effective(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableDictionary<string, ReportDiagnostic> configured) =>
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).ToImmutableDictionary(
            rule => rule.Id,
            rule => (configured.GetValueOrDefault(rule.Id), rule) switch
            {
                (ReportDiagnostic.Warn or ReportDiagnostic.Error, _) => ReportDiagnostic.Warn,
                (ReportDiagnostic.Default, { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning }) => ReportDiagnostic.Warn,
                _ => ReportDiagnostic.Suppress,
            });

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static readonly Loader Instance = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
