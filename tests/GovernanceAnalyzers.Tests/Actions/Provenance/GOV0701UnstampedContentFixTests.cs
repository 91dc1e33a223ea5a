using GovernanceAnalyzers.CodeFixes.Provenance;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public class GOV0701UnstampedContentFixTests
{
    private const string Model = """


        public interface IModel
        {
            [GeneratesContent]
            string Complete(string prompt);

            [GeneratesContent]
            Task<string> CompleteAsync(string prompt);

            [GeneratesContent]
            IAsyncEnumerable<string> Stream(string prompt);
        }
        """;

    private const string Safeguards = """


        public static class Safeguards
        {
            [StampsProvenance]
            public static string Stamp(string content) => content + " [AI]";
        }
        """;

    [Fact]
    public Task A_returned_value_is_wrapped() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                var text = model.Complete(question);
                return [|text|]; // what was made
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
                var text = model.Complete(question);
                return Safeguards.Stamp(text); // what was made
            }
        }
        """,
        Model + Safeguards);

    [Fact]
    public Task An_expression_body_is_wrapped_and_its_comments_stay() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question) => /* the model's */ [|model.Complete(
                question)|] /* words */;
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question) => /* the model's */ Safeguards.Stamp(model.Complete(
                question)) /* words */;
        }
        """,
        Model + Safeguards);

    [Fact]
    public Task All_are_wrapped() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                if (question.Length > 3) return [|model.Complete(question)|];
                return [|model.Complete(question + "?")|];
            }

            [GeneratesContent]
            public string Again(string question) => [|model.Complete(question)|];
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                if (question.Length > 3) return Safeguards.Stamp(model.Complete(question));
                return Safeguards.Stamp(model.Complete(question + "?"));
            }

            [GeneratesContent]
            public string Again(string question) => Safeguards.Stamp(model.Complete(question));
        }
        """,
        Model + Safeguards);

    [Theory]
    [InlineData("")]
    [InlineData("    private readonly Stamper _other = new();\r\n")]
    public Task Line_breaks_are_those_of_the_file(string before) => Makes(
        ("[AdvancedAiSystem]\npublic class Assistant(IModel model)\n{\n" + before + "    [GeneratesContent]\n    public string Answer(string question) =>\n        [|model.Complete(question)|];\n}\n").ReplaceLineEndings("\r\n"),
        ("[AdvancedAiSystem]\npublic class Assistant(IModel model)\n{\n" + before + "    [GeneratesContent]\n    public string Answer(string question) =>\n        " + (before.Length > 0 ? "_other" : "Safeguards") + ".Stamp(model.Complete(question));\n}\n").ReplaceLineEndings("\r\n"),
        Model + Safeguards + """


        public class Stamper
        {
            [StampsProvenance]
            public string Stamp(string content) => content + GetHashCode();
        }
        """);

    [Fact]
    public Task A_service_that_was_injected_is_used() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, IStamper stamper)
        {
            [GeneratesContent]
            public string Answer(string question) => [|model.Complete(question)|];
        }

        public interface IStamper
        {
            [StampsProvenance]
            string Stamp(string content);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, IStamper stamper)
        {
            [GeneratesContent]
            public string Answer(string question) => stamper.Stamp(model.Complete(question));
        }

        public interface IStamper
        {
            [StampsProvenance]
            string Stamp(string content);
        }
        """,
        Model + Safeguards);

    [Fact]
    public Task What_implements_a_hook_is_one() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            private readonly Stamper _stamper = new();

            [GeneratesContent]
            public string Answer(string question) => [|model.Complete(question)|];
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            private readonly Stamper _stamper = new();

            [GeneratesContent]
            public string Answer(string question) => _stamper.Stamp(model.Complete(question));
        }
        """,
        Model + """


        public interface IStamper
        {
            [StampsProvenance]
            string Stamp(string content);
        }

        public class Stamper : IStamper
        {
            public string Stamp(string content) => content + GetHashCode();
        }
        """);

    [Theory]
    [InlineData("public class Base { [StampsProvenance] protected string Mark(string content) => content + 1; }", ": Base", "", "Mark")]
    [InlineData("public class Base;", ": Base", "[StampsProvenance] private static string Label(string content) => content + 1;", "Label")]
    public Task The_type_and_its_bases_are_nearer(string other, string bases, string member, string hook) => Makes(
        $$"""
        [AdvancedAiSystem]
        public class Assistant(IModel model) {{bases}}
        {
            {{member}}
            [GeneratesContent]
            public string Answer(string question) => [|model.Complete(question)|];
        }

        {{other}}
        """,
        $$"""
        [AdvancedAiSystem]
        public class Assistant(IModel model) {{bases}}
        {
            {{member}}
            [GeneratesContent]
            public string Answer(string question) => {{hook}}(model.Complete(question));
        }

        {{other}}
        """,
        Model + Safeguards);

    [Fact]
    public Task The_same_namespace_is_nearer_and_another_is_imported() => Makes(
        """
        using System.Text;

        namespace Acme.Chat
        {
            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => [|model.Complete(question)|];

                [GeneratesContent]
                public byte[] Bytes(string question) => [|Encoding.UTF8.GetBytes(model.Complete(question))|];
            }

            public static class Near
            {
                [StampsProvenance]
                public static string Stamp(string content) => content + 1;
            }
        }

        namespace Acme.Governance
        {
            public static class Far
            {
                [StampsProvenance]
                public static string Stamp(string content) => content + 2;

                [StampsProvenance]
                public static byte[] Stamp(byte[] content) => [.. content, 1];
            }
        }
        """,
        """
        using System.Text;
        using Acme.Governance;

        namespace Acme.Chat
        {
            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => Near.Stamp(model.Complete(question));

                [GeneratesContent]
                public byte[] Bytes(string question) => Far.Stamp(Encoding.UTF8.GetBytes(model.Complete(question)));
            }

            public static class Near
            {
                [StampsProvenance]
                public static string Stamp(string content) => content + 1;
            }
        }

        namespace Acme.Governance
        {
            public static class Far
            {
                [StampsProvenance]
                public static string Stamp(string content) => content + 2;

                [StampsProvenance]
                public static byte[] Stamp(byte[] content) => [.. content, 1];
            }
        }
        """,
        Model);

    [Fact]
    public Task A_hook_that_is_asynchronous_is_awaited() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, Stamper stamper)
        {
            [GeneratesContent]
            public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
            {
                return [|await model.CompleteAsync(question)|];
            }

            [GeneratesContent]
            public Task<string> ForwardAsync(string question, CancellationToken cancellationToken) => [|model.CompleteAsync(question)|];

            [GeneratesContent]
            public Task<string> ForwardAtTheEnd(string question)
            {
                question += "?";
                return [|model.CompleteAsync(question)|];
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, Stamper stamper)
        {
            [GeneratesContent]
            public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
            {
                return await stamper.StampAsync(await model.CompleteAsync(question), cancellationToken);
            }

            [GeneratesContent]
            public async Task<string> ForwardAsync(string question, CancellationToken cancellationToken) => await stamper.StampAsync(await model.CompleteAsync(question), cancellationToken);

            [GeneratesContent]
            public async Task<string> ForwardAtTheEnd(string question)
            {
                question += "?";
                return await stamper.StampAsync(await model.CompleteAsync(question));
            }
        }
        """,
        Model + """


        public class Stamper
        {
            [StampsProvenance]
            public async Task<string> StampAsync(string content, CancellationToken cancellationToken = default)
            {
                await Task.Delay(1, cancellationToken);
                return content + " [AI]";
            }
        }
        """);

    [Fact]
    public Task A_stream_goes_through_a_hook_for_streams_only() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public IAsyncEnumerable<string> Answer(string question) => [|model.Stream(question)|];

            [GeneratesContent]
            public async IAsyncEnumerable<string> Pieces(string question)
            {
                await foreach (var piece in model.Stream(question)) yield return [|piece|];
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public IAsyncEnumerable<string> Answer(string question) => Streams.Stamp(model.Stream(question));

            [GeneratesContent]
            public async IAsyncEnumerable<string> Pieces(string question)
            {
                await foreach (var piece in model.Stream(question)) yield return Safeguards.Stamp(piece);
            }
        }
        """,
        Model + Safeguards + """


        public static class Streams
        {
            [StampsProvenance]
            public static async IAsyncEnumerable<string> Stamp(IAsyncEnumerable<string> pieces)
            {
                yield return "[AI]";
                await foreach (var piece in pieces) yield return piece + " ";
            }
        }
        """);

    [Fact]
    public Task A_hook_in_a_referenced_assembly_is_found()
    {
        var test = new RuleFixTest<GOV0701UnstampedContentFix>(
            """
            // Answers.
            namespace Acme;

            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => [|model.Complete(question)|];
            }
            """,
            """
            // Answers.
            using Contoso.Governance;

            namespace Acme;

            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => Stamper.Stamp(model.Complete(question));
            }
            """,
            Model);
        var library = test.TestState.AdditionalProjects["Contoso"];
        library.Sources.Add(
            """
            using GovernanceAnalyzers.Annotations;
            namespace Contoso.Governance;
            public static class Stamper
            {
                [StampsProvenance]
                public static string Stamp(string content) => content + " [AI]";
                [StampsProvenance]
                internal static string Hidden(string content) => content + " [AI]";
            }
            """);
        library.ReferenceAssemblies = RuleTest.Frameworks;
        library.AdditionalReferences.Add(RuleTest.Annotations);
        test.TestState.AdditionalProjectReferences.Add("Contoso");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public static string Stamp(string content, string model) => content + model;")]
    [InlineData("public static int Stamp(string content) => content.Length;")]
    [InlineData("public static string Stamp(int content) => content.ToString();")]
    [InlineData("private static string Stamp(string content) => content + 1;")]
    public Task A_hook_that_does_not_fit_is_not_called(string hook) => IsNotOffered(
        """
        [AdvancedAiSystem]
        public interface IAssistant : IModel
        {
            [GeneratesContent]
            string Answer(string question) => [|Complete(question)|];
        }
        """,
        Model + $$"""


        public static class Safeguards
        {
            [StampsProvenance]
            {{hook}}
        }
        """);

    [Fact]
    public Task Code_with_errors_is_left_alone()
    {
        var test = new RuleFixTest<GOV0701UnstampedContentFix>(
            """
            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question)
                {
                    {|CS0103:Missing|}();
                    return [|model.Complete(question)|];
                }
            }
            """,
            null,
            Model + Safeguards);
        return test.RunAsync();
    }

    [Fact]
    public Task Where_there_is_none_a_stub_is_made() => Makes(
        """
        namespace Acme
        {
            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => [|model.Complete(question)|]; // answered

                public int Stamp => 1;
            }
        }
        """,
        """
        namespace Acme
        {
            [AdvancedAiSystem]
            public class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => Stamp2(model.Complete(question)); // answered

                [StampsProvenance]
                private static string Stamp2(string content) => throw new NotImplementedException("Stamp the content with provenance information.");

                public int Stamp => 1;
            }
        }
        """,
        Model);

    private static Task Makes(string source, string fixedSource, string? after = null) => Fix<GOV0701UnstampedContentFix>.Makes(source, fixedSource, after);

    private static Task IsNotOffered(string source, string? after = null) => Fix<GOV0701UnstampedContentFix>.IsNotOffered(source, after);
}
