using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.Testing.Tests;

public class CodeFixTests
{
    private const string Bad = "class C { void [|BadA|]() { } void [|BadB|]() { } }";
    private const string Good = "class C { void GoodA() { } void GoodB() { } }";

    [Fact]
    public Task A_fix_one_by_one_and_in_all_scopes_is_accepted() => Test<GoodNameFix>(Bad, Good).RunAsync();

    [Fact]
    public Task A_fix_over_documents_and_projects_is_accepted()
    {
        var test = Test<GoodNameFix>(Bad, Good);
        test.TestCode = "class D { void [|BadC|]() { } }";
        test.FixedCode = "class D { void GoodC() { } }";
        test.TestState.AdditionalProjects["Library"].Sources.Add("class E { void [|BadD|]() { } }");
        test.FixedState.AdditionalProjects["Library"].Sources.Add("class E { void GoodD() { } }");
        return test.RunAsync();
    }

    [Fact]
    public Task A_wrong_result_fails_with_a_diff() => Failure.OfAsync(
        Test<GoodNameFix>("class C\n{\n    void [|BadA|]() { }\n}\n", "class C\n{\n    void FineA() { }\n}\n").RunAsync(),
        "Context: Iterative code fix application", "content of '/0/Test0.cs' did not match", "-    void FineA() { }", "+    void GoodA() { }");

    [Fact]
    public Task Different_ends_of_lines_are_shown() => Failure.OfAsync(
        Test<GoodNameFix>("class C\n{ void [|BadA|]() { } }", "class C\r\n{ void GoodA() { } }").RunAsync(), "-class C<CR>");

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => Failure.OfAsync(
        Test<UncompilableFix>("class C { void [|BadA|]() { } }", "class C { Nowhere GoodA() { } }").RunAsync(),
        "Context: Diagnostics of fixed state", "CompilerError(\"CS0246\")");

    [Fact]
    public Task A_fix_where_none_is_expected_fails() => Failure.OfAsync(
        Test<GoodNameFix>(Bad, Bad).RunAsync(), "No code fixes were expected, but 'Give a good name' was offered.");

    [Fact]
    public Task No_fix_where_none_is_expected_is_accepted() => Test<EmptyCodeFixProvider>(Bad, Bad).RunAsync();

    [Fact]
    public Task No_fix_where_one_is_expected_fails() => Failure.OfAsync(Test<EmptyCodeFixProvider>("class C { void [|BadA|]() { } }", Good).RunAsync(), "did not match");

    [Fact]
    public Task A_fix_without_an_equivalence_key_fails()
        => Failure.OfAsync(Test<KeylessFix>(Bad, Good).RunAsync(), "'Give a good name' has no equivalence key");

    [Fact]
    public async Task Fix_All_with_another_result_fails()
    {
        var message = await Failure.OfAsync(
            Test<DifferentFixAllFix>("class C { void [|BadA|]() { } }", "class C { void GoodA() { } }").RunAsync(),
            "Context: Fix all in document", "-class C { void GoodA() { } }", "+class C { void All() { } }");
        Assert.DoesNotContain("Iterative", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Fix_All_with_another_result_can_be_expected()
    {
        var test = Test<DifferentFixAllFix>("class C { void [|BadA|]() { } }", "class C { void GoodA() { } }");
        test.BatchFixedCode = "class C { void All() { } }";
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_All_can_be_skipped()
    {
        var test = Test<DifferentFixAllFix>("class C { void [|BadA|]() { } }", "class C { void GoodA() { } }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task One_fix_alone_can_be_tested()
    {
        var test = Test<GoodNameFix>(Bad, "class C { void GoodA() { } void {|T001:BadB|}() { } }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task More_steps_than_diagnostics_fail() => Failure.OfAsync(
        Test<StepwiseFix>("class C { void [|Bad11|]() { } }", "class C { void Good0() { } }").RunAsync(), "Expected '1' iterations but found '2'");

    [Fact]
    public Task More_steps_than_diagnostics_can_be_expected()
    {
        var test = Test<StepwiseFix>("class C { void [|Bad11|]() { } }", "class C { void Good0() { } }");
        test.NumberOfIncrementalIterations = 2;
        test.NumberOfFixAllIterations = 2;
        return test.RunAsync();
    }

    [Fact]
    public Task Fewer_steps_than_said_fail()
    {
        var test = Test<GoodNameFix>(Bad, Good);
        test.NumberOfIncrementalIterations = 3;
        return Failure.OfAsync(test.RunAsync(), "Expected '3' iterations but found '2' iterations.");
    }

    [Fact]
    public Task A_tree_that_is_not_the_tree_of_its_text_fails() => Failure.OfAsync(
        Test<UnparsedFix>("class C { int [|BadA|]() => 1; }", "class C { static int GoodA() => 1; }").RunAsync(),
        "is not the tree of its text", "Token(IdentifierToken): \"static int\"");

    [Fact]
    public Task A_tree_that_is_not_the_tree_of_its_text_can_be_accepted()
    {
        var test = Test<UnparsedFix>("class C { int [|BadA|]() => 1; }", "class C { static int GoodA() => 1; }");
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Actions_are_chosen_by_key()
    {
        var test = Test<GoodNameFix>(Bad, Good);
        test.CodeActionEquivalenceKey = "Other";
        return Failure.OfAsync(test.RunAsync(), "did not match");
    }

    [Fact]
    public Task Actions_are_chosen_by_number()
    {
        var test = Test<GoodNameFix>(Bad, Good);
        (test.CodeActionIndex, test.CodeActionEquivalenceKey) = (1, "GoodName");
        return Failure.OfAsync(test.RunAsync(), "code action at index '1', but only '1' code actions were found");
    }

    [Fact]
    public Task Actions_can_be_checked_further()
    {
        var test = Test<GoodNameFix>(Bad, Good);
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Another title", action.Title);
        return Failure.OfAsync(test.RunAsync(), "Expected 'Another title', but found 'Give a good name'.");
    }

    [Fact]
    public Task A_fix_of_a_diagnostic_without_a_light_bulb_fails() => Failure.OfAsync(Late().RunAsync(), "fix for a non-local analyzer diagnostic");

    [Fact]
    public Task A_fix_of_a_diagnostic_without_a_light_bulb_can_be_accepted()
    {
        var test = Late();
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return test.RunAsync();
    }

    private static CSharpCodeFixTest<LateAnalyzer, GoodNameFix, DefaultVerifier> Late() => new() { TestCode = Bad, FixedCode = Good };

    private static CSharpCodeFixTest<BadNameAnalyzer, TFix, DefaultVerifier> Test<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = before, FixedCode = after };
}
