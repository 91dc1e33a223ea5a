using BenchmarkDotNet.Attributes;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>Whole compiles, by wall clock: with an empty analyzer, with all rules, with one rule.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private readonly EmptyAnalyzer _empty = new();
    private readonly GovernanceAnalyzer _analyzer = new();
    private Workload _workload = null!;

    public static IEnumerable<string> Workloads => Workload.Names;

    /// <summary><c>all</c>, or the one rule to run.</summary>
    public static IEnumerable<string> RulesToRun => new GovernanceAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Order(StringComparer.Ordinal).Prepend("all");

    [ParamsSource(nameof(Workloads))]
    public string Project { get; set; } = "";

    [ParamsSource(nameof(RulesToRun))]
    public string Rules { get; set; } = "";

    private string? Rule => Rules == "all" ? null : Rules;

    [GlobalSetup]
    public void Prepare()
    {
        _workload = Workload.Of(Project);
        var unexpected = _workload.Unexpected(_analyzer, Rule, _workload.Analyze(_analyzer, Rule)).ToList();
        if (unexpected.Count > 0) throw new InvalidOperationException(string.Join("\n", unexpected));
    }

    [Benchmark(Baseline = true)]
    public int Empty()
    {
        _workload.Emit();
        return _workload.Analyze(_empty).Length;
    }

    [Benchmark]
    public int Governed()
    {
        _workload.Emit();
        return _workload.Analyze(_analyzer, Rule).Length;
    }
}
