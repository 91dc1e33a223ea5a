namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>A check of a place holds for what stands in that place, until it has another value: <c>Verify(path); Load(path)</c>.</summary>
public sealed class PlaceCases
{
    public static TheoryData<string, string> Verified => new()
    {
        { "A variable", "void M(string p) { Verify(p); Load(p); }" },
        { "A constant", "const string P = \"m.onnx\"; void M() { Verify(P); Load(P); Load(\"m.onnx\"); }" },
        { "A static readonly field", "static readonly string P = Find(); void M() { Verify(P); Load(P); }" },
        { "A field of this", "string p = Find(); void M() { Verify(p); Load(p); }" },
        { "A chain of properties", "class A { public B Model { get; set; } = new(); } class B { public string Path { get; set; } = \"\"; } void M(A o) { Verify(o.Model.Path); Load(o.Model.Path); }" },
        { "Another name of the variable", "void M(string path) { var p = path; Verify(p); Load(path); }" },
        { "Another name, the other way", "void M(string path) { var p = path; Verify(path); Load(p); }" },
        { "A copy made after the check", "void M(string p) { Verify(p); var q = p; p = Find(); Load(q); }" },
        { "A verified form of the path", "void M(string p) { Load(Verified(p)); }" },
        { "A variable that holds a verified form", "void M(string p) { p = Verified(p); Load(p); }" },
        { "Another form of a verified path", "void M(string p) { Verify(p); Load(Full(p)); }" },
        { "Each branch verifies", "void M(string p, bool b) { if (b) Verify(p); else Verify(p); Load(p); }" },
        { "A loop that verifies each element", "void M(string[] all) { foreach (var p in all) { Verify(p); Load(p); } }" },
        { "An out variable", "bool Get(out string p) { p = Find(); return true; } void M() { if (!Get(out var p)) return; Verify(p); Load(p); }" },
        { "An argument beside a conditional", "void Check(string p, bool strict) => Verify(p); void M(string p, bool? b) { Check(p, b ?? true); Load(p); }" },
        { "A variable that may not be null", "void M(string? p) { Verify(p ?? throw new Exception()); Load(p); }" },
        { "A check awaited", "async Task M(string p) { await VerifyAsync(p); Load(p); }" },
        { "A check awaited later", "async Task M(string p) { var t = VerifyAsync(p); await Task.Yield(); await t; Load(p); }" },
        { "A check waited for", "void M(string p) { var t = VerifyAsync(p); t.Wait(); Load(p); }" },
        { "A lambda made after the check", "void M(string p) { Verify(p); Action a = () => Load(p); a(); }" },
        { "A factory made after the check", "void Add(Func<object, string> f) { } void M(string p) { Verify(p); Add(_ => { Load(p); return p; }); }" },
        { "A factory that verifies", "void Add(Action<string> f) { } void M() { Add(p => { Verify(p); Load(p); }); }" },
        { "A lambda's own variable", "void M() { Action a = () => { var p = Find(); Verify(p); Load(p); }; a(); }" },
        { "A lambda that uses a property of a parameter", "class O { public string Path { get; set; } = \"\"; } void M(O o) { Verify(o.Path); Action a = () => Load(o.Path); a(); }" },
        { "A local function called after the check", "void M(string p) { Verify(p); L(); void L() => Load(p); }" },
        { "A local function that verifies what it captures", "void M(string p) { L(); Load(p); void L() => Verify(p); }" },
        { "A local function that verifies its parameter", "void M(string p) { L(p); Load(p); void L(string q) => Verify(q); }" },
        { "An async local function that verifies", "async Task M(string p) { await L(); Load(p); async Task L() { await Task.Yield(); Verify(p); } }" },
        { "A helper that verifies its parameter", "void Check(string q) { Verify(q); Log(q); } void M(string p) { Check(p); Load(p); }" },
        { "A helper of a helper that verifies", "void Check(string q) => Really(q); void Really(string q) => Verify(q); void M(string p) { Check(p); Load(p); }" },
        { "A helper whose parameter its callers verify", "void Open(string q) => Load(q); void M(string p) { Verify(p); Open(p); }" },
        { "A helper that returns a verified path", "string Get() { var p = Find(); Verify(p); return p; } void M() => Load(Get());" },
        { "A constructor keeps what it has verified", "class D { readonly string p; public D(string q) { Verify(q); p = q; } public void Open() => Load(p); } void M(string p) => new D(p).Open();" },
        { "A constructor verifies what it has kept", "class D { readonly string p; public D(string q) { p = q; Verify(p); } public void Open() => Load(p); } void M(string p) => new D(p).Open();" },
        { "A private setter", "class D { public string P { get; private set; } = Verified(\"\"); public void Set(string q) { Verify(q); P = q; } } void M(D d) => Load(d.P);" },
        { "A parameter of a primary constructor", "class D(string p) { public void Open() { Verify(p); Load(p); } } void M(D d) => d.Open();" },
        { "A using around the load", "void M(string p) { using var s = new MemoryStream(); Verify(p); Load(p); }" },
        { "A try whose finally logs", "void M(string p) { try { Verify(p); Load(p); } finally { Log(p); } }" },
    };

