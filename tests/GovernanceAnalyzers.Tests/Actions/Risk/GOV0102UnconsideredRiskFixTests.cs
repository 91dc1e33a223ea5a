using GovernanceAnalyzers.CodeFixes.Risk;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0102UnconsideredRiskFixTests
{
    private static readonly string[] Domains = ["Cbrn", "OffensiveCyber", "HealthAndSafety", "SelfReplication", "Societal", "DemocraticValues", "ChainReaction"];

    private static string Identified(string target, string indent, params string[] domains) =>
        string.Concat(domains.Select(d => $"{indent}[{target}RiskConsidered(RiskDomain.{d}, RiskStatus.Identified, Rationale = \"TODO: say what came of considering it\")]\n"));

    [Fact]
    public Task All_that_are_missing_are_added() =>
        Fix<GOV0102UnconsideredRiskFix>.Makes("[[|AdvancedAiSystem|]]\npublic class Desk;\n", "[AdvancedAiSystem]\n" + Identified("", "", Domains) + "public class Desk;\n");

    [Fact]
    public Task And_no_more() => Fix<GOV0102UnconsideredRiskFix>.Makes(
        "public class Office\n{\n    [[|AdvancedAiSystem|]]\n    [RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)]\n    public class Desk;\n}\n",
        "public class Office\n{\n    [AdvancedAiSystem]\n" + Identified("", "    ", Domains[1..]) + "    [RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)]\n    public class Desk;\n}\n");

    [Fact]
    public Task To_the_assembly_too() =>
        Fix<GOV0102UnconsideredRiskFix>.Makes("[assembly: [|AdvancedAiSystem|]]\npublic class Desk;\n", "[assembly: AdvancedAiSystem]\n" + Identified("assembly: ", "", Domains) + "public class Desk;\n");

    [Fact]
    public Task A_rationale_is_left_to_say() => Fix<GOV0102UnconsideredRiskFix>.Makes(
        "[[|RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable)|]]\npublic class Desk;\n",
        "[RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = \"TODO: say why this risk does not arise\")]\npublic class Desk;\n");

    [Fact]
    public Task Which_of_two_is_true_is_for_a_person_to_say() => Fix<GOV0102UnconsideredRiskFix>.IsNotOffered(
        "[RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)]\n[[|RiskConsidered(RiskDomain.Cbrn, RiskStatus.Accepted)|]]\npublic class Desk;\n");
}
