using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    GovernanceAnalyzers.Testing.Tests.Samples.BadNameAnalyzer,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace GovernanceAnalyzers.Testing.Tests;

public class AnalyzerTests
{
    [Fact]
    public Task Silence_is_accepted() => VerifyCS.VerifyAnalyzerAsync("class C { void Fine() { } }");

    [Fact]
    public Task Marked_diagnostics_are_accepted() => VerifyCS.VerifyAnalyzerAsync("class C { void [|BadA|]() { } void {|T001:BadB|}() { } }");

    [Fact]
    public Task Keyed_locations_arguments_and_further_locations_are_accepted() => VerifyCS.VerifyAnalyzerAsync(
        "class {|#1:C|} { void {|#0:BadA|}() { } }",
        VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("BadA"));

    [Fact]
    public Task Lines_and_columns_are_accepted() => VerifyCS.VerifyAnalyzerAsync(
        "class C\n{\n    void BadA() { }\n}",
        VerifyCS.Diagnostic("T001").WithSpan(3, 10, 3, 14).WithSpan(1, 7, 1, 8).WithMessage("Method 'BadA' has a bad name"));

    [Fact]
    public Task Expected_errors_of_the_compiler_are_accepted() => VerifyCS.VerifyAnalyzerAsync(
        "class C { {|CS0246:Nowhere|} BadField; {|#0:Missing|} Other; }",
        DiagnosticResult.CompilerError("CS0246").WithLocation(0).WithArguments("Missing"));

    [Fact]
    public Task A_missing_diagnostic_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { void [|Fine|]() { } }"),
        "expected \"1\" actual \"0\"", "VerifyCS.Diagnostic().WithSpan(1, 16, 1, 20)", "NONE.");

    [Fact]
    public Task An_extra_diagnostic_fails_and_gives_code_to_paste() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { void BadA() { } }"),
        "expected \"0\" actual \"1\"",
        "// /0/Test0.cs(1,16): warning T001: Method 'BadA' has a bad name",
        "VerifyCS.Diagnostic().WithSpan(1, 16, 1, 20).WithSpan(1, 7, 1, 8).WithArguments(\"BadA\"),");

    [Fact]
    public Task A_wrong_start_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { [|void BadA|]() { } }"),
        "start at line \"1\" column \"11\" was actually at line \"1\" column \"16\"", "Expected diagnostic:", "Actual diagnostic:");

    [Fact]
    public Task A_wrong_end_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { void [|BadA()|] { } }"), "end at line \"1\" column \"22\" was actually at line \"1\" column \"20\"");

    [Fact]
    public Task A_wrong_argument_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class {|#1:C|} { void {|#0:BadA|}() { } }", VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("BadB")),
        "message to be \"Method 'BadB' has a bad name\" was \"Method 'BadA' has a bad name\"");

    [Fact]
    public Task A_wrong_argument_without_a_format_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync(
            "class {|#1:C|} { void {|#0:BadA|}() { } }",
            new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithArguments("BadB")),
        "message arguments to match", ".WithArguments(\"BadB\")", ".WithArguments(\"BadA\")");

    [Fact]
    public Task A_missing_further_location_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { void {|#0:BadA|}() { } }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("BadA")),
        "Expected 0 additional locations but got 1");

    [Fact]
    public Task A_wrong_severity_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync(
            "class {|#1:C|} { void {|#0:BadA|}() { } }",
            VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("BadA").WithSeverity(DiagnosticSeverity.Error)),
        "severity to be \"Error\" was \"Warning\"");

    [Fact]
    public Task An_unexpected_error_of_the_compiler_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { Nowhere Field; }"), "DiagnosticResult.CompilerError(\"CS0246\").WithSpan(1, 11, 1, 18).WithArguments(\"Nowhere\")");

    [Fact]
    public Task An_unknown_key_fails() => Failure.OfAsync(
        VerifyCS.VerifyAnalyzerAsync("class C { }", VerifyCS.Diagnostic().WithLocation(3)), "markup location '#3' was not found");

    [Fact]
    public Task A_looser_expectation_leaves_the_stricter_one_its_diagnostic()
    {
        var loose = new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
        var test = new TwiceTest { TestCode = "class C { void {|#0:BadA|}() { } }" };
        test.ExpectedDiagnostics.AddRange([loose, loose.WithArguments("BadA")]);
        return test.RunAsync();
    }

    [Fact]
    public Task Diagnostics_can_be_checked_further() => Failure.OfAsync(
        new CSharpAnalyzerTest<BadNameAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { void [|BadA|]() { } }",
            DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("", diagnostic.Descriptor.HelpLinkUri + "!"),
        }.RunAsync(),
        "Expected '', but found '!'.");

    private sealed class TwiceTest : CSharpAnalyzerTest<BadNameAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new BadNameAnalyzer(), new BadNameAnalyzer()];
    }
}
