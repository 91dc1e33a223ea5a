using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public sealed class GOV0116UnseenDecisionTests
{
    private const string Id = "GOV0116";

    private const string Ask = "var answer = (await client.GetResponseAsync(form)).Text; ";

    [Theory]
    [InlineData(Ask + "if (answer.Contains(\"yes\")) return [|Outcome.Grant|]; return Outcome.Deny;")]
    [InlineData(Ask + "return [|answer == \"yes\" ? Outcome.Grant : Outcome.Deny|];")]
    [InlineData(Ask + "return [|Enum.Parse<Outcome>(answer)|];")]
    [InlineData(Ask + "return [|(Outcome)int.Parse(answer)|];")]
    [InlineData(Ask + "return [|int.TryParse(answer, out var score) && score > 50 ? Outcome.Grant : Outcome.Deny|];")]
    [InlineData(Ask + "switch (answer) { case \"yes\": return [|Outcome.Grant|]; default: return Outcome.Deny; }")]
    [InlineData(Ask + "return [|answer switch { \"yes\" => Outcome.Grant, _ => Outcome.Deny }|];")]
    [InlineData(Ask + "var outcome = Outcome.Deny; if (answer.StartsWith(\"y\")) outcome = Outcome.Grant; return [|outcome|];")]
    [InlineData(Ask + "return [|System.Text.Json.JsonSerializer.Deserialize<Verdict>(answer)!.Outcome|];")]
    [InlineData(Ask + "return [|answer is { Length: > 3 } ? Outcome.Grant : Outcome.Deny|];")]
    [InlineData(Ask + "var n = answer.Length; while (n > 3) n -= 3; return [|(Outcome)n|];")]
    [InlineData(Ask + "return [|Read(answer)|];")]
    [InlineData(Ask + "return [|Guess(answer)|];")]
    [InlineData("return [|await AskAsync(form)|];")]
    [InlineData("var response = await client.GetResponseAsync(form); return [|response.FinishReason == ChatFinishReason.Stop ? Outcome.Grant : Outcome.Deny|];")]
    [InlineData(Ask + "if (form.Length > 9) Approve(answer); return [|Read(answer)|];")]
    [InlineData(Ask + "try { return [|Enum.Parse<Outcome>(answer)|]; } catch (ArgumentException) { return Outcome.Deny; }")]
    [InlineData(Ask + "var set = new HashSet<string> { answer }; return [|set.Contains(\"yes\") ? Outcome.Grant : Outcome.Deny|];")]
    [InlineData(Ask + "TryApprove(answer); return [|Read(answer)|];")]
    [InlineData(Ask + "if (answer == \"no\" && !TryApprove(answer)) return Outcome.Deny; return [|Outcome.Grant|];")]
    public Task A_decision_that_depends_on_the_model_is_reported(string body) => Verify(Office(body));

    [Theory]
    [InlineData(Ask + "Approve(answer); return Read(answer);")]
    [InlineData(Ask + "await ApproveAsync(answer); if (answer.Contains(\"yes\")) return Outcome.Grant; return Outcome.Deny;")]
    [InlineData(Ask + "if (!TryApprove(answer)) return Outcome.Deny; return Read(answer);")]
    [InlineData(Ask + "if (TryApprove(answer)) return Read(answer); return Outcome.Deny;")]
    [InlineData(Ask + "if (answer.Contains(\"yes\")) return TryApprove(answer) ? Outcome.Grant : Outcome.Deny; throw new InvalidOperationException();")]
    [InlineData(Ask + "return Decide(Read(answer));")]
    [InlineData(Ask + "if (answer.Length == 0) throw new InvalidDataException(); return form.Length > 3 ? Outcome.Grant : Outcome.Deny;")]
    [InlineData(Ask + "Console.WriteLine(answer); if (form == \"\") return Outcome.Deny; return Outcome.Grant;")]
    [InlineData(Ask + "if (answer == \"yes\") Console.WriteLine(answer); return Outcome.Deny;")]
    [InlineData("return form.Contains(\"yes\") ? Outcome.Grant : Outcome.Deny;")]
    [InlineData("await client.GetResponseAsync(form); return Outcome.Deny;")]
    [InlineData(Ask + "Check(answer); return Read(answer);")]
    [InlineData("return Outcome.Deny;")]
    public Task One_that_a_person_approved_or_that_does_not_is_not(string body) => Verify(Office(body));

    [Fact]
    public Task An_out_parameter_and_a_property_decide_as_well() => Verify("""
        [AdvancedAiSystem] public class Office(IChatClient client)
        {
            private string _answer = "";
            public async Task AskAsync(string form) => _answer = (await client.GetResponseAsync(form)).Text;
            [ConsequentialDecision] public bool IsGranted => [|_answer == "yes"|];
            [ConsequentialDecision] public void Decide(out bool granted) { granted = false; if (_answer == "yes") granted = [|true|]; }
            [ConsequentialDecision] public void DecideApproved(out bool granted) { Approve(); granted = _answer == "yes"; }
            public bool Other => _answer == "yes";
            [RequiresApproval] private void Approve() { if (Console.ReadLine() != "y") throw new InvalidOperationException(); }
        }
        """);

    [Fact]
    public Task What_is_put_into_the_result_counts() => Verify("""
        public sealed class Letter { public bool IsGranted { get; set; } public string Text { get; set; } = ""; }
        [AdvancedAiSystem] public class Office(IChatClient client)
        {
            [ConsequentialDecision] public async Task<Letter> DecideAsync(string form)
            {
                var letter = new Letter();
                if ((await client.GetResponseAsync(form)).Text == "yes") letter.IsGranted = true;
                return [|letter|];
            }
        }
        """);

    [Fact]
    public Task What_a_declaration_says_is_made_by_a_model_and_what_a_model_computes_counts() => Verify("""
        public static class Own { [GeneratesContent] public static string Say(string form) => form; }
        [AdvancedAiSystem] public class Office { [ConsequentialDecision] public bool Decide(string form) => [|Own.Say(form) == "yes"|]; }
        [AdvancedAiSystem] public class Scores { [ConsequentialDecision] public bool Decide(IOffice office, string form) => form.Length > 2; }
        public interface IOffice { [ConsequentialDecision] bool Decide(string form); }
        [AdvancedAiSystem] public class Inherited : IOffice { public bool Decide(string form) => [|Own.Say(form).Length > 3|]; }
        """);

    [Fact]
    public Task A_decision_is_given_what_a_model_answered() => Verify("""
        [AdvancedAiSystem] public class Office(IChatClient client)
        {
            public async Task<bool> RunAsync(string form) => Decide([|(await client.GetResponseAsync(form)).Text|]);
            public async Task<bool> RunApprovedAsync(string form) { var answer = (await client.GetResponseAsync(form)).Text; Approve(answer); return Decide(answer); }
            public bool RunByHand(string form) => Decide(form);
            [ConsequentialDecision] private static bool Decide(string answer) => answer == "yes";
            [RequiresApproval] private void Approve(string answer) { Console.WriteLine(answer); if (Console.ReadLine() != "y") throw new InvalidOperationException(); }
        }
        """);

    [Fact]
    public Task Only_inside_systems_and_only_decisions() => Verify("""
        public class Outside(IChatClient client) { [ConsequentialDecision] public async Task<bool> DecideAsync(string form) => (await client.GetResponseAsync(form)).Text == "yes"; }
        [NotAnAdvancedAiSystem("x")] public class Excluded(IChatClient client) { [ConsequentialDecision] public async Task<bool> DecideAsync(string form) => (await client.GetResponseAsync(form)).Text == "yes"; }
        [AdvancedAiSystem] public class Inside(IChatClient client) { public async Task<bool> GuessAsync(string form) => (await client.GetResponseAsync(form)).Text == "yes"; }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class C { [ConsequentialDecision] public bool M(IChatClient client) { if (client.GetResponseAsync( return true; [ConsequentialDecision] public Missing N => ; }");

    [Fact]
    public Task The_message_names_decision_and_model() => Rule.Verify(
        Id, """
        [AdvancedAiSystem] public class Office(IChatClient client)
        {
            [ConsequentialDecision] public async Task<bool> DecideAsync(string form)
            {
                var answer = await {|#1:client.GetResponseAsync(form)|};
                if (answer.Text.Contains("yes")) return {|#0:true|};
                return {|#2:false|};
            }
        }
        """,
        Rule.Result(Id, 0, "Office.DecideAsync", "ChatClientExtensions.GetResponseAsync").WithLocation(1).WithLocation(2));

    private static string Office(string body) => $$"""
        public enum Outcome { Deny, Grant }
        public sealed record Verdict(Outcome Outcome, string Reason);
        [AdvancedAiSystem] public class Office(IChatClient client)
        {
            [ConsequentialDecision] public async Task<Outcome> DecideAsync(string form) { await Task.Yield(); {{body}} }
            private static Outcome Read(string answer) => Enum.Parse<Outcome>(answer);
            private static Outcome Guess(string answer) { if (answer.Contains("yes")) return Outcome.Grant; return Outcome.Deny; }
            private async Task<Outcome> AskAsync(string form) => (await client.GetResponseAsync(form)).Text == "yes" ? Outcome.Grant : Outcome.Deny;
            private void Check(string answer) => Approve(answer);
            [RequiresApproval] private void Approve(string answer) { Console.WriteLine(answer); if (Console.ReadLine() != "y") throw new InvalidOperationException(); }
            [RequiresApproval] private async Task ApproveAsync(string answer) { await Console.Out.WriteLineAsync(answer); if (Console.ReadLine() != "y") throw new InvalidOperationException(); }
            [RequiresApproval] private bool TryApprove(string answer) { Console.WriteLine(answer); return Console.ReadLine() == "y"; }
            [RequiresApproval] private Outcome Decide(Outcome proposed) { Console.WriteLine(proposed); return Console.ReadLine() == "y" ? proposed : Outcome.Deny; }
        }
        """;

    private static Task Verify(string source) => Rule.Verify(Id, source);
}
