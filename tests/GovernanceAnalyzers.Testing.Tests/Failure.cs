namespace GovernanceAnalyzers.Testing.Tests;

internal static class Failure
{
    /// <summary>The message with which a test fails; it must contain these texts.</summary>
    public static async Task<string> OfAsync(Task test, params string[] texts)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test);
        Assert.All(texts, text => Assert.Contains(text, failure.Message, StringComparison.Ordinal));
        return failure.Message;
    }
}
