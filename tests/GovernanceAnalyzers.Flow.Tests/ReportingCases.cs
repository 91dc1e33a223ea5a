namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>Where a finding stands: at the expression a person would change.</summary>
public sealed class ReportingCases
{
    [Theory]
    [InlineData("string M() { var x = Generate(); return x; }", "x")]
    [InlineData("string M(bool b) => b ? Stamp(Generate()) : Generate();", "Generate()")]
    [InlineData("string M(bool b, bool c) => b ? Stamp(Generate()) : c ? \"\" : Generate() + \"!\";", "Generate() + \"!\"")]
    [InlineData("string M(int i) => i switch { 0 => Stamp(Generate()), 1 => Generate(), _ => \"\" };", "Generate()")]
    [InlineData("string M(string? s) => Stamp(s!) ?? Generate();", "Generate()")]
    [InlineData("IEnumerable<string> M() { yield return Stamp(Generate()); yield return Generate(); }", "Generate()")]
    [InlineData("async IAsyncEnumerable<string> M() { await Task.Yield(); yield return Generate(); }", "Generate()")]
    [InlineData("void M(out string s) { s = Stamp(Find()); s = Generate(); }", "Generate()")]
    [InlineData("void M(out string s) { s = Generate(); s = Stamp(s); }")]
    [InlineData("void Get(out string s) => s = Generate(); void M(out string s) => Get(out s);", "s")]
    public void A_value_leaves_at_the_arm_that_gives_it(string members, params string[] expected) =>
        Assert.Equal(expected, Sample.Analyze(members).Exits.Where(e => e.Function is null && e.Labels.HasSource(Lanes.GeneratedUnstamped)).Select(e => e.Value.Syntax.ToString()));

    [Theory]
    [InlineData("void M() => Publish(Generate());", "Generate()")]
    [InlineData("void M(bool b) { var x = Generate(); Publish(b ? Stamp(x) : x); }", "x")]
    [InlineData("void M() => Serve(() => Generate());", "Generate()")]
    [InlineData("void M() => Serve(() => Stamp(Generate()));")]
    [InlineData("void M(bool b) { if (b) Find(); if (b) Find(); try { Serve(() => Generate()); } finally { Find(); } }", "Generate()")]
    [InlineData("string Make() => Generate(); void M() => Serve(Make);", "Make")]
    [InlineData("string Make() => Stamp(Generate()); void M() => Serve(Make);")]
    [InlineData("void M() { Serve(Make); string Make() => Generate(); }", "Generate()")]
    [InlineData("void M() { Func<string> f = () => Generate(); }")]
    public void Content_leaves_at_the_argument_or_in_the_function_that_is_given(string members, params string[] expected) =>
        Assert.Equal(expected, Uses(members, Duties.ContentLeaves).Select(u => u.Value.Syntax.ToString()));

    [Fact]
    public void What_a_helper_leaves_open_is_reported_where_an_entry_reaches_it()
    {
        const string Members = "void M() => Ask(Person()); void Ask(string q) => Really(q + \"?\"); void Really(string r) { Infer(r); }";
        var use = Assert.Single(Uses(Members, Duties.PersonalDataUse));
        Assert.Equal("Person()", use.Value.Syntax.ToString());
        Assert.Equal("Infer", use.Sink!.Name);
        Assert.Equal("r", TextAt(use.Inner!));
        Assert.Empty(Uses(Members, Duties.PersonalDataUse, "Ask"));
        Assert.Empty(Uses(Members, Duties.PersonalDataUse, "Really"));
    }

    [Fact]
    public void What_a_helper_does_with_its_own_data_is_reported_at_the_call()
    {
        const string Members = "void M() => Ask(); void Ask() => Infer(Person());";
        var use = Assert.Single(Uses(Members, Duties.PersonalDataUse));
        Assert.Equal("Ask()", use.Value.Syntax.ToString());
        Assert.Equal("Person()", TextAt(use.Inner!));
        Assert.Empty(Uses(Members, Duties.PersonalDataUse, "Ask"));
        Assert.Empty(Uses("void M() { Disclose(); Ask(); } void Ask() => Infer(Person());", Duties.PersonalDataUse));
    }

    [Fact]
    public void What_no_caller_can_put_right_is_reported_in_the_helper()
    {
        Assert.Equal("Find()", Assert.Single(Uses("void M() => Open(); void Open() => Load(Find());", Duties.WeightsLoad, "Open")).Value.Syntax.ToString());
        Assert.Empty(Uses("void M() => Open(); void Open() => Load(Find());", Duties.WeightsLoad));
        Assert.Equal("Generate()", Assert.Single(Uses("void M() => Send(); void Send() => Publish(Generate());", Duties.ContentLeaves, "Send")).Value.Syntax.ToString());
    }

    [Fact]
    public void An_entry_answers_for_its_parameters_where_they_must_be_verified()
    {
        Assert.Equal("p", Assert.Single(Uses("void M(string p) => Load(p);", Duties.WeightsLoad)).Value.Syntax.ToString());
        Assert.Empty(Uses("void Open(string p) => Load(p);", Duties.WeightsLoad, "Open"));
    }

