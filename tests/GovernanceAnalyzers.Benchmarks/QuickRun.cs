using System.Globalization;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>
/// Measures the processor time of whole compiles, the kinds taking turns, so that what else the machine does falls on all alike.
/// The overhead is what the rules take more than an empty analyzer, as a share of the whole compile: parsing, binding and emitting, and what
/// other analyzers run in it, which are none or those of the SDK.
/// </summary>
internal static class QuickRun
{
    private const int WarmUps = 2;

    /// <returns>Whether each workload had the findings that it should have.</returns>
    public static bool Run(IEnumerable<string> workloads, int iterations, bool eachRule)
    {
        var asExpected = true;
        var analyzer = new GovernanceAnalyzer();
        var each = analyzer.SupportedDiagnostics.Select(rule => rule.Id).Order(StringComparer.Ordinal);
        string?[] rules = [null, .. each.Where(_ => eachRule)];
        Console.WriteLine($"{iterations} turns, milliseconds of processor time, least (median); {Environment.ProcessorCount} processors");
        Console.WriteLine("| workload | files | lines | other analyzers | compile | rules | more than empty | overhead | allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var sdk = SdkAnalyzers.TryLoad();
        if (sdk is null) Console.Error.WriteLine("No SDK beside the runtime: nothing is measured beside its analyzers.");
        foreach (var name in workloads)
        {
            asExpected &= Run(Workload.Of(name), analyzer, rules, iterations, beside: null);
            if (sdk is not null) asExpected &= Run(Workload.Of(name), analyzer, [null], iterations, sdk);
        }

        return asExpected;
    }

    private static bool Run(Workload workload, GovernanceAnalyzer analyzer, string?[] rules, int iterations, SdkAnalyzers? beside)
    {
        var empty = new EmptyAnalyzer();
        var (compile, alone, without) = (new Samples(), new Samples(), new Samples());
        var with = rules.Select(_ => new Samples()).ToArray();
        var unexpected = rules.SelectMany(rule => workload.Unexpected(analyzer, rule, workload.Analyze(analyzer, rule))).ToList();
        foreach (var message in unexpected) Console.Error.WriteLine(message);
        for (var turn = -WarmUps; turn < iterations; turn++)
        {
            Take(compile, turn, workload.Emit);
            Take(alone, turn, () => workload.Analyze(empty));
            Take(without, turn, () => workload.Analyze(empty, rule: null, beside));
            for (var i = 0; i < rules.Length; i++) Take(with[i], turn, () => workload.Analyze(analyzer, rules[i], beside));
        }

        for (var i = 0; i < rules.Length; i++)
        {
            var (least, median) = (with[i].Least - without.Least, with[i].Median - without.Median);
            var (leastWhole, medianWhole) = (compile.Least + without.Least - alone.Least, compile.Median + without.Median - alone.Median);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {workload.Name} | {workload.Sources.Length} | {workload.Lines} | {(beside is null ? "none" : "the SDK's")} | {leastWhole:F0} ({medianWhole:F0}) | {rules[i] ?? "all"} | {least:F0} ({median:F0}) | {least / leastWhole:P1} ({median / medianWhole:P1}) | {(with[i].Allocated - without.Allocated) / 1e6:F1} MB |"));
        }

        return unexpected.Count == 0;
    }

    private static void Take(Samples samples, int turn, Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (allocated, time) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        action();
        var taken = Environment.CpuUsage.TotalTime - time;
        if (turn >= 0) samples.Add(taken.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private sealed class Samples
    {
        private readonly List<double> _times = [];
        private readonly List<double> _bytes = [];

        public double Least => _times.Min();

        public double Median => Middle(_times);

        public double Allocated => Middle(_bytes);

        public void Add(double time, long bytes)
        {
            _times.Add(time);
            _bytes.Add(bytes);
        }

        private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
    }
}
