using GovernanceAnalyzers.CodeFixes.Standards;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Standards;

public class GOV1001UnlistedStandardFixTests
{
    [Theory]
    [InlineData("StampsProvenance", "1", "C2PA")]
    [InlineData("StampsProvenance(Standard = \"\")", "2", "IPTC Digital Source Type")]
    [InlineData("StampsProvenance(Standard = \"our own\")", "3", "schema.org digitalSourceType")]
    public Task The_standards_are_offered(string attribute, string choice, string standard) =>
        new RuleFixTest<GOV1001UnlistedStandardFix>(Stamp($"[|{attribute}|]"), Stamp($"StampsProvenance(Standard = \"{standard}\")")) { CodeActionEquivalenceKey = "GOV1001.Standard" + choice }.RunAsync();

    private static string Stamp(string attribute) => $"public static class Stamps\n{{\n    [{attribute}]\n    public static string Mark(string text) => text + \"*\";\n}}\n";
}
