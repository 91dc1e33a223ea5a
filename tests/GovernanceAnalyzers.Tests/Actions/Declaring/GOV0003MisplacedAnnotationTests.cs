using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0003MisplacedAnnotationTests
{
    private const string Id = "GOV0003";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Rule.Verify(Id, source, expected);

    /// <summary>Members in a class that has what they need.</summary>
    private static Task VerifyMembers(string members) => Verify(
        $$"""
        using System.Diagnostics;
        using System.Reflection;
        using Microsoft.Extensions.Logging;

        public enum Mood { Calm, Cross }
        public sealed class Picture;
        public delegate string Reader(string path);

        public abstract partial class Subject<T>
        {
            {{members}}
        }
        """);

    [Fact]
    public Task The_message_names_the_annotation_what_bears_it_and_why() => Verify(
        """
        public abstract class Writer
        {
            [{|#0:GeneratesContent|}]
            public abstract void Write(string subject);
        }
        """,
        Rule.Result(Id, 0, "GeneratesContent", "Writer.Write", "it returns nothing and has no out or ref parameter"));

    [Theory]
    [InlineData("[[|GeneratesContent|]] public abstract Task WriteAsync(string subject);")]
    [InlineData("[[|GeneratesContent|]] public abstract ValueTask WriteAsync(string subject);")]
    [InlineData("[return: [|GeneratesContent|]] public abstract void Write(out string text);")]
    [InlineData("[[|GeneratesContent(Kind = ContentKind.Text)|]] public abstract bool Write(string subject);")]
    [InlineData("[[|GeneratesContent|]] public abstract Task<bool> WriteAsync(string subject);")]
    [InlineData("public abstract void Write([[|GeneratesContent|]] string text);")]
    [InlineData("public abstract void Write([[|GeneratesContent|]] in string text);")]
    [InlineData("public abstract void Write([[|GeneratesContent|]] out bool done);")]
    [InlineData("[[|GeneratesContent|]] public string Text { set { } }")]
    [InlineData("[[|GeneratesContent|]] public delegate void Write(string subject);")]
    [InlineData("public delegate void Write([[|GeneratesContent|]] string subject);")]
    [InlineData("public void M() { [[|GeneratesContent|]] void Write() { } Write(); }")]
    [InlineData("public Action M() => [[|GeneratesContent|]] () => { };")]
    public Task No_content_comes_out(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[GeneratesContent] public abstract string Write(string subject);")]
    [InlineData("[GeneratesContent] public abstract Task<string> WriteAsync(string subject);")]
    [InlineData("[GeneratesContent] public abstract IAsyncEnumerable<string> WriteAsync(string subject);")]
    [InlineData("[GeneratesContent] public abstract void Write(out string text);")]
    [InlineData("[GeneratesContent] public abstract bool TryWrite(string subject, out string text);")]
    [InlineData("public abstract void Write([GeneratesContent] ref string text);")]
    [InlineData("[return: GeneratesContent] public abstract T Write();")]
    [InlineData("[GeneratesContent] public abstract double Score(string text);")]
    [InlineData("[GeneratesContent] public abstract Mood Classify(string text);")]
    [InlineData("[GeneratesContent] public string Text { get; set; }")]
    [InlineData("[GeneratesContent] public abstract string this[int index] { get; }")]
    [InlineData("[GeneratesContent] public delegate byte[] Draw(string caption);")]
    [InlineData("public record Answer([GeneratesContent] string Text);")]
    [InlineData("public record Answer([property: GeneratesContent] string Text);")]
    [InlineData("public Func<string, string> M() => [GeneratesContent] (text) => text;")]
    [InlineData("[GeneratesContent] public static class Writer { public static string Write() => \"\"; }")]
    public Task Content_comes_out(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public abstract void M([[|PersonalDataInput|]] CancellationToken cancellationToken);")]
    [InlineData("public abstract void M([[|PersonalDataInput(Category = \"none\")|]] ILogger logger);")]
    [InlineData("public abstract void M([[|PersonalDataInput|]] ILogger<Picture> logger);")]
    [InlineData("public abstract void M([[|PersonalDataInput|]] IServiceProvider services);")]
    [InlineData("public abstract void M([[|PersonalDataInput|]] Type type);")]
    [InlineData("public abstract void M([[|PersonalDataInput|]] Func<string> read);")]
    [InlineData("public abstract void M([[|NotPersonalData(\"It is code\")|]] Reader reader);")]
    [InlineData("[return: [|PersonalDataInput|]] public abstract void M();")]
    [InlineData("[return: [|PersonalDataInput|]] public abstract Task M();")]
    [InlineData("[[|PersonalDataInput|]] public Assembly Own { get; set; }")]
    [InlineData("[[|PersonalDataInput|]] private readonly Action _changed;")]
    [InlineData("[field: [|PersonalDataInput|]] public Action Changed { get; set; }")]
    [InlineData("public Type Kind { get; [param: [|ThirdPartyContent|]] set; }")]
    [InlineData("[[|PersonalDataInput|]] public static class Names { public const string First = \"\"; }")]
    [InlineData("public record R([[|PersonalDataInput|]] Type Kind);")]
    [InlineData("public record R([property: [|PersonalDataInput|]] Type Kind);")]
    [InlineData("public abstract void M([[|DatasetSource(\"d\")|]] CancellationToken cancellationToken);")]
    public Task It_is_no_data(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public abstract void M([PersonalDataInput] string name, [PersonalDataInput] bool isPregnant, [PersonalDataInput] int age, [PersonalDataInput] DateTime birth);")]
    [InlineData("public abstract void M([PersonalDataInput] T value, [PersonalDataInput] object any, [PersonalDataInput] Stream file, [NotPersonalData(\"Drawn at random\")] Guid session);")]
    [InlineData("[return: PersonalDataInput] public abstract Task<string> M();")]
    [InlineData("[PersonalDataInput] private string _name, _birth;")]
    [InlineData("[field: PersonalDataInput] public string Name { get; set; }")]
    [InlineData("[PersonalDataInput] public record Customer(string Name, [property: NotPersonalData(\"Drawn at random\")] string Session);")]
    public Task It_may_be_data(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public abstract void Load([[|ModelWeights|]] bool fast);")]
    [InlineData("public abstract void Load([[|ModelWeights|]] int? layers);")]
    [InlineData("public abstract void Load([[|ModelWeights|]] Mood mood);")]
    [InlineData("public abstract void Load([[|ModelWeights|]] CancellationToken cancellationToken);")]
    [InlineData("public abstract void Load([[|ModelWeights|]] Func<Stream> open);")]
    [InlineData("[[|ModelWeights|]] public DateTime Trained { get; set; }")]
    [InlineData("[return: [|ModelWeights|]] public abstract Task Load();")]
    public Task It_is_no_weights(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public abstract void Load([ModelWeights] string path, [ModelWeights] Stream file, [ModelWeights] byte[] bytes, [ModelWeights] Uri place, [ModelWeights] T any);")]
    [InlineData("public abstract void Load([ModelWeights] nint pointer, [ModelWeights] ReadOnlyMemory<byte> bytes, [ModelWeights] FileInfo file, [ModelWeights] float[] tensor);")]
    [InlineData("[return: ModelWeights] public abstract Task<string> Fetch();")]
    public Task It_may_be_weights(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[[|StampsProvenance|]] public abstract void Stamp();")]
    [InlineData("[[|StampsProvenance|]] public abstract Task StampAsync(CancellationToken cancellationToken);")]
    [InlineData("[[|StampsProvenance|]] public abstract bool TryStamp(int count);")]
    [InlineData("[[|StampsProvenance|]] public abstract int Stamp(Stream content);")]
    [InlineData("[[|StampsProvenance|]] public abstract Task<Guid> StampAsync(Picture picture);")]
    [InlineData("[return: [|StampsProvenance|]] public abstract int Stamp(Picture picture);")]
    [InlineData("public abstract void Stamp([[|StampsProvenance|]] CancellationToken cancellationToken);")]
    [InlineData("public abstract void Stamp([[|StampsProvenance|]] DateTimeOffset time);")]
    [InlineData("[[|Redacts|]] public abstract void Redact();")]
    [InlineData("[[|Redacts|]] public abstract bool TryRedact(CancellationToken cancellationToken);")]
    [InlineData("[[|ValidatesModelOutput|]] public abstract Task ValidateAsync();")]
    [InlineData("[return: [|ValidatesModelOutput|]] public abstract Task ValidateAsync(string text);")]
    [InlineData("[[|VerifiesWeights|]] public abstract void Verify();")]
    [InlineData("[[|VerifiesWeights|]] public abstract bool Verify();")]
    [InlineData("[[|VerifiesWeights|]] public abstract int Verify(CancellationToken cancellationToken);")]
    [InlineData("public abstract void Verify(string path, [[|VerifiesWeights|]] bool strict);")]
    [InlineData("[[|DetectsProvenance|]] public abstract void Detect(Picture picture);")]
    [InlineData("[[|DetectsProvenance|]] public abstract Task DetectAsync(Picture picture);")]
    [InlineData("[[|DetectsProvenance|]] public static bool Detect() => true;")]
    public Task A_hook_has_nothing_to_mark(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[StampsProvenance] public abstract string Stamp();")]
    [InlineData("[StampsProvenance] public abstract void Stamp(Picture picture);")]
    [InlineData("[StampsProvenance] public abstract bool TryStamp(string text, out string stamped);")]
    [InlineData("[StampsProvenance] public abstract Task<T> StampAsync(T content);")]
    [InlineData("public abstract int Stamp([StampsProvenance] Stream content);")]
    [InlineData("[Redacts] public abstract int Age(DateTime birth);")]
    [InlineData("[Redacts] public abstract bool IsAdult(DateTime birth);")]
    [InlineData("[Redacts] public abstract void EnsureNone(string text);")]
    [InlineData("[ValidatesModelOutput] public abstract Mood Parse(string text);")]
    [InlineData("[ValidatesModelOutput] public abstract int Count();")]
    [InlineData("[ValidatesModelOutput] public abstract void Validate(int quantity);")]
    [InlineData("[VerifiesWeights] public abstract string Fetch();")]
    [InlineData("[VerifiesWeights] public abstract void Verify(string path, CancellationToken cancellationToken);")]
    [InlineData("[DetectsProvenance] public abstract bool IsOurs();")]
    [InlineData("[DetectsProvenance] public abstract void Detect(Picture picture, out Mood answer);")]
    [InlineData("[DisclosesPrivacy, DisclosesAi, AuthorizesAccess, ScreensInput, RequiresApproval, ReportsIncident, RecordsTrace] public abstract void Do();")]
    [InlineData("[StampsProvenance, Redacts, VerifiesWeights, ValidatesModelOutput] public sealed class Wrapper;")]
    [InlineData("[StampsProvenance] public abstract Unknown<T> Stamp();")]
    public Task A_hook_has_something_to_mark(string member)
    {
        var test = new RuleTest(Id, $$"""public enum Mood { Calm } public sealed class Picture; public abstract partial class Subject<T> { {{member}} } """) { CompilerDiagnostics = CompilerDiagnostics.None };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[Conditional(\"TRACE\"), [|DisclosesPrivacy|]] public void Tell() => Console.WriteLine();")]
    [InlineData("[Conditional(\"TRACE\")] public void Mask([[|Redacts|]] char[] text) => Console.WriteLine();")]
    [InlineData("[[|AuthorizesAccess|]] partial void Authorize();")]
    [InlineData("[[|RequiresApproval|]] public async void Ask() => await Task.Yield();")]
    [InlineData("public void M() { Tell(); [[|DisclosesAi|]] async void Tell() => await Task.Yield(); }")]
    public Task A_hook_may_not_have_run(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[AuthorizesAccess] partial void Authorize(); partial void Authorize() => Console.WriteLine();")]
    [InlineData("partial void Authorize(); [AuthorizesAccess] partial void Authorize() => Console.WriteLine();")]
    [InlineData("[RequiresApproval] public async Task AskAsync() => await Task.Yield();")]
    [InlineData("[Obsolete, DisclosesAi] public void Tell() => Console.WriteLine();")]
    public Task A_hook_has_run(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[[|ConsequentialDecision|]] public abstract void Decide();")]
    [InlineData("[[|ConsequentialDecision|]] public abstract Task DecideAsync();")]
    [InlineData("[[|ConsequentialDecision|]] public bool Granted { set { } }")]
    [InlineData("[[|KillSwitch|]] public const bool Off = false;")]
    [InlineData("[[|ModelSource(\"m\")|]] public readonly string Model = \"m\";")]
    public Task Other_declarations_that_say_nothing(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[ConsequentialDecision] public abstract Task<bool> DecideAsync();")]
    [InlineData("[ConsequentialDecision] public abstract void Decide(out bool granted);")]
    [InlineData("[KillSwitch] public static bool Off; [KillSwitch] public abstract void SwitchOff(); [KillSwitch] public bool Off2 { set { } }")]
    [InlineData("[ModelSource(\"m\")] public const string A = \"m\"; [ModelSource(\"m\")] public static readonly string B = \"m\"; [ModelSource(\"m\")] public string C => \"m\";")]
    [InlineData("[AiTool, UserFacing, PromptStorage, UseCase(\"u\"), GovernanceWaiver(\"GOV0701\")] public abstract void Do();")]
    [InlineData("[return: GovernanceWaiver(\"GOV0701\")] public abstract void Do();")]
    public Task Other_declarations_that_say_something(string member) => VerifyMembers(member);

    [Fact]
    public Task Contradictions_are_reported_where_they_are_overruled() => Verify(
        """
        [assembly: {|#0:AdvancedAiSystem|}]
        [assembly: NotAnAdvancedAiSystem("A benchmark")]

        [NotAnAdvancedAiSystem("A benchmark"), {|#1:AdvancedAiSystem|}]
        public abstract partial class Subject
        {
            public abstract void M([{|#2:PersonalDataInput|}, NotPersonalData("Drawn at random")] string session);
        }

        [{|#3:PersonalDataInput|}]
        public partial class Session;

        [NotPersonalData("Drawn at random")]
        public partial class Session;
        """,
        Rule.Result(Id, 0, "AdvancedAiSystem", "TestProject", "it is also declared [NotAnAdvancedAiSystem]; keep the one that is true"),
        Rule.Result(Id, 1, "AdvancedAiSystem", "Subject", "it is also declared [NotAnAdvancedAiSystem]; keep the one that is true"),
        Rule.Result(Id, 2, "PersonalDataInput", "session", "it is also declared [NotPersonalData]; keep the one that is true"),
        Rule.Result(Id, 3, "PersonalDataInput", "Session", "it is also declared [NotPersonalData]; keep the one that is true"));

    [Fact]
    public Task Refining_what_is_inherited_or_around_is_no_contradiction() => Verify(
        """
        [assembly: AdvancedAiSystem]

        [NotAnAdvancedAiSystem("A benchmark")]
        public static class Benchmark
        {
            [AdvancedAiSystem] public static class Inner;
        }

        public interface IStore { void Keep([PersonalDataInput] string key); }
        public class Store : IStore { public void Keep([NotPersonalData("A hash")] string key) { } }
        """);

    [Fact]
    public Task The_vocabulary_may_be_ones_own()
    {
        var test = new RuleTest(Id,
            """
            namespace GovernanceAnalyzers.Annotations
            {
                internal sealed class GeneratesContentAttribute : Attribute;
                internal sealed class PersonalDataInputAttribute(params object[] any) : Attribute;
                internal sealed class ModelWeights : Attribute;
            }

            namespace Assistants
            {
                using Generated = GovernanceAnalyzers.Annotations.GeneratesContentAttribute;

                [GeneratesContent]
                public class Writer<[GeneratesContent] T>
                {
                    [GeneratesContent] public Writer() { }
                    [GeneratesContent] public event Action Written { add { } remove { } }
                    [GeneratesContent] private string _text = "";
                    [method: GeneratesContent] public static implicit operator string(Writer<T> writer) => "";
                    [[|GovernanceAnalyzers.Annotations.GeneratesContent|]] public void Write() { }
                    public void Read([[|PersonalDataInput(1, "two", null)|]] Type type, [ModelWeights] bool other) { }
                }

                [GeneratesContent] public enum E { [GeneratesContent] A }
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        return test.RunAsync();
    }

    [Fact]
    public Task An_alias_is_followed() => Verify(
        """
        using Made = GovernanceAnalyzers.Annotations.GeneratesContentAttribute;

        public abstract class Writer { [[|Made|]] public abstract void Write(); }
        """);

    [Fact]
    public Task Attributes_of_the_same_name_are_not_ours()
    {
        var test = new RuleTest(Id,
            """
            namespace Other { public sealed class GeneratesContentAttribute : Attribute; }

            namespace Assistants
            {
                using Other;

                public abstract class Writer { [GeneratesContent] public abstract void Write(); }
            }
            """);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("class A { [GeneratesContent( public void M() { } }")]
    [InlineData("class A { [GeneratesContent(Kind = )] public void M() { } }")]
    [InlineData("class A { [GeneratesContent(Kind = 3, Kind = \"x\")] void M(); }")]
    [InlineData("class A { [PersonalDataInput(RetentionDays = \"x\")] public Nope M { get; } }")]
    [InlineData("class A { [NotPersonalData] void M([NotPersonalData(null)] [PersonalDataInput] }")]
    [InlineData("class A { [return: ] [PersonalDataInput")]
    [InlineData("[GeneratesContent]")]
    [InlineData("[assembly: GeneratesContent] [module: AdvancedAiSystem] [field: Redacts]")]
    [InlineData("[assembly: AdvancedAiSystem(")]
    [InlineData("class A { [field: PersonalDataInput] public void M() { } [property: Redacts] int f; [event: Redacts] event Action E; }")]
    [InlineData("class A { [StampsProvenance] Task<> M(); [StampsProvenance] Task<,> N(int, ); [ModelWeights] ? x; }")]
    [InlineData("class A { int P { [GeneratesContent] get [Redacts] set; } [KillSwitch] A() [KillSwitch] ~A() [KillSwitch] this[ }")]
    [InlineData("record R([GeneratesContent] [property: GeneratesContent( string T); extension([Redacts] string s) { }")]
    [InlineData("[AdvancedAiSystem][AdvancedAiSystem][NotAnAdvancedAiSystem] partial interface I { } partial class I { }")]
    [InlineData("void M() { [Redacts] void L([Redacts] int x } var f = [Redacts] (x, [Redacts] y) => ;")]
    [InlineData("")]
    public Task Broken_code_never_fails(string source) => Rule.VerifyBroken(Id, source);
}
