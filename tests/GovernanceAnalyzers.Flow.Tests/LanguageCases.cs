using static GovernanceAnalyzers.Flow.Tests.Found;

namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>What the analysis says of a method <c>M</c>.</summary>
[Flags]
public enum Found
{
    Nothing = 0,

    /// <summary>The value that <c>M</c> returns may be generated and unstamped.</summary>
    ReturnsUnstamped = 1,

    /// <summary><c>M</c> may return normally without the privacy disclosure.</summary>
    MayNotDisclose = 2,

    /// <summary>Personal data may reach <c>Infer</c> undisclosed. (Keeping it in a field is a use too, but not the one asked for here.)</summary>
    SendsPersonalData = 4,
}

/// <summary>The language, one construct a case: paths, helpers, values, nested functions, members, asynchronous code.</summary>
public sealed class LanguageCases
{
    public static TheoryData<string, Found, string> Paths => new()
    {
        { "Generated content is returned as it is", ReturnsUnstamped | MayNotDisclose, """string M() => Generate();""" },
        { "A stamp on the returned value", MayNotDisclose, """string M() => Stamp(Generate());""" },
        { "One path returns before the stamp", ReturnsUnstamped | MayNotDisclose, """string M(bool b) { var x = Generate(); if (b) return x; return Stamp(x); }""" },
        { "Each path stamps", MayNotDisclose, """string M(bool b) { var x = Generate(); if (b) return Stamp(x + "1"); else { x = Stamp(x); return x; } }""" },
        { "A path that throws owes nothing", Nothing, """string M(bool b) { Disclose(); if (b) throw new Exception(); return Stamp(Generate()); }""" },
        { "A loop brings the label back", ReturnsUnstamped | MayNotDisclose, """string M(int n) { var x = ""; for (var i = 0; i < n; i++) { x = Stamp(x); x += Generate(); } return x; }""" },
        { "A loop that stamps each time", MayNotDisclose, """string M(int n) { var x = Stamp(Generate()); while (n-- > 0) x = Stamp(Generate()); return x; }""" },
        { "The right side of ??", ReturnsUnstamped | MayNotDisclose, """string M(string? p) => p ?? Generate();""" },
        { "The right side of ??=", ReturnsUnstamped | MayNotDisclose, """string M(string? p) { p ??= Generate(); return p; }""" },
        { "A conditional expression with a stamp and a constant", MayNotDisclose, """string M(bool b) => b ? Stamp(Generate()) : "";""" },
        { "One arm of a switch expression", ReturnsUnstamped | MayNotDisclose, """string M(int i) => i switch { 1 => Stamp(Generate()), 2 => Generate(), _ => throw new Exception() };""" },
        { "A finally does not mix its branches", Nothing, """string M() { try { Disclose(); return Stamp(Generate()); } finally { Log(1); } }""" },
        { "What a finally does is certain", Nothing, """string M() { try { return Stamp(Generate()); } finally { Disclose(); } }""" },
        { "A handler may run before the disclosure", MayNotDisclose, """string M() { try { Log(1); Disclose(); } catch { } return ""; }""" },
        { "A handler may run before the stamp", ReturnsUnstamped | MayNotDisclose, """string M() { var x = ""; try { x = Generate(); x = Stamp(x); } catch { } return x; }""" },
        { "A handler that rethrows returns nothing", MayNotDisclose, """string M() { var x = ""; try { x = Generate(); x = Stamp(x); } catch { throw; } return x; }""" },
        { "A finally in a try with two exits", Nothing, """string M(bool b) { try { try { if (b) return ""; Log(1); } finally { Disclose(); } return ""; } finally { Log(2); } }""" },
        { "A finally in a finally", Nothing, """string M() { try { return ""; } finally { try { Log(1); } finally { Disclose(); } } }""" },
        { "A using declaration", MayNotDisclose, """string M() { using var s = new MemoryStream(); var x = Generate(); return Stamp(x); }""" },
        { "An awaited value", ReturnsUnstamped | MayNotDisclose, """async Task<string> M() { var x = await Task.FromResult(Generate()).ConfigureAwait(false); return x; }""" },
        { "One yielded value", ReturnsUnstamped | MayNotDisclose, """IEnumerable<string> M() { yield return Stamp(Generate()); yield return Generate(); }""" },
    };

