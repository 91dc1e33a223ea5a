using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using GovernanceAnalyzers.Register.Model;
using GovernanceAnalyzers.Register.Reading;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>What the register costs: reading assemblies, beside merely going through their metadata, and joining very many registers.</summary>
internal static class RegisterRun
{
    private const int Turns = 15;
    private const int Repeats = 20;
    private const int SystemsOfEach = 10;

    public static void Run(int registers)
    {
        Read("the framework's assemblies", [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged)]);
        Read("an assembly with annotations", [Annotated()]);
        Merge(registers);
    }

    /// <summary>The sample, forty times, in one assembly.</summary>
    private static string Annotated()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "annotated.dll");
        using var file = File.Create(path);
        Workload.Of(Workload.Governed).Emit(file);
        return path;
    }

    private static void Read(string name, string[] files)
    {
        var root = new Root(AppContext.BaseDirectory);
        var (plain, reading) = (Processor(() => Array.ForEach(files, Iterate)), Processor(() => Array.ForEach(files, file => AssemblyReader.Read(file, root))));
        Console.WriteLine($"{name}: {files.Length} files, {files.Sum(file => new FileInfo(file).Length) / 1e6:F1} MB, {files.Sum(file => AssemblyReader.Read(file, root).Symbols.Count)} annotated symbols; processor time: iteration {plain:F2} ms, reading {reading:F2} ms, {reading / plain:F2} times");
    }

    /// <summary>Every type, member and attribute with its name, and nothing made of them.</summary>
    private static void Iterate(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        var length = 0;
        foreach (var handle in metadata.TypeDefinitions)
        {
            length += metadata.GetString(metadata.GetTypeDefinition(handle).Name).Length;
        }

        foreach (var handle in metadata.MethodDefinitions)
        {
            length += metadata.GetString(metadata.GetMethodDefinition(handle).Name).Length;
        }

        foreach (var handle in metadata.CustomAttributes)
        {
            length += metadata.GetCustomAttribute(handle).Constructor.IsNil ? 0 : 1;
        }

        GC.KeepAlive(length);
    }

    private static void Merge(int count)
    {
        var folder = Directory.CreateTempSubdirectory("governance-merge-").FullName;
        try
        {
            var day = new DateOnly(2026, 6, 1);
            var bytes = 0L;
            for (var i = 0; i < count; i++)
            {
                var file = Path.Combine(folder, $"{i}.{RegisterFile.Name}");
                var register = new Register.Model.Register
                {
                    Statement = RegisterBuilder.Statement,
                    AsOf = Judge.Day(day),
                    Frameworks = [Register.Knowledge.Obligations.Framework],
                    Sources = [new Source($"repository-{i}/System.csproj (net10.0)", "project", "whole")],
                    Systems = [.. Enumerable.Range(0, SystemsOfEach).Select(j => System($"system-{i:D5}-{j}", day))],
                };
                using (var stream = File.Create(file))
                {
                    RegisterFile.Write(register, stream);
                    bytes += stream.Length;
                }
            }

            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var written = 0L;
            var time = Time(() =>
            {
                var merge = new RegisterMerge();
                foreach (var index in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(RegisterMerge.IndexOf))
                {
                    merge.Add(index);
                }

                using var target = File.Create(Path.Combine(folder, "all.json"));
                merge.Write(target);
                written = target.Length;
            });
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"merge: {count} registers, {count * SystemsOfEach} systems, {bytes / 1e6:F0} MB; {time / 1000:F1} s, of processors {(process.TotalProcessorTime - processor).TotalSeconds:F1} s; peak {process.PeakWorkingSet64 / 1e6:F0} MB; written {written / 1e6:F0} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A system as the sample is: twelve annotated symbols and eight findings.</summary>
    private static GovernedSystem System(string id, DateOnly day)
    {
        var facts = new SystemFacts(id, SystemKind.Declared);
        var none = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        facts.Add(new Analysis(id, ["GOV0507", "GOV0602", "GOV0701"]));
        facts.Add(new Symbol("assembly " + id, "assembly", id, null, [new(Names.AdvancedAiSystem, null, new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["Id"] = [id], ["Owner"] = ["Ann"], ["RiskTier"] = ["High"] })]));
        for (var i = 0; i < 12; i++)
        {
            facts.Add(new Symbol($"M:Clinic.Answers.Get{i}(System.String)", "method", id, new Place("src/Answers.cs", i), [new("GeneratesContent", null, none)]));
        }

        for (var i = 0; i < 8; i++)
        {
            facts.Add(new Finding("GOV0701", "warning", "Content from 'IChatClient.GetResponseAsync' leaves without a provenance stamp.", "src/Answers.cs", i, 9, ["HCOC-7.1"], [], new SortedDictionary<string, string>(), null));
        }

        return facts.Judge(day);
    }

    /// <summary>Of a warm process, as other work on the machine leaves it alone; the least of some averages.</summary>
    private static double Processor(Action action)
    {
        var least = double.MaxValue;
        for (var turn = 0; turn < Turns; turn++)
        {
            using var before = Process.GetCurrentProcess();
            var start = before.TotalProcessorTime;
            for (var i = 0; i < Repeats; i++)
            {
                action();
            }

            using var after = Process.GetCurrentProcess();
            least = Math.Min(least, (after.TotalProcessorTime - start).TotalMilliseconds / Repeats);
        }

        return least;
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        return image.HasMetadata;
    }
}
