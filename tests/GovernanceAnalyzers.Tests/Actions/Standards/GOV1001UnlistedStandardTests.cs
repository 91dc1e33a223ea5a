using GovernanceAnalyzers.Tests.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Standards;

public class GOV1001UnlistedStandardTests
{
    private const string Id = "GOV1001";
    private const string Ask = "name one in Standard, such as 'C2PA', 'IPTC Digital Source Type' and 'schema.org digitalSourceType'";

    [Theory]
    [InlineData("C2PA"), InlineData("c2pa 2.2"), InlineData("C2PA/2.4"), InlineData("Content Credentials"), InlineData("IPTC"), InlineData("IPTC Digital Source Type"), InlineData("schema.org"), InlineData(" C2PA v2.1 ")]
    public Task A_listed_standard_is_one_with_or_without_a_version(string standard) => Rule.Verify(Id, Stamp($"StampsProvenance(Standard = \"{standard}\")"));

    [Theory]
    [InlineData("our own"), InlineData("C2PAX"), InlineData("C2PA or so"), InlineData("digital")]
    public Task Another_is_reported(string standard) =>
        Rule.Verify(Id, Stamp($"{{|#0:StampsProvenance(Standard = \"{standard}\")|}}"), Rule.Result(Id, 0, "Stamps.Mark", $"follows '{standard}', which no framework pack of the build lists: {Ask}"));

    [Theory]
    [InlineData("StampsProvenance"), InlineData("StampsProvenance()"), InlineData("StampsProvenance(Standard = \"\")"), InlineData("StampsProvenance(Standard = null)")]
    public Task None_is_reported(string attribute) =>
        Rule.Verify(Id, Stamp($"{{|#0:{attribute}|}}"), Rule.Result(Id, 0, "Stamps.Mark", $"says no standard that it follows: {Ask}"));

    [Theory]
    [InlineData("public static class Stamps { [return: [|StampsProvenance|]] public static string Mark(string text) => text + \"*\"; }")]
    [InlineData("public static class Stamps { public static void Mark([[|StampsProvenance|]] System.Text.StringBuilder text) => text.Append('*'); }")]
    [InlineData("[[|StampsProvenance|]] public class Stamps { public string Mark(string text) => text + \"*\"; }")]
    public Task It_is_looked_at_wherever_it_stands(string source) => Rule.Verify(Id, source);

    [Theory]
    [InlineData("public interface IStamps { [StampsProvenance(Standard = \"C2PA\")] string Mark(string text); }\npublic class Stamps : IStamps { [StampsProvenance] public string Mark(string text) => text + \"*\"; }")]
    [InlineData("[StampsProvenance(Standard = \"C2PA\")] public class Stamps { [StampsProvenance] public string Mark(string text) => text + \"*\"; }")]
    public Task What_it_overrides_or_the_type_around_it_may_say_it(string source) => Rule.Verify(Id, source);

    [Fact]
    public Task A_pack_of_the_build_lists_more()
    {
        var test = new RuleTest(Id, Stamp("StampsProvenance(Standard = \"JPEG Trust\")"));
        test.TestState.AdditionalFiles.Add(("/0/more.governance-pack.json", Packs.Overlay("more", """ "standards": [{ "id": "JPEG Trust", "title": "ISO/IEC 21617" }] """)));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("StampsProvenance(Standard = Missing.Name)")]
    [InlineData("StampsProvenance(Standard = 5)")]
    [InlineData("StampsProvenance(Standard = )")]
    [InlineData("StampsProvenance(")]
    public Task What_does_not_compile_is_left_alone(string attribute) => Rule.VerifyBroken(Id, Stamp(attribute));

    private static string Stamp(string attribute) => $"public static class Stamps {{ [{attribute}] public static string Mark(string text) => text + \"*\"; }}";
}
