using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0007UnjustifiedSuppressionTests
{
    private const string Id = "GOV0007";
    private const string Unstamped = "public class Desk { [GeneratesContent] public string Write(string prompt) => Model.Write(prompt); }\n";

    /// <summary>With all rules on, as a project that lists none in NoWarn has them.</summary>
    private static Task Verify(string source, params DiagnosticResult[] expected) => Test(source, expected).RunAsync();

    private static RuleTest Test(string source, params DiagnosticResult[] expected)
    {
        var test = AsOf.Test(Id, null, ["using System.Diagnostics.CodeAnalysis;\n" + source], expected);
        test.DisabledDiagnostics.Clear();
        test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;               // a pragma is what this rule reports
        return test;
    }

    [Fact]
    public Task A_pragma_that_names_a_rule_is_reported_at_the_name() => Verify(
        "#pragma warning disable {|#0:GOV0701|}\n" + Unstamped, Rule.Result(Id, 0, "GOV0701", "a #pragma"));

    [Theory]
    [InlineData("#pragma warning disable CS0168, [|GOV0701|], [|GOV0507|] // for now\n")]
    [InlineData("#pragma warning disable [|GOV0701|]\n#pragma warning restore GOV0701\n")]
    [InlineData("#if true\n#pragma warning disable [|GOV0701|]\n#endif\n")]
    [InlineData("#pragma warning disable [|GOV0007|]\n#pragma warning disable CS0168\n")]
    public Task Each_rule_is_reported(string pragmas) => Verify(pragmas + "public class Desk;");

    [Theory]
    [InlineData("#pragma warning disable CS0168, GOV9999, GOVERNANCE\n")]
    [InlineData("#pragma warning restore GOV0701\n")]
    [InlineData("#pragma warning disable\n")]
    [InlineData("#if false\n#pragma warning disable GOV0701\n#endif\n")]
    [InlineData("// #pragma warning disable GOV0701\n")]
    [InlineData("#pragma warning\n#pragma checksum \"a.cs\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"ab\"\n")]
    public Task Others_are_not(string pragmas)
    {
        var test = Test(pragmas + "public class Desk;");
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        return test.RunAsync();
    }

    [Fact]
    public Task A_pragma_for_all_warnings_is_reported_where_it_hides_a_finding() => Verify(
        "{|#0:#pragma warning disable|}\n" + Unstamped, Rule.Result(Id, 0, "GOV0701", "a #pragma for all warnings"));

    [Theory]
    [InlineData("#pragma warning disable\npublic class Desk;\n#pragma warning restore\n")]
    [InlineData("#pragma warning disable\n#pragma warning restore GOV0701\npublic class Desk { [GeneratesContent] public string Write() => {|GOV0701:Model.Write()|}; }\n")]
    [InlineData("public class Desk { [GeneratesContent] public string Write() => {|GOV0701:Model.Write()|}; }\n#pragma warning disable\n")]
    public Task It_is_not_where_it_hides_none(string source) => Verify(source);

    [Fact]
    public Task It_is_not_where_the_finding_is_waived() => Verify(
        "#pragma warning disable\npublic class Desk { [GovernanceWaiver(\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"2026-01-01\")] [GeneratesContent] public string Write() => Model.Write(); }\n");

    [Theory]
    [InlineData("[[|SuppressMessage(\"Governance.Provenance\", \"GOV0701\")|]]")]
    [InlineData("[[|SuppressMessage(\"Governance.Provenance\", \"GOV0701:Generated content leaves without a provenance stamp\")|]]")]
    [InlineData("[[|SuppressMessage(\"\", \"GOV0701\", Justification = \"\")|]]")]
    [InlineData("[[|SuppressMessage(\"\", \"GOV0701\", Justification = null)|]]")]
    [InlineData("[[|SuppressMessage(\"\", \"GOV0701\", Justification = \"<Pending>\")|]]")]
    [InlineData("[[|SuppressMessage(checkId: \"GOV0701\", category: \"\")|]]")]
    [InlineData("[[|UnconditionalSuppressMessage(\"\", \"GOV0701\")|]]")]
    public Task A_SuppressMessage_without_justification_is_reported(string attribute) => Verify(attribute + " public class Desk;");

    [Theory]
    [InlineData("[assembly: [|SuppressMessage(\"\", \"GOV0701\")|]]")]
    [InlineData("[assembly: [|SuppressMessage(\"\", \"GOV0701\", Scope = \"type\", Target = \"~T:Desk\")|]]")]
    [InlineData("[module: [|SuppressMessage(\"\", \"GOV0701\")|]]")]
    public Task Wherever_it_stands(string attribute) => Verify(attribute + " public class Desk;");

    [Theory]
    [InlineData("[SuppressMessage(\"\", \"GOV0701\", Justification = \"The page stamps it.\")]")]
    [InlineData("[SuppressMessage(\"\", \"CA1822\")]")]
    [InlineData("[Obsolete(\"GOV0701\")]")]
    public Task Others_with_a_reason_or_of_other_rules_are_not(string attribute) => Verify(attribute + " public class Desk;");

    [Fact]
    public Task An_attribute_of_the_same_name_is_none() =>
        Verify("namespace Own { public class SuppressMessageAttribute(string a, string b) : Attribute; [SuppressMessage(\"\", \"GOV0701\")] public class Desk; }");

    [Fact]
    public Task NoWarn_is_reported_without_a_place()
    {
        var test = Test("public class Desk;", new DiagnosticResult(Rules.UnjustifiedSuppression).WithArguments("GOV0701", "the project's NoWarn"));
        test.DisabledDiagnostics.AddRange(["GOV0701", "GOV0014", "CS0168"]);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[SuppressMessage(\"\", )] public class Desk; // GOV0701")]
    [InlineData("[SuppressMessage] public class Desk; // GOV0701")]
    [InlineData("[SuppressMessage(\"\", \"GOV0701\", Justification = Missing.Name)] public class Desk;")]
    public Task Broken_code_is_no_obstacle(string source)
    {
        var test = Test(source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }
}
