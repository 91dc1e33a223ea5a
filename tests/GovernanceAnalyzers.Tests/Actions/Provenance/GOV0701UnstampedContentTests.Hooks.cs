using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>What stamps, what keeps a stamp, and what does neither.</summary>
public sealed partial class GOV0701UnstampedContentTests
{
    [Fact]
    public Task A_stamp_survives_being_carried_wrapped_and_serialised() => VerifyMembers("""
        public record Note(string Title, string Text);
        [GeneratesContent] public string M() => Stamper.Stamp(Model.Write()) + "!";
        [GeneratesContent] public string N() => $"<p>{Stamper.Stamp(Model.Write())}</p>";
        [GeneratesContent] public string O() => Stamper.Stamp(Model.Write()).Trim();
        [GeneratesContent] public string P() => string.Concat("a", Stamper.Stamp(Model.Write()));
        [GeneratesContent] public string Q() => System.Text.Json.JsonSerializer.Serialize(new Note("", Stamper.Stamp(Model.Write())));
        [GeneratesContent] public object R() => new { text = Stamper.Stamp(Model.Write()) };
        [GeneratesContent] public byte[] S() => System.Text.Encoding.UTF8.GetBytes(Stamper.Stamp(Model.Write()));
        [GeneratesContent] public (string, string) T() => ("", Stamper.Stamp(Model.Write()));
        [GeneratesContent] public Task<string> U() => Task.FromResult(Stamper.Stamp(Model.Write()));
        [GeneratesContent] public object V() => (object)Stamper.Stamp(Model.Write());
        """);

    [Fact]
    public Task A_stamp_on_one_part_does_not_excuse_the_other_at_a_sink() => VerifyMembers("""
        public void M() => Console.WriteLine([|Model.Write() + ""|]);
        public void N(string name) => Console.WriteLine("Dear " + name + ", " + Stamper.Stamp(Model.Write()));
        """);

    [Fact]
    public Task A_stamp_is_lost_where_the_value_is_cut_or_rewritten() => VerifyMembers("""
        [GeneratesContent] public string M() => [|Stamper.Stamp(Model.Write()).Substring(3)|];
        [GeneratesContent] public string N() => [|Stamper.Stamp(Model.Write()).Replace("a", "b")|];
        [GeneratesContent] public string[] O() => [|Stamper.Stamp(Model.Write()).Split(' ')|];
        [GeneratesContent] public string P() => [|Stamper.Stamp(Model.Write()).Remove(3)|];
        [GeneratesContent] public string Q() => [|System.Text.RegularExpressions.Regex.Replace(Stamper.Stamp(Model.Write()), "a", "b")|];
        [GeneratesContent] public string R() => Stamper.Stamp(Model.Write().Substring(3));
        """);

    [Fact]
    public Task A_cut_stamp_does_not_pass_a_sink() => VerifyMembers("""
        public void M() => Console.WriteLine([|Stamper.Stamp(Model.Write()).Substring(3)|]);
        public void O(string text) => Console.WriteLine(text.Substring(3));
        """);

    [Fact]
    public Task Unknown_code_may_rewrite_a_stamped_value() => VerifyMembers("""
        [GeneratesContent] public string M() => Model.Correct(Stamper.Stamp(Model.Write()));
        [GeneratesContent] public string N() => [|Model.Correct(Model.Write())|];
        """);

    [Fact]
    public Task A_hook_on_the_return_value() => VerifyMembers("""
        [GeneratesContent] public string M() => Stamper.Seal(Model.Write());
        """);

    [Fact]
    public Task A_hook_that_returns_nothing_marks_its_argument() => VerifyMembers("""
        [GeneratesContent] public Draft M() { var draft = Model.Draft(); Stamper.Mark(draft); return draft; }
        [GeneratesContent] public Draft N() { var draft = Model.Draft(); var other = Model.Draft(); Stamper.Mark(other); return [|draft|]; }
        [GeneratesContent] public Draft O() { var draft = Model.Draft(); Stamper.Mark(draft); draft = Model.Draft(); return [|draft|]; }
        [GeneratesContent] public Draft P(bool b) { var draft = Model.Draft(); if (b) Stamper.Mark(draft); return [|draft|]; }
        """);

