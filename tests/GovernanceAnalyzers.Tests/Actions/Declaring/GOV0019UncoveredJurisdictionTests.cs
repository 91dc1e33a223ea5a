using GovernanceAnalyzers.Tests.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0019UncoveredJurisdictionTests
{
    private const string Id = "GOV0019";

    private const string Missing = "has no overlay among the framework packs of the build: add a '*.governance-pack.json' whose 'jurisdictions' name it, so that what it asks for is looked at";

    [Theory]
    [InlineData("EU"), InlineData("eu"), InlineData(" EU "), InlineData("FR")]
    public Task One_with_an_overlay_is_covered(string jurisdiction) => Rule.Verify(Id, $"[assembly: DeploymentJurisdiction(\"{jurisdiction}\")]");

    [Theory]
    [InlineData("JP", Missing)]
    [InlineData("Europe", Missing)]
    [InlineData("", "names no jurisdiction: write an ISO 3166-1 alpha-2 code such as JP, or EU")]
    public Task One_without_is_reported(string jurisdiction, string why) =>
        Rule.Verify(Id, $"[assembly: {{|#0:DeploymentJurisdiction(\"{jurisdiction}\")|}}]", Rule.Result(Id, 0, jurisdiction, why));

    [Fact]
    public Task Each_is_looked_at_wherever_it_stands() =>
        Rule.Verify(Id, "[DeploymentJurisdiction(\"EU\"), [|DeploymentJurisdiction(\"JP\")|]] public class Desk { [[|DeploymentJurisdiction(\"US\")|]] public interface IDrawer; }");

    [Theory]
    [InlineData("overlay", true)]
    [InlineData("base", false)]
    public Task An_overlay_of_the_build_covers_it(string kind, bool isCovered)
    {
        var test = new RuleTest(Id, isCovered ? "[assembly: DeploymentJurisdiction(\"JP\")]" : "[assembly: [|DeploymentJurisdiction(\"JP\")|]]");
        test.TestState.AdditionalFiles.Add(("/0/jp.governance-pack.json", Packs.Overlay("jp", "\"jurisdictions\": [\"JP\"]").Replace("overlay", kind, StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[assembly: DeploymentJurisdiction(null)]")]
    [InlineData("[assembly: DeploymentJurisdiction(5)]")]
    [InlineData("[assembly: DeploymentJurisdiction(Missing.Place)]")]
    [InlineData("[assembly: DeploymentJurisdiction(\"JP\"")]
    public Task What_does_not_compile_is_left_alone(string source) => Rule.VerifyBroken(Id, source);
}