    public static TheoryData<string, string> Unverified => new()
    {
        { "No check", "void M(string p) => Load(p);" },
        { "A constant", "void M() => Load(\"m.onnx\");" },
        { "A check of another variable", "void M(string p, string q) { Verify(q); Load(p); }" },
        { "A check after the load", "void M(string p) { Load(p); Verify(p); }" },
        { "A variable that has another value", "void M(string p) { Verify(p); p = Find(); Load(p); }" },
        { "A variable written through out", "void Get(out string p) => p = Find(); void M(string p) { Verify(p); Get(out p); Load(p); }" },
        { "A variable written by ??=", "void M(string? p) { p ??= Find(); Load(p); }" },
        { "A variable written through a ref local", "void M(string p) { Verify(p); ref var r = ref p; r = Find(); Load(p); }" },
        { "A variable swapped with another", "void M(string p, string q) { Verify(p); (p, q) = (q, p); Load(p); }" },
        { "One branch verifies", "void M(string p, bool b) { if (b) Verify(p); Load(p); }" },
        { "A loop that gives another value", "void M(string[] all) { var p = Find(); Verify(p); foreach (var q in all) { Load(p); p = q; } }" },
        { "A handler that may run before the check", "void M(string p) { try { Verify(p); } catch { } Load(p); }" },
        { "The other arm of a conditional", "void M(string p, string q, bool b) { Verify(q); Load(b ? p : q); }" },
        { "A value taken before the check", "void M(string p) { var q = p; p = Find(); Verify(p); Load(q); }" },
        { "A path from the file's content", "void M(string p) { Verify(p); Load(File.ReadAllText(p)); }" },
        { "A chain of which a part has another value", "class A { public B Model { get; set; } = new(); } class B { public string Path { get; set; } = \"\"; } void M(A o) { Verify(o.Model.Path); o.Model = new B(); Load(o.Model.Path); }" },
        { "A chain read into a variable before the change", "class O { public string Path { get; set; } = \"\"; } void M(O o) { var p = o.Path; o.Path = Find(); Verify(o.Path); Load(p); }" },
        { "A check that is not awaited", "async Task M(string p) { _ = VerifyAsync(p); await Task.Yield(); Load(p); }" },
        { "A check awaited for another value", "async Task M(string p) { var t = VerifyAsync(p); p = Find(); await t; Load(p); }" },
        { "A lambda made before the check", "void M(string p) { Action a = () => Load(p); a(); Verify(p); }" },
        { "A lambda whose variable changes later", "void M(string p) { Verify(p); Action a = () => Load(p); p = Find(); a(); }" },
        { "A lambda that gives another value", "void M(string p) { Action a = () => p = Find(); Verify(p); a(); Load(p); }" },
        { "A lambda that may never verify", "void M(string p) { Action a = () => Verify(p); Load(p); }" },
        { "A local function that gives another value", "void M(string p) { Verify(p); L(); Load(p); void L() => p = Find(); }" },
        { "A local function that verifies another value", "void M(string p) { L(p); Load(p); void L(string q) { q = Find(); Verify(q); } }" },
        { "A recursive local function checks its own", "void M(string p) { L(p, 1); void L(string q, int n) { if (n > 0) { L(Find(), n - 1); Load(q); } Verify(q); } }" },
        { "An async local function that runs on", "async Task M(string p) { Verify(p); var t = L(); p = Find(); await t; async Task L() { await Task.Yield(); Load(p); } }" },
        { "A helper that verifies on one path", "void Check(string q, bool b) { if (b) Verify(q); } void M(string p, bool b) { Check(p, b); Load(p); }" },
        { "A helper that verifies another value", "void Check(string q) { q = Find(); Verify(q); } void M(string p) { Check(p); Load(p); }" },
        { "Another path made of the verified one", "void M(string p) { Verify(p); Load(\"models/\" + p); }" },
        { "A helper that loads its parameter", "void Open(string q) => Load(q); void M(string p) { Open(p); Verify(p); }" },
        { "A helper that gives a field another value", "string p = \"\"; void Next() => p = Find(); void M() { Verify(p); Next(); Load(p); }" },
        { "A method group that gives a field another value", "string p = \"\"; void Next() => p = Find(); void M() { Action a = Next; Verify(p); a(); Load(p); }" },
        { "A field written through another instance", "class D { string p = \"\"; public static D Of(string q) { var d = new D(); d.p = q; return d; } public void Open() => Load(p); } void M(string p) => D.Of(p).Open();" },
        { "A field written by an object initializer", "class D { string p = Verified(\"\"); public static D Of(string q) => new D { p = q }; public void Open() => Load(p); } void M(string p) => D.Of(p).Open();" },
        { "A field written by a nested type", "class D { string p = Verified(\"\"); public void Open() => Load(p); class N { public static void Set(D d) => d.p = Find(); } } void M(D d) => d.Open();" },
        { "A field written by a method", "class D { string p = Verified(\"\"); public void Set(string q) => p = q; public void Open() => Load(p); } void M(D d, string p) { d.Set(p); d.Open(); }" },
        { "A parameter of a primary constructor", "class D(string p) { public void Open() => Load(p); } void M(D d) => d.Open();" },
        { "An async void that verifies", "async void Check(string p) { await Task.Yield(); Verify(p); } void M(string p) { Check(p); Load(p); }" },
        { "An iterator that verifies", "IEnumerable<int> Check(string p) { Verify(p); yield return 1; } void M(string p) { Check(p); Load(p); }" },
    };

    [Theory]
    [MemberData(nameof(Verified))]
    public void A_verified_place_is_clean(string what, string members) => Assert.True(Loads(members) == 0, what);

    [Theory]
    [MemberData(nameof(Unverified))]
    public void An_unverified_place_is_found(string what, string members) => Assert.True(Loads(members) > 0, what);

    /// <summary>How often unverified weights are loaded, in <c>M</c> or in what it calls.</summary>
    internal static int Loads(string members)
    {
        var sample = Sample.Of(members);
        var summaries = sample.Summaries();
        return sample.Methods.Sum(m => summaries.Analyze(m, CancellationToken.None)!.Uses.Count(u => u.Duty == Duties.WeightsLoad));
    }
}
