using GovernanceAnalyzers.CodeFixes.Risk;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0112UnapprovedToolFixTests
{
    [Fact]
    public Task Tools_are_put_into_ones_that_ask_a_person() => new RuleFixTest<GOV0112UnapprovedToolFix>(
        """
        [AdvancedAiSystem]
        public class Tools
        {
            public ChatOptions Make() => new() { Tools = [AIFunctionFactory.Create([|Drop|]), AIFunctionFactory.Create([|(string file) => File.Delete(file)|], "delete")] };
            private void Drop(string file) => File.Delete(file);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Tools
        {
            public ChatOptions Make() => new() { Tools = [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Drop)), new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string file) => File.Delete(file), "delete"))] };
            private void Drop(string file) => File.Delete(file);
        }
        """).RunAsync();
}
