using System.Globalization;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>
/// Measures the processor time of whole compiles, the kinds taking turns, so that what else the machine does falls on all alike.
/// The overhead is what the rules take more than an empty analyzer, as a share of parsing, binding and emitting without any analyzer.
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
        Console.WriteLine("| workload | files | lines | compile | rules | more than empty | overhead | allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var name in workloads) asExpected &= Run(Workload.Of(name), analyzer, rules, iterations);
        return asExpected;
    }

    private static bool Run(Workload workload, GovernanceAnalyzer analyzer, string?[] rules, int iterations)
    {
        var empty = new EmptyAnalyzer();
        var (compile, without) = (new Samples(), new Samples());
        var with = rules.Select(_ => new Samples()).ToArray();
        var unexpected = rules.SelectMany(rule => workload.Unexpected(analyzer, rule, workload.Analyze(analyzer, rule))).ToList();
        foreach (var message in unexpected) Console.Error.WriteLine(message);
        for (var turn = -WarmUps; turn < iterations; turn++)
        {
            Take(compile, turn, workload.Emit);
            Take(without, turn, () => workload.Analyze(empty));
            for (var i = 0; i < rules.Length; i++) Take(with[i], turn, () => workload.Analyze(analyzer, rules[i]));
        }

        for (var i = 0; i < rules.Length; i++)
        {
            var (least, median) = (with[i].Least - without.Least, with[i].Median - without.Median);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {workload.Name} | {workload.Sources.Length} | {workload.Lines} | {compile.Least:F0} ({compile.Median:F0}) | {rules[i] ?? "all"} | {least:F0} ({median:F0}) | {least / compile.Least:P1} ({median / compile.Median:P1}) | {(with[i].Allocated - without.Allocated) / 1e6:F1} MB |"));
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
