using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests.Robustness;

/// <summary>Source that is not as it should be: the analyzer never fails, and finds only what is still certain.</summary>
public sealed class BadInputTests
{
    private const string Assistant = """
        using GovernanceAnalyzers.Annotations;
        [AdvancedAiSystem] public class Assistant { [GeneratesContent] public string Write(string name) => "Dear " + name; }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\0\0\0")]
    [InlineData("// GeneratesContent AdvancedAiSystem")]
    [InlineData("[")]
    [InlineData("[assembly: GovernanceAnalyzers.Annotations.")]
    [InlineData("#if GeneratesContent")]
    public async Task Nearly_empty_files(string source) => Assert.Empty(await FindAsync([source], Analysis.References));

    [Fact]
    public async Task No_references_at_all() => Assert.Empty(await FindAsync([Assistant], []));

    [Fact]
    public async Task Nothing_but_the_annotations() => Assert.All(await FindAsync([Assistant], [RuleTest.Annotations]), finding => Assert.Equal("GOV0014", finding.Id));

    [Theory]
    [InlineData("AdvancedAiSystem(Owner = 1, RiskTier = \"High\", Nothing = 2)")]
    [InlineData("AdvancedAiSystem(1, 2, 3)")]
    [InlineData("AdvancedAiSystem(Id = null, Owner = Missing.Name)")]
    [InlineData("AdvancedAiSystem(IntendedUse = new[] { 1 }), NotAnAdvancedAiSystem")]
    [InlineData("Evidence(99, 5), Attested(null), GovernanceWaiver(null, Expires = 7), RiskConsidered(0)")]
    public async Task Attributes_with_arguments_of_the_wrong_type(string attribute) => await FindAsync(
        [$"using GovernanceAnalyzers.Annotations;\n[{attribute}] public class Assistant {{ [GeneratesContent(Kind = \"text\", Model = 5, StampedBy = 7)] public string Write([PersonalDataInput(RetentionDays = \"x\")] string name) => name; }}"],
        Analysis.References);

    [Fact]
    public async Task A_copy_of_the_attributes_that_lacks_what_they_have() => Assert.Contains(
        await FindAsync(
            [
                """
                namespace GovernanceAnalyzers.Annotations
                {
                    internal sealed class AdvancedAiSystemAttribute : System.Attribute { }
                    internal sealed class GeneratesContentAttribute : System.Attribute { public int Kind; }
                    internal static class StampsProvenanceAttribute { }
                    internal struct PersonalDataInputAttribute { }
                }
                """,
                Assistant,
            ],
            [.. Stubs.AspNetCore]),
        finding => finding.Id == "GOV0701");

    [Fact]
    public async Task Types_declared_twice() => await FindAsync([Assistant, Assistant, Assistant.Replace("class", "partial class", StringComparison.Ordinal)], Analysis.References);

    [Fact]
    public async Task A_file_of_many_members()
    {
        var members = new StringBuilder();
        for (var i = 0; i < 4000; i++) members.Append("[GeneratesContent] public string Write").Append(i).Append("(string name) => ").Append(i % 100 == 0 ? "name" : "\"\"").Append(";\n");
        var findings = await FindAsync([$"using GovernanceAnalyzers.Annotations;\n[AdvancedAiSystem] public class Assistant {{\n{members}}}"], Analysis.References);
        Assert.Equal(40, findings.Count(finding => finding.Id == "GOV0701"));
    }

    [Fact]
    public async Task An_expression_nested_too_deep_for_any_stack() => await FindAsync(
        [$"using GovernanceAnalyzers.Annotations;\n[AdvancedAiSystem] public class Assistant {{ [GeneratesContent] public int Write(int n) => {string.Concat(Enumerable.Repeat("(n + ", 1500))}n{new string(')', 1500)}; }}"],
        Analysis.References);

    private static Task<ImmutableArray<Diagnostic>> FindAsync(string[] sources, IEnumerable<MetadataReference> references) => Analysis.FindingsAsync(Analysis.Compile(sources, references));
}
