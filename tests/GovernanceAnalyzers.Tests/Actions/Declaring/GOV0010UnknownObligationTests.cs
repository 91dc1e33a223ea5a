using GovernanceAnalyzers.Tests.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0010UnknownObligationTests
{
    private const string Id = "GOV0010";

    [Theory]
    [InlineData("HCOC-P.1"), InlineData("HCOC-8.1"), InlineData("HCOC-11.8"), InlineData("DIR-4"), InlineData("AIA-50.1")]
    public Task A_clause_of_a_pack_is_known(string clause) => Rule.Verify(Id, $"[assembly: Attested(\"{clause}\")]");

    [Theory]
    [InlineData("HCOC-8.11", "is a clause of no framework pack of the build: write one that is, such as 'HCOC-P.3', or add its pack")]
    [InlineData("HCOS-8.1", "is a clause of no framework pack of the build: did you mean 'HCOC-8.1'?")]
    [InlineData("hcoc-8.1", "is not how the clause is written: write 'HCOC-8.1'")]
    [InlineData("HCOC-81", "is not how the clause is written: write 'HCOC-8.1'")]
    [InlineData("HCOC111", "is a clause of no framework pack of the build: write one that is, such as 'HCOC-P.3', or add its pack")]
    [InlineData("8.1", "is a number, and frameworks number differently: for the Code of Conduct write 'HCOC-8.1'")]
    [InlineData("HCOC-8.1 ", "is not how the clause is written: write 'HCOC-8.1'")]
    [InlineData("HCOC-8", "is a whole group of clauses: attest them one by one, such as 'HCOC-8.1'")]
    [InlineData("ISO 42001 A.2.2", "is a clause of no framework pack of the build: write one that is, such as 'HCOC-P.3', or add its pack")]
    [InlineData("", "is a clause of no framework pack of the build: write one that is, such as 'HCOC-P.3', or add its pack")]
    public Task Anything_else_is_reported(string clause, string why) => Rule.Verify(Id, $"[assembly: Attested({{|#0:\"{clause}\"|}})]", Rule.Result(Id, 0, clause, why));

    [Theory]
    [InlineData("[Attested([|\"X\"|])] public class Desk;")]
    [InlineData("[Attested(clause: [|\"X\"|], By = \"R.\")] public interface IDesk;")]
    [InlineData("public static class Names { public const string Clause = \"X\"; }\n[Attested([|Names.Clause|], By = \"R.\")] public struct Desk;")]
    public Task It_stands_at_the_clause(string source) => Rule.Verify(Id, source);

    [Fact]
    public Task Clauses_of_the_builds_own_packs_are_known()
    {
        var test = new RuleTest(Id, "[assembly: Attested(\"ACME-1\")]\n[assembly: Attested({|#0:\"ACME-0\"|})]");
        test.TestState.AdditionalFiles.Add(("/0/acme.governance-pack.json", Packs.Overlay("acme", $$"""
            "clauses": [{{Packs.Clause("ACME-1")}}], "retired": [{ "id": "ACME-0", "successor": "ACME-1" }]
            """)));
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "ACME-0", "is no longer a clause: 'ACME-1' took its place"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[assembly: Attested(null)]")]
    [InlineData("[assembly: Attested(5)]")]
    [InlineData("[assembly: Attested()]")]
    [InlineData("[assembly: Attested(\"X\", Missing = 1)]")]
    [InlineData("[assembly: Attested(\"X\"")]
    public Task What_does_not_compile_is_left_alone(string source) => Rule.VerifyBroken(Id, source);
}
