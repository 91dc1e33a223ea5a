using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Configuration;

/// <summary>Keys of .editorconfig files: what each asks for, and what is said of those that mean nothing.</summary>
public class ConfigurationKeyTests
{
    private const string Declared = "[assembly: AdvancedAiSystem]";
    private const string NoMeaning = "the key '{0}' of an .editorconfig or .globalconfig means nothing";

    [Theory]
    [InlineData("governance.GOV0006.min_section_length = 1")]
    [InlineData("governance.GOV0012.max_age_months = 120")]
    [InlineData("governance.gov0101.FROM_TIER = minimal")]
    [InlineData("governance.HCOC-1.1.valid_months = 12")]
    [InlineData("governance.AIA-50.1.valid_months = 12")]
    [InlineData("general.color.max = 3")]
    [InlineData("generated_code = true")]
    [InlineData("g = 1")]
    [InlineData("..g.. = 1")]
    public Task What_is_understood_and_what_is_not_ours_is_no_problem(string line) => Keys(Declared, line);

    [Theory]
    [InlineData("governance.gov0012.max_age_month = 6", "governance.gov0012.max_age_month", "; did you mean 'governance.gov0012.max_age_months'?")]
    [InlineData("governance.gov0012.colour = 6", "governance.gov0012.colour", "")]
    [InlineData("governance.gov0013.max_age_months = 6", "governance.gov0013.max_age_months", ": 'gov0013' is not GOV0012; did you mean 'governance.GOV0012.max_age_months'?")]
    [InlineData("governance.hcoc-99.1.valid_months = 6", "governance.hcoc-99.1.valid_months", ": 'hcoc-99.1' is not a clause of a framework pack; did you mean 'governance.HCOC-9.1.valid_months'?")]
    [InlineData("governance.gov0701.from_tier = High", "governance.gov0701.from_tier", ": 'gov0701' is not a rule that misses a document; did you mean 'governance.GOV0101.from_tier'?")]
    [InlineData("govenrance.gov0012.max_age_months = 6", "govenrance.gov0012.max_age_months", "; did you mean 'governance.gov0012.max_age_months'?")]
    public Task A_key_that_means_nothing_is_reported(string line, string key, string why) =>
        Keys(Declared, line, Finding(NoMeaning.Replace("{0}", key, StringComparison.Ordinal) + why));

    [Theory]
    [InlineData("governance.gov0012.max_age_months = 0", "'0' is no value of the key 'governance.gov0012.max_age_months' of an .editorconfig or .globalconfig: write 1 to 120")]
    [InlineData("governance.gov0012.max_age_months = half a year", "'half a year' is no value of the key 'governance.gov0012.max_age_months' of an .editorconfig or .globalconfig: write 1 to 120")]
    [InlineData("governance.gov0101.from_tier = Unspecified", "'Unspecified' is no value of the key 'governance.gov0101.from_tier' of an .editorconfig or .globalconfig: write Minimal, Limited, High, Frontier")]
    public Task A_value_that_a_key_may_not_have_is_reported(string line, string message) => Keys(Declared, line, Finding(message));

    [Fact]
    public Task It_is_told_once_for_all_files() => Keys(
        Declared, "governance.gov0012.colour = 6", ["public class A;", "public class B;"], Finding(NoMeaning.Replace("{0}", "governance.gov0012.colour", StringComparison.Ordinal)));

    [Fact]
    public Task A_clause_of_the_builds_own_pack_is_one()
    {
        var test = Test(Declared, "governance.acme-1.valid_months = 6", []);
        test.TestState.AdditionalFiles.Add(("/0/acme.governance-pack.json", Frameworks.Packs.Overlay("acme", $"\"clauses\": [{Frameworks.Packs.Clause("ACME-1")}]")));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Minimal", true)]
    [InlineData("Limited", false)]
    [InlineData("none", false)]
    public Task The_tier_from_which_a_document_is_owed(string tier, bool isReported) =>
        Verify("GOV0101", Today, $"governance.GOV0101.from_tier = {tier}\n", isReported ? "[assembly: [|AdvancedAiSystem(RiskTier = RiskTier.Minimal)|]]" : "[assembly: AdvancedAiSystem(RiskTier = RiskTier.Minimal)]", []);

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(60, false)]
    public Task The_age_of_a_review(int months, bool isReported)
    {
        var document = isReported ? "---\nkind: RiskAssessment\nreviewed: [|2025-11-15|]\n---\n" : "---\nkind: RiskAssessment\nreviewed: 2025-11-15\n---\n";
        return Verify(
            "GOV0012", Today, $"governance.GOV0012.max_age_months = {months}\n", "[assembly: AdvancedAiSystem]",
            [("governance/risk.md", document + "## Scope\n\nAll of it.\n## Method\n\nBy hand.\n## Risks\n\nNone.\n## Mitigation\n\nNone.\n")]);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(20, false)]
    [InlineData(1, false)]
    public Task The_length_of_a_section(int least, bool isReported)
    {
        var heading = isReported ? "[|## Scope|]" : "## Scope";
        return Verify("GOV0006", Today, $"governance.GOV0006.min_section_length = {least}\n", "[assembly: AdvancedAiSystem]", [("governance/risk.md", $"---\nkind: RiskAssessment\n---\n{heading}\n\nThe whole desk, with its drawers.\n")]);
    }

    [Theory]
    [InlineData("HCOC-8.1", 3, true)]
    [InlineData("HCOC-8.1", 5, false)]
    [InlineData("HCOC-8.2", 3, false)]
    public Task The_time_for_which_an_attestation_holds(string clause, int months, bool isReported)
    {
        const string Attested = "Attested(\"HCOC-8.1\", Role = \"r\", On = \"2026-02-01\", ValidMonths = 12)";
        return Verify("GOV0017", Today, $"governance.{clause}.valid_months = {months}\n", isReported ? $"[assembly: [|{Attested}|]]" : $"[assembly: {Attested}]", []);
    }

    [Theory]
    [InlineData("2026-06-01", false)]
    [InlineData("", false)]
    [InlineData("1.6.2026", true)]
    public Task A_day_that_is_no_date_is_reported(string day, bool isReported)
    {
        var test = new RuleTest("GOV0013", Declared);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.GovernanceAsOf = {day}\n"));
        if (isReported) test.ExpectedDiagnostics.Add(Finding($"the property GovernanceAsOf is '{day}', which is no date, so that nothing runs out: write it as yyyy-MM-dd"));
        return test.RunAsync();
    }

    [Fact]
    public void Every_key_is_told_apart_by_its_name_and_has_an_example() => Assert.All(ConfigurationKey.All, key =>
    {
        Assert.Single(ConfigurationKey.All, other => other.Name == key.Name);
        Assert.NotNull(key.Parse(key.Example));
    });

    private static DiagnosticResult Finding(string message) => new DiagnosticResult(new GovernanceAnalyzer().SupportedDiagnostics.Single(d => d.Id == "GOV0013")).WithArguments(message);

    private static Task Keys(string source, string line, params DiagnosticResult[] expected) => Keys(source, line, [], expected);

    private static Task Keys(string source, string line, string[] others, params DiagnosticResult[] expected) => Test(source, line, others, expected).RunAsync();

    private static RuleTest Test(string source, string line, string[] others, params DiagnosticResult[] expected)
    {
        var test = new RuleTest("GOV0013", [source, .. others]);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{line}\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }
}
