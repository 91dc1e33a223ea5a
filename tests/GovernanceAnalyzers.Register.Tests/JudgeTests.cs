using System.Text.Json.Nodes;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;
using GovernanceAnalyzers.Register.Reading;
using GovernanceAnalyzers.Register.Judging;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>How a clause stands, status by status: the lesser is said where something is not known.</summary>
public sealed class JudgeTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (string Status, string? Until, string Reasons) Of(string clause, string declarations, IEnumerable<string>? ran = null, params JsonObject[] results)
    {
        var root = new Files.Root(_folder.Path);
        var builder = new RegisterBuilder(root, Day);
        builder.Add(AssemblyReader.Read(Compiler.Compile(_folder, "System", "[assembly: AdvancedAiSystem(Id = \"s\")]\n" + declarations), root));
        if (ran is not null)
        {
            _folder.Write("System.sarif", Sarif.Log(results, [.. ran]));
            builder.Add(SarifReader.Read(_folder["System.sarif"], root), "System.sarif");
        }

        var group = builder.Build().Systems.Single(system => system.Kind == SystemKind.Declared).Clauses.Single(group => group.Clauses.Contains(clause));
        return (group.Status, group.Until, string.Join("\n", group.Reasons));
    }

    private static IReadOnlyList<string> RulesOf(string clause) => Obligations.ById[clause].Rules;

    private JsonObject Finding(string rule) => Sarif.Result(rule, _folder["System.cs"], 3);

    [Fact]
    public void Proved_where_every_rule_ran_and_found_nothing_and_had_something_to_look_at() =>
        Assert.Equal(("proved", null, "GOV0703 ran over all of the system's code and found no contradiction."), Of("HCOC-7.3", "public class A { [StampsProvenance] public string S(string t) => t.Trim(); }", RulesOf("HCOC-7.3")));

    [Fact]
    public void Not_analysed_where_a_rule_did_not_run() =>
        Assert.Equal(("not analysed", null, "GOV0703 did not run."), Of("HCOC-7.3", "public class A { [StampsProvenance] public string S(string t) => t.Trim(); }", ["GOV0701"]));

    [Fact]
    public void Not_analysed_where_there_is_no_log() =>
        Assert.Equal(("not analysed", null, "No log of the compiler with governance rules was read for System."), Of("HCOC-7.3", "public class A { [StampsProvenance] public string S(string t) => t.Trim(); }"));

    [Fact]
    public void Not_analysed_where_the_analysis_could_not_follow_a_body() =>
        Assert.Equal(("not analysed", null, "System.cs:3: Something leaves."), Of("HCOC-7.3", "public class A { [StampsProvenance] public string S(string t) => t.Trim(); }", RulesOf("HCOC-7.3"), Finding("GOV0014")));

    [Fact]
    public void Open_where_the_rules_had_nothing_to_look_at() =>
        Assert.Equal(("open", null, "GOV0703 had nothing to look at: nothing here is declared [StampsProvenance]."), Of("HCOC-7.3", "", RulesOf("HCOC-7.3")));

    [Fact]
    public void Declared_and_never_proved_where_it_is_met_elsewhere()
    {
        var (status, _, reasons) = Of("HCOC-7.1", "public class A { [GeneratesContent(StampedBy = \"docs/stamping.md\")] public string G() => \"\"; [StampsProvenance] public string S(string t) => t.Trim(); }", RulesOf("HCOC-7.1"));
        Assert.Equal("declared", status);
        Assert.Equal("M:A.G: StampedBy docs/stamping.md", reasons);
    }

    [Fact]
    public void Rules_that_keep_annotations_honest_prove_nothing()
    {
        Assert.Equal("declared", Of("HCOC-P.2", "", RulesOf("HCOC-P.2")).Status);
        Assert.Equal("open", Of("HCOC-11.4", "", RulesOf("HCOC-11.4")).Status);
    }

    [Fact]
    public void A_finding_outweighs_all_that_answers() =>
        Assert.Equal("finding", Of("HCOC-1.1", "[assembly: Attested(\"HCOC-1.1\", By = \"A\", Role = \"B\", On = \"2026-05-01\", ValidMonths = 6)]", ["GOV0102"], Finding("GOV0102")).Status);

    [Fact]
    public void Waived_until_the_first_waiver_ends()
    {
        JsonObject Waived(string until) => Finding("GOV0701").With("message", new JsonObject { ["text"] = until })
            .With("suppressions", new JsonArray(new JsonObject
            {
                ["kind"] = "inSource",
                ["properties"] = new JsonObject { ["suppressionType"] = $"DiagnosticSuppressor {{ Suppression Id: GOVW0701, Suppression Justification: Pilot (one ward) (owner: Ann; until {until}) }}" },
            }));
        var (status, until, reasons) = Of("HCOC-7.1", "", ["GOV0701"], Waived("2026-12-31"), Waived("2026-09-30"));

        Assert.Equal(("waived until", "2026-09-30"), (status, until));
        Assert.Contains("GOV0701 at System.cs:3 is waived: Pilot (one ward)\n", reasons, StringComparison.Ordinal);
        Assert.Equal("finding", Of("HCOC-7.1", "", ["GOV0701"], Waived("2026-12-31"), Finding("GOV0701")).Status);
    }

    [Fact]
    public void Evidenced_where_the_document_is_there_and_declared_where_it_was_not_seen()
    {
        const string declaration = "[assembly: Evidence(EvidenceKind.RiskAssessment, \"governance/risk.md\", ReviewedOn = \"2026-02-01\")]";
        Assert.Equal(("declared", null, "RiskAssessment: governance/risk.md is named; the register's making did not see it."), Of("HCOC-1.1", declaration));
        _folder.Write("governance/risk.md", "# Risks");
        Assert.Equal(("evidenced", null, "RiskAssessment: governance/risk.md, reviewed on 2026-02-01"), Of("HCOC-1.1", declaration));
    }

    [Theory]
    [InlineData("Role = \"CTO\", On = \"2026-01-01\", ValidMonths = 12", "attested", "Ann, CTO on 2026-01-01, valid until 2027-01-01")]
    [InlineData("Role = \"CTO\", On = \"2024-01-01\", ValidMonths = 12", "not checkable in code", "The attestation by Ann, CTO expired on 2025-01-01.")]
    [InlineData("Role = \"CTO\", On = \"2026-01-01\"", "not checkable in code", "An attestation by Ann, CTO does not count: it lacks its date or validity.")]
    [InlineData("Role = \"CTO\", On = \"soon\", ValidMonths = 12", "not checkable in code", "An attestation by Ann, CTO does not count: it lacks its date or validity.")]
    public void Attested_for_as_long_as_it_holds(string arguments, string status, string reason)
    {
        var (found, _, reasons) = Of("HCOC-8.1", $"[assembly: Attested(\"HCOC-8.1\", By = \"Ann\", {arguments})]");
        Assert.Equal(status, found);
        Assert.Contains(reason, reasons, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_where_nothing_answers() => Assert.Equal(("open", null, "No document of the kind RiskAssessment is named in code, or says itself that it is one."), Of("HCOC-1.1", ""));

    [Theory]
    [InlineData("HCOC-8.1", "Only people can show it, and no [Attested] in the code says that they did.")]
    [InlineData("HCOC-P.17", "It is addressed to states, not to organisations.")]
    [InlineData("HCOC-P.18", "It is addressed to the G7, not to organisations.")]
    public void Not_checkable_in_code(string clause, string reason) => Assert.Equal(("not checkable in code", null, reason), Of(clause, ""));

    [Fact]
    public void A_considered_risk_is_declared() =>
        Assert.Equal(("declared", null, "Risk Cbrn: NotApplicable – Text only."), Of("HCOC-1.11", "[assembly: RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = \"Text only.\")]"));

    [Fact]
    public void Answers_name_clauses_and_annotations_that_exist()
    {
        foreach (var kind in Enum.GetNames<GovernanceAnalyzers.Annotations.EvidenceKind>())
        {
            Assert.NotEmpty(Answers.ClausesOfEvidence(kind));
            Assert.All(Answers.ClausesOfEvidence(kind), clause => Assert.Contains(clause, Obligations.ById.Keys));
        }

        foreach (var domain in Enum.GetNames<GovernanceAnalyzers.Annotations.RiskDomain>())
        {
            Assert.All(Answers.ClausesOfRisk(domain), clause => Assert.Contains(clause, Obligations.ById.Keys));
            Assert.NotEmpty(Answers.ClausesOfRisk(domain));
        }

        Assert.All(Obligations.All.SelectMany(clause => clause.Rules).SelectMany(Answers.SubjectsOf), name => Assert.NotNull(typeof(GovernanceAnalyzers.Annotations.EvidenceKind).Assembly.GetType($"{Names.Namespace}.{name}{Names.Suffix}")));
        Assert.Equal(107, Obligations.All.Count);
    }

    /// <summary>The clauses that an organisation can answer for.</summary>
    public static TheoryData<string> Answerable => [.. Obligations.All.Select(clause => clause.Id).Except(["HCOC-P.17", "HCOC-P.18"])];

    [Theory, MemberData(nameof(Answerable))]
    public void Each_clause_is_open_in_a_project_that_says_nothing_and_answered_in_one_that_does(string clause)
    {
        Assert.Contains(Of(clause, "").Status, new[] { "open", "not analysed", "not checkable in code" });

        var kinds = Answers.KindsFor(clause);
        if (kinds.Count > 0)
        {
            _folder.Write("governance/one.md", "# One");
            Assert.Equal("evidenced", Of(clause, $"[assembly: Evidence(EvidenceKind.{kinds[0]}, \"governance/one.md\")]").Status);
        }
        else
        {
            Assert.Equal("attested", Of(clause, $"[assembly: Attested(\"{clause}\", By = \"Ann\", Role = \"CTO\", On = \"2026-01-01\", ValidMonths = 12)]").Status);
        }
    }
}
