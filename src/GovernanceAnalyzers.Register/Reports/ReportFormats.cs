using GovernanceAnalyzers.Register.Files;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>The forms that a register can be shown in. Each is a function of the register alone.</summary>
internal static class ReportFormats
{
    private static readonly Dictionary<string, (string FileName, Func<Model.Register, string> Write)> All = new(StringComparer.Ordinal)
    {
        ["html"] = ("report.html", HtmlReport.Write),
        ["markdown"] = ("report.md", MarkdownReport.Write),
        ["csv"] = ("report.csv", CsvReport.Write),
        ["cyclonedx"] = ("governance.cdx.json", CycloneDxReport.Write),
        ["oscal-component"] = ("oscal-component-definition.json", OscalComponentReport.Write),
        ["oscal-results"] = ("oscal-assessment-results.json", OscalResultsReport.Write),
        ["in-toto"] = ("test-result.intoto.json", InTotoReport.Write),
        ["haip"] = ("haip-draft.md", HaipReport.Write),
        ["sarif"] = ("findings.sarif", SarifReport.Write),
    };

    public static string[] Names => [.. All.Keys];

    public static string FileName(string format) => All[format].FileName;

    public static string Write(string format, Model.Register register) => All[format].Write(register);
}
