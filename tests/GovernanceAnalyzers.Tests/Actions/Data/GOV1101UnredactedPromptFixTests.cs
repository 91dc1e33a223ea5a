using GovernanceAnalyzers.CodeFixes.Data;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public class GOV1101UnredactedPromptFixTests
{
    private const string Privacy = """


        public static class Privacy
        {
            [Redacts]
            public static string Redact(string text) => text.Replace("@", "", StringComparison.Ordinal).Trim('a', 'b');
        }
        """;

    [Fact]
    public Task A_prompt_is_redacted() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task Ask([PersonalDataInput] string email) => await chat.GetResponseAsync([|"Who is " + email|]);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task Ask([PersonalDataInput] string email) => await chat.GetResponseAsync(Privacy.Redact("Who is " + email));
        }
        """,
        Privacy);

    [Fact]
    public Task Messages_and_initialisers_are_redacted_at_once_by_fix_all() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task Ask([PersonalDataInput] string email)
            {
                var messages = new List<ChatMessage> { new(ChatRole.User, [|email|]) };
                await chat.GetResponseAsync(messages, new ChatOptions { Instructions = [|$"You write to {email}."|] });
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task Ask([PersonalDataInput] string email)
            {
                var messages = new List<ChatMessage> { new(ChatRole.User, Privacy.Redact(email)) };
                await chat.GetResponseAsync(messages, new ChatOptions { Instructions = Privacy.Redact($"You write to {email}.") });
            }
        }
        """,
        Privacy);

    [Fact]
    public Task A_service_that_redacts_is_awaited() => Makes(
        """
        public interface IRedactor { [Redacts] Task<string> RedactAsync(string text, CancellationToken cancellationToken); }

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, IRedactor redactor)
        {
            public async Task Ask([PersonalDataInput] string email, CancellationToken cancellationToken) => await chat.GetResponseAsync([|email|], cancellationToken: cancellationToken);
        }
        """,
        """
        public interface IRedactor { [Redacts] Task<string> RedactAsync(string text, CancellationToken cancellationToken); }

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, IRedactor redactor)
        {
            public async Task Ask([PersonalDataInput] string email, CancellationToken cancellationToken) => await chat.GetResponseAsync(await redactor.RedactAsync(email, cancellationToken), cancellationToken: cancellationToken);
        }
        """);

    [Fact]
    public Task Without_a_redacting_method_one_is_to_be_filled_in() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task Ask([PersonalDataInput] string email) => await chat.GetResponseAsync([|email|]);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task Ask([PersonalDataInput] string email) => await chat.GetResponseAsync(Redact(email));

            [Redacts]
            private static string Redact(string text) => throw new NotImplementedException("Take the personal data out.");
        }
        """);

    private static Task Makes(string source, string expected, string after = "") => new RuleFixTest<GOV1101UnredactedPromptFix>(source, expected, after).RunAsync();
}
