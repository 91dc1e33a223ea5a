using GovernanceAnalyzers.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0001UndeclaredAiUseFixTests
{
    [Fact]
    public Task The_type_is_declared_below_its_documentation_and_other_attributes() => Makes(
        """
        namespace Acme;

        /// <summary>Answers.</summary>
        [Serializable]
        public sealed class Desk(IChatClient client)
        {
            public Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);

            public Task<ChatResponse> Again(string question) => client.GetResponseAsync(question);
        }

        internal record struct Other(IChatClient Client)
        {
            public Task<ChatResponse> Answer(string question) => Client.[|GetResponseAsync|](question);
        }
        """,
        """
        namespace Acme;

        /// <summary>Answers.</summary>
        [Serializable]
        [AdvancedAiSystem]
        public sealed class Desk(IChatClient client)
        {
            public Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);

            public Task<ChatResponse> Again(string question) => client.GetResponseAsync(question);
        }

        [AdvancedAiSystem]
        internal record struct Other(IChatClient Client)
        {
            public Task<ChatResponse> Answer(string question) => Client.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_type_inside_is_declared_by_the_one_around_it() => Makes(
        """
        public class Outer(IChatClient client)
        {
            public Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);

            public class Inner(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Outer(IChatClient client)
        {
            public Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);

            public class Inner(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);
            }
        }
        """);

    [Fact]
    public Task A_justification_is_left_to_be_written()
    {
        var test = new RuleFixTest<GOV0001UndeclaredAiUseFix>(
            """
            public class Desk(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);
            }

            public class Other(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);
            }
            """,
            """
            [NotAnAdvancedAiSystem("TODO: say why this is no advanced AI system")]
            public class Desk(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);
            }

            [NotAnAdvancedAiSystem("TODO: say why this is no advanced AI system")]
            public class Other(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);
            }
            """)
        {
            CodeActionEquivalenceKey = "GOV0001.Exclude",
        };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("// Answers.\nusing System.Text;\n\n_ = Encoding.UTF8;\n", "// Answers.\nusing System.Text;\nusing GovernanceAnalyzers.Annotations;\n\n[assembly: AdvancedAiSystem]\n\n_ = Encoding.UTF8;\n")]
    [InlineData("// Answers.\n", "// Answers.\nusing GovernanceAnalyzers.Annotations;\n\n[assembly: AdvancedAiSystem]\n\n")]
    [InlineData(
        "using System.Reflection;\n\n[assembly: AssemblyProduct(\"x\")]\n\n",
        "using System.Reflection;\nusing GovernanceAnalyzers.Annotations;\n\n[assembly: AssemblyProduct(\"x\")]\n[assembly: AdvancedAiSystem]\n\n")]
    public Task Statements_outside_any_type_declare_the_assembly(string before, string fixedBefore)
    {
        const string Rest = "await Clients.Main.";
        var test = WithoutImport(before + Rest + "[|GetResponseAsync|](\"Hello\");\n" + Clients, fixedBefore + Rest + "GetResponseAsync(\"Hello\");\n" + Clients);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task The_annotations_are_imported(string newLine) => WithoutImport(
        """
        // A file.

        using System.Text;
        using Microsoft.Extensions.AI;

        namespace Acme
        {
            /// <summary>Answers.</summary>
            public class Desk(IChatClient client)
            {
                public System.Threading.Tasks.Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);
            }
        }
        """.ReplaceLineEndings(newLine),
        """
        // A file.

        using System.Text;
        using GovernanceAnalyzers.Annotations;
        using Microsoft.Extensions.AI;

        namespace Acme
        {
            /// <summary>Answers.</summary>
            [AdvancedAiSystem]
            public class Desk(IChatClient client)
            {
                public System.Threading.Tasks.Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);
            }
        }
        """.ReplaceLineEndings(newLine)).RunAsync();

    [Fact]
    public Task Conditional_imports_are_left_alone() => WithoutImport(
        """
        #if NET
        using System.Text;
        #endif
        using Microsoft.Extensions.AI;

        public class Desk(IChatClient client)
        {
            public System.Threading.Tasks.Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);
        }
        """,
        """
        #if NET
        using System.Text;
        #endif
        using Microsoft.Extensions.AI;

        [GovernanceAnalyzers.Annotations.AdvancedAiSystem]
        public class Desk(IChatClient client)
        {
            public System.Threading.Tasks.Task<ChatResponse> Answer(string question) => client.GetResponseAsync(question);
        }
        """).RunAsync();

    [Fact]
    public Task Without_the_annotations_there_is_nothing_to_add()
    {
        var test = new RuleFixTest<GOV0001UndeclaredAiUseFix>(
            """
            public class Desk(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.[|GetResponseAsync|](question);
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        test.TestState.Sources[1] = test.FixedState.Sources[1] = ("/0/Usings.cs", Microsoft.CodeAnalysis.Text.SourceText.From(RuleTest.Usings.Replace("global using GovernanceAnalyzers.Annotations;", "", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    private const string Clients = """

        public static class Clients
        {
            public static Microsoft.Extensions.AI.IChatClient Main => throw new System.InvalidOperationException();
        }
        """;

    private static Task Makes(string source, string fixedSource) => Fix<GOV0001UndeclaredAiUseFix>.Makes(source, fixedSource);

    private static RuleFixTest<GOV0001UndeclaredAiUseFix> WithoutImport(string source, string fixedSource)
    {
        var test = new RuleFixTest<GOV0001UndeclaredAiUseFix>(source, fixedSource);
        test.TestState.Sources[1] = test.FixedState.Sources[1] = ("/0/Usings.cs", Microsoft.CodeAnalysis.Text.SourceText.From("global using Microsoft.Extensions.AI;"));
        return test;
    }
}