    [Theory]
    [InlineData("interface I { void Go(string s); } class A : I { public void Go(string s) { } } void M(I i) => i.Go(Person());", 0)]
    [InlineData("interface I { void Go(string s); } class A : I { public void Go(string s) => Infer(s); } void M(I i) => i.Go(Person());", 1)]
    [InlineData("interface I { void Go(string s); } class A : I { public void Go(string s) { } } class B : I { void I.Go(string s) => Infer(s); } void M(I i) => i.Go(Person());", 1)]
    [InlineData("interface I { void Tell(); } class A : I { public void Tell() => Disclose(); } void M(I i) { i.Tell(); Infer(Person()); }", 0)]
    [InlineData("interface I { void Tell(); } class A : I { public void Tell() => Disclose(); } class B : I { public void Tell() { } } void M(I i) { i.Tell(); Infer(Person()); }", 1)]
    [InlineData("interface I { string Get { get; } } class A : I { public string Get => Person(); } void M(I i) => Infer(i.Get);", 1)]
    [InlineData("interface I<T> { T Get(); } class A : I<string> { public string Get() => Person(); } void M(I<string> i) => Infer(i.Get());", 1)]
    [InlineData("abstract class A { public abstract string Get(); } class B : A { public override string Get() => Person(); } void M(A a) => Infer(a.Get());", 1)]
    [InlineData("abstract class A { public abstract string Get(); } class B : A { public override string Get() => Redact(Person()); } void M(A a) => Infer(a.Get());", 0)]
    [InlineData("class A { public virtual string Get() => \"\"; } class B : A { public override string Get() => Person(); } class E : B { } void M(A a) => Infer(a.Get());", 1)]
    [InlineData("class A { public virtual string Get() => Person(); } class B : A { public override string Get() => Redact(base.Get()); } void M(B b) => Infer(b.Get());", 0)]
    [InlineData("class A { protected virtual string Get => Person(); } class B : A { protected override string Get => \"\"; public void Go() => Infer(base.Get); } void M(B b) => b.Go();", 1)]
    public void A_call_that_is_dispatched_joins_what_may_run(string members, int uses) => Assert.Equal(uses, Uses(members, Duties.PersonalDataUse).Count());

    [Theory]
    [InlineData("class D { readonly string v; public D(string s) => v = s; public void Go() => Infer(v); } void M() => new D(Person()).Go();", 1)]
    [InlineData("class D { readonly string v; public D(string s) => v = Redact(s); public void Go() => Infer(v); } void M() => new D(Person()).Go();", 0)]
    [InlineData("class D { string v = \"\"; public void Set() => v = Person(); public void Go() => Infer(v); } void M(D d) => d.Go();", 1)]
    [InlineData("class D(string s) { public void Go() => Infer(s); } void M() => new D(Person()).Go();", 1)]
    [InlineData("class D(string s) { readonly string v = Redact(s); public void Go() => Infer(v); } void M() => new D(Person()).Go();", 0)]
    [InlineData("class D { public string V { get; private set; } = \"\"; public void Set() { V = Person(); } } void M(D d) => Infer(d.V);", 1)]
    [InlineData("class D { readonly List<string> all = new(); public List<string> All => all; public void Go() => Infer(all[0]); } void M() { var d = new D(); d.All.Add(Person()); d.Go(); }", 1)]
    [InlineData("static string s = \"\"; static void Set() => s = Person(); void M() => Infer(s);", 1)]
    [InlineData("class D { public string V = \"\"; } void Fill(D d) => d.V = Person(); void M() { var d = new D(); var e = d; Fill(e); Infer(d.V); }", 1)]
    [InlineData("string f = \"\"; static void Fill(C c) => c.f = Person(); void M() { Fill(this); Infer(f); }", 1)]
    [InlineData("async IAsyncEnumerable<string> All() { await Task.Yield(); yield return Person(); } async Task M() { await foreach (var p in All()) Infer(p); }", 1)]
    [InlineData("void M() { Task t = T(); t.Wait(); Infer(Person()); } async Task T() { await Task.Yield(); Disclose(); }", 0)]
    [InlineData("async Task M() { var t = T(); await t; Infer(Person()); } async Task T() { await Task.Yield(); Disclose(); }", 0)]
    [InlineData("async Task M() { var t = T(); Infer(Person()); await t; } async Task T() { await Task.Yield(); Disclose(); }", 1)]
    public void Data_is_followed_through_members(string members, int uses) => Assert.Equal(uses, Uses(members, Duties.PersonalDataUse).Count(u => u.Sink?.Name == "Infer"));

    [Theory]
    [InlineData("void M(string p) { Missing(); Infer(Person()); Load(p); }", "code with errors")]
    [InlineData("string M(string s) => s.Missing(Generate());", "code with errors")]
    [InlineData("void M(dynamic d) => Infer(d.Name);", "dynamic")]
    [InlineData("unsafe void M(delegate*<string, string> f) => Infer(f(\"\"));", "function pointer")]
    public void What_is_not_understood_yields_no_finding_and_is_told(string members, string reason)
    {
        var result = Sample.Analyze(members, mayHaveErrors: true);
        Assert.Empty(result.Uses);
        Assert.Contains(reason, result.NotAnalysed);
    }

    private static IEnumerable<FlowUse> Uses(string members, Duties duty, string method = "M") => Sample.Analyze(members, method).Uses.Where(u => u.Duty == duty);

    private static string TextAt(Microsoft.CodeAnalysis.Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
