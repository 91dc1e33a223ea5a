using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Transparency;

public sealed class GOV0304UndocumentedLimitationsTests
{
    private const string Id = "GOV0304";

    [Theory]
    [InlineData("[GeneratesContent] public string [|Write|]() => \"\";")]
    [InlineData("/// <summary>Writes a letter.</summary>\n[GeneratesContent] public string [|Write|]() => \"\";")]
    [InlineData("// It may be wrong.\n[GeneratesContent] public string [|Write|]() => \"\";")]
    [InlineData("[return: GeneratesContent] public string [|Write|]() => \"\";")]
    [InlineData("public void [|Write|]([GeneratesContent] out string text) => text = \"\";")]
    [InlineData("[GeneratesContent] public string [|Latest|] => \"\";")]
    [InlineData("[GeneratesContent] protected internal string [|Write|]() => \"\";")]
    [InlineData("[GeneratesContent] public delegate string [|Writer|]();")]
    public Task A_public_member_says_nothing_of_its_limits(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("/// <summary>Writes a letter.</summary>\n/// <remarks>Limitations: English only.</remarks>\n[GeneratesContent] public string Write() => \"\";")]
    [InlineData("/** <summary>Writes a letter, which can be wrong.</summary> */\n[GeneratesContent] public string Write() => \"\";")]
    [InlineData("/// <summary>Writes a letter of limited accuracy.</summary>\n[GeneratesContent] public string Write() => \"\";")]
    [InlineData("/// <inheritdoc/>\n[GeneratesContent] public string Write() => \"\";")]
    [InlineData("[GeneratesContent] internal string Write() => \"\";")]
    [InlineData("[GeneratesContent] private string Write() => \"\";")]
    [InlineData("public string Write() => \"\";")]
    public Task What_says_something_or_owes_nothing(string member) => VerifyMembers(member);

    [Fact]
    public Task The_type_or_what_is_implemented_may_say_it() => Rule.Verify(Id, """
        /// <summary>Writes letters. They can be incomplete.</summary>
        [AdvancedAiSystem] public class Desk { [GeneratesContent] public string Write() => ""; public class Drawer { [GeneratesContent] public string Write() => ""; } }

        [AdvancedAiSystem]
        public interface IWriter
        {
            /// <summary>Writes a letter, without a promise of accuracy.</summary>
            [GeneratesContent] string Write();
        }
        [AdvancedAiSystem] public class Writer : IWriter { [GeneratesContent] public string Write() => ""; }
        [AdvancedAiSystem, GeneratesContent] public class [|Poet|] { public string Write() => ""; }
        internal class Hidden { [GeneratesContent] public string Write() => ""; }
        """);

    [Fact]
    public Task What_a_library_declares_is_documented_there() => Rule.Verify(Id, """
        [AdvancedAiSystem]
        public class Client(IChatClient inner) : DelegatingChatClient(inner)
        {
            [GeneratesContent] public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => base.GetResponseAsync(messages, options, cancellationToken);
        }
        """);

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { [GeneratesContent] public string Write() => ""; }
        [NotAnAdvancedAiSystem("x")] public class Excluded { [GeneratesContent] public string Write() => ""; }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { [GeneratesContent] public string { get } [GeneratesContent] public ");

    [Fact]
    public Task The_message_names_the_member() => Rule.Verify(Id, "[AdvancedAiSystem] public class Desk { [GeneratesContent] public string {|#0:Write|}() => \"\"; }", Rule.Result(Id, 0, "Desk.Write"));

    private static Task VerifyMembers(string members) => Rule.Verify(Id, "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "\n}\n");
}
