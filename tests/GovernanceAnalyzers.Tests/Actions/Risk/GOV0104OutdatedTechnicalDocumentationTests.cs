using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0104OutdatedTechnicalDocumentationTests
{
    private const string Id = "GOV0104";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Desk = System + "public class Desk { [AiTool] public void Look() { } }";

    [Fact]
    public Task A_document_records_a_fingerprint() => Verify(
        Id, Desk, [("docs/tech.md", "{|#0:|}---\nkind: TechnicalDocumentation\n---\n")],
        Rule.Result(Id, 0, "docs/tech.md", "records no fingerprint of 'desk': once it describes the system as it is, add 'fingerprint: 0a10c8b79bac8c1d' to its front matter"));

    [Fact]
    public Task One_of_another_system_is_reported_where_it_stands() => Verify(
        Id, Desk, [("docs/tech.md", "---\nkind: TechnicalDocumentation\nfingerprint: {|#0:0123456789abcdef|}\n---\n")],
        Rule.Result(Id, 0, "docs/tech.md", "describes 'desk' as it was: its models, tools, data or ways out have changed since; describe them, then record 'fingerprint: 0a10c8b79bac8c1d'"));

    [Theory]
    [InlineData("0a10c8b79bac8c1d"), InlineData("0A10C8B79BAC8C1D")]
    public Task The_right_one_is_not(string fingerprint) => Verify(Id, Desk, [Document("TechnicalDocumentation", head: $"fingerprint: {fingerprint}\n")]);

    [Fact]
    public Task One_document_of_several_systems_has_none() =>
        Verify(Id, "[AdvancedAiSystem(Id = \"a\")] public class A { }\n[AdvancedAiSystem(Id = \"b\")] public class B { }", [Document("TechnicalDocumentation")]);
}
