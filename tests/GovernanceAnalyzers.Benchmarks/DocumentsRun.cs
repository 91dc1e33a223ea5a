using System.Diagnostics;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>What reading documents and framework packs takes, once for a build: texts that have not changed are not read again.</summary>
internal static class DocumentsRun
{
    private const int Turns = 9, Documents = 200;

    private static readonly string[] Names = ["ClinicAssistant.Governed"];

    public static void Run()
    {
        var documents = Names.SelectMany(Sample.Documents).ToList();
        var texts = Enumerable.Range(0, Documents).Select(i => documents[i % documents.Count]).ToList();
        var packs = EmbeddedPacks.Files().Select(file => file.Text.ToString()).ToList();
        Console.WriteLine($"{Documents} documents of {texts.Sum(text => text.Length) / 1024:N0} Ki characters, and {packs.Count} packs of {packs.Sum(text => text.Length) / 1024:N0} Ki: milliseconds of processor time, first (least, median of {Turns})");
        Show("documents", () => texts.ForEach(text => DocumentText.Of(SourceText.From(text))));
        Show("packs", () => packs.ForEach(text => PackFile.Of(SourceText.From(text))));
    }

    private static void Show(string what, Action read)
    {
        var times = Enumerable.Range(0, Turns + 1).Select(_ => Time(read)).ToList();
        var warm = times.Skip(1).Order().ToList();
        Console.WriteLine($"{what}: {times[0]:F0} ({warm[0]:F0}, {warm[Turns / 2]:F0})");
    }

    private static double Time(Action action)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
