using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Sharing;

public sealed class GOV0402UnreportedBypassTests
{
    private const string Id = "GOV0402";

    [Theory]
    [InlineData("if ([|!Screen(question)|]) return \"No.\";")]
    [InlineData("if ([|!Screen(question)|]) { Count++; return \"No.\"; }")]
    [InlineData("if ([|Screen(question) == false|]) return \"No.\";")]
    [InlineData("if ([|Screen(question) is false|]) return \"No.\";")]
    [InlineData("if ([|!await ScreenAsync(question).ConfigureAwait(false)|]) return \"No.\";")]
    [InlineData("if ([|Screen(question)|]) { Count++; } else { return \"No.\"; }")]
    [InlineData("var isGood = Screen(question); if ([|!isGood|]) return \"No.\";")]
    [InlineData("if ([|!Screen(question)|]) { logger.LogWarning(\"No.\"); return Refuse(); }")]
    [InlineData("if ([|!Screen(question)|]) { Count++; } return question;")]
    [InlineData("if ([|guard.Screen(question) is not true|]) return \"No.\";")]
    public Task What_screening_finds_is_turned_away_in_silence(string branch) => Verify(branch.Replace("is not true", "== false", StringComparison.Ordinal));

    [Theory]
    [InlineData("if (!Screen(question)) { Report(); return \"No.\"; }")]
    [InlineData("if (!Screen(question)) { await Tell(); return \"No.\"; }")]
    [InlineData("if (!Screen(question)) { reports.Send(question); return \"No.\"; }")]
    [InlineData("if (!Screen(question)) { Count++; } Report(); return \"No.\";")]
    [InlineData("if (!Screen(question)) throw new InvalidOperationException();")]
    [InlineData("if (!ScreenAndReport(question)) return \"No.\";")]
    [InlineData("if (Screen(question)) return \"Yes.\";")]
    [InlineData("var isGood = Screen(question); isGood = true; if (!isGood) return \"No.\";")]
    [InlineData("if (!question.Contains(\"x\")) return \"No.\";")]
    [InlineData("if (!Screen(question)) { }")]
    public Task What_is_reported_or_no_finding(string branch) => Verify(branch);

    [Fact]
    public Task Verdicts_of_moderation_services()
    {
        var test = new RuleTest(Id, """
            using OpenAI.Moderations;
            [AdvancedAiSystem]
            public class Desk(ModerationClient client)
            {
                public async Task<string> M(string question)
                {
                    ModerationResult verdict = await client.ClassifyTextAsync(question);
                    if ([|verdict.Flagged|]) return "No.";
                    if (!verdict.Flagged) return "Yes.";
                    if (verdict.Flagged) { Report(); return "No."; }
                    return "";
                }
                public string N(Parcel parcel) { if (parcel.Flagged) return "No."; return ""; }
                [ReportsIncident] private static void Report() => throw null!;
            }
            public class Parcel { public bool Flagged { get; set; } }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { [ScreensInput] public bool Screen(string text) => text.Length > 3; public string M(string text) { if (!Screen(text)) return "No."; return text; } }
        [NotAnAdvancedAiSystem("x")] public class Excluded { [ScreensInput] public bool Screen(string text) => text.Length > 3; public string M(string text) { if (!Screen(text)) return "No."; return text; } }
        """);

    [Fact]
    public Task Code_with_errors() => Verify("if (!Screen({|CS0103:missing|})) return \"No.\";");

    [Fact]
    public Task Code_that_does_not_parse() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { [ScreensInput] bool Screen(string text) => true; string M(string text) { if (!Screen(text) return; ");

    [Fact]
    public Task The_message_names_what_screens() => Rule.Verify(
        Id,
        "[AdvancedAiSystem] public class Desk { [ScreensInput] public bool Screen(string text) => text.Length > 3; public string M(string text) { if ({|#0:!Screen(text)|}) return \"No.\"; return text; } }",
        Rule.Result(Id, 0, "Desk.Screen"));

    private static Task Verify(string branch) => Rule.Verify(Id, $$"""
        using Microsoft.Extensions.Logging;
        public interface IGuard { [ScreensInput] bool Screen(string text); }
        [ReportsIncident] public class Reports { public void Send(string text) => throw null!; }

        [AdvancedAiSystem]
        public class Desk
        {
            public int Count;
            [ScreensInput] private bool Screen(string text) => text.Length > 3;
            [ScreensInput] private async Task<bool> ScreenAsync(string text) { await Task.Yield(); return text.Length > 3; }
            [ScreensInput] private bool ScreenAndReport(string text) { if (text.Length > 3) return true; Report(); return false; }
            [ReportsIncident] private static void Report() => throw null!;
            private static async Task Tell() { await Task.Yield(); Report(); }
            private static string Refuse() => "No.";

            public async Task<string> M(string question, ILogger logger, IGuard guard, Reports reports)
            {
                await Task.Yield();
                {{branch}}
                return question;
            }
        }
        """);
}
