using Xunit;

namespace GovernanceAnalyzers.Tests;

public class RuleTestTests
{
    [Fact]
    public Task One_rule_is_tested_alone() => Rule.Verify(
        "GOV0701",
        """
        [AdvancedAiSystem]
        public sealed class Writer(IChatClient chat)
        {
            [GeneratesContent]
            public async Task<string> WriteAsync([PersonalDataInput] string subject)
            {
                Console.WriteLine(subject);
                return [|(await chat.GetResponseAsync(subject)).Text|];
            }
        }
        """);
}
