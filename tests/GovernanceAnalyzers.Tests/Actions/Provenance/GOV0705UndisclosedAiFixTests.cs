using GovernanceAnalyzers.CodeFixes.Provenance;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public class GOV0705UndisclosedAiFixTests
{
    [Fact]
    public Task The_nearest_disclosure_is_called_first() => Fix<GOV0705UndisclosedAiFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Desk(IChatClient client)
        {
            [UserFacing]
            public async Task<string> AskAsync(string question)
            {
                var response = await client.GetResponseAsync(question);
                if (response.Text.Length == 0)
                {
                    return [|response.ToString()|];
                }
                return [|response.Text|];
            }

            [UserFacing]
            public async Task<string> AskAgainAsync(string question) => [|(await client.GetResponseAsync(question)).Text|];
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk(IChatClient client)
        {
            [UserFacing]
            public async Task<string> AskAsync(string question)
            {
                var response = await client.GetResponseAsync(question);
                if (response.Text.Length == 0)
                {
                    Label.Show();
                    return response.ToString();
                }
                Label.Show();
                return response.Text;
            }

            [UserFacing]
            public async Task<string> AskAgainAsync(string question)
            {
                Label.Show();
                return (await client.GetResponseAsync(question)).Text;
            }
        }
        """,
        """


        public static class Label
        {
            [DisclosesAi]
            public static void Show() => Console.WriteLine("An AI answers you.");
        }
        """);

    [Fact]
    public Task Where_there_is_none_one_is_begun() => Fix<GOV0705UndisclosedAiFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Desk(IChatClient client)
        {
            [UserFacing]
            public async Task<string> AskAsync(string question)
            {
                return [|(await client.GetResponseAsync(question)).Text|];
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk(IChatClient client)
        {
            [UserFacing]
            public async Task<string> AskAsync(string question)
            {
                SayThatThisIsAi();
                return (await client.GetResponseAsync(question)).Text;
            }

            [DisclosesAi]
            private static void SayThatThisIsAi() => throw new NotImplementedException("Tell the person that this is AI.");
        }
        """);
}