    [Fact]
    public Task A_hook_that_marks_one_of_its_arguments() => VerifyMembers("""
        [GeneratesContent] public Draft M() { var a = Model.Draft(); var b = Model.Draft(); Stamper.MarkFirst(a, b); return a; }
        [GeneratesContent] public Draft N() { var a = Model.Draft(); var b = Model.Draft(); Stamper.MarkFirst(a, b); return [|b|]; }
        """);

    [Fact]
    public Task A_hook_that_answers_discharges_where_it_answered_true() => VerifyMembers("""
        [GeneratesContent] public Draft? M() { var draft = Model.Draft(); return Stamper.TryStamp(draft) ? draft : null; }
        [GeneratesContent] public Draft N() { var draft = Model.Draft(); if (!Stamper.TryStamp(draft)) throw new IOException(); return draft; }
        [GeneratesContent] public Draft O() { var draft = Model.Draft(); Stamper.TryStamp(draft); return [|draft|]; }
        [GeneratesContent] public Draft P() { var draft = Model.Draft(); if (Stamper.TryStamp(draft)) GC.Collect(); return [|draft|]; }
        [GeneratesContent] public Draft? Q(bool b) { var draft = Model.Draft(); return b || Stamper.TryStamp(draft) ? [|draft|] : null; }
        [GeneratesContent] public Draft? R(bool b) { var draft = Model.Draft(); return b && Stamper.TryStamp(draft) ? draft : null; }
        [GeneratesContent] public Draft? S() { var draft = Model.Draft(); var ok = Stamper.TryStamp(draft); if (ok) return draft; return null; }
        """);

    [Fact]
    public Task A_hook_that_answers_in_a_task() => VerifyMembers("""
        [GeneratesContent] public async Task<Draft?> M() { var draft = Model.Draft(); return await Stamper.TryStampAsync(draft) ? draft : null; }
        [GeneratesContent] public async Task<Draft> N() { var draft = Model.Draft(); await Stamper.TryStampAsync(draft); return [|draft|]; }
        """);

    [Fact]
    public Task An_async_hook_discharges_once_awaited() => VerifyMembers("""
        [GeneratesContent] public async Task<Draft> M() { var draft = Model.Draft(); await Stamper.MarkAsync(draft); return draft; }
        [GeneratesContent] public async Task<Draft> N() { var draft = Model.Draft(); _ = Stamper.MarkAsync(draft); await Task.Yield(); return [|draft|]; }
        [GeneratesContent] public async Task<Draft> O() { var draft = Model.Draft(); var task = Stamper.MarkAsync(draft); await task; return draft; }
        [GeneratesContent] public Draft P() { var draft = Model.Draft(); Stamper.MarkAsync(draft).GetAwaiter().GetResult(); return draft; }
        """);

    [Fact]
    public Task A_helper_that_marks_its_argument() => VerifyMembers("""
        [GeneratesContent] public Draft M() { var draft = Model.Draft(); Finish(draft); return draft; }
        [GeneratesContent] public Draft N(bool b) { var draft = Model.Draft(); MaybeFinish(draft, b); return [|draft|]; }
        [GeneratesContent] public Draft? O() { var draft = Model.Draft(); return Finished(draft) ? draft : null; }
        private static void Finish(Draft draft) => Stamper.Mark(draft);
        private static void MaybeFinish(Draft draft, bool b) { if (b) Stamper.Mark(draft); }
        private static bool Finished(Draft draft) => Stamper.TryStamp(draft);
        """);

    [Fact]
    public Task A_conditional_hook_discharges_nothing() => VerifyMembers("""
        [StampsProvenance, System.Diagnostics.Conditional("DEBUG")]
        private static void MarkInDebug(Draft draft) => draft.ToString();
        [GeneratesContent] public Draft M() { var draft = Model.Draft(); MarkInDebug(draft); return [|draft|]; }
        """);

