using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow.Tests.Fuzzing;

/// <summary>
/// What random programs call, both as meaning for the analysis and as code that runs: every object carries at run time the facts that
/// the analysis speaks of, and every sink remembers when it was reached by an object that breaks its duty.
/// </summary>
internal sealed class FuzzModel : IFlowModel
{
    public const string Source = """
        using System; using System.Collections.Generic;
        public sealed class V { public bool Unstamped, Personal, Verified, Unchecked; }
        public sealed class E : Exception { }
        public sealed class Abort : Exception { }
        public static class Api
        {
            public static Random R; public static int Fuel; public static bool Disclosed; public static HashSet<int> Broken = new HashSet<int>();
            static void Burn() { if (--Fuel < 0) throw new Abort(); }
            public static bool N() { Burn(); return R.Next(2) == 0; }
            public static void Risky() { if (N()) throw new E(); }
            public static V Generate() { Burn(); return new V { Unstamped = true, Unchecked = true }; }
            public static V Person() { Burn(); return new V { Personal = true }; }
            public static V Stamp(V v) { return new V { Personal = v.Personal, Unchecked = v.Unchecked }; }
            public static V Redact(V v) { return new V { Unstamped = v.Unstamped, Unchecked = v.Unchecked }; }
            public static void Sign(V v) { if (N()) throw new E(); v.Unstamped = false; }
            public static void Check(V v) { if (N()) throw new E(); v.Unchecked = false; }
            public static void Verify(V v) { if (N()) throw new E(); v.Verified = true; }
            public static bool TryVerify(V v) { return N() && (v.Verified = true); }
            public static void Disclose() { Disclosed = true; }
            public static bool TryDisclose() { return N() && (Disclosed = true); }
            public static void Publish(int site, V v) { if (v.Unstamped) Broken.Add(site); }
            public static void Infer(int site, V v) { if (v.Personal && !Disclosed) Broken.Add(site); }
            public static void Run(int site, V v) { if (v.Unchecked) Broken.Add(site); }
            public static void Ask(int site, V v) { if (v.Personal && !Disclosed) Broken.Add(site); }
            public static void Call(int site) { if (!Disclosed) Broken.Add(site); }
            public static void Load(int site, V v) { if (!v.Verified) Broken.Add(site); }
        }

        """;

    private static readonly Dictionary<string, MethodContract> Contracts = new()
    {
        ["N"] = new() { IsHook = true },
        ["Risky"] = new() { IsHook = true },
        ["Generate"] = new() { IsHook = true, Adds = Lanes.Generated | Lanes.GeneratedUnstamped | Lanes.Unvalidated },
        ["Person"] = new() { IsHook = true, Adds = Lanes.PersonalUndisclosed | Lanes.Untrusted },
        ["Stamp"] = new() { IsHook = true, Clears = Lanes.Stampless },
        ["Redact"] = new() { IsHook = true, Clears = Lanes.PersonalUndisclosed | Lanes.Untrusted },
        ["Sign"] = new() { IsHook = true, Parameters = [new(Duties.None, Lanes.Stampless, Lanes.None, ResultLeaves: false)] },
        ["Check"] = new() { IsHook = true, Parameters = [new(Duties.None, Lanes.Unvalidated, Lanes.None, ResultLeaves: false)] },
        ["Verify"] = new() { IsHook = true, Parameters = [new(Duties.None, Lanes.Unverified, Lanes.None, ResultLeaves: false)] },
        ["TryVerify"] = new() { IsHook = true, OnlyWhenTrue = true, Parameters = [new(Duties.None, Lanes.Unverified, Lanes.None, ResultLeaves: false)] },
        ["Disclose"] = new() { IsHook = true, Performs = Events.PrivacyDisclosed | Events.Screened | Events.Switched },
        ["TryDisclose"] = new() { IsHook = true, OnlyWhenTrue = true, Performs = Events.PrivacyDisclosed | Events.Screened | Events.Switched },
        ["Publish"] = Owing(Duties.ContentLeaves),
        ["Infer"] = Owing(Duties.PersonalDataUse),
        ["Run"] = Owing(Duties.Action),
        ["Ask"] = new() { IsHook = true, Owes = Duties.ScreenedCall },
        ["Call"] = new() { IsHook = true, Owes = Duties.SwitchedCall },
        ["Load"] = Owing(Duties.WeightsLoad),
    };

    public MethodContract Of(IMethodSymbol method) =>
        method.ContainingType?.Name == "Api" && Contracts.TryGetValue(method.Name, out var contract) ? contract : MethodContract.Opaque;

    public ValueContract OfValue(ISymbol member) => default;

    public ValueContract OfType(ITypeSymbol? type) => default;

    public bool TracksInfluence => true;

    public Lanes OfText(string text) => Lanes.None;

    public bool IsEntry(ISymbol memberOrType) => memberOrType.Name is "M" or "C";

    public bool BeginsPath(ISymbol member) => IsEntry(member);

    public Passage Before(IMethodSymbol method) => default;

    public Passage Before(IOperation function) => default;

    public Passage Around(IOperation receiver) => default;

    public Duties Into(IOperation target) => Duties.None;

    public bool IsNoted(ISymbol memberOrType) => false;

    private static MethodContract Owing(Duties duty) => new() { IsHook = true, Parameters = [default, new(duty, Lanes.None, Lanes.None, ResultLeaves: false)] };
}
