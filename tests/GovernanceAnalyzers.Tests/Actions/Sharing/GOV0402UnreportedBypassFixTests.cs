using GovernanceAnalyzers.CodeFixes.Sharing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Sharing;

public class GOV0402UnreportedBypassFixTests
{
    private const string Incidents = "\npublic static class Incidents\n{\n    [ReportsIncident] public static void Report(string incident) => throw new Exception(incident);\n}\n";

    [Theory]
    [InlineData("        if ([|!Screen(text)|])\n        {\n            return \"No.\";\n        }\n", "        if (!Screen(text))\n        {\n            Incidents.Report(\"Screening turned an input away.\");\n            return \"No.\";\n        }\n")]
    [InlineData("        if ([|!Screen(text)|]) return \"No.\";\n", "        if (!Screen(text)) { Incidents.Report(\"Screening turned an input away.\"); return \"No.\"; }\n")]
    [InlineData("        if ([|!Screen(text)|])\n            return \"No.\";\n", "        if (!Screen(text))\n        {\n            Incidents.Report(\"Screening turned an input away.\");\n            return \"No.\";\n        }\n")]
    [InlineData("        if ([|Screen(text)|]) { text += \"!\"; } else { return \"No.\"; }\n", "        if (Screen(text)) { text += \"!\"; } else { Incidents.Report(\"Screening turned an input away.\"); return \"No.\"; }\n")]
    public Task It_is_reported_in_the_branch(string branch, string fixedBranch) => Fix<GOV0402UnreportedBypassFix>.Makes(Desk(branch), Desk(fixedBranch), Incidents);

    [Fact]
    public Task Without_a_hook_a_stub_is_made() => Fix<GOV0402UnreportedBypassFix>.Makes(
        Desk("        if ([|!Screen(text)|]) { return \"No.\"; }\n"),
        Desk(
            "        if (!Screen(text)) { ReportBypass(\"Screening turned an input away.\"); return \"No.\"; }\n",
            "\n\n    [ReportsIncident]\n    private static void ReportBypass(string incident) => throw new NotImplementedException(\"Report the attempt to those who watch the system.\");"));

    private static string Desk(string branch, string members = "") =>
        "[AdvancedAiSystem]\npublic class Desk\n{\n    [ScreensInput] private static bool Screen(string text) => text.Length > 3;\n\n    public string M(string text)\n    {\n" + branch + "        return text;\n    }" + members + "\n}\n";
}
