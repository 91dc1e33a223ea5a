using System.Security.Cryptography;
using System.Text;
using GovernanceAnalyzers.Annotations;
using GovernanceAnalyzers.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Frameworks;

public class EmbeddedPacksTests
{
    private static readonly FrameworkPacks All = FrameworkPacks.Embedded;

    private static FrameworkPack Code => All.All.Single(p => p.Id == "hiroshima-code");

    [Fact]
    public void They_are_read_without_a_problem()
    {
        Assert.Equal(["eu-ai-act.json", "hiroshima-code.json", "hiroshima-directory.json"], EmbeddedPacks.Files().Select(f => f.Name));
        Assert.All(EmbeddedPacks.Files(), file => Assert.Empty(PackFile.Of(file.Text).Problems));
        Assert.Equal(3, All.All.Length);
        Assert.Empty(All.Problems);
    }

    [Fact]
    public void The_Code_has_all_its_obligations()
    {
        Assert.Equal(107, Code.Clauses.Length);
        Assert.Equal((25, 54, 28), (Code.Clauses.Count(c => c.Level == 'A'), Code.Clauses.Count(c => c.Level == 'B'), Code.Clauses.Count(c => c.Level == 'C')));
        Assert.Equal((14, 69, 18, 6), (Count(Strength.Commit), Count(Strength.Should), Count(Strength.Encouraged), Count(Strength.Informative)));
        Assert.Equal(["HCOC-P.17", "HCOC-P.18"], Code.Clauses.Where(c => !c.IsAssessable).Select(c => c.Id));
        Assert.All(Code.Clauses, clause => Assert.NotNull(Code.GroupOf(clause)));
        Assert.Equal(["HCOC-P.16", "HCOC-P.17"], Code.Clauses.Where(c => c.CrossWalks.IsEmpty).Select(c => c.Id));

        int Count(Strength strength) => Code.Clauses.Count(c => c.Strength == strength);
    }

    [Fact]
    public void A_clause_is_read_as_it_is_written()
    {
        var clause = All.FindClause("HCOC-7.1")!;
        Assert.Equal("Deploy content authentication and provenance", clause.Title);
        Assert.Equal("where technically feasible; where appropriate", string.Join("; ", clause.Qualifiers));
        Assert.Equal("GOV0701 GOV0706 GOV1001 GOV0004", string.Join(" ", clause.Rules));
        Assert.Equal("Art. 50(2)", Assert.Single(clause.CrossWalks.Single(c => c.Framework == "euAiAct").Places));
        Assert.Equal("Content authentication and provenance", Code.GroupOf(clause)!.Title);
        Assert.Contains(clause, All.ClausesOf("GOV0701"));
    }

    [Fact]
    public void Numbers_alone_are_no_identifiers()
    {
        Assert.Null(All.FindClause("7.1"));
        Assert.Null(All.FindClause("7"));
        Assert.Equal("Cybersecurity", All.FindClause("DIR-3")!.Title);
        Assert.Contains("HCOC-6.5", Assert.Single(All.FindClause("DIR-3")!.Relations).Clauses);
    }

    [Fact]
    public void Every_kind_of_evidence_has_an_entry_and_no_other_has() =>
        Assert.Equal(Enum.GetNames<EvidenceKind>().Order(StringComparer.Ordinal), All.Needs.Select(k => k.Kind).Order(StringComparer.Ordinal));

    [Fact]
    public void The_tiers_are_those_of_the_annotations() => Assert.Equal(Enum.GetNames<RiskTier>(), RiskTiers.Names);

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        Assert.All(All.Clauses.SelectMany(c => c.Relations).SelectMany(r => r.Clauses), id => Assert.NotNull(All.FindClause(id)));
        Assert.All(All.Clauses.SelectMany(c => c.Raises).Where(r => r.Kind is not null), raise => Assert.NotNull(All.FindNeed(raise.Kind!)));
        Assert.All(All.Needs.SelectMany(k => k.Clauses), id => Assert.NotNull(All.FindClause(id)));
        Assert.All(All.Needs.SelectMany(k => k.RequiredBy).SelectMany(r => r.OrKinds), kind => Assert.NotNull(All.FindNeed(kind)));
        Assert.All(All.All.SelectMany(p => p.Extends), id => Assert.Contains(All.All, p => p.Id == id));
        Assert.Equal(All.Clauses.Select(c => c.Id).Distinct(), All.Clauses.Select(c => c.Id));
    }

    /// <summary>What is only reported is not stated as certain, so nothing follows from it.</summary>
    [Fact]
    public void Only_what_was_verified_asks_for_more() => Assert.All(All.Clauses.Where(c => !c.Raises.IsEmpty), clause => Assert.True(clause.IsVerified));

    [Fact]
    public void The_sections_of_a_transparency_report_are_those_of_the_Code()
    {
        var report = All.FindNeed("transparencyreport")!;
        Assert.Equal(
            ["Evaluations", "Capabilities", "Limitations", "Appropriate use", "Inappropriate use", "Effects on safety and society", "Red-team results"],
            report.Sections.Select(s => s.Heading));
        Assert.Equal(("GOV0302", true, null), (report.ContentRule, report.IsPerVersion, report.MaxAgeMonths));
        Assert.True(report.IsAskedForBy("GOV0301"));
        Assert.Equal(3, All.FindNeed("IncidentLog")!.MaxAgeMonths);
    }

    [Fact]
    public void The_hash_is_that_of_the_text_however_its_lines_end()
    {
        var (_, text) = EmbeddedPacks.Files().Single(f => f.Name == "hiroshima-directory.json");
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        Assert.Equal(expected, All.All.Single(p => p.Id == "hiroshima-directory").Hash);
        Assert.Equal(expected, PackReader.HashOf(Microsoft.CodeAnalysis.Text.SourceText.From(text.ToString().Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(3, All.All.Select(p => p.Hash).Distinct().Count());
    }
}
