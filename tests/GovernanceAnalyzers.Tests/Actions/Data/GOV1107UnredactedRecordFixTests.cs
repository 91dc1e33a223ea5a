using GovernanceAnalyzers.CodeFixes.Data;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public class GOV1107UnredactedRecordFixTests
{
    private const string Privacy = """


        public static class Privacy
        {
            [Redacts]
            public static string Redact(string text) => text.Replace("@", "", StringComparison.Ordinal).Trim('a', 'b');
        }
        """;

    [Fact]
    public Task Arguments_of_a_logger_are_redacted_at_once_by_fix_all() => Makes(
        """
        using Microsoft.Extensions.Logging;

        [AdvancedAiSystem]
        public class Assistant(ILogger<Assistant> log)
        {
            public void Ask([PersonalDataInput] string email, [PersonalDataInput] string name)
            {
                log.LogInformation("{Email} is {Name}", [|email|], [|name|]);
                throw new InvalidOperationException([|$"Unknown: {email}"|]);
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;

        [AdvancedAiSystem]
        public class Assistant(ILogger<Assistant> log)
        {
            public void Ask([PersonalDataInput] string email, [PersonalDataInput] string name)
            {
                log.LogInformation("{Email} is {Name}", Privacy.Redact(email), Privacy.Redact(name));
                throw new InvalidOperationException(Privacy.Redact($"Unknown: {email}"));
            }
        }
        """,
        Privacy);

    [Fact]
    public Task An_answer_is_redacted() => Makes(
        """
        using Microsoft.Extensions.Logging;

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, ILogger<Assistant> log)
        {
            public async Task Ask()
            {
                var response = await chat.GetResponseAsync("Hello");
                log.LogInformation("Answered: {Answer}", [|response.Text|]);
            }
        }
        """,
        """
        using Microsoft.Extensions.Logging;

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, ILogger<Assistant> log)
        {
            public async Task Ask()
            {
                var response = await chat.GetResponseAsync("Hello");
                log.LogInformation("Answered: {Answer}", Privacy.Redact(response.Text));
            }
        }
        """,
        Privacy);

    [Fact]
    public Task Without_a_redacting_method_one_is_to_be_filled_in() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant
        {
            public void Ask([PersonalDataInput] string email) => Console.WriteLine([|email|]);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant
        {
            public void Ask([PersonalDataInput] string email) => Console.WriteLine(Redact(email));

            [Redacts]
            private static string Redact(string text) => throw new NotImplementedException("Take the personal data out.");
        }
        """);

    [Fact]
    public Task What_switches_logging_on_is_for_a_person_to_take_out()
    {
        var test = new RuleFixTest<GOV1107UnredactedRecordFix>("""
            using Microsoft.Extensions.AI;

            [AdvancedAiSystem]
            public class Assistant
            {
                public void Ask(OpenTelemetryChatClient client) => [|client.EnableSensitiveData = true|];
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.AI", """
            namespace Microsoft.Extensions.AI { public sealed class OpenTelemetryChatClient { public bool EnableSensitiveData { get; set; } } }
            """));
        return test.RunAsync();
    }

    private static Task Makes(string source, string expected, string after = "") => new RuleFixTest<GOV1107UnredactedRecordFix>(source, expected, after).RunAsync();
}
