using GovernanceAnalyzers.CodeFixes.Standards;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Standards;

public class GOV1002RetiredConstructFixTests
{
    [Fact]
    public Task All_terms_are_replaced() => new RuleFixTest<GOV1002RetiredConstructFix>(
        "[AdvancedAiSystem] public class Desk { private const string A = [|\"c2pa.trainedAlgorithmicData\"|] /* kept */; [StampsProvenance] public string M(string text) => text + [|\"c2pa.actions\"|]; }",
        "[AdvancedAiSystem] public class Desk { private const string A = \"http://c2pa.org/digitalsourcetype/trainedAlgorithmicData\" /* kept */; [StampsProvenance] public string M(string text) => text + \"c2pa.actions.v2\"; }").RunAsync();

    [Fact]
    public Task An_algorithm_is_left_to_a_person() => new RuleFixTest<GOV1002RetiredConstructFix>(
        "using System.Security.Cryptography; public class Desk { [VerifiesWeights] public bool M(byte[] b) => [|MD5|].HashData(b)[0] == 1; }").RunAsync();
}
