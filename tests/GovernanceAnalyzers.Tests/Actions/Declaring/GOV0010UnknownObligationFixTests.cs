using GovernanceAnalyzers.CodeFixes.Declaring;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0010UnknownObligationFixTests
{
    [Theory]
    [InlineData("8.1", "HCOC-8.1")]
    [InlineData("HCOC8.1", "HCOC-8.1")]
    [InlineData("hcoc-p.4", "HCOC-P.4")]
    public Task The_clause_is_replaced_by_the_one_that_was_meant(string clause, string meant) => Fix<GOV0010UnknownObligationFix>.Makes(
        $"[Attested([|\"{clause}\"|], Role = \"r\")]\npublic class Desk;\n", $"[Attested(\"{meant}\", Role = \"r\")]\npublic class Desk;\n");

    [Fact]
    public Task All_of_a_file_are_replaced_each_by_its_own() => Fix<GOV0010UnknownObligationFix>.Makes(
        "[Attested([|\"8.1\"|]), Attested([|\"HCOC-91\"|])]\npublic class Desk;\n[Attested([|\"9.4\"|])]\npublic class Lamp;\n",
        "[Attested(\"HCOC-8.1\"), Attested(\"HCOC-9.1\")]\npublic class Desk;\n[Attested(\"HCOC-9.4\")]\npublic class Lamp;\n");

    [Theory]
    [InlineData("[Attested([|\"HCOC-8\"|])]\npublic class Desk;\n")]
    [InlineData("[Attested([|\"something else\"|])]\npublic class Desk;\n")]
    [InlineData("public static class Names { public const string Clause = \"8.1\"; }\n[Attested([|Names.Clause|])]\npublic class Desk;\n")]
    public Task None_is_offered_where_it_is_not_known_or_written_elsewhere(string source) => Fix<GOV0010UnknownObligationFix>.IsNotOffered(source);
}
