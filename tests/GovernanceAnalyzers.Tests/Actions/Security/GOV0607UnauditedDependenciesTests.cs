using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0607UnauditedDependenciesTests
{
    private const string Id = "GOV0607";

    [Theory]
    [InlineData("NuGetAudit=false"), InlineData("NU1901, NU1904 silenced")]
    public Task A_gap_is_reported_once(string gap) => EvidenceTest.Verify(
        Id, Today, $"build_property.GovernanceAuditGap = {gap}\n", "[assembly: {|#0:AdvancedAiSystem(Id = \"desk\")|}]\n[AdvancedAiSystem(Id = \"other\")] class B { }", [], Rule.Result(Id, 0, "desk", gap));

    [Theory]
    [InlineData(""), InlineData("build_property.GovernanceAuditGap = \n")]
    public Task Without_a_gap_there_is_nothing_to_report(string properties) => EvidenceTest.Verify(Id, Today, properties, "[assembly: AdvancedAiSystem(Id = \"desk\")]", []);

    [Theory]
    [InlineData("class C { }"), InlineData("[NotAnAdvancedAiSystem(\"tool\")] class C { }")]
    public Task Outside_a_system_it_is_nobodys_business(string source) => EvidenceTest.Verify(Id, Today, "build_property.GovernanceAuditGap = NuGetAudit=false\n", source, []);

    [Fact]
    public Task Code_with_errors_is_left_alone() =>
        EvidenceTest.Verify(Id, Today, "build_property.GovernanceAuditGap = NuGetAudit=false\n", "[assembly: AdvancedAiSystem(Id = {|CS0103:Nothing|})]", []);
}
