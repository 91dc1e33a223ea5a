namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>A stamp covers the whole that it is a part of, except for generated parts without one; it is lost where the value is cut.</summary>
public sealed class StampCases
{
    private const string Types = """
        record R(string Text, string By);
        class D { public string Text = ""; public string By { get; set; } = ""; }
        class Signed { readonly string text, stamp = ""; public Signed(string t) { text = t; stamp = Stamp(t); } }
        class SignedMaybe { readonly string text, stamp = ""; public SignedMaybe(string t, bool b) { text = t; if (b) stamp = Stamp(t); } }
        static void AddStamp(D d) => d.By = Stamp(d.Text);
        static void MayAddStamp(D d) { if (Maybe()) d.By = Stamp(d.Text); }

        """;

    public static TheoryData<string, string> Stamped => new()
    {
        { "A constant owes nothing", "string M() => \"\";" },
        { "null owes nothing", "string? M() => null;" },
        { "A record", "R M() => new R(Stamp(Generate()), Find());" },
        { "An object initializer", "D M() => new D { Text = Stamp(Generate()), By = Find() };" },
        { "A with expression", "R M(R r) => r with { Text = Stamp(Generate()) };" },
        { "A constructor that stamps", "Signed M() => new Signed(Find());" },
        { "A helper that stamps the object it is given", "D M() { var d = new D { Text = Find() }; AddStamp(d); return d; }" },
        { "A collection expression", "string[] M() => [Stamp(Generate()), Find()];" },
        { "A list", "List<string> M() { var l = new List<string>(); l.Add(Stamp(Generate())); l.Add(Find()); return l; }" },
        { "A tuple", "(string, string) M() => (Stamp(Generate()), Find());" },
        { "A concatenation", "string M() => Find() + Stamp(Generate());" },
        { "An interpolation", "string M() => $\"{Stamp(Generate())} by {Find()}\";" },
        { "A StringBuilder", "string M() { var b = new System.Text.StringBuilder(Find()); b.Append(Stamp(Generate())); return b.ToString(); }" },
        { "A task", "Task<string> M() => Task.FromResult(Stamp(Generate()));" },
        { "A query that stamps each element", "IEnumerable<string> M() => new[] { Generate() }.Select(t => Stamp(t));" },
        { "A query that hands stamped elements on", "List<string> M() => new[] { Stamp(Generate()) }.Where(t => t != \"\").Select(t => t.Trim()).ToList();" },
        { "A method group that stamps each element", "IEnumerable<string> M() => new[] { Generate() }.Select(Stamp);" },
        { "A property that stamps", "string Text => Stamp(Generate()); string M() => Text;" },
        { "A length", "int M() => Size(Generate());" },
        { "A value stamped before it is cut short by a throw", "string M(bool b) { var x = Stamp(Generate()); return b ? x : throw new Exception(); }" },
        { "A ref argument", "void Sign(ref string s) => s = Stamp(s); string M() { var x = Generate(); Sign(ref x); return x; }" },
        { "Two values that are exchanged", "string M() { var (x, y) = (Generate(), Stamp(Find())); (x, y) = (y, x); return x; }" },
    };

    public static TheoryData<string, string> Unstamped => new()
    {
        { "An unknown value", "string M() => Find();" },
        { "A parameter", "string M(string s) => s;" },
        { "A generated part beside a stamped one", "R M() => new R(Stamp(Generate()), Generate());" },
        { "A generated part added later", "List<string> M() { var l = new List<string>(); l.Add(Stamp(Generate())); l.Add(Generate()); return l; }" },
        { "A value that was cut", "string M() => Cut(Stamp(Generate()));" },
        { "A query that cuts each element", "IEnumerable<string> M() => new[] { Stamp(Generate()) }.Select(t => Cut(t));" },
        { "A constructor that may stamp", "SignedMaybe M(bool b) => new SignedMaybe(Find(), b);" },
        { "A helper that may stamp the object it is given", "D M() { var d = new D { Text = Find() }; MayAddStamp(d); return d; }" },
        { "A with expression that replaces nothing by a stamp", "R M(R r) => r with { Text = Find() };" },
        { "A with expression with a generated part", "R M() => new R(\"\", Stamp(Find())) with { Text = Generate() };" },
        { "One arm of a conditional", "string M(bool b) => b ? Stamp(Generate()) : Find();" },
        { "A tuple taken apart", "string M() { var (x, y) = (Stamp(Find()), Generate()); return y; }" },
        { "A lambda that may stamp later", "string M() { var x = Generate(); Action a = () => x = Stamp(x); return x; }" },
    };

    [Theory]
    [MemberData(nameof(Stamped))]
    public void What_is_stamped_or_constant_owes_nothing(string what, string members) => Assert.True(Owed(members) == Lanes.None, $"{what}: {Owed(members)}");

    [Theory]
    [MemberData(nameof(Unstamped))]
    public void What_is_not_stamped_on_every_path_owes_a_stamp(string what, string members) => Assert.True(Owed(members) != Lanes.None, what);

    private static Lanes Owed(string members) =>
        Sample.Analyze(Types + members).Exits.Where(e => e.Function is null)
            .Aggregate(Lanes.None, (all, exit) => all | (exit.Labels.Present & Lanes.Unstamped) | (exit.Labels.HasSource(Lanes.GeneratedUnstamped) ? Lanes.GeneratedUnstamped : Lanes.None));
}
