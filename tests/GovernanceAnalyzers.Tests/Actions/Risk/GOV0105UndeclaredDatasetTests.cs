using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public sealed class GOV0105UndeclaredDatasetTests
{
    internal const string Id = "GOV0105";

    internal const string Lab = """

        public sealed class Data { public Data(string path = "") { } public Data Left => this; }
        public sealed class Fitted { public string Show(Data data) => ""; }
        public sealed class Lab { public void Train(Data data, int epochs) { } public Fitted Fit(Data data) => new(); public Data Load(string path, bool hasHeader) => new(path); public Data Split(Data data) => data; }
        """;

    internal const string Catalogue = "assembly TestProject\ntrains M:Lab.Train(Data,System.Int32) arg=data\ntrains M:Lab.Fit(Data) arg=data\n";

    [Theory]
    [InlineData("given"), InlineData("_field"), InlineData("Property"), InlineData("Read()"), InlineData("lab.Load(\"a.csv\", true)"), InlineData("lab.Load(path, hasHeader: true)"), InlineData("lab.Split(lab.Load(path, true))"),
     InlineData("lab.Split(given).Left"), InlineData("new Data(path)"), InlineData("this._field")]
    public Task Data_of_which_nothing_says_what_it_is(string data) => Verify(Desk($"lab.Train([|{data}|], 3);"));

    [Theory]
    [InlineData("named"), InlineData("_named"), InlineData("Named"), InlineData("ReadNamed()"), InlineData("lab.Load(Path, true)"), InlineData("lab.Split(named)"), InlineData("lab.Split(named).Left"), InlineData("new Data(Path)"), InlineData("await Task.FromResult(named)"),
     InlineData("given == null ? given : named")]
    public Task Data_that_is_declared(string data) => Verify(Desk($"lab.Train({data}, 3);"));

    [Fact]
    public Task A_local_is_what_it_is_given() => Verify(Desk("""
        var all = lab.Load(path, true);
        var part = lab.Split(all).Left;
        lab.Train([|part|], 3);
        var known = lab.Split(lab.Load(Path, true));
        lab.Train(known, 3);
        """));

    [Fact]
    public Task What_cannot_be_told_is_not_reported() => Verify(Desk("""
        Data later; later = given; lab.Train(later, 3);
        var changed = given; if (path == "") changed = named; lab.Train(changed, 3);
        foreach (var one in new[] { given }) lab.Train(one, 3);
        Action<Data> act = one => lab.Train(one, 3);
        Func<Data> find = () => given; lab.Train(find(), 3);
        if (Try(out var found)) lab.Train(found, 3);
        """));

    [Fact]
    public Task What_a_source_does_with_its_data_is_its_own_matter() => Verify("[AdvancedAiSystem] public class Desk { [DatasetSource(\"letters\")] public Data M(Lab lab, string path) { var data = new Data(path); lab.Train(data, 1); return data; } }" + Lab);

    /// <summary>Found in real code: pipelines are fitted to show what they make of the data.</summary>
    [Fact]
    public Task A_look_at_the_data_trains_nothing_that_stays() => Verify("""
        [AdvancedAiSystem] public class Desk
        {
            public void Peek(Lab lab, Data data) { var fitted = lab.Fit(data); Console.WriteLine(fitted.Show(data)); }
            public string Look(Lab lab, Data data) => lab.Fit(data).Show(data);
            public Fitted Train(Lab lab, Data data) { var fitted = lab.Fit([|data|]); Console.WriteLine(fitted.Show(data)); return fitted; }
            public string Other(Lab lab, Data data, Data other) => lab.Fit([|data|]).Show(other);
        }
        """ + Lab);

    [Fact]
    public Task Only_inside_systems() => Verify("public class A { public void M(Lab lab, Data data) => lab.Train(data, 1); } [NotAnAdvancedAiSystem(\"x\")] public class B { public void M(Lab lab, Data data) => lab.Train(data, 1); }" + Lab);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { void M(Lab lab, Data data) => lab.Train(data, ; void N(Lab lab) => lab.Train(, 1); }" + Lab);

    [Fact]
    public Task The_message_says_what_to_do()
    {
        var test = Test("[AdvancedAiSystem] public class Desk { public void M(Lab lab, Data data) => lab.Train({|#0:data|}, 1); }" + Lab);
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "data", "Lab.Train"));
        return test.RunAsync();
    }

    private static string Desk(string statements) => $$"""
        [AdvancedAiSystem] public class Desk
        {
            [DatasetSource("letters")] private const string Path = "letters.csv";
            private readonly Data _field = new();
            [DatasetSource("letters")] private readonly Data _named = new();
            private Data Property => _field;
            [DatasetSource("letters")] private Data Named => _field;
            private Data Read() => _field;
            [DatasetSource("letters")] private Data ReadNamed() => _field;
            private static bool Try(out Data data) { data = new(); return true; }
            public async Task M(Lab lab, string path, Data given, [DatasetSource("letters")] Data named)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """ + Lab;

    private static Task Verify(string source) => Test(source).RunAsync();

    private static RuleTest Test(string source)
    {
        var test = new RuleTest(Id, source);
        test.TestState.AdditionalFiles.Add(("/0/lab.governance.txt", Catalogue));
        return test;
    }
}
