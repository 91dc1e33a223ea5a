using GovernanceAnalyzers.CodeFixes.Provenance;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>What a stamping method is given that asks for more than the content.</summary>
public class GOV0701UnstampedContentArgumentFixTests
{
    private const string Model = """


        public interface IModel
        {
            [GeneratesContent]
            string Complete(string prompt);
        }

        public sealed record Origin(string Model, string Provider);

        public enum Medium { Text, Speech }

        public static class Models
        {
            public const string Chat = "gpt-4.1-mini";
            public const string Desk = "desk";
        }
        """;

    private const string OfModel = "public static string Stamp(string text, string model) => text + model;";

    private const string OfOrigin = "public static string Stamp(string text, Origin origin) => text + origin;";

    [Theory]
    [InlineData("Assistant(IModel model, Origin madeBy)", "", "string question", "madeBy")]
    [InlineData("Assistant(IModel model)", "private readonly Origin _madeBy = new(\"a\", \"b\");", "string question", "_madeBy")]
    [InlineData("Assistant(IModel model)", "public Origin MadeBy { get; set; } = new(\"a\", \"b\");", "string question", "MadeBy")]
    [InlineData("Assistant(IModel model)", "", "string question, Origin madeBy", "madeBy")]
    [InlineData("Assistant(IModel model)", "private static readonly Origin First = new(\"a\", \"b\"), Origin = new(\"c\", \"d\");", "string question", "Origin")]
    public Task The_only_value_of_the_type_is_given(string type, string member, string parameters, string given) =>
        Makes(type, member, parameters, OfOrigin, $"Safeguards.Stamp(model.Complete(question), {given})");

