using System.Collections.Immutable;
using GovernanceAnalyzers.Annotations;
using GovernanceAnalyzers.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>A project to compile, and how many findings it has.</summary>
/// <param name="Expected">Findings by rule; of rules that are not named, none.</param>
public sealed record Workload(string Name, ImmutableArray<SourceText> Sources, ImmutableArray<MetadataReference> References, ImmutableDictionary<string, int> Expected)
{
    public const string Plain = "plain", OpenAI = "ai", Catalogued = "catalogued", Governed = "governed";

    private const int PlainFiles = 260;
    private const int AiEvery = 20;
    private const int GovernedCopies = 40;

    private static readonly ImmutableDictionary<string, int> OfAssistants = ImmutableDictionary<string, int>.Empty.Add("GOV0001", PlainFiles / AiEvery).Add("GOV0701", PlainFiles / AiEvery);

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IReadOnlyList<string> Names { get; } = [Plain, OpenAI, Catalogued, Governed];

    public int Lines => Sources.Sum(source => source.Lines.Count);

    public static Workload Of(string name) => name switch
    {
        Plain => new(name, [.. Generator.Files(PlainFiles, aiEvery: 0)], [.. Framework, Of<AdvancedAiSystemAttribute>()], ImmutableDictionary<string, int>.Empty),
        OpenAI => new(
            name, [.. Generator.Files(PlainFiles, AiEvery)], [.. Framework, Of<IChatClient>(), Of<OpenAI.Chat.ChatClient>(), Of<System.ClientModel.ApiKeyCredential>()],
            OfAssistants),
        Catalogued => new(name, [.. Generator.Files(PlainFiles, AiEvery)], Stubs.All, OfAssistants),
        Governed => new(
            name, [.. Sample.Copies("ClinicAssistant.Governed", GovernedCopies)],
            [.. Framework, Of<AdvancedAiSystemAttribute>(), Of<IChatClient>(), Of<OpenAI.Chat.ChatClient>(), Of<System.ClientModel.ApiKeyCredential>(), Of<InferenceSession>()],
            ImmutableDictionary<string, int>.Empty),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such workload."),
    };

    /// <summary>Parses and emits, with no analyzer.</summary>
    public void Emit()
    {
        using var stream = new MemoryStream();
        Emit(stream);
    }

    public void Emit(Stream stream)
    {
        var result = Compilation([]).Emit(stream);
        if (!result.Success) throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
    }

    /// <summary>Parses, binds and analyses. The compiler's diagnostics are asked for too: an analyzer that registers nothing would else bind nothing.</summary>
    /// <param name="rule">The one rule to run; <see langword="null"/> for all.</param>
    /// <param name="beside">Other analyzers that run in the same compile.</param>
    internal ImmutableArray<Diagnostic> Analyze(DiagnosticAnalyzer analyzer, string? rule = null, SdkAnalyzers? beside = null)
    {
        var others = analyzer.SupportedDiagnostics.Where(descriptor => rule is not null && descriptor.Id != rule).Select(descriptor => KeyValuePair.Create(descriptor.Id, ReportDiagnostic.Suppress));
        var only = rule is null ? [] : new[] { KeyValuePair.Create(rule, ReportDiagnostic.Warn) };
        var options = new CompilationWithAnalyzersOptions(Name == Governed ? Sample.Build("ClinicAssistant.Governed") : new AnalyzerOptions([]), OnException, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return Compilation([.. others, .. only, .. beside?.Severities ?? []]).WithAnalyzers([analyzer, .. beside?.All ?? []], options).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
    }

    /// <summary>A number measured is worth nothing if the rules did not do their work: tells where the findings are not those expected.</summary>
    /// <param name="rule">The one rule that ran; <see langword="null"/> for all.</param>
    public IEnumerable<string> Unexpected(GovernanceAnalyzer analyzer, string? rule, ImmutableArray<Diagnostic> found)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        foreach (var descriptor in analyzer.SupportedDiagnostics.Where(descriptor => rule is null ? descriptor.IsEnabledByDefault : descriptor.Id == rule))
        {
            var own = found.Where(diagnostic => diagnostic.Id == descriptor.Id).ToList();
            var expected = Expected.GetValueOrDefault(descriptor.Id);
            if (own.Count != expected) yield return $"{Name}: {own.Count} findings of {descriptor.Id}, not {expected}; the first: {own.FirstOrDefault()}";
        }
    }

    private static void OnException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) => throw new InvalidOperationException(diagnostic.ToString(), exception);

    private static MetadataReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);

    private CSharpCompilation Compilation(IEnumerable<KeyValuePair<string, ReportDiagnostic>> severities)
    {
        var trees = new SyntaxTree[Sources.Length];
        Parallel.For(0, trees.Length, i => trees[i] = CSharpSyntaxTree.ParseText(Fresh(Sources[i]), ParseOptions, $"File{i}.cs"));
        return CSharpCompilation.Create(
            Name, trees, References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug, specificDiagnosticOptions: severities));
    }

    /// <summary>What is computed of a text is kept with it, so that each compile needs texts of its own.</summary>
    private static SourceText Fresh(SourceText text) => SourceText.From(text.ToString(), text.Encoding);
}
