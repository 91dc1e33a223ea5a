using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0009ExpiredWaiverTests
{
    private const string Id = "GOV0009";
    private const string Waiver = "GovernanceWaiver(\"GOV0701\", Justification = \"Vendor stamps from May.\", Owner = \"Care team\", Expires = \"2026-05-31\")";

    [Theory]
    [InlineData("2026-06-01")]
    [InlineData("2030-01-01")]
    public Task Past_its_last_day_it_is_reported(string day) =>
        AsOf.Verify(Id, day, $"[{{|#0:{Waiver}|}}] public class Desk;", Rule.Result(Id, 0, "GOV0701", "2026-05-31"));

    [Theory]
    [InlineData("2026-05-31")]
    [InlineData("2020-01-01")]
    [InlineData(null)]
    [InlineData("soon")]
    public Task Up_to_its_last_day_or_without_a_day_it_is_not(string? day) => AsOf.Verify(Id, day, $"[{Waiver}] public class Desk;");

    [Theory]
    [InlineData("[assembly: [|W|]]")]
    [InlineData("[module: [|W|]]")]
    [InlineData("public class Desk { [[|W|]] public void M() { } }")]
    [InlineData("public class Desk { [[|W|]] public string Name { get; set; } }")]
    [InlineData("public class Desk { public void M([[|W|]] string name) { } }")]
    [InlineData("public class Desk { [[|W|]] private int _count = 1; }")]
    [InlineData("public record Desk([property: [|W|]] string Name);")]
    [InlineData("public class Desk { [return: [|W|]] public string M() => null; }")]
    public Task Wherever_it_stands(string source) => AsOf.Verify(Id, "2026-06-01", source.Replace("W", Waiver, StringComparison.Ordinal));

    [Fact]
    public Task One_that_lacks_more_is_past_its_day_too() => AsOf.Verify(Id, "2026-06-01", "[[|GovernanceWaiver(\"GOV0701\", Expires = \"2026-01-01\")|]] public class Desk;");

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("01.02.2026")]
    [InlineData("")]
    public Task What_is_no_date_is_left_to_another_rule(string date) => AsOf.Verify(Id, "2026-06-01", $"[GovernanceWaiver(\"GOV0701\", Expires = \"{date}\")] public class Desk;");

    [Theory]
    [InlineData("[GovernanceWaiver] public class Desk;")]
    [InlineData("[GovernanceWaiver(5, Expires = 7)] public class Desk;")]
    [InlineData("[GovernanceWaiver(\"GOV0701\", Expires = ")]
    public Task Broken_code_is_no_obstacle(string source) => Rule.VerifyBroken(Id, source);
}
