using GovernanceAnalyzers.CodeFixes.Transparency;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Transparency;

public class GOV0304UndocumentedLimitationsFixTests
{
    private const string Limitations = "Limitations: a model makes this. It can be wrong or incomplete, and is to be checked before anybody relies on it.";

    [Theory]
    [InlineData("    [GeneratesContent]\n    public string [|Write|]() => \"\";\n", "    /// <remarks>" + Limitations + "</remarks>\n    [GeneratesContent]\n    public string Write() => \"\";\n")]
    [InlineData("    /// <summary>Writes.</summary>\n    [GeneratesContent] public string [|Write|]() => \"\";\n", "    /// <summary>Writes.</summary>\n    /// <remarks>" + Limitations + "</remarks>\n    [GeneratesContent] public string Write() => \"\";\n")]
    [InlineData("    /// <remarks>Slow.</remarks>\n    [GeneratesContent] public string [|Write|]() => \"\";\n", "    /// <remarks>Slow. " + Limitations + "</remarks>\n    [GeneratesContent] public string Write() => \"\";\n")]
    public Task Limitations_are_documented(string member, string fixedMember) => Fix<GOV0304UndocumentedLimitationsFix>.Makes(Desk(member), Desk(fixedMember));

    [Fact]
    public Task All_members_are_documented() => Fix<GOV0304UndocumentedLimitationsFix>.Makes(
        Desk("    [GeneratesContent] public string [|Write|]() => \"\";\n\n    [GeneratesContent] public string [|Sing|]() => \"\";\n"),
        Desk("    /// <remarks>" + Limitations + "</remarks>\n    [GeneratesContent] public string Write() => \"\";\n\n    /// <remarks>" + Limitations + "</remarks>\n    [GeneratesContent] public string Sing() => \"\";\n"));

    /// <summary>Here, with the tests that need a solution.</summary>
    [Fact]
    public Task Whether_or_not_documentation_is_read()
    {
        var test = new RuleTest("GOV0304", "[AdvancedAiSystem]\npublic class Desk\n{\n    /// <remarks>Can be wrong.</remarks>\n    [GeneratesContent] public string Write() => \"\";\n\n    /// <remarks>Good.</remarks>\n    [GeneratesContent] public string [|Sing|]() => \"\";\n}\n");
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithDocumentationMode(DocumentationMode.None)));
        return test.RunAsync();
    }

    private static string Desk(string members) => "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "}\n";
}