    [Fact]
    public Task A_local_is_given() => Fix<GOV0701UnstampedContentFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                var origin = new Origin("gpt-4.1-mini", "Contoso");
                var text = model.Complete(question);
                return [|text|];
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                var origin = new Origin("gpt-4.1-mini", "Contoso");
                var text = model.Complete(question);
                return Safeguards.Stamp(text, origin);
            }
        }
        """,
        Hook(OfOrigin));

    [Theory]
    [InlineData("string question, Origin first, Origin second")]
    [InlineData("string question, Origin? first")]
    [InlineData("string question")]
    public Task Of_several_or_none_nothing_is_chosen(string parameters) => IsNotOffered(parameters, OfOrigin);

    [Fact]
    public Task A_nearer_value_is_not_preferred() => IsNotOffered("string question, Origin yours", OfOrigin, "static Origin Mine => new(\"a\", \"b\");");

    [Fact]
    public Task The_content_is_not_its_own_origin() => Fix<GOV0701UnstampedContentFix>.IsNotOffered(
        """
        public interface IAssistant
        {
            [GeneratesContent]
            Picture Paint(string caption);

            [GeneratesContent]
            Picture PaintTwice(string caption)
            {
                var picture = Paint(caption);
                return [|picture|];
            }
        }

        public class Picture;

        public static class Safeguards
        {
            [StampsProvenance]
            public static Picture Stamp(Picture picture, Picture origin) => picture == origin ? throw new ArgumentException("", nameof(origin)) : new Picture();
        }
        """);

    [Fact]
    public Task An_enumeration_is_given() =>
        Makes("Assistant(IModel model)", "", "string question, Medium medium", "public static string Stamp(Medium kind, string text) => text + kind;", "Safeguards.Stamp(medium, model.Complete(question))");

    [Fact]
    public Task What_is_optional_is_left_out() => Makes(
        "Assistant(IModel model, Origin madeBy)", "", "string question",
        "public static string Stamp(string text, Origin? origin = null, string? model = null, params string[] notes) => text + origin + model + notes.Length;",
        "Safeguards.Stamp(model.Complete(question))");

    [Theory]
    [InlineData("string model")]
    [InlineData("string modelId")]
    [InlineData("string ModelName")]
    public Task The_text_that_is_declared_a_model_is_given(string parameter) => Makes(
        "Assistant(IModel client)", "[ModelSource(\"gpt-4.1-mini\")] private const string Chat = \"gpt-4.1-mini-2025-04-14\";", "string question",
        $"public static string Stamp(string text, {parameter}) => text + {parameter.Substring(7)};",
        "Safeguards.Stamp(client.Complete(question), Chat)");

    [Fact]
    public Task A_declared_text_of_another_type_is_given_by_its_full_name() => Fix<GOV0701UnstampedContentFix>.Makes(
        Assistant("Assistant(IModel client)", "", "string question", "[|client.Complete(question)|]"),
        Assistant("Assistant(IModel client)", "", "string question", "Safeguards.Stamp(client.Complete(question), Deployments.Chat)"),
        Hook(OfModel) + """


        public static class Deployments
        {
            [ModelSource("gpt-4.1-mini")]
            public const string Chat = "gpt-4.1-mini-2025-04-14";
        }
        """);

    [Theory]
    [InlineData("[ModelSource(\"gpt-4.1-mini\")]", "\"gpt-4.1-mini\"")]
    [InlineData("[ModelSource(Models.Chat, Version = \"2025-04-14\")]", "Models.Chat")]
    public Task What_the_type_says_of_its_model_is_given(string declaration, string given) => Fix<GOV0701UnstampedContentFix>.Makes(
        declaration + "\n" + Assistant("Assistant(IModel client)", "", "string question", "[|client.Complete(question)|]"),
        declaration + "\n" + Assistant("Assistant(IModel client)", "", "string question", $"Safeguards.Stamp(client.Complete(question), {given})"),
        Hook(OfModel));

    [Fact]
    public Task What_the_member_says_comes_before_its_type() => Fix<GOV0701UnstampedContentFix>.Makes(
        """
        [AdvancedAiSystem, ModelSource("large")]
        public class Assistant(IModel client)
        {
            [GeneratesContent, ModelSource("small")]
            public string Answer(string question) => [|client.Complete(question)|];

            [GeneratesContent]
            public string Think(string question) => [|client.Complete(question)|];
        }
        """,
        """
        [AdvancedAiSystem, ModelSource("large")]
        public class Assistant(IModel client)
        {
            [GeneratesContent, ModelSource("small")]
            public string Answer(string question) => Safeguards.Stamp(client.Complete(question), "small");

            [GeneratesContent]
            public string Think(string question) => Safeguards.Stamp(client.Complete(question), "large");
        }
        """,
        Hook(OfModel));

    [Fact]
    public Task A_text_of_the_parameters_name_comes_before_what_is_declared() => Makes(
        "Assistant(IModel client)", "[ModelSource(\"gpt-4.1-mini\")] private const string Chat = \"gpt-4.1-mini-2025-04-14\";", "string question, string model", OfModel,
        "Safeguards.Stamp(client.Complete(question), model)");

    [Theory]
    [InlineData("[ModelSource(\"a\"), ModelSource(\"b\")]", "")]
    [InlineData("", "[ModelSource(\"a\")] private const string First = \"a-1\"; [ModelSource(\"b\")] private const string Second = \"b-1\";")]
    [InlineData("", "private const string Chat = \"gpt-4.1-mini\";")]
    public Task Of_several_models_none_is_chosen_and_none_made_up(string declaration, string member) => IsNotOffered("string question", OfModel, member, declaration);

    [Theory]
    [InlineData("string systemPrompt")]
    [InlineData("string modelPath")]
    [InlineData("string author")]
    [InlineData("int model")]
    public Task What_a_parameter_does_not_ask_for_is_not_given(string parameter) => IsNotOffered(
        "string question", $"public static string Stamp(string text, {parameter}) => text + {parameter.Substring(parameter.IndexOf(' ') + 1)};",
        "[ModelSource(\"small\")] private const string Chat = \"small-1\";", "[ModelSource(\"small\")]");

    [Theory]
    [InlineData("string system")]
    [InlineData("string systemId")]
    public Task The_systems_identifier_is_given(string parameter) => Fix<GOV0701UnstampedContentFix>.Makes(
        """
        [AdvancedAiSystem(Owner = "Service desk", Id = Models.Desk)]
        public class Assistant(IModel client)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                var system = "Answer in verse.";
                return [|client.Complete(system + question)|];
            }
        }
        """,
        """
        [AdvancedAiSystem(Owner = "Service desk", Id = Models.Desk)]
        public class Assistant(IModel client)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                var system = "Answer in verse.";
                return Safeguards.Stamp(client.Complete(system + question), Models.Desk);
            }
        }
        """,
        Hook($"public static string Stamp(string text, {parameter}) => text + {parameter.Substring(7)};"));

    [Fact]
    public Task The_assemblys_system_is_given_where_no_nearer_one_has_an_identifier() => Fix<GOV0701UnstampedContentFix>.Makes(
        "[assembly: AdvancedAiSystem(Id = \"desk\")]\n" + Assistant("Assistant(IModel client)", "", "string question", "[|client.Complete(question)|]"),
        "[assembly: AdvancedAiSystem(Id = \"desk\")]\n" + Assistant("Assistant(IModel client)", "", "string question", "Safeguards.Stamp(client.Complete(question), \"desk\")"),
        Hook("public static string Stamp(string text, string system) => text + system;"));

    [Fact]
    public Task A_system_without_identifier_and_its_prompt_are_not_given() => IsNotOffered(
        "string question, string system", "public static string Stamp(string text, string system) => text + system;");

    [Fact]
    public Task All_are_given_theirs() => Fix<GOV0701UnstampedContentFix>.Makes(
        """
        [AdvancedAiSystem(Id = "desk"), ModelSource("gpt-4.1-mini")]
        public class Assistant(IModel client, Origin madeBy)
        {
            [GeneratesContent]
            public string Answer(string question) => [|client.Complete(question)|];

            [GeneratesContent]
            public string Again(string question)
            {
                var text = client.Complete(question);
                return question.Length > 3 ? [|text|] : [|client.Complete(text)|];
            }
        }
        """,
        """
        [AdvancedAiSystem(Id = "desk"), ModelSource("gpt-4.1-mini")]
        public class Assistant(IModel client, Origin madeBy)
        {
            [GeneratesContent]
            public string Answer(string question) => Safeguards.Stamp("desk", madeBy, client.Complete(question), "gpt-4.1-mini");

            [GeneratesContent]
            public string Again(string question)
            {
                var text = client.Complete(question);
                return question.Length > 3 ? Safeguards.Stamp("desk", madeBy, text, "gpt-4.1-mini") : Safeguards.Stamp("desk", madeBy, client.Complete(text), "gpt-4.1-mini");
            }
        }
        """,
        Hook("public static string Stamp(string system, Origin origin, [StampsProvenance] string text, string modelId) => system + origin + text + modelId;"));

    private static Task Makes(string type, string member, string parameters, string hook, string made) =>
        Fix<GOV0701UnstampedContentFix>.Makes(
            Assistant(type, member, parameters, $"[|{Client(type)}.Complete(question)|]"), Assistant(type, member, parameters, made), Hook(hook));

    private static string Client(string type) => type.Contains("IModel client", StringComparison.Ordinal) ? "client" : "model";

    private static string Assistant(string type, string member, string parameters, string answer) => $$"""
        [AdvancedAiSystem]
        public class {{type}}
        {
            {{member}}

            [GeneratesContent]
            public string Answer({{parameters}}) => {{answer}};
        }
        """;

    /// <summary>In an interface, so that no method to fill in is offered either.</summary>
    private static Task IsNotOffered(string parameters, string hook, string member = "", string declaration = "") =>
        Fix<GOV0701UnstampedContentFix>.IsNotOffered(
            $$"""
            [AdvancedAiSystem]
            public interface IAssistant : IModel
            {
                {{member}}

                {{declaration}}
                [GeneratesContent]
                string Answer({{parameters}}) => [|Complete(question)|];
            }
            """,
            Hook(hook));

    private static string Hook(string hook) => Model + $$"""


        public static class Safeguards
        {
            [StampsProvenance]
            {{hook}}
        }
        """;
}
