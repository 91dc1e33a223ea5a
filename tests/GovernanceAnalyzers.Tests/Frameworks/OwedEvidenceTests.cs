using GovernanceAnalyzers.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Frameworks;

public class OwedEvidenceTests
{
    private const SystemTraits Everything = (SystemTraits)~0;

    private static IEnumerable<string> Owed(SystemProfile system, FrameworkPacks? packs = null) => (packs ?? FrameworkPacks.Embedded).Owed(system).Select(o => o.Requirement.Rule + " " + o.Need.Kind);

    [Fact]
    public void A_system_of_limited_risk_owes_what_no_fact_limits() => Assert.Equal(
        [
            "GOV0101 RiskAssessment", "GOV0103 Evaluation", "GOV0104 TechnicalDocumentation", "GOV0205 IncidentLog", "GOV0206 VulnerabilityReporting", "GOV0209 MonitoringPlan", "GOV0301 TransparencyReport",
            "GOV0306 InstructionsForUse", "GOV0401 InformationSharing", "GOV0501 GovernancePolicy", "GOV0504 StaffTraining", "GOV0610 SecurityReview",
        ],
        Owed(Packs.System(RiskTiers.Limited)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(RiskTiers.Unspecified)]
    [InlineData(RiskTiers.Minimal)]
    public void One_of_less_risk_owes_nothing(int tier) => Assert.Empty(Owed(Packs.System(tier, Everything)));

    [Theory]
    [InlineData(nameof(SystemTraits.HoldsPersonalData), "GOV0502 PrivacyPolicy", "GOV1106 DivulgenceTest")]
    [InlineData(nameof(SystemTraits.StoresPrompts), "GOV0502 PrivacyPolicy")]
    [InlineData(nameof(SystemTraits.Trains), "GOV0305 ModelCard", "GOV0801 EnergyRecord")]
    [InlineData(nameof(SystemTraits.IsPublicFacing), "GOV0901 UserEducation")]
    [InlineData(nameof(SystemTraits.DeclaresRisks), "GOV0506 RiskRegister")]
    [InlineData(nameof(SystemTraits.GeneratesContent))]
    public void A_fact_adds_what_follows_from_it(string fact, params string[] expected) =>
        Assert.Equal(expected, Owed(Packs.System(RiskTiers.Limited, Enum.Parse<SystemTraits>(fact))).Except(Owed(Packs.System(RiskTiers.Limited))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_tier_adds_to_those_below()
    {
        Assert.Equal(["GOV0015 ProhibitedUseScreening", "GOV0016 SelfAssessment"], Owed(Packs.System(RiskTiers.High)).Except(Owed(Packs.System(RiskTiers.Limited))).Order(StringComparer.Ordinal));
        var external = Assert.Single(FrameworkPacks.Embedded.Owed(Packs.System(RiskTiers.Frontier)), o => o.Requirement.IsExternal);
        Assert.Equal("Evaluation, RedTeamReport", string.Join(", ", external.AnsweredBy));
        Assert.DoesNotContain(FrameworkPacks.Embedded.Owed(Packs.System(RiskTiers.High)), o => o.Requirement.IsExternal);
    }

    [Theory]
    [InlineData("EU", true)]
    [InlineData("eu", true)]
    [InlineData("DE", true)]
    [InlineData("JP", false)]
    [InlineData(null, false)]
    public void An_overlay_asks_for_more_where_it_holds(string? jurisdiction, bool expected) =>
        Assert.Equal(expected, Owed(Packs.System(RiskTiers.Minimal, jurisdiction: jurisdiction)).Contains("GOV0015 ProhibitedUseScreening"));

    [Theory]
    [InlineData("2025-02-01", false)]
    [InlineData("2025-02-02", true)]
    [InlineData(null, false)]
    public void From_the_day_on_which_it_applies(string? today, bool expected)
    {
        var system = Packs.System(RiskTiers.Limited, jurisdiction: "EU", today: today);
        Assert.Equal(expected, Owed(system).Contains("GOV0015 ProhibitedUseScreening"));
    }

    [Fact]
    public void It_says_which_clause_asks()
    {
        var owed = FrameworkPacks.Embedded.Owed(Packs.System(RiskTiers.Minimal, jurisdiction: "EU")).Single(o => o.Need.Kind == "ProhibitedUseScreening");
        Assert.Equal("AIA-5", Assert.Single(owed.RaisedBy).Id);
        Assert.Empty(FrameworkPacks.Embedded.Owed(Packs.System(RiskTiers.High, jurisdiction: "EU")).Single(o => o.Need.Kind == "ProhibitedUseScreening").RaisedBy);
    }

    [Fact]
    public void An_overlay_of_the_build_makes_evidence_age_faster_but_not_slower()
    {
        var packs = Packs.Load(("/p.governance-pack.json", Packs.Overlay("jp", $$"""
            "jurisdictions": ["JP"], "clauses": [
              {{Packs.Clause("JP-1", """ "raises": [{ "kind": "RiskAssessment", "maxAgeMonths": 6, "note": "N" }] """)}},
              {{Packs.Clause("JP-2", """ "raises": [{ "kind": "IncidentLog", "maxAgeMonths": 60, "note": "N" }] """)}}]
            """)));
        Assert.Empty(packs.Problems);
        Assert.Equal(6, packs.MaxAgeMonthsOf(packs.FindNeed("RiskAssessment")!, Packs.System(RiskTiers.Minimal, jurisdiction: "JP")));
        Assert.Equal(12, packs.MaxAgeMonthsOf(packs.FindNeed("RiskAssessment")!, Packs.System(RiskTiers.Minimal, jurisdiction: "EU")));
        Assert.Equal(3, packs.MaxAgeMonthsOf(packs.FindNeed("IncidentLog")!, Packs.System(RiskTiers.Minimal, jurisdiction: "JP")));
    }

    [Theory]
    [InlineData(RiskTiers.Minimal, RiskTiers.Minimal, true)]
    [InlineData(RiskTiers.Limited, RiskTiers.Minimal, false)]
    [InlineData(RiskTiers.Frontier, RiskTiers.High, true)]
    public void The_projects_own_configuration_asks_for_more_but_not_for_less(int from, int tier, bool expected) =>
        Assert.Equal(expected, FrameworkPacks.Embedded.Owed(Packs.System(tier), rule => rule == "GOV0016" ? from : null).Any(o => o.Need.Kind == "SelfAssessment"));

    [Fact]
    public void Conditions_decide_on_sections_too()
    {
        var packs = Packs.Load(("/p.governance-pack.json", Packs.Overlay("own", """
            "evidence": [{ "kind": "Own", "title": "T", "file": "p.md", "why": "W", "requiredBy": [{ "rule": "GOV0101", "fromTier": "High", "when": ["trains"] }],
              "sections": [{ "heading": "Always", "hint": "H" }, { "heading": "Trained", "hint": "H", "when": ["trains"] }] }]
            """)));
        Assert.Empty(packs.Problems);
        var kind = packs.FindNeed("Own")!;
        Assert.Equal(["Always"], kind.SectionsFor(SystemTraits.None).Select(s => s.Heading));
        Assert.Equal(["Always", "Trained"], kind.SectionsFor(Everything).Select(s => s.Heading));
        Assert.Contains("GOV0101 Own", Owed(Packs.System(RiskTiers.High, SystemTraits.Trains), packs));
        Assert.DoesNotContain("GOV0101 Own", Owed(Packs.System(RiskTiers.High), packs));
    }
}