    public static TheoryData<string, Found, string> Helpers => new()
    {
        { "A helper stamps its argument", MayNotDisclose, """string M() => Finish(Generate()); string Finish(string s) => Stamp(s.Trim());""" },
        { "A helper stamps on one path", ReturnsUnstamped | MayNotDisclose, """string M() => Finish(Generate(), true); string Finish(string s, bool b) { if (b) return s; return Stamp(s); }""" },
        { "A helper of a helper generates", ReturnsUnstamped | MayNotDisclose, """string M() => Two(); string Two() => One(); string One() => Generate();""" },
        { "A helper discloses", Nothing, """string M() { Tell(); return ""; } void Tell() { Disclose(); }""" },
        { "A helper discloses on one path", MayNotDisclose, """string M(bool b) { Tell(b); return ""; } void Tell(bool b) { if (b) Disclose(); }""" },
        { "A recursive helper stamps at its end", MayNotDisclose, """string M() => R(Generate(), 3); string R(string s, int n) => n == 0 ? Stamp(s) : R(s, n - 1);""" },
        { "A recursive helper leaks at its end", ReturnsUnstamped | MayNotDisclose, """string M() => R(Generate(), 3); string R(string s, int n) => n == 0 ? s : R(s, n - 1);""" },
        { "Two methods that call each other disclose before they end", Nothing, """string M() { A(3); return ""; } void A(int n) { if (n == 0) Disclose(); else B(n); } void B(int n) => A(n - 1);""" },
    };

    public static TheoryData<string, Found, string> Values => new()
    {
        { "Personal data is sent", MayNotDisclose | SendsPersonalData, """void M() => Infer(Person());""" },
        { "Redacted data is sent", MayNotDisclose, """void M() => Infer(Redact(Person()));""" },
        { "A helper sends its argument", MayNotDisclose | SendsPersonalData, """void M() => Ask("q" + Person()); void Ask(string q) { var t = $"ask {q}"; Infer(t); }""" },
        { "A helper redacts before it sends", MayNotDisclose, """void M() => Ask(Person()); void Ask(string q) => Infer(Redact(q));""" },
        { "A stamp does not redact", MayNotDisclose | SendsPersonalData, """void M() => Infer(Stamp(Person()));""" },
        { "A list holds what was added", MayNotDisclose | SendsPersonalData, """void M() { var l = new List<string>(); l.Add(Person()); Infer(l[0]); }""" },
        { "An object holds what its field was given", MayNotDisclose | SendsPersonalData, """class D { public string V = ""; } void M() { var d = new D(); d.V = Person(); Infer(d.V); }""" },
        { "An object holds what its initializer was given", MayNotDisclose | SendsPersonalData, """class D { public string V = ""; } void M() { var d = new D { V = Person() }; Infer(d.V); }""" },
        { "A comparison does not hold the data", MayNotDisclose, """void M() { var b = Person() == "x"; Infer(b.ToString()); }""" },
        { "An out parameter brings the data", MayNotDisclose | SendsPersonalData, """void M() { Get(out var p); Infer(p); } void Get(out string p) { p = Person(); }""" },
        { "A tuple is taken apart", MayNotDisclose | SendsPersonalData, """void M() { var (a, b) = (Person(), ""); Infer(a); }""" },
        { "A query passes its elements on", MayNotDisclose | SendsPersonalData, """void M() { var q = new[] { Person() }.Where(x => x.Length > 1).Select(x => x + "!"); Infer(string.Join(",", q)); }""" },
        { "Unknown code may return its argument", MayNotDisclose | SendsPersonalData, """void M(IUnknown u) { Infer(u.Map(Person())); }""" },
        { "A lambda writes a captured variable", MayNotDisclose | SendsPersonalData, """void M() { var p = ""; Action a = () => p = Person(); a(); Infer(p); }""" },
        { "A variable that is overwritten", MayNotDisclose, """void M() { var p = Person(); p = ""; Infer(p); }""" },
        { "A goto that goes back", ReturnsUnstamped | MayNotDisclose, """string M(int n) { var x = Stamp(Generate()); again: if (n-- > 0) { x = Generate(); goto again; } return x; }""" },
    };

