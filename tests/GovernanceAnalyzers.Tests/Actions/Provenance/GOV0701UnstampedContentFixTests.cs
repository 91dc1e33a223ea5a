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
                [StampsProvenance(Standard = "C2PA")]
                public static string Stamp(string content) => content + " [AI]";
                [StampsProvenance(Standard = "C2PA")]
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

    [Theory]
    [InlineData("[StampsProvenance, System.Diagnostics.Conditional(\"DEBUG\")] public static void Stamp(string content) => Console.WriteLine(content);")]
    [InlineData("[StampsProvenance, GeneratesContent] public static string Complete(string prompt) => prompt + 1;")]
    [InlineData("[StampsProvenance, Obsolete] public static string Stamp(string content) => content + 1;")]
    [InlineData("[StampsProvenance] public static string Stamp(ref string content) => content + 1;")]
    [InlineData("[StampsProvenance] public static string Stamp(string? content, Func<string> model) => content + model();")]
    public Task A_hook_that_cannot_be_relied_on_is_not_called(string hook) => IsNotOffered(
        """
        [AdvancedAiSystem]
        public interface IAssistant : IModel
        {
            [GeneratesContent]
            string Answer(string question) => [|Complete(question)|];
        }
        """,
        Model + $"\n\npublic static class Safeguards\n{{\n    {hook}\n}}");

    [Fact]
    public Task What_may_be_null_is_not_given_to_a_hook_that_takes_no_null() => IsNotOffered(
        """
        [AdvancedAiSystem]
        public interface IAssistant
        {
            [GeneratesContent]
            string? Complete(string prompt);

            [GeneratesContent]
            string? Answer(string question) => [|Complete(question)|];
        }
        """,
        Safeguards);

    [Fact]
    public Task A_hook_that_asks_for_more_than_content_gets_what_is_at_hand() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, Clock clock)
        {
            [GeneratesContent]
            public string Answer(string question) => [|model.Complete(question)|];
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, Clock clock)
        {
            [GeneratesContent]
            public string Answer(string question) => Safeguards.Stamp(clock, model.Complete(question));
        }
        """,
        Model + """


        public class Clock;

        public static class Safeguards
        {
            [StampsProvenance]
            public static T Stamp<T>(Clock clock, T content, string? at = null) => clock is null ? throw new ArgumentNullException(at) : content;
        }
        """);

    [Fact]
    public Task What_leaves_at_a_sink_is_wrapped_there() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, ISink sink, Stamper stamper)
        {
            public async Task AnswerAsync(string question, CancellationToken stop)
            {
                await File.WriteAllTextAsync("a.txt", [|model.Complete(question).Trim()|], stop);
                await File.WriteAllTextAsync("b.txt", [|await model.CompleteAsync(question)|], stop);
            }
        }

        public interface ISink;
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model, ISink sink, Stamper stamper)
        {
            public async Task AnswerAsync(string question, CancellationToken stop)
            {
                await File.WriteAllTextAsync("a.txt", await stamper.StampAsync(model.Complete(question).Trim()), stop);
                await File.WriteAllTextAsync("b.txt", await stamper.StampAsync(await model.CompleteAsync(question)), stop);
            }
        }

        public interface ISink;
        """,
        Model + """


        public class Stamper
        {
            [StampsProvenance]
            public async ValueTask<string> StampAsync(string content)
            {
                await Task.Yield();
                return content + " [AI]";
            }
        }
        """);

    [Fact]
    public Task What_marks_its_argument_is_called_before() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IPainter painter)
        {
            [GeneratesContent]
            public Image Paint(string caption)
            {
                var image = painter.Paint(caption);
                return [|image|];
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IPainter painter)
        {
            [GeneratesContent]
            public Image Paint(string caption)
            {
                var image = painter.Paint(caption);
                Marks.Add(image);
                return image;
            }
        }
        """,
        """


        public class Image { public string Mark { get; set; } = ""; }

        public interface IPainter
        {
            [GeneratesContent]
            Image Paint(string caption);
        }

        public static class Marks
        {
            [StampsProvenance]
            public static void Add(Image image) => image.Mark = "AI";
        }
        """);

    [Fact]
    public Task Lambdas_and_local_functions_are_served() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            public Func<string, Task<string>> Answerer() => [GeneratesContent] async (question) => [|await model.CompleteAsync(question)|];

            public Func<string, Task<string>> Forwarder() => [GeneratesContent] static (question) => [|Models.Main.CompleteAsync(question)|];

            public string Local(string prompt)
            {
                return Answer(prompt);

                [GeneratesContent]
                string Answer(string question) => [|model.Complete(question)|];
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            public Func<string, Task<string>> Answerer() => [GeneratesContent] async (question) => Safeguards.Stamp(await model.CompleteAsync(question));

            public Func<string, Task<string>> Forwarder() => [GeneratesContent] static async (question) => Safeguards.Stamp(await Models.Main.CompleteAsync(question));

            public string Local(string prompt)
            {
                return Answer(prompt);

                [GeneratesContent]
                string Answer(string question) => Safeguards.Stamp(model.Complete(question));
            }
        }
        """,
        Model + Safeguards + """


        public static class Models { public static IModel Main { get; set; } = null!; }
        """);

    [Fact]
    public Task A_local_function_is_no_hook() => Makes(
        """
        [AdvancedAiSystem]
        public class Assistant(IModel model)
        {
            [GeneratesContent]
            public string Answer(string question)
            {
                return [|model.Complete(question)|];

                [StampsProvenance]
                static string Stamp(string content) => content + 1;
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
                return Safeguards.Stamp(model.Complete(question));

                [StampsProvenance]
                static string Stamp(string content) => content + 1;
            }
        }
        """,
        Model + Safeguards);

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
                    return model.Complete(question);
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

    [Fact]
    public Task One_stub_serves_a_type()
    {
        var test = new RuleFixTest<GOV0701UnstampedContentFix>(
            """
            public partial class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => [|model.Complete(question)|];

                [GeneratesContent]
                public string Again(string question) => [|model.Complete(question)|];
            }

            public class Other(IModel model)
            {
                [GeneratesContent]
                public async Task<string> AnswerAsync(string question)
                {
                    return [|await model.CompleteAsync(question)|];
                }
            }
            """,
            """
            public partial class Assistant(IModel model)
            {
                [GeneratesContent]
                public string Answer(string question) => Stamp(model.Complete(question));

                [StampsProvenance]
                private static string Stamp(string content) => throw new NotImplementedException("Stamp the content with provenance information.");

                [GeneratesContent]
                public string Again(string question) => Stamp(model.Complete(question));
            }

            public class Other(IModel model)
            {
                [GeneratesContent]
                public async Task<string> AnswerAsync(string question)
                {
                    return Stamp(await model.CompleteAsync(question));
                }

                [StampsProvenance]
                private static string Stamp(string content) => throw new NotImplementedException("Stamp the content with provenance information.");
            }
            """,
            Model);
        return test.RunAsync();
    }

    private static Task Makes(string source, string fixedSource, string? after = null) => Fix<GOV0701UnstampedContentFix>.Makes(source, fixedSource, after);

    private static Task IsNotOffered(string source, string? after = null) => Fix<GOV0701UnstampedContentFix>.IsNotOffered(source, after);
}