    [Fact]
    public Task A_type_whose_values_carry_the_stamp() => VerifyMembers("""
        [GeneratesContent] public Stamped M() => new(Model.Write());
        [GeneratesContent] public string N() => new Stamped(Model.Write()).Text;
        [GeneratesContent] public Stamped O(Stamped value) => value;
        [GeneratesContent] public async Task<Stamped> P() => new Stamped(await Model.WriteAsync());
        [GeneratesContent] public IEnumerable<Stamped> Q() { yield return new(Model.Write()); }
        public void R() => Console.WriteLine(new Stamped(Model.Write()));
        """);

    [Fact]
    public Task A_type_of_ones_own_whose_values_carry_the_stamp() => Verify("""
        [StampsProvenance]
        public readonly record struct Sealed(string Text, string Mark)
        {
            public static Sealed Of(string text) => new(text, "AI");
        }

        public class Letters
        {
            [GeneratesContent] public Sealed M() => new(Model.Write(), "AI");
            [GeneratesContent] public Sealed N() => Sealed.Of(Model.Write());
            [GeneratesContent] public string O() => [|Model.Write()|];
        }
        """);

    [Fact]
    public Task A_decorator_of_which_every_operation_stamps() => Verify("""
        [StampsProvenance]
        public sealed class StampingClient(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            {
                var response = await base.GetResponseAsync(messages, options, cancellationToken);
                return new ChatResponse(new ChatMessage(ChatRole.Assistant, Stamper.Stamp(response.Text)));
            }
        }

        public class Letters(StampingClient stamping, IChatClient plain)
        {
            [GeneratesContent] public async Task<string> M(string question) => (await stamping.GetResponseAsync([new(ChatRole.User, question)])).Text;
            [GeneratesContent] public async Task<string> N(string question) => [|(await plain.GetResponseAsync(question)).Text|];
        }
        """);

    [Fact]
    public Task A_writer_of_which_every_operation_stamps() => VerifyMembers("""
        private readonly StampingWriter _writer = new(prompt => Model.Write(prompt));
        [GeneratesContent] public string M() => _writer.Write("");
        """);

    [Fact]
    public Task A_hook_of_an_interface_and_of_what_implements_it() => Verify("""
        public sealed class SilentStamper : IStamper { public string Stamp(string text) => text + "\u200b"; }
        public sealed class ExplicitStamper : IStamper { string IStamper.Stamp(string text) => text + "\u200b"; }

        public class Letters(IStamper any, SilentStamper one, IEnumerable<IStamper> all)
        {
            [GeneratesContent] public string M() => any.Stamp(Model.Write());
            [GeneratesContent] public string N() => one.Stamp(Model.Write());
            [GeneratesContent] public string O() => all.First().Stamp(Model.Write());
        }
        """);

    [Fact]
    public Task A_hook_may_return_its_argument_unstamped_without_a_finding_here() => VerifyMembers("""
        [StampsProvenance] public string M(string text) => text;
        [GeneratesContent, StampsProvenance] public string N() => Model.Write();
        """);

    [Fact]
    public Task A_name_alike_stamps_nothing() => Verify("""
        namespace Other { public sealed class StampsProvenanceAttribute : Attribute; }

        public class Letters
        {
            [Other.StampsProvenance] private static string Stamp(string text) => text;
            [GeneratesContent] public string M() => [|Stamp(Model.Write())|];
            [GeneratesContent] public string N() => [|Stamper.StampsProvenance(Model.Write())|];
        }
        """);

    [Fact]
    public Task A_hook_for_something_else_stamps_nothing() => VerifyMembers("""
        [GeneratesContent] public string M() { Privacy.Disclose(); return [|Privacy.Redact(Model.Write())|]; }
        """);

    [Fact]
    public Task Stamping_a_copy_does_not_stamp_the_value() => VerifyMembers("""
        [GeneratesContent] public string M() { var text = Model.Write(); Stamper.Stamp(text); return [|text|]; }
        """);
}