    public static TheoryData<string, Found, string> NestedFunctions => new()
    {
        { "A lambda calls a helper that sends", MayNotDisclose | SendsPersonalData, """void M() { var p = Person(); Action a = () => Ask(p); a(); } void Ask(string q) => Infer(q);""" },
        { "A lambda sees a write that follows it", MayNotDisclose | SendsPersonalData, """void M() { var p = ""; Action a = () => Infer(p); p = Person(); a(); }""" },
        { "A lambda sends in a loop before it writes", MayNotDisclose | SendsPersonalData, """void M(int n) { Action a = () => { var t = ""; while (n-- > 0) { Infer(t); t = Person(); } }; a(); }""" },
        { "A lambda redacts on one path", MayNotDisclose | SendsPersonalData, """void M(bool b) { Action a = () => { var t = Person(); if (b) t = Redact(t); Infer(t); }; a(); }""" },
        { "A lambda redacts its own local", MayNotDisclose, """void M() { Action a = () => { var t = Person(); t = Redact(t); Infer(t); }; a(); }""" },
        { "A lambda's parameter is what the delegate is given", MayNotDisclose | SendsPersonalData, """void M() { Action<string> a = x => Infer(x); a(Person()); }""" },
        { "A local function captures", MayNotDisclose | SendsPersonalData, """void M() { var p = Person(); L(); void L() { Infer(p); } }""" },
        { "A local function hands its parameter on", MayNotDisclose | SendsPersonalData, """void M() { L(Person()); void L(string q) { Ask(q); } } void Ask(string q) => Infer(q);""" },
        { "A local function redacts its parameter", MayNotDisclose, """void M() { Infer(L(Person())); string L(string q) { return Redact(q); } }""" },
        { "A local function stamps its parameter", MayNotDisclose, """string M() { return L(Generate()); string L(string q) => Stamp(q); }""" },
        { "A local function stamps on one path", ReturnsUnstamped | MayNotDisclose, """string M(bool b) { return L(Generate()); string L(string q) { if (b) q = Stamp(q); return q; } }""" },
        { "A local function discloses", Nothing, """string M() { L(); return ""; void L() => Disclose(); }""" },
        { "A local function discloses on one path", MayNotDisclose, """string M(bool b) { L(); return ""; void L() { if (b) Disclose(); } }""" },
        { "A recursive local function discloses", Nothing, """string M(int n) { L(n); return ""; void L(int i) { if (i == 0) Disclose(); else L(i - 1); } }""" },
        { "A lambda may never run", MayNotDisclose, """string M() { Action a = () => Disclose(); return ""; }""" },
        { "A local function called in a finally", Nothing, """string M() { try { return ""; } finally { L(); } void L() => Disclose(); }""" },
        { "A local function in a local function", MayNotDisclose | SendsPersonalData, """void M() { var p = Person(); A(); void A() { B(); void B() { Infer(p); } } }""" },
        { "A method group", MayNotDisclose | SendsPersonalData, """void M() { Action<string> a = Ask; a(Person()); } void Ask(string q) => Infer(q);""" },
        { "A method group in a query", MayNotDisclose | SendsPersonalData, """void M() { var q = new[] { Person() }.Select(Ask).ToArray(); } string Ask(string q) { Infer(q); return q; }""" },
    };

