using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0005HookDoesNothingTests
{
    private const string Id = "GOV0005";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Rule.Verify(Id, source, expected);

    /// <summary>Members in a class that has what they need.</summary>
    private static string InClass(string members) =>
        $$"""
        using System.Diagnostics;
        using Microsoft.Extensions.Logging;

        public sealed class Picture { public string Label = ""; }

        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Checked {path}")] public static partial void Checked(ILogger logger, string path);
            public static partial void Checked(ILogger logger, string path) { }
        }

        public interface IChecker { bool Verify(string path); Task<bool> CheckAsync(string path); bool Add(string path); void Run(string path); string Mark(string text); }

        public abstract partial class Subject(ILogger logger, IChecker checker)
        {
            {{members}}

            protected ILogger Logger => logger;
            private bool IsApproved(string path) => path.Length > checker.GetHashCode();
            private bool CheckOrThrow(string path) => path.Length > 3 ? true : throw new InvalidDataException();
        }
        """;

    /// <summary>The member at <c>{|#0:…|}</c> is reported for this reason.</summary>
    private static Task Reported(string members, string reason)
    {
        var test = new RuleTest(Id, InClass(members));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Id, DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        test.DiagnosticVerifier = (actual, _, verifier) => verifier.True(
            actual.GetMessage(CultureInfo.InvariantCulture).EndsWith(", but " + reason + ": make it do what it says, or remove the annotation", StringComparison.Ordinal), actual.ToString());
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_method_the_hook_and_why() => Verify(
        """
        public static class Stamper
        {
            [StampsProvenance]
            public static string {|#0:Stamp|}(string text) => text;
        }
        """,
        Rule.Result(Id, 0, "Stamper.Stamp", "StampsProvenance", "it gives back its argument unchanged"));

    [Theory]
    [InlineData("[DisclosesPrivacy] public void {|#0:Tell|}() { }")]
    [InlineData("[DisclosesPrivacy] public void {|#0:Tell|}() { ; ; }")]
    [InlineData("[VerifiesWeights] public async Task {|#0:VerifyAsync|}(string path) { }")]
    [InlineData("[DisclosesAi] protected virtual void {|#0:OnTell|}() { }")]
    [InlineData("public void {|#0:Mask|}([Redacts] char[] text) { }")]
    [InlineData("public void M() { [AuthorizesAccess] void {|#0:Authorize|}() { } Authorize(); }")]
    [InlineData("[AuthorizesAccess] partial void Authorize(); partial void {|#0:Authorize|}() { }")]
    public Task An_empty_body(string member) => Reported(member, "its body is empty");

    [Theory]
    [InlineData("[StampsProvenance] public string {|#0:Stamp|}(string text) => throw new NotImplementedException(\"Stamp text here\");")]
    [InlineData("[StampsProvenance] public string {|#0:Stamp|}(string text) { throw new NotImplementedException(\"Stamp text here\"); }")]
    [InlineData("[DisclosesPrivacy] public void {|#0:Tell|}() => throw new NotImplementedException();")]
    [InlineData("[DisclosesPrivacy] public Task {|#0:TellAsync|}() => throw new NotImplementedException();")]
    [InlineData("[RequiresApproval] public async Task<bool> {|#0:AskAsync|}(string action) { await Task.Yield(); throw new NotSupportedException(); }")]
    [InlineData("[Redacts] public string {|#0:Redact|}(string text) { ArgumentNullException.ThrowIfNull(text); Logger.LogError(\"not done\"); throw new NotImplementedException(); }")]
    [InlineData("[ReportsIncident] public void {|#0:Report|}(Exception e) => throw e;")]
    public Task A_body_that_only_throws(string member) => Reported(member, "it only throws");

    [Theory]
    [InlineData("[StampsProvenance] public string {|#0:Stamp|}(string text) { return text; }")]
    [InlineData("[StampsProvenance] public object {|#0:Stamp|}(string text, string model) => (object)text;")]
    [InlineData("[StampsProvenance] public Task<string> {|#0:StampAsync|}(string text) => Task.FromResult(text);")]
    [InlineData("[StampsProvenance] public ValueTask<string> {|#0:StampAsync|}(string text) => new(text);")]
    [InlineData("[StampsProvenance] public ValueTask<string> {|#0:StampAsync|}(string text) => ValueTask.FromResult(text);")]
    [InlineData("[StampsProvenance] public async Task<string> {|#0:StampAsync|}(string text) { await Task.Yield(); return text; }")]
    [InlineData("[StampsProvenance] public async Task<string> {|#0:StampAsync|}(Task<string> text) => await text.ConfigureAwait(false);")]
    [InlineData("[Redacts] public string {|#0:Redact|}(string text) { if (text is null) throw new ArgumentNullException(nameof(text)); var copy = text; return copy.ToString(); }")]
    [InlineData("[Redacts] public string {|#0:Redact|}(string? text) { if (string.IsNullOrEmpty(text)) return \"\"; else return text; }")]
    [InlineData("[Redacts] public string {|#0:Redact|}(string? text) => text ?? throw new ArgumentNullException(nameof(text));")]
    [InlineData("[ValidatesModelOutput] public string {|#0:Validate|}(string text) => text;")]
    [InlineData("[VerifiesWeights] public string {|#0:Verify|}(string path) => path;")]
    [InlineData("[return: VerifiesWeights] public string {|#0:Verify|}(string path) => path;")]
    [InlineData("[StampsProvenance] public bool {|#0:TryStamp|}(string text, out string stamped) { stamped = text; return true; }")]
    [InlineData("[StampsProvenance] public T {|#0:Stamp|}<T>(T content) => content;")]
    [InlineData("[StampsProvenance] public IEnumerable<string> {|#0:Stamp|}(IEnumerable<string> pieces) { foreach (var piece in pieces) yield return piece; }")]
    [InlineData("[StampsProvenance] public async IAsyncEnumerable<string> {|#0:Stamp|}(IAsyncEnumerable<string> pieces) { await foreach (var piece in pieces) { yield return piece; } }")]
    public Task An_argument_given_back(string member) => Reported(member, "it gives back its argument unchanged");

    [Theory]
    [InlineData("[VerifiesWeights] public bool {|#0:Verify|}(string path) => true;", "it always returns true")]
    [InlineData("[AuthorizesAccess] public Task<bool> {|#0:MayAsync|}(string user) => Task.FromResult(true);", "it always returns true")]
    [InlineData("[RequiresApproval] public async ValueTask<bool> {|#0:AskAsync|}(string action) { var ok = true; return ok; }", "it always returns true")]
    [InlineData("[DetectsProvenance] public bool {|#0:IsOurs|}(byte[] image) => true;", "it always returns true")]
    [InlineData("[DetectsProvenance] public bool {|#0:IsOurs|}(byte[] image) => false;", "it always returns false")]
    [InlineData("[StampsProvenance] public string? {|#0:Stamp|}(string text) => null;", "it returns the same whatever it is given")]
    [InlineData("[StampsProvenance] public string {|#0:Stamp|}(string text) => default!;", "it returns the same whatever it is given")]
    [InlineData("[VerifiesWeights] public string {|#0:Verify|}(string path) => \"/models/ranker.onnx\";", "it returns the same whatever it is given")]
    [InlineData("[DisclosesPrivacy] public int {|#0:Tell|}() { const int Shown = 1; return Shown; }", "it returns the same whatever it is given")]
    [InlineData("[DisclosesPrivacy] public Task {|#0:TellAsync|}() => Task.CompletedTask;", "it does nothing")]
    [InlineData("[DisclosesPrivacy] public ValueTask {|#0:TellAsync|}() => default;", "it does nothing")]
    [InlineData("[DisclosesPrivacy] public async Task {|#0:TellAsync|}() => await Task.Delay(10);", "it does nothing")]
    [InlineData("[DisclosesPrivacy] public void {|#0:Tell|}() { return; }", "it does nothing")]
    [InlineData("[VerifiesWeights] public void {|#0:Verify|}(string path) => ArgumentException.ThrowIfNullOrEmpty(path);", "it tests for null and does no more")]
    [InlineData("[VerifiesWeights] public void {|#0:Verify|}(string path) { if (path == null) { throw new ArgumentNullException(nameof(path)); } }", "it tests for null and does no more")]
    public Task Nothing_depends_on_anything(string member, string reason) => Reported(member, reason);

    [Theory]
    [InlineData("[DisclosesPrivacy] public void {|#0:Tell|}(string person) { Logger.LogInformation(\"Told {Person}\", person); }", "it only logs")]
    [InlineData("[VerifiesWeights] public void {|#0:Verify|}(string path) => Log.Checked(Logger, path);", "it only logs")]
    [InlineData("[VerifiesWeights] public bool {|#0:Verify|}(string path) { Debug.WriteLine(path); Trace.TraceInformation(\"ok\"); return true; }", "it only logs")]
    [InlineData("[StampsProvenance] public string {|#0:Stamp|}(string text) { if (Logger.IsEnabled(LogLevel.Debug)) { Logger.LogDebug(\"stamp\"); } return text; }", "it only logs")]
    [InlineData("[ScreensInput] public void {|#0:Screen|}(string text) => Console.WriteLine(\"screened\");", "it only writes to the console")]
    public Task A_body_that_only_tells_of_it(string member, string reason) => Reported(member, reason);

    [Theory]
    [InlineData("[VerifiesWeights] public void {|#0:Check|}(string path) { checker.Verify(path); }", "Verify")]
    [InlineData("[VerifiesWeights] public async Task {|#0:CheckAsync|}(string path) => await checker.CheckAsync(path);", "CheckAsync")]
    [InlineData("[VerifiesWeights] public string {|#0:Check|}(string path) { _ = checker.Verify(path); return path; }", "Verify")]
    [InlineData("[AuthorizesAccess] public bool {|#0:Check|}(string user) { var ok = IsApproved(user); return true; }", "IsApproved")]
    [InlineData("[AuthorizesAccess] public void {|#0:Check|}(string user) { if (!IsApproved(user)) { Logger.LogWarning(\"{User} is not approved\", user); } }", "IsApproved")]
    [InlineData("[ScreensInput] public void {|#0:Check|}(string text) { text.Contains(\"ignore\"); }", "Contains")]
    public Task A_check_whose_answer_makes_no_difference(string member, string check) => Reported(member, $"it ignores the result of '{check}'");

    [Fact]
    public Task The_check_is_shown_beside_the_finding() => Verify(
        """
        public static class Weights
        {
            [VerifiesWeights]
            public static void {|#0:Verify|}(string path) => {|#1:IsGood(path)|};

            private static bool IsGood(string path) => File.Exists(path);
        }
        """,
        Rule.Result(Id, 0, "Weights.Verify", "VerifiesWeights", "it ignores the result of 'IsGood'").WithLocation(1));

    [Theory]
    [InlineData("[StampsProvenance] public string Stamp(string text) => text + \" [AI]\";")]
    [InlineData("[StampsProvenance] public string Stamp(string text) => $\"{text} [AI]\";")]
    [InlineData("[StampsProvenance] public string Stamp(string text) => checker.Mark(text);")]
    [InlineData("[StampsProvenance] public Picture Stamp(Picture picture) { picture.Label = \"AI\"; return picture; }")]
    [InlineData("[StampsProvenance] public byte[] Stamp(byte[] image) { Array.Reverse(image); return image; }")]
    [InlineData("[StampsProvenance] public byte[] Stamp(byte[] image) { image[0] = 1; return image; }")]
    [InlineData("[StampsProvenance] public Picture Stamp(string text) => new();")]
    [InlineData("[StampsProvenance] public string Stamp(string text) { text = \"AI: \" + text; return text; }")]
    [InlineData("[StampsProvenance] public string Stamp(string text) { var copy = text; copy += \" [AI]\"; return copy; }")]
    [InlineData("[StampsProvenance] public string Stamp(string text) { checker.Run(text); return text; }")]
    [InlineData("[StampsProvenance] public IEnumerable<string> Stamp(IEnumerable<string> pieces) { yield return \"AI\" + 1.ToString(); foreach (var piece in pieces) yield return piece; }")]
    [InlineData("[StampsProvenance] public string Stamp(string text) => Logger is null ? text : text.Insert(0, \"AI\");")]
    [InlineData("[Redacts] public string Redact(string text) => \"***\";")]
    [InlineData("[Redacts] public string? Redact(string text) => null;")]
    [InlineData("[ValidatesModelOutput] public string Validate(string text) => string.Empty;")]
    [InlineData("[ValidatesModelOutput] public string Validate(string text) { if (text.Length > 10) throw new InvalidDataException(); return text; }")]
    [InlineData("[ValidatesModelOutput] public string Validate(string text) { if (!IsApproved(text)) throw new InvalidDataException(); return text; }")]
    [InlineData("[ValidatesModelOutput] public void Validate(string? text) { if (text is null) throw new InvalidDataException(); }")]
    [InlineData("[AuthorizesAccess] public void Authorize(string? user) => ArgumentNullException.ThrowIfNull(user);")]
    [InlineData("[AuthorizesAccess] public bool MayEnter(string user) => false;")]
    [InlineData("[AuthorizesAccess] public bool MayEnter(string user) => IsApproved(user);")]
    [InlineData("[AuthorizesAccess] public bool MayEnter(string user) { if (IsApproved(user)) return true; return false; }")]
    [InlineData("[AuthorizesAccess] public bool MayEnter(string user) { var ok = IsApproved(user); return ok; }")]
    [InlineData("[AuthorizesAccess] public void Enter(string user) { CheckOrThrow(user); }")]
    [InlineData("[AuthorizesAccess] public void Enter(string user) { checker.Add(user); }")]
    [InlineData("[AuthorizesAccess] public void Enter(string user) { checker.Verify(user); checker.Run(user); }")]
    [InlineData("[VerifiesWeights] public void Verify(string path) => checker.Run(path);")]
    [InlineData("[VerifiesWeights] public bool Verify(string path) { try { checker.Run(path); return true; } catch (IOException) { return false; } }")]
    [InlineData("[DisclosesPrivacy] public void Tell() => Console.WriteLine(\"We keep what you write for a day.\");")]
    [InlineData("[DisclosesPrivacy] public void Tell() { checker.Verify(\"shown\"); }")]
    [InlineData("[DisclosesPrivacy] public void Tell(Action show) => show();")]
    [InlineData("[DisclosesPrivacy] public void Tell() => Told?.Invoke(this, EventArgs.Empty); public event EventHandler? Told;")]
    [InlineData("[ReportsIncident] public void Report(Exception e) => Logger.LogCritical(e, \"Guard bypassed\");")]
    [InlineData("[RecordsTrace] public void Record(string decision) { Logger.LogInformation(\"{Decision}\", decision); }")]
    [InlineData("[DisclosesPrivacy] public void Tell() { Logger.LogInformation(\"{Notice}\", checker.Mark(\"n\")); }")]
    [InlineData("[DisclosesPrivacy] public abstract void Tell();")]
    [InlineData("[DisclosesPrivacy] [System.Runtime.InteropServices.DllImport(\"native\")] public static extern void Tell();")]
    [InlineData("[DisclosesPrivacy, Conditional(\"TRACE\")] public void Tell() { }")]
    [InlineData("public void Tell() { } [GeneratesContent] public string Write(string text) => text; [KillSwitch] public void Off() { }")]
    public Task A_body_that_may_do_it(string member) => Verify(InClass(member));

    [Fact]
    public Task Implementations_and_overrides_are_hooks_too() => Verify(
        """
        public interface IStamper { [StampsProvenance] string Stamp(string text); }

        public sealed class Silent : IStamper { public string [|Stamp|](string text) => text; }
        public sealed class Explicit : IStamper { string IStamper.[|Stamp|](string text) => text; }
        public sealed class Loud : IStamper { public string Stamp(string text) => "AI: " + text; }

        public abstract class Notice { [DisclosesPrivacy] public virtual void Show() => Console.WriteLine("We keep nothing."); }
        public sealed class Muted : Notice { public override void [|Show|]() { } }
        public sealed class Same : Notice { public override void Show() => base.Show(); }

        public interface IDefault { [Redacts] string Redact(string text) => text.Trim(); [Redacts] string [|Keep|](string text) => text; }
        """);

    [Fact]
    public Task Code_that_is_no_ai_system_may_have_doubles() => Verify(
        """
        public interface IStamper { [StampsProvenance] string Stamp(string text); }

        [NotAnAdvancedAiSystem("A test double")]
        public sealed class Silent : IStamper { public string Stamp(string text) => text; }
        """);

    [Fact]
    public Task A_type_that_is_a_hook_needs_members() => Verify(
        """
        [StampsProvenance] public sealed class [|Stamped|];
        [Redacts] public struct [|Redacted|] { }
        [Redacts] public sealed record [|Masked|];
        [ScreensInput] public sealed class [|Screening|] : DelegatingHandler;
        [ScreensInput] public sealed class [|ChatScreening|](IChatClient inner) : DelegatingChatClient(inner);
        [DisclosesAi] public partial class [|Told|];
        public partial class Told;
        """);

    [Fact]
    public Task A_type_that_is_a_hook_may_do_it_in_members_or_in_a_base_type() => Verify(
        """
        [StampsProvenance] public sealed record Stamped(string Text);
        [StampsProvenance] public readonly struct Label(string text) { public override string ToString() => "AI: " + text; }
        [Redacts] public abstract class Redactor;
        [Redacts] public interface IRedactor;
        [AuthorizesAccess] public sealed class AdminOnlyAttribute : Attribute;
        [ScreensInput] public sealed class Screening : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);
        }
        public class Screen { public bool Passes(string text) => text.Length < 100; }
        [ScreensInput] public sealed class InputScreen : Screen;
        [DisclosesAi] public partial class Told;
        public partial class Told { public void Tell() => Console.WriteLine(); }
        [NotAnAdvancedAiSystem("A double"), StampsProvenance] public sealed class Double;
        public sealed class Plain;
        [ScreensInput] public sealed class Doing : IDisposable { public void Dispose() { } }
        """);

    [Fact]
    public Task The_vocabulary_may_be_ones_own()
    {
        var test = new RuleTest(Id,
            """
            namespace GovernanceAnalyzers.Annotations
            {
                internal sealed class StampsProvenanceAttribute : Attribute;
            }

            namespace Assistants
            {
                public class Stamper
                {
                    [StampsProvenance] public Stamper() { }
                    [StampsProvenance] public string [|Stamp|](string text) => text;
                    [StampsProvenance] public string Property { get => ""; set { } }
                    [StampsProvenance] public static implicit operator string(Stamper stamper) => "";
                }

                [StampsProvenance] public enum E { A }
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        return test.RunAsync();
    }

    [Fact]
    public Task A_huge_body_is_read_to_its_first_work() =>
        Verify("public static class S { [StampsProvenance] public static string Stamp(string t) { " + string.Concat(Enumerable.Repeat("if (t is null) { return \"\"; } ", 2000)) + " t += \"AI\"; return t; } }");

    [Theory]
    [InlineData("class A { [StampsProvenance] string Stamp(string text) { } }")]
    [InlineData("class A { [StampsProvenance] string Stamp(string text) => ; }")]
    [InlineData("class A { [StampsProvenance] string Stamp(string text) { return } }")]
    [InlineData("class A { [StampsProvenance] string Stamp(string text); }")]
    [InlineData("class A { [StampsProvenance] string Stamp( => text; }")]
    [InlineData("class A { [StampsProvenance( string Stamp(string text) { return text; }")]
    [InlineData("class A { [StampsProvenance] Nope<> Stamp(Nope text) { var x = ; foreach (var y in text) yield return y; throw; } }")]
    [InlineData("class A { [Redacts] void Mask(out string x) { x = ; _ = ; Missing(); logger.Log( } }")]
    [InlineData("class A { [VerifiesWeights] bool Verify(string p) { if () { } if (Is(p)) return true; else } }")]
    [InlineData("class A { [VerifiesWeights] void Verify(string p) { foreach (var (a, b) in p) { } foreach (var c in p } }")]
    [InlineData("[StampsProvenance] class : { } [StampsProvenance] class B : Nope; [StampsProvenance] class C : C; [Redacts] record struct")]
    [InlineData("[DisclosesAi] void Tell() { } [DisclosesAi] string Tell2(string x) => x; Tell();")]
    [InlineData("class A { [DisclosesAi] void Tell() { Tell(); [Redacts] string M(string m) => m } ")]
    [InlineData("")]
    public Task Broken_code_never_fails(string source) => Rule.VerifyBroken(Id, source);
}
