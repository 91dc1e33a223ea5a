using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>What a waiver does in a build, and what the compiler's error log, from which the register is made, says of it.</summary>
[Collection(nameof(Product))]
public sealed class WaiverTests(Product product)
{
    [Fact]
    public async Task What_is_waived_does_not_break_the_build_under_enforce()
    {
        var waived = await product.BuiltAsync("Waived");

        Assert.Empty(waived.GovernanceFindings);
        Assert.True(waived.Compiled);
    }

    [Fact]
    public async Task It_stays_in_the_error_log_with_reason_owner_and_last_day()
    {
        var suppression = Assert.Single((await product.BuiltAsync("Waived")).Suppressions("GOV0701"));

        Assert.Contains("GOVW0701", suppression, StringComparison.Ordinal);
        Assert.Contains("The vendor stamps from June. (owner: Letters team; until 2026-05-31)", suppression, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_its_last_day_the_finding_is_back_beside_the_waiver()
    {
        var expired = await product.BuiltAsync("Expired");

        Assert.Equal(expired.Marks, expired.GovernanceFindings.Select(finding => finding.Place));
        Assert.Equal(["error", "warning"], expired.GovernanceFindings.Select(finding => finding.Level));
        Assert.False(expired.Compiled);
    }

    /// <summary>A severity lowered in configuration is no suppression; it is recorded where the register reads.</summary>
    [Fact]
    public async Task A_lowered_severity_is_in_the_error_log()
    {
        var waived = await product.BuiltAsync("Waived");

        Assert.Contains("note", waived.Override("GOV0507"), StringComparison.Ordinal);
        Assert.Contains("false", waived.Override("GOV0602"), StringComparison.Ordinal);
    }
}
