namespace GovernanceAnalyzers.Samples.Tests;

public class FindingsTests
{
    [Fact]
    public async Task The_clinic_assistant_has_the_findings_that_were_reviewed_and_no_other()
    {
        string[] expected = [.. (await File.ReadAllLinesAsync(Path.Combine(Samples.Folder, "ClinicAssistant", "expected-findings.txt")))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))];

        string[] actual = [.. (await SampleBuild.FindingsAsync("ClinicAssistant")).Select(finding => finding.ToString())];

        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join('\n', expected)}\n\nActual:\n{string.Join('\n', actual)}");
    }

    [Fact]
    public async Task The_governed_clinic_assistant_has_no_finding() => Assert.Empty(await SampleBuild.FindingsAsync("ClinicAssistant.Governed"));
}
