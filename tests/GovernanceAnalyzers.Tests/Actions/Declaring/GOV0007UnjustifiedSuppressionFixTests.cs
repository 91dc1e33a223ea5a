using GovernanceAnalyzers.CodeFixes.Declaring;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0007UnjustifiedSuppressionFixTests
{
    private const string Waiver = "[GovernanceWaiver(\"GOV0701\", Justification = \"TODO: say why this is accepted\", Owner = \"TODO: say who answers for it\", Expires = \"TODO: yyyy-MM-dd\")]";

    private static Task Makes(string source, string? made = null)
    {
        const string Usings = "using System.Diagnostics.CodeAnalysis;\n";
        var test = new RuleFixTest<GOV0007UnjustifiedSuppressionFix>(Usings + source, made is null ? null : Usings + made);
        test.DisabledDiagnostics.Clear();
        test.DisabledDiagnostics.AddRange(["GOV0006", "GOV0008"]);           // of the waivers that are still to be filled in
        test.TestState.ExpectedDiagnostics.AddRange(NoWarn);
        test.FixedState.ExpectedDiagnostics.AddRange(NoWarn);
        test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        return test.RunAsync();
    }

    private static IEnumerable<DiagnosticResult> NoWarn =>
        new[] { "GOV0006", "GOV0008" }.Select(id => new DiagnosticResult(Rules.UnjustifiedSuppression).WithArguments(id, "the project's NoWarn"));

    [Theory]
    [InlineData("[[|SuppressMessage(\"\", \"GOV0701\")|]]\npublic class Desk;\n", Waiver + "\npublic class Desk;\n")]
    [InlineData("public class Desk\n{\n    [[|SuppressMessage(\"\", \"GOV0701:Unstamped\", Justification = \"\")|]]\n    public void M() { }\n}\n", "public class Desk\n{\n    " + Waiver + "\n    public void M() { }\n}\n")]
    public Task A_SuppressMessage_becomes_a_waiver(string source, string made) => Makes(source, made);

    [Theory]
    [InlineData("#pragma warning disable [|GOV0701|]\npublic class Desk;\n", Waiver + "\npublic class Desk;\n")]
    [InlineData("public class Desk\n{\n#pragma warning disable [|GOV0701|]\n    public void M() { }\n#pragma warning restore GOV0701\n\n    public void N() { }\n}\n", "public class Desk\n{\n    " + Waiver + "\n    public void M() { }\n\n    public void N() { }\n}\n")]
    [InlineData("public class Desk\n{\n    public void M()\n    {\n#pragma warning disable CS0168, [|GOV0701|]\n        M();\n#pragma warning restore GOV0701, CS0168\n    }\n}\n", "public class Desk\n{\n    " + Waiver + "\n    public void M()\n    {\n#pragma warning disable CS0168\n        M();\n#pragma warning restore CS0168\n    }\n}\n")]
    public Task A_pragma_becomes_a_waiver_on_what_it_covered(string source, string made) => Makes(source, made);

    [Theory]
    [InlineData("[assembly: [|SuppressMessage(\"\", \"GOV0701\", Scope = \"type\", Target = \"~T:Desk\")|]]\npublic class Desk;\n")]
    [InlineData("#pragma warning disable [|GOV0701|]\npublic class Desk;\npublic class Chair;\n")]
    [InlineData("#pragma warning disable [|GOV0701|]\npublic class Desk;\n#pragma warning restore\n")]
    public Task What_no_one_waiver_would_cover_is_left_alone(string source) => Makes(source);
}
