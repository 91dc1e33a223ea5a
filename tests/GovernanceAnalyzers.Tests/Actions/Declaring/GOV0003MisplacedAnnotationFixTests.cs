using GovernanceAnalyzers.CodeFixes.Declaring;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0003MisplacedAnnotationFixTests
{
    [Theory]
    [InlineData("[[|GeneratesContent|]]\n    public void Run() { }", "public void Run() { }")]
    [InlineData("[[|GeneratesContent|]] public void Run() { }", "public void Run() { }")]
    [InlineData("[Obsolete, [|GeneratesContent|]]\n    public void Run() { }", "[Obsolete]\n    public void Run() { }")]
    [InlineData("[[|GeneratesContent(Model = \"a\")|], Obsolete]\n    public void Run() { }", "[Obsolete]\n    public void Run() { }")]
    [InlineData("[Obsolete][[|GeneratesContent|]]\n    public void Run() { }", "[Obsolete]\n    public void Run() { }")]
    [InlineData("[Obsolete] [[|GeneratesContent|]] // both\n    public void Run() { }", "[Obsolete] // both\n    public void Run() { }")]
    [InlineData("/// <summary>Runs.</summary>\n    [[|GeneratesContent|]] // why\n    public void Run() { }", "/// <summary>Runs.</summary>\n    // why\n    public void Run() { }")]
    [InlineData("/// <summary>Runs.</summary>\n    [[|GeneratesContent|]]\n    [Obsolete]\n    public void Run() { }", "/// <summary>Runs.</summary>\n    [Obsolete]\n    public void Run() { }")]
    [InlineData("#if true\n    [[|GeneratesContent|]]\n#endif\n    public void Run() { }", "#if true\n#endif\n    public void Run() { }")]
    [InlineData("public void Run([[|PersonalDataInput|]] CancellationToken stop) { }", "public void Run(CancellationToken stop) { }")]
    [InlineData("public void Run(\n        int number,\n        [[|PersonalDataInput|]]\n        CancellationToken stop) { }", "public void Run(\n        int number,\n        CancellationToken stop) { }")]
    public Task The_annotation_is_removed_and_nothing_else(string member, string fixedMember) => Fix<GOV0003MisplacedAnnotationFix>.Makes(Type(member), Type(fixedMember));

    [Theory]
    [InlineData("[\n#if true\n    [|GeneratesContent|]\n#endif\n    ]\n    public void Run() { }")]
    [InlineData("[/* kept */ [|GeneratesContent|]]\n    public void Run() { }")]
    public Task A_list_that_holds_more_is_left_alone(string member) => Fix<GOV0003MisplacedAnnotationFix>.IsNotOffered(Type(member));

    [Fact]
    public Task All_are_removed() => Fix<GOV0003MisplacedAnnotationFix>.Makes(
        Type("[[|GeneratesContent|], [|DetectsProvenance|]]\n    public void Run() { }\n\n    [[|GeneratesContent|]]\n    public void Again() { }"),
        Type("public void Run() { }\n\n    public void Again() { }"));

    [Fact]
    public Task Line_breaks_are_those_of_the_file() => Fix<GOV0003MisplacedAnnotationFix>.Makes(
        Type("[[|GeneratesContent|]]\n    public void Run() { }").ReplaceLineEndings("\r\n"),
        Type("public void Run() { }").ReplaceLineEndings("\r\n"));

    private static string Type(string member) => "public class Desk\n{\n    " + member + "\n}\n";
}
