using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>Gives the methods of a class <c>Api</c> a meaning by their names. Entries are the methods named <c>M</c>, and the class <c>C</c>.</summary>
internal sealed class NamedModel : IFlowModel
{
    public const string Source = """
        using System; using System.Threading.Tasks;
        static class Api
        {
            public static extern string Generate();                      // brings generated content without a stamp
            public static extern string Stamp(string s);                 // its result is stamped
            public static extern void Publish(object content);           // content leaves
            public static extern void Serve(Func<string> content);       // what the function returns leaves
            public static extern string Cut(string s);                   // its result lost its marks
            public static extern int Size(string s);                     // tells of the value without holding it
            public static extern string Person();                        // brings personal data
            public static extern string Redact(string s);                // its result is not personal data
            public static extern void Infer(string s);                   // gets personal data
            public static extern void Disclose();                        // gives the privacy disclosure
            public static extern bool TryDisclose();                     // gives it when it returns true
            public static extern Task<bool> TryDiscloseAsync();
            public static extern void Verify(string path);               // checks its argument, or throws
            public static extern Task VerifyAsync(string path);
            public static extern bool TryVerify(string path);            // checks its argument, and tells
            public static extern Task<bool> TryVerifyAsync(string path);
            public static extern string Verified(string path);           // returns its argument, checked
            public static extern string Find();                          // returns some path
            public static extern string Full(string path);               // another form of the same path
            public static extern void Load(string path);                 // loads weights
            public static extern bool Maybe();
            public static extern void Log(object o);
        }
        interface IUnknown { string Map(string s); }
        """;

    private static readonly MethodContract Verifying = new() { IsHook = true, Parameters = [new(Duties.None, Lanes.Unverified, Lanes.None, ResultLeaves: false)] };

    private static readonly Dictionary<string, MethodContract> Contracts = new()
    {
        ["Generate"] = new() { IsHook = true, Adds = Lanes.Generated | Lanes.GeneratedUnstamped },
        ["Stamp"] = new() { IsHook = true, Clears = Lanes.Stampless },
        ["Publish"] = Owing(Duties.ContentLeaves),
        ["Serve"] = new() { IsHook = true, Parameters = [new(Duties.None, Lanes.None, Lanes.None, ResultLeaves: true)] },
        ["Cut"] = new() { Alters = true },
        ["Size"] = new() { IsMeasure = true },
        ["Person"] = new() { IsHook = true, Adds = Lanes.PersonalUndisclosed },
        ["Redact"] = new() { IsHook = true, Clears = Lanes.PersonalUndisclosed },
        ["Infer"] = Owing(Duties.PersonalDataUse),
        ["Disclose"] = new() { IsHook = true, Performs = Events.PrivacyDisclosed },
        ["TryDisclose"] = new() { IsHook = true, Performs = Events.PrivacyDisclosed, OnlyWhenTrue = true },
        ["TryDiscloseAsync"] = new() { IsHook = true, Performs = Events.PrivacyDisclosed, OnlyWhenTrue = true },
        ["Verify"] = Verifying,
        ["VerifyAsync"] = Verifying,
        ["TryVerify"] = Verifying with { OnlyWhenTrue = true },
        ["TryVerifyAsync"] = Verifying with { OnlyWhenTrue = true },
        ["Verified"] = new() { IsHook = true, Clears = Lanes.Unverified },
        ["Full"] = new() { Carries = true },
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

    private static MethodContract Owing(Duties duty) => new() { Parameters = [new(duty, Lanes.None, Lanes.None, ResultLeaves: false)] };
}
