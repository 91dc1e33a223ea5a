namespace GovernanceAnalyzers.Samples.Tests;

public class FindingsTests
{
    [Fact]
    public async Task The_clinic_assistant_has_the_findings_that_were_reviewed_and_no_other()
    {
        var expected = (await File.ReadAllLinesAsync(Path.Combine(Samples.Folder, "ClinicAssistant", "expected-findings.txt")))
            .Where(line => line.Length > 0 && !line.StartsWith('#'));

        var actual = await SampleBuild.FindingsAsync("ClinicAssistant");

        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Fact]
    public async Task The_governed_clinic_assistant_has_no_finding() => Assert.Empty(await SampleBuild.FindingsAsync("ClinicAssistant.Governed"));
}
