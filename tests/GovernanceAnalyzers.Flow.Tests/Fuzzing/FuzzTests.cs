using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace GovernanceAnalyzers.Flow.Tests.Fuzzing;

/// <summary>
/// Random programs are analysed, compiled and executed: what a run shows, the analysis must have said. The number of programs is small
/// here; the environment variable <c>GOVERNANCE_FUZZ_PROGRAMS</c> asks for more, <c>GOVERNANCE_FUZZ_SEED</c> for other ones.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Runs = 300, Fuel = 160, MaxNodes = 20_000;

    private static int Programs => Number("GOVERNANCE_FUZZ_PROGRAMS", 150);

    private static int FirstSeed => Number("GOVERNANCE_FUZZ_SEED", 0);

    [Fact]
    public void Statements_are_followed_soundly() => Fuzz(nested: false);

    [Fact]
    public void Nested_functions_are_followed_soundly() => Fuzz(nested: true);

    private void Fuzz(bool nested)
    {
        var tally = new Tally();
        for (var seed = FirstSeed; seed < FirstSeed + Programs; seed++) Check(seed, nested, tally);
        output.WriteLine(tally.ToString());
        Assert.True(tally.Unsound.Count == 0, tally + "\n" + string.Join("\n", tally.Unsound.Take(3)));
        Assert.Equal(0, tally.OrderDiffers);
        Assert.True(tally.Programs > Programs * 9 / 10, $"only {tally.Programs} programs compile");
    }

    private static void Check(int seed, bool nested, Tally tally)
    {
        var text = new ProgramGenerator(seed, nested).Program();
        var tree = CSharpSyntaxTree.ParseText(FuzzModel.Source + text);
        var compilation = CSharpCompilation.Create("p" + seed, [tree], Sample.References, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success) return;
        tally.Programs++;

        var model = compilation.GetSemanticModel(tree);
        IMethodSymbol[] methods = [.. tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(m => model.GetDeclaredSymbol(m)!).Where(m => m.ContainingType.Name is "C" or "D")];
        var said = Analyze(compilation, methods, out var summaries);
        if (!SameInAnyOrder(compilation, methods, summaries)) tally.OrderDiffers++;
        var saw = Execute(Assembly.Load(image.ToArray()), tally);
        tally.Add(seed, said, saw, text);
    }

    /// <summary>What the analysis says of <c>M</c>, and the sinks that it says may be reached by what breaks their duty.</summary>
    private static HashSet<string> Analyze(Compilation compilation, IMethodSymbol[] methods, out SummaryTable table)
    {
        var said = new HashSet<string>();
        table = new SummaryTable(compilation, new FuzzModel(), MaxNodes);
        foreach (var method in methods)
        {
            var result = table.Analyze(method, CancellationToken.None)!;
            foreach (var use in result.Uses.Where(u => u.Sink?.ContainingType.Name == "Api")) said.Add(SiteAt(use.Inner ?? use.Value.Syntax.GetLocation()));
            if (method.Name != "M") continue;
            if (result.Summary.Result.HasSource(Lanes.GeneratedUnstamped)) said.Add("returns unstamped");
            if ((result.Summary.Exit.NotDone & Events.PrivacyDisclosed) != Events.None) said.Add("returns undisclosed");
        }
        return said;
    }

    private static string SiteAt(Location location) =>
        location.SourceTree!.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>()!.ArgumentList.Arguments[0].ToString();

    private static bool SameInAnyOrder(Compilation compilation, IMethodSymbol[] methods, SummaryTable expected)
    {
        SummaryTable forwards = new(compilation, new FuzzModel(), MaxNodes), atOnce = new(compilation, new FuzzModel(), MaxNodes);
        foreach (var method in methods.Reverse()) forwards.Get(method, CancellationToken.None);
        Parallel.ForEach(methods, method => atOnce.Get(method, CancellationToken.None));
        return methods.All(m => Of(expected, m).SameAs(Of(forwards, m)) && Of(expected, m).SameAs(Of(atOnce, m)));

        static Summary Of(SummaryTable table, IMethodSymbol method) => table.Get(method, CancellationToken.None)!;
    }

    private static HashSet<string> Execute(Assembly assembly, Tally tally)
    {
        var saw = new HashSet<string>();
        Type api = assembly.GetType("Api")!, value = assembly.GetType("V")!;
        FieldInfo random = api.GetField("R")!, fuel = api.GetField("Fuel")!, disclosed = api.GetField("Disclosed")!, unstamped = value.GetField("Unstamped")!;
        Type[] types = [assembly.GetType("C")!, assembly.GetType("D")!];
        for (var run = 0; run < Runs; run++)
        {
            random.SetValue(null, new Random(run));
            fuel.SetValue(null, Fuel);
            disclosed.SetValue(null, false);
            object result;
            try
            {
                result = types[run % 2].GetMethod("M")!.CreateDelegate<Func<object>>(Activator.CreateInstance(types[run % 2]))();
            }
            catch
            {
                continue;
            }
            tally.Returns++;
            if ((bool)unstamped.GetValue(result)!) saw.Add("returns unstamped");
            if (!(bool)disclosed.GetValue(null)!) saw.Add("returns undisclosed");
        }
        foreach (var site in (HashSet<int>)api.GetField("Broken")!.GetValue(null)!) saw.Add(site.ToString());
        return saw;
    }

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var value) ? value : otherwise;

    private sealed class Tally
    {
        public int Programs, Returns, Said, Saw, OrderDiffers;

        public List<string> Unsound { get; } = [];

        public void Add(int seed, HashSet<string> said, HashSet<string> saw, string text)
        {
            Said += said.Count;
            Saw += saw.Count;
            var missed = saw.Except(said).ToArray();
            if (missed.Length > 0) Unsound.Add($"seed {seed}: nothing was said of {string.Join(", ", missed)}\n{text}");
        }

        public override string ToString() => $"programs {Programs}, normal returns {Returns}, unsound {Unsound.Count}, said {Said}, saw {Saw}, order differs {OrderDiffers}";
    }
}
