using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0017IncompleteAttestationTests
{
    private const string Id = "GOV0017";
    private const string Whole = "Role = \"Head of research\", On = \"2026-01-15\", ValidMonths = 12";

    [Theory]
    [InlineData("", "lacks the role of whoever states it (Role), its date (On) and for how many months it holds (ValidMonths): add them")]
    [InlineData("Role = \" \", On = \"2026-01-15\", ValidMonths = 12", "lacks the role of whoever states it (Role): add it")]
    [InlineData("Role = \"r\", On = null, ValidMonths = 12", "lacks its date (On): add it")]
    [InlineData("Role = \"r\", On = \"2026-01-15\"", "lacks for how many months it holds (ValidMonths): add it")]
    [InlineData("Role = \"r\", On = \"2026-01-15\", ValidMonths = -1", "lacks for how many months it holds (ValidMonths): add it")]
    [InlineData("Role = \"r\", On = \"15.1.2026\", ValidMonths = 12", "is of '15.1.2026', which is no date: write it as yyyy-MM-dd")]
    [InlineData("Role = \"r\", On = \"2026-02-30\", ValidMonths = 12", "is of '2026-02-30', which is no date: write it as yyyy-MM-dd")]
    public Task What_is_missing_is_named(string arguments, string problem) => AsOf.Verify(
        Id, "2026-06-01", $"[assembly: {{|#0:Attested(\"HCOC-8.1\"{(arguments.Length > 0 ? ", " : "")}{arguments})|}}]", Rule.Result(Id, 0, "HCOC-8.1", problem));

    [Theory]
    [InlineData("2026-01-15")]
    [InlineData("2027-01-15")]
    [InlineData("2026-01-14")]
    [InlineData(null)]
    [InlineData("soon")]
    public Task A_whole_one_holds_for_its_time(string? day) => AsOf.Verify(Id, day, $"[assembly: Attested(\"HCOC-8.1\", {Whole})]");

    [Fact]
    public Task After_that_it_has_expired() => AsOf.Verify(
        Id, "2027-01-16", $"[assembly: {{|#0:Attested(\"HCOC-8.1\", {Whole})|}}]", Rule.Result(Id, 0, "HCOC-8.1", "held until 2027-01-15: look at it again, and write the new date"));

    [Fact]
    public Task One_of_a_day_to_come_is_reported() => AsOf.Verify(
        Id, "2026-01-13", $"[assembly: {{|#0:Attested(\"HCOC-8.1\", {Whole})|}}]", Rule.Result(Id, 0, "HCOC-8.1", "is of 2026-01-15, which is yet to come: write the day on which it was stated"));

    [Theory]
    [InlineData("2026-01-15", int.MaxValue)]
    [InlineData("9999-12-31", 12)]
    public Task Numbers_without_measure_do_no_harm(string on, int months) => AsOf.Verify(Id, null, $"[assembly: Attested(\"HCOC-8.1\", Role = \"r\", On = \"{on}\", ValidMonths = {months})]");

    [Theory]
    [InlineData("[[|Attested(\"HCOC-8.1\")|]] public class Desk;")]
    [InlineData("[[|Attested(\"HCOC-8.1\")|], Attested(\"HCOC-8.2\", Role = \"r\", On = \"2026-01-15\", ValidMonths = 12)] public interface IDesk;")]
    [InlineData("[[|Attested(\"no clause\")|]] public struct Desk;")]
    public Task Each_is_looked_at_wherever_it_stands(string source) => AsOf.Verify(Id, "2026-06-01", source);

    [Theory]
    [InlineData("[assembly: Attested(\"HCOC-8.1\", Role = Missing.Name)]")]
    [InlineData("[assembly: Attested(\"HCOC-8.1\", Role = 5, On = 6, ValidMonths = \"x\")]")]
    [InlineData("[assembly: Attested(null)]")]
    [InlineData("[assembly: Attested(\"HCOC-8.1\", On")]
    public Task What_does_not_compile_is_left_alone(string source) => Rule.VerifyBroken(Id, source);
}
