using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.Testing.Tests;

/// <summary>Each input, once compiled directly and once through a solution.</summary>
public class InputTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Configuration_and_additional_files_reach_the_analyzer(bool throughSolution)
    {
        var test = New<InputsAnalyzer>(throughSolution);
        test.TestState.Sources.Add("class {|#0:C|} { }");
        test.TestState.AdditionalFiles.Add(("/0/notes.md", "{|T005:first line|}\nsecond line"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ntest_word = hello\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.TestDate = today\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(InputsAnalyzer.Rule).WithLocation(0).WithArguments("hello today"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Projects_reference_each_other(bool throughSolution)
    {
        var test = New<BadNameAnalyzer>(throughSolution);
        test.TestState.Sources.Add("class C : Library.Base { void [|BadA|]() { } }");
        test.TestState.AdditionalProjects["Library"].Sources.Add("namespace Library; public class Base { void {|T001:BadB|}() { } }");
        test.TestState.AdditionalProjectReferences.Add("Library");
        return test.RunAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Programs_have_statements_at_the_top(bool throughSolution)
    {
        var test = New<BadNameAnalyzer>(throughSolution);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.Sources.Add("System.Console.WriteLine();");
        return test.RunAsync();
    }

    [Fact]
    public Task Solutions_can_be_changed()
    {
        var test = New<BadNameAnalyzer>(throughSolution: false);
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp7_3)));
        test.TestCode = "namespace N; class C { }";
        return Failure.OfAsync(test.RunAsync(), "CompilerError(\"CS8370\")");
    }

    [Fact]
    public Task An_analyzer_config_file_sets_severities()
    {
        var test = New<BadNameAnalyzer>(throughSolution: false);
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        test.TestCode = "class C { void M() { int {|#0:x|}; } }";
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\ndotnet_diagnostic.CS0168.severity = error\n"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("CS0168").WithLocation(0).WithArguments("x"));
        return test.RunAsync();
    }

    public static TheoryData<string> Frameworks => ["net8.0", "net9.0", "net10.0", "netstandard2.0"];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public Task Frameworks_are_found_without_the_network(string framework)
    {
        var test = New<BadNameAnalyzer>(throughSolution: false);
        test.ReferenceAssemblies = Framework(framework);
        test.TestCode = "using System.Collections.Generic; class C { List<string> Names = new() { \"\" }; System.Exception? E; }".Replace("?", "", StringComparison.Ordinal);
        return test.RunAsync();
    }

    [Fact]
    public Task AspNetCore_is_a_package()
    {
        var test = New<BadNameAnalyzer>(throughSolution: false);
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")]);
        test.TestCode = "class C { Microsoft.AspNetCore.Http.HttpContext Context; }";
        return test.RunAsync();
    }

    [Fact]
    public Task Packages_bring_their_dependencies()
    {
        var test = New<BadNameAnalyzer>(throughSolution: false);
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net80.AddPackages([new PackageIdentity("xunit", "2.9.3")]);
        test.TestCode = "class C { [Xunit.Fact] void M() => Xunit.Assert.True(true); }";
        return test.RunAsync();
    }

    [Fact]
    public Task A_package_that_is_not_restored_fails()
    {
        var test = New<BadNameAnalyzer>(throughSolution: false);
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("No.Such.Package", "1.0.0")]);
        test.TestCode = "class C { }";
        return Failure.OfAsync(test.RunAsync(), "No.Such.Package 1.0.0 is not restored");
    }

    private static ReferenceAssemblies Framework(string moniker) => moniker switch
    {
        "net8.0" => ReferenceAssemblies.Net.Net80,
        "net9.0" => ReferenceAssemblies.Net.Net90,
        "net10.0" => ReferenceAssemblies.Net.Net100,
        _ => ReferenceAssemblies.NetStandard.NetStandard20,
    };

    private static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> New<TAnalyzer>(bool throughSolution)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>();
        if (throughSolution)
        {
            test.SolutionTransforms.Add((solution, _) => solution);
        }

        return test;
    }
}
