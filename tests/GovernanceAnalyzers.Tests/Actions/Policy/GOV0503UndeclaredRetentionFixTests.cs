using GovernanceAnalyzers.CodeFixes.Policy;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

public class GOV0503UndeclaredRetentionFixTests
{
    private const string Model = "\npublic static class Model { [GeneratesContent] public static string Write() => \"\"; }\n";

    [Fact]
    public Task The_method_says_its_terms_once() => Makes(
        """
        [AdvancedAiSystem]
        public class Desk
        {
            /// <summary>Keeps two letters.</summary>
            public void Keep()
            {
                File.WriteAllText("a", [|Model.Write()|]);
                File.WriteAllText("b", [|Model.Write()|]);
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk
        {
            /// <summary>Keeps two letters.</summary>
            [PromptStorage(Purpose = "TODO: say why it is kept", RetentionDays = 30)]
            public void Keep()
            {
                File.WriteAllText("a", Model.Write());
                File.WriteAllText("b", Model.Write());
            }
        }
        """);

    [Fact]
    public Task What_is_no_method_leaves_it_to_its_class() => Makes(
        """
        [AdvancedAiSystem]
        public class Desk
        {
            public Desk() => File.WriteAllText("a", [|Model.Write()|]);
        }
        """,
        """
        [AdvancedAiSystem]
        [PromptStorage(Purpose = "TODO: say why it is kept", RetentionDays = 30)]
        public class Desk
        {
            public Desk() => File.WriteAllText("a", Model.Write());
        }
        """);

    [Fact]
    public Task What_is_missing_is_added() => Makes(
        """
        [AdvancedAiSystem]
        public class Desk
        {
            [PromptStorage(Purpose = "complaints")]
            public void Keep() => File.WriteAllText("a", [|Model.Write()|]);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk
        {
            [PromptStorage(Purpose = "complaints", RetentionDays = 30)]
            public void Keep() => File.WriteAllText("a", Model.Write());
        }
        """);

    private static Task Makes(string source, string expected) => new RuleFixTest<GOV0503UndeclaredRetentionFix>(source, expected, Model).RunAsync();
}
