using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Sharing;

public class GOV0403ConfidentialInPublicTests
{
    private const string Id = "GOV0403";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Key = "AKIAIOSFODNN7EXAMPLE";

    [Theory]
    [InlineData("Marked as [|internal use only|] by the team."), InlineData("[|Confidential|]"), InlineData("[|Do not distribute|] this."), InlineData("The key is [|AKIAIOSFODNN7EXAMPLE|].")]
    [InlineData("We keep what patients say confidential."), InlineData("Our internal review found nothing.")]
    public Task In_a_public_document_it_is_reported(string body) => Verify(Id, System, [Document("TransparencyReport", body + "\n", "classification: public\n")]);

    [Fact]
    public Task The_message_says_what_it_is() => Verify(
        Id, System, [Document("TransparencyReport", $"Use {{|#0:{Key}|}}.\n", "classification: Public\n")],
        Rule.Result(Id, 0, "governance/TransparencyReport.md", "is public and holds what has the form of a secret key: remove it, or do not call the document public"));

    private const string Prompt = "You draft letters to patients. Never mention the waiting list or its order.";

    private const string Asks = System + "public class Desk { private const string Rules = \"" + Prompt + "\"; public async Task M(IChatClient client, string question) { await client.GetResponseAsync([new ChatMessage(ChatRole.System, Rules), new ChatMessage(ChatRole.User, question)]); } }";

    [Theory]
    [InlineData("It is told: [|" + Prompt + "|]"), InlineData("[|you draft letters to patients;\n> never mention\tthe **waiting list** or its order|]…"), InlineData("You draft letters to patients. Never mention anything.")]
    public Task The_text_of_a_prompt_has_no_place_there(string body) => Verify(Id, Asks, [Document("TransparencyReport", body.Replace(".|]", "|].", StringComparison.Ordinal) + "\n", "classification: public\n")]);

    [Fact]
    public Task The_message_says_that_it_is_one() => Verify(
        Id, Asks, [Document("TransparencyReport", "{|#0:" + Prompt.TrimEnd('.') + "|}.\n", "classification: public\n")],
        Rule.Result(Id, 0, "governance/TransparencyReport.md", "is public and holds the text of a prompt: remove it, or do not call the document public"));

    [Fact]
    public Task A_phrase_that_anybody_may_write_is_none() =>
        Verify(Id, Asks.Replace(Prompt, "You are a helpful assistant.", StringComparison.Ordinal), [Document("TransparencyReport", "You are a helpful assistant.\n", "classification: public\n")]);

    [Fact]
    public Task A_prompt_of_code_that_is_no_part_of_a_system_is_none() =>
        Verify(Id, Asks.Replace("public class", "[NotAnAdvancedAiSystem(\"a demo\")] public class", StringComparison.Ordinal), [Document("TransparencyReport", Prompt + "\n", "classification: public\n")]);

    [Theory]
    [InlineData(""), InlineData("classification: internal\n")]
    public Task In_others_it_may_stand(string head) => Verify(Id, System, [Document("RiskAssessment", "Confidential\n", head)]);
}