    public static TheoryData<string, Found, string> Members => new()
    {
        { "A property with a body brings the data", MayNotDisclose | SendsPersonalData, """string P => Person(); void M() { Infer(P); }""" },
        { "A property with a body redacts", MayNotDisclose, """string P => Redact(Person()); void M() { Infer(P); }""" },
        { "A setter sends", MayNotDisclose | SendsPersonalData, """string P { set => Infer(value); } void M() { P = Person(); }""" },
        { "A field of this", MayNotDisclose | SendsPersonalData, """string f = ""; void M() { f = Person(); Infer(f); }""" },
        { "Another field of this", MayNotDisclose, """string f = "", g = ""; void M() { f = Person(); Infer(g); }""" },
        { "A helper fills a field of this", MayNotDisclose | SendsPersonalData, """string f = ""; void M() { Fill(); Infer(f); } void Fill() { f = Person(); }""" },
        { "An object hands out what its field holds", MayNotDisclose | SendsPersonalData, """class D { public string V = ""; public string Get() => V; } void M() { var d = new D(); d.V = Person(); Infer(d.Get()); }""" },
        { "A method keeps its argument in its object", MayNotDisclose | SendsPersonalData, """class D { string v = ""; public void Set(string s) { v = s; } public string Get() => v; } void M() { var d = new D(); d.Set(Person()); Infer(d.Get()); }""" },
        { "A constructor keeps its argument", MayNotDisclose | SendsPersonalData, """class D { string v; public D(string s) { v = s; } public string Get() => v; } void M() { var d = new D(Person()); Infer(d.Get()); }""" },
        { "A constructor sends its argument", MayNotDisclose | SendsPersonalData, """class D { public D(string s) { Infer(s); } } void M() { new D(Person()); }""" },
        { "A constructor keeps a redacted argument", MayNotDisclose, """class D { string v; public D(string s) { v = Redact(s); } public string Get() => v; } void M() { var d = new D(Person()); Infer(d.Get()); }""" },
        { "A helper fills the list it is given", MayNotDisclose | SendsPersonalData, """void M() { var l = new List<string>(); Fill(l); Infer(l[0]); } void Fill(List<string> l) { l.Add(Person()); }""" },
        { "An automatic property", MayNotDisclose | SendsPersonalData, """class D { public string V { get; set; } = ""; } void M() { var d = new D(); d.V = Person(); Infer(d.V); }""" },
        { "A positional record", MayNotDisclose | SendsPersonalData, """record R(string V); void M() { var r = new R(Person()); Infer(r.V); }""" },
        { "A with expression", MayNotDisclose | SendsPersonalData, """record R(string V); void M() { var r = new R("") with { V = Person() }; Infer(r.V); }""" },
        { "A collection expression", MayNotDisclose | SendsPersonalData, """void M() { string[] a = ["", Person()]; Infer(a[1]); }""" },
        { "A foreach variable", MayNotDisclose | SendsPersonalData, """void M() { foreach (var p in new[] { Person() }) Infer(p); }""" },
        { "A pattern variable", MayNotDisclose | SendsPersonalData, """void M() { object o = Person(); if (o is string s) Infer(s); }""" },
        { "A pattern variable in a switch expression", MayNotDisclose | SendsPersonalData, """void M() { object o = Person(); var q = o switch { string s => s, _ => "" }; Infer(q); }""" },
        { "A variable in a property pattern", MayNotDisclose | SendsPersonalData, """class D { public string V = ""; } void M() { var d = new D { V = Person() }; if (d is { V: var v }) Infer(v); }""" },
        { "A ref local writes what it refers to", MayNotDisclose | SendsPersonalData, """void M() { var a = ""; ref var r = ref a; r = Person(); Infer(a); }""" },
        { "A StringBuilder", MayNotDisclose | SendsPersonalData, """void M() { var b = new System.Text.StringBuilder(); b.Append(Person()); Infer(b.ToString()); }""" },
        { "An indexer", MayNotDisclose | SendsPersonalData, """void M() { var d = new Dictionary<string, string>(); d["k"] = Person(); Infer(d["k"]); }""" },
        { "A static field", MayNotDisclose | SendsPersonalData, """static string s = ""; void M() { s = Person(); Infer(s); }""" },
    };

    public static TheoryData<string, Found, string> Completion => new()
    {
        { "An awaited helper discloses", Nothing, """async Task<string> M() { await T(); return ""; } async Task T() { await Task.Yield(); Disclose(); }""" },
        { "A forgotten task may never end", MayNotDisclose, """async Task<string> M() { _ = T(); await Task.Yield(); return ""; } async Task T() { await Task.Yield(); Disclose(); }""" },
        { "An iterator that is never enumerated", MayNotDisclose, """string M() { var q = T(); return ""; } IEnumerable<int> T() { Disclose(); yield return 1; }""" },
        { "A helper awaited with ConfigureAwait", Nothing, """async Task<string> M() { await T().ConfigureAwait(false); return ""; } async Task T() { await Task.Yield(); Disclose(); }""" },
        { "A task handed on as the result", Nothing, """Task M() => T(); async Task T() { await Task.Yield(); Disclose(); }""" },
        { "A blocking wait", Nothing, """string M() { T().GetAwaiter().GetResult(); return ""; } async Task T() { await Task.Yield(); Disclose(); }""" },
    };
    [Theory]
    [MemberData(nameof(Paths))]
    [MemberData(nameof(Helpers))]
    [MemberData(nameof(Values))]
    [MemberData(nameof(NestedFunctions))]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Completion))]
    public void A_construct_of_the_language_is_followed(string construct, Found expected, string members)
    {
        var result = Sample.Analyze(members);
        var found = (result.Summary.Result.HasSource(Lanes.GeneratedUnstamped) ? ReturnsUnstamped : Nothing)
            | ((result.Summary.Exit.NotDone & Events.PrivacyDisclosed) != Events.None ? MayNotDisclose : Nothing)
            | (result.Uses.Any(u => u.Duty == Duties.PersonalDataUse && u.Sink?.Name == "Infer") ? SendsPersonalData : Nothing);
        Assert.True(expected == found, $"{construct}: expected {expected}, found {found}");
    }
}
