namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>A check that returns a truth value holds where that value is known.</summary>
public sealed class CheckCases
{
    public static TheoryData<string, string> Verified => new()
    {
        { "A condition", "void M(string p) { if (TryVerify(p)) Load(p); }" },
        { "A guard", "void M(string p) { if (!TryVerify(p)) return; Load(p); }" },
        { "A guard that throws", "void M(string p) { if (!TryVerify(p)) throw new Exception(); Load(p); }" },
        { "A variable", "void M(string p) { var ok = TryVerify(p); if (!ok) return; Load(p); }" },
        { "The opposite in a variable", "void M(string p) { var bad = !TryVerify(p); if (bad) return; Load(p); }" },
        { "A variable assigned in the condition", "void M(string p) { bool ok; if (ok = TryVerify(p)) Load(p); if (ok) Load(p); }" },
        { "A conjunction", "void M(string p, bool b) { if (b && TryVerify(p)) Load(p); if (TryVerify(p) && b) Load(p); }" },
        { "A conjunction in a variable", "void M(string p, bool b) { var ok = TryVerify(p) && b; if (ok) Load(p); }" },
        { "A conjunction that does not stop early", "void M(string p, bool b) { var ok = b & TryVerify(p); if (ok) Load(p); }" },
        { "A conjunction made step by step", "void M(string p, string q) { var ok = true; ok &= TryVerify(p); ok &= TryVerify(q); if (!ok) return; Load(p); Load(q); }" },
        { "A disjunction that leaves", "void M(string? p) { if (p == null || !TryVerify(p)) return; Load(p); }" },
        { "A disjunction in a variable", "void M(string p, bool b) { var bad = b || !TryVerify(p); if (bad) return; Load(p); }" },
        { "A comparison with false", "void M(string p) { if (TryVerify(p) == false) return; Load(p); }" },
        { "A comparison with true", "void M(string p) { if (TryVerify(p) == true) Load(p); if (true != TryVerify(p)) return; Load(p); }" },
        { "A pattern", "void M(string p) { if (TryVerify(p) is true) Load(p); if (TryVerify(p) is false) return; Load(p); }" },
        { "A negated pattern", "void M(string p) { if (TryVerify(p) is not true) return; Load(p); }" },
        { "A conditional expression", "string M(string p) => TryVerify(p) ? Use(p) : \"\"; string Use(string p) { Load(p); return p; }" },
        { "A conditional expression in a variable", "void M(string p, bool b) { var ok = b ? TryVerify(p) : false; if (ok) Load(p); }" },
        { "A switch", "void M(string p) { switch (TryVerify(p)) { case true: Load(p); break; default: break; } }" },
        { "A loop that waits", "void M(string p) { while (!TryVerify(p)) { } Load(p); }" },
        { "A null-conditional call", "class V { public bool Check(string p) => TryVerify(p); } void M(V? v, string p) { if (v?.Check(p) == true) Load(p); if (v?.Check(p) != true) return; Load(p); }" },
        { "An awaited check", "async Task M(string p) { if (!await TryVerifyAsync(p)) return; Load(p); }" },
        { "An awaited check with ConfigureAwait", "async Task M(string p) { if (await TryVerifyAsync(p).ConfigureAwait(false)) Load(p); }" },
        { "An awaited check in a variable", "async Task M(string p) { var ok = await TryVerifyAsync(p); if (ok) Load(p); }" },
        { "A task in a variable", "async Task M(string p) { var t = TryVerifyAsync(p); await Task.Yield(); if (await t) Load(p); }" },
        { "The result of a task", "void M(string p) { if (TryVerifyAsync(p).Result) Load(p); if (TryVerifyAsync(p).GetAwaiter().GetResult()) Load(p); }" },
        { "A helper that returns the check", "bool Ok(string q) => TryVerify(q); void M(string p) { if (Ok(p)) Load(p); }" },
        { "A helper that returns the opposite", "bool Bad(string q) => !TryVerify(q); void M(string p) { if (Bad(p)) return; Load(p); }" },
        { "A helper that returns constants", "bool Ok(string q) { if (!TryVerify(q)) return false; Log(q); return true; } void M(string p) { if (Ok(p)) Load(p); }" },
        { "A helper that returns a conjunction", "bool Ok(string q) => q != \"\" && TryVerify(q) && Maybe(); void M(string p) { if (Ok(p)) Load(p); }" },
        { "A helper that verifies whatever it returns", "bool Ok(string q) { Verify(q); return Maybe(); } void M(string p) { Ok(p); Load(p); }" },
        { "An async helper", "async Task<bool> Ok(string q) { await Task.Yield(); return await TryVerifyAsync(q); } async Task M(string p) { if (await Ok(p)) Load(p); }" },
        { "A helper that hands the task on", "Task<bool> Ok(string q) => TryVerifyAsync(q); async Task M(string p) { if (await Ok(p)) Load(p); }" },
        { "A local function that returns the check", "void M(string p) { if (Ok(p)) Load(p); bool Ok(string q) => TryVerify(q); }" },
        { "A local function that checks what it captures", "void M(string p) { if (!Ok()) return; Load(p); bool Ok() { if (!TryVerify(p)) return false; return true; } }" },
        { "A field", "string p = \"\"; void M() { if (TryVerify(p)) Load(p); }" },
        { "A lambda made where the check held", "void M(string p) { if (!TryVerify(p)) return; Action a = () => Load(p); a(); }" },
    };

