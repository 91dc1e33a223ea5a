using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GovernanceAnalyzers.Benchmarks;

// --quick [turns] [--each-rule] [workload …]; everything else is BenchmarkDotNet's.
if (args.Contains("--quick"))
{
    var names = args.Where(Workload.Names.Contains).ToList();
    var turns = args.Select(arg => int.TryParse(arg, out var number) ? number : 0).FirstOrDefault(number => number > 0, 20);
    return QuickRun.Run(names.Count > 0 ? names : Workload.Names, turns, args.Contains("--each-rule")) ? 0 : 1;
}

// --register [registers]
if (args.Contains("--register"))
{
    RegisterRun.Run(args.Select(arg => int.TryParse(arg, out var number) ? number : 0).FirstOrDefault(number => number > 0, 10_000));
    return 0;
}

if (args.Contains("--documents"))
{
    DocumentsRun.Run();
    return 0;
}

var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))      // a generated project would not see this repository's settings
    .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Percentage));
BenchmarkSwitcher.FromTypes([typeof(CompileBenchmarks)]).Run(args, config);
return 0;
