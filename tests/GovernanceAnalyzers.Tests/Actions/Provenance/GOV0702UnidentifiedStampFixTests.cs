using GovernanceAnalyzers.CodeFixes.Provenance;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public class GOV0702UnidentifiedStampFixTests
{
    private const string Stamps = """


        public static class Stamps
        {
            [StampsProvenance]
            public static string Put(string text, string? model = null) => text + model;
        }
        """;

    [Fact]
    public Task The_declared_model_is_named() => Fix<GOV0702UnidentifiedStampFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Desk
        {
            public string A(string text) => Stamps.[|Put|](text);

            public string B(string text) => Stamps.Put(text, [|null|]) + Stamps.Put(text, model: [|""|]);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk
        {
            public string A(string text) => Stamps.Put(text, model: Models.Chat);

            public string B(string text) => Stamps.Put(text, Models.Chat) + Stamps.Put(text, model: Models.Chat);
        }
        """,
        """


        public static class Models
        {
            [ModelSource("gpt-4.1-mini")]
            public const string Chat = "gpt-4.1-mini-2025-04-14";
        }
        """ + Stamps);

    [Fact]
    public Task One_of_the_type_itself_is_named_alone() => Fix<GOV0702UnidentifiedStampFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Desk
        {
            [ModelSource("gpt-4.1-mini")]
            private const string Model = "gpt-4.1-mini-2025-04-14";

            public string A(string text) => Stamps.[|Put|](text);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Desk
        {
            [ModelSource("gpt-4.1-mini")]
            private const string Model = "gpt-4.1-mini-2025-04-14";

            public string A(string text) => Stamps.Put(text, model: Model);
        }
        """,
        Stamps);

    [Fact]
    public Task None_is_chosen_of_several_nor_made_up() => Task.WhenAll(
        Fix<GOV0702UnidentifiedStampFix>.IsNotOffered("[AdvancedAiSystem] public class Desk { public string A(string text) => Stamps.[|Put|](text); }", Stamps),
        Fix<GOV0702UnidentifiedStampFix>.IsNotOffered(
            "[AdvancedAiSystem] public class Desk { [ModelSource(\"a\")] private const string A1 = \"a-1\"; [ModelSource(\"b\")] private const string B1 = \"b-1\"; public string A(string text) => Stamps.[|Put|](text); }", Stamps));
}