    public static TheoryData<string, string> Unverified => new()
    {
        { "The result is not looked at", "void M(string p) { TryVerify(p); Load(p); }" },
        { "The other branch", "void M(string p) { if (TryVerify(p)) return; Load(p); }" },
        { "After both branches", "void M(string p) { if (TryVerify(p)) Log(p); Load(p); }" },
        { "A disjunction", "void M(string p, bool b) { if (b || TryVerify(p)) Load(p); }" },
        { "A disjunction in a variable", "void M(string p, bool b) { var ok = TryVerify(p) | b; if (ok) Load(p); }" },
        { "A conjunction that failed", "void M(string p, bool b) { var ok = TryVerify(p) && b; if (!ok) Load(p); }" },
        { "A variable that has another value", "void M(string p) { var ok = TryVerify(p); ok = Maybe(); if (ok) Load(p); }" },
        { "A variable that some other code writes", "void M(string p) { var ok = TryVerify(p); Action a = () => ok = true; a(); if (ok) Load(p); }" },
        { "A variable written through a ref local", "void M(string p) { var ok = TryVerify(p); ref var r = ref ok; r = true; if (ok) Load(p); }" },
        { "A path that has another value", "void M(string p) { var ok = TryVerify(p); p = Find(); if (ok) Load(p); }" },
        { "A path that has another value within the condition", "void M(string p) { if (TryVerify(p) & Next(out p)) Load(p); } bool Next(out string p) { p = Find(); return true; }" },
        { "The result of an earlier round", "void M(string[] all) { var ok = false; foreach (var p in all) { if (ok) Load(p); ok = TryVerify(p); } }" },
        { "A result that outlives its round", "void M(string[] all) { var ok = false; var bad = true; foreach (var p in all) { ok = bad; bad = TryVerify(p); } if (ok) Load(all[0]); }" },
        { "What a check puts out", "bool Ok(string q, out bool b) { b = true; return TryVerify(q); } void M(string p) { Ok(p, out var b); if (b) Load(p); }" },
        { "A null-conditional call that failed", "class V { public bool Bad(string p) => !TryVerify(p); } void M(V? v, string p) { if (v?.Bad(p) != true) Load(p); }" },
        { "A task that ended", "void M(string p) { if (TryVerifyAsync(p).Wait(10)) Load(p); }" },
        { "A helper that returns the check or true", "bool Ok(string q) => Maybe() || TryVerify(q); void M(string p) { if (Ok(p)) Load(p); }" },
        { "A helper that returns the check of another value", "bool Ok(string q) { q = Find(); return TryVerify(q); } void M(string p) { if (Ok(p)) Load(p); }" },
        { "A helper that returns the opposite", "bool Bad(string q) => !TryVerify(q); void M(string p) { if (Bad(p)) Load(p); }" },
        { "A handler that goes on", "void M(string p) { var ok = true; try { ok = TryVerify(p); } catch { } if (ok) Load(p); }" },
    };

    [Theory]
    [MemberData(nameof(Verified))]
    public void A_check_that_came_out_well_verifies(string what, string members) => Assert.True(PlaceCases.Loads(members) == 0, what);

    [Theory]
    [MemberData(nameof(Unverified))]
    public void A_check_that_may_have_failed_does_not(string what, string members) => Assert.True(PlaceCases.Loads(members) > 0, what);

    [Theory]
    [InlineData("void M() { if (TryDisclose()) Infer(Person()); }", 0)]
    [InlineData("void M() { var told = TryDisclose(); if (!told) return; Infer(Person()); }", 0)]
    [InlineData("async Task M() { if (!await TryDiscloseAsync()) return; Infer(Person()); }", 0)]
    [InlineData("bool Tell() => TryDisclose(); void M() { if (Tell()) Infer(Person()); }", 0)]
    [InlineData("void M() { TryDisclose(); Infer(Person()); }", 1)]
    [InlineData("void M() { if (!TryDisclose()) Infer(Person()); }", 1)]
    [InlineData("bool Tell() => Maybe() || TryDisclose(); void M() { if (Tell()) Infer(Person()); }", 1)]
    public void An_event_that_is_told_by_a_truth_value_has_happened_where_it_is_true(string members, int uses) =>
        Assert.Equal(uses, Sample.Analyze(members).Uses.Count(u => u.Duty == Duties.PersonalDataUse));
}
