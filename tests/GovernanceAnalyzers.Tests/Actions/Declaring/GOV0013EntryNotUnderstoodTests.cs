using System.Text;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0013EntryNotUnderstoodTests
{
    private const string Id = "GOV0013";
    private const string File = "/0/acme.governance.txt";

    [Theory]
    [InlineData("genrates M:Acme.Poet.Recite", 1, 9, "unknown role 'genrates'; did you mean 'generates'?")]
    [InlineData("stores M:Acme.Crm.Send(System.String) agr=text", 39, 47, "unknown key 'agr'; did you mean 'arg'?")]
    [InlineData("stores M:Acme.Crm.Send(System.String", 8, 37, "the brackets of the documentation ID do not match")]
    [InlineData("generates,nothing M:Acme.Poet.Recite", 1, 18, "the role 'nothing' contradicts 'generates', which is already given to this member")]
    [InlineData("redacts,not-redacting M:Acme.Crm.Find(System.String)", 1, 22, "the role 'not-redacting' contradicts 'redacts', which is already given to this member")]
    [InlineData("generates M:Acme.Poet.Recite\ngenerates M:Acme.Poet.Recite", 1, 10, "the role 'generates' is already given to this member")]
    [InlineData("generates M:Acme.Poet.Recit", 11, 28, "Acme has no M:Acme.Poet.Recit; did you mean 'M:Acme.Poet.Recite'?")]
    [InlineData("generates M:Acme.Poett.Recite", 11, 30, "Acme has no M:Acme.Poett.Recite; did you mean 'M:Acme.Poet.Recite'?")]
    [InlineData("generates M:Poet.Recite", 11, 24, "Acme has no M:Poet.Recite; did you mean 'M:Acme.Poet.Recite'?")]
    [InlineData("redacts M:Acme.Crm.Find(System.Int32)", 9, 38, "Acme has no M:Acme.Crm.Find(System.Int32); did you mean 'M:Acme.Crm.Find(System.String)'?")]
    [InlineData("endpoint-type T:Acme.Nowhere.AtAll.Unheard", 15, 43, "Acme has no T:Acme.Nowhere.AtAll.Unheard")]
    [InlineData("stores M:Acme.Crm.Send(System.String) arg=txt", 8, 38, "M:Acme.Crm.Send(System.String) has no parameter 'txt'; did you mean 'text'?")]
    public Task An_entry_that_is_not_understood_is_reported_at_its_place(string lines, int from, int to, string message)
    {
        var line = 2 + lines.Split('\n').Length - 1;
        return Verify("assembly Acme\n" + lines + "\n", Finding(File, line, from, to, message));
    }

    [Fact]
    public Task Each_of_several_is_reported_once_in_every_file() => Test(
        "class C { } class D { }",
        [("/0/a.governance.txt", "assembly Acme\nstors M:A.B\nkind robot\n"), ("/0/b.governance.txt", "generates M:A.B\n")],
        Finding("/0/a.governance.txt", 2, 1, 6, "unknown role 'stors'; did you mean 'stores'?"),
        Finding("/0/a.governance.txt", 3, 6, 11, "unknown kind 'robot'"),
        Finding("/0/b.governance.txt", 1, 1, 10, "no 'assembly' line before the first entry")).RunAsync();

    [Fact]
    public Task What_another_file_says_of_the_same_member_does_not_count_and_is_reported() => Test(
        "class C { }",
        [("/0/a.governance.txt", "assembly Acme\nredacts M:Acme.Crm.Find(System.String)\n"), ("/0/b.governance.txt", "assembly Acm*\nnothing M:Acme.Crm.Find(System.String)\n")],
        Finding("/0/b.governance.txt", 2, 9, 39, "M:Acme.Crm.Find(System.String) has an entry in a.governance.txt already, which is the one that counts")).RunAsync();

    [Fact]
    public Task So_is_what_another_part_of_the_file_says() => Verify(
        "assembly Acme\nredacts M:Acme.Crm.Find(System.String)\nassembly Acme, Other\nnothing M:Acme.Crm.Find(System.String)\n",
        Finding(File, 4, 9, 39, "M:Acme.Crm.Find(System.String) has an entry in this file already, which is the one that counts"));

    [Theory]
    [InlineData("[assembly: AdvancedAiSystem]")]
    [InlineData("class C { }")]
    public Task A_framework_pack_is_looked_at_even_where_nothing_is_declared(string source) => Test(
        source,
        [("/0/acme.governance-pack.json", "{\n  \"pack\": \"acme\", \"title\": \"T\", \"kind\": \"base\", \"status\": \"voluntary\", \"authority\": \"primary\", \"version\": \"1\",\n  \"claused\": []\n}\n")],
        Finding("/0/acme.governance-pack.json", 3, 3, 12, "'claused' means nothing here; did you mean 'clauses'?")).RunAsync();

    [Fact]
    public Task A_library_that_is_not_referenced_is_no_problem() => Verify("assembly Unheard.Of\ngenerates M:Unheard.Of.Client.Ask\n");

    [Fact]
    public Task An_assembly_whose_name_is_nearly_that_of_one_referenced_is() => Verify(
        "assembly OpenIA\ngenerates M:Unheard.Of.Client.Ask\n",
        test => test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI),
        Finding(File, 1, 10, 16, "no assembly 'OpenIA' is referenced; did you mean 'OpenAI'?"));

    [Fact]
    public Task Members_of_the_project_itself_are_looked_up_too() => Verify(
        "assembly TestProject\nstores M:C.Keep(System.String) arg=text\nstores M:C.Keeps(System.String) arg=text\n",
        test => test.TestState.Sources[0] = ("/0/Test0.cs", SourceText.From("class C { void Keep(string text) { } }")),
        Finding(File, 3, 8, 32, "TestProject has no M:C.Keeps(System.String); did you mean 'M:C.Keep(System.String)'?"));

    [Fact]
    public Task A_file_that_is_not_UTF_8_is_reported_where_that_shows() => Test(
        "class C { }",
        [(File, SourceText.From("# caf\u00e9\nassembly Acme\ngenerates M:Acme.Poet.Recite\n", Encoding.Latin1))],
        Finding(File, 1, 6, 7, "the file is not UTF-8: save it as UTF-8")).RunAsync();

    [Fact]
    public Task A_file_with_letters_of_all_kinds_is_understood() => Test(
        "class C { }", [(File, SourceText.From("# café, 東京, \U0001F600\nassembly Acme\ngenerates M:Acme.Poet.Recite\n", Encoding.UTF8))]).RunAsync();

    [Fact]
    public Task What_a_host_could_not_decode_is_reported() => Verify("# caf\uFFFD\nassembly Acme\n", Finding(File, 1, 6, 7, "the file is not UTF-8: save it as UTF-8"));

    [Fact]
    public Task Code_that_declares_nothing_and_uses_no_AI_library_has_its_files_read_too()
    {
        var test = new RuleTest(Id, "class C { }") { TestState = { AdditionalFiles = { (File, "?") } } };
        test.TestState.AdditionalReferences.Clear();
        test.TestState.Sources.RemoveAt(1);                                  // the usings, which name what is not referenced
        test.TestState.ExpectedDiagnostics.Add(Finding(File, 1, 1, 2, "no 'assembly' line before the first entry"));
        return test.RunAsync();
    }

    [Fact]
    public Task Code_with_errors_changes_nothing() => Verify(
        "assembly Acme\ngenerates M:Acme.Poet.Recit\n",
        test =>
        {
            test.TestState.Sources[0] = ("/0/Test0.cs", SourceText.From("class C { void M( { Poet. } "));
            test.CompilerDiagnostics = CompilerDiagnostics.None;
        },
        Finding(File, 2, 11, 28, "Acme has no M:Acme.Poet.Recit; did you mean 'M:Acme.Poet.Recite'?"));

    [Fact]
    public Task An_entry_that_is_understood_counts_although_others_are_not()
    {
        var test = Acme.Test("GOV0701", "public class C { public void M(IWriter w) => Crm.Send([|w.Write(\"\")|]); }");
        test.TestState.AdditionalFiles.Add((File, "assembly Acme\nbad\nresponds M:Acme.Crm.Send(System.String) arg=text\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task So_is_what_of_a_framework_pack_is_not_understood()
    {
        const string Pack = "/0/own.governance-pack.json";
        const string Text = "{ \"pack\": \"own\", \"titel\": \"Our rules\" }";
        var problems = Frameworks.Packs.Load((Pack, Text)).Problems;
        Assert.NotEmpty(problems);
        return Test(
            "class C { }", [(Pack, Text)],
            [.. problems.Select(problem => Finding(Pack, problem.Lines.Start.Line + 1, problem.Lines.Start.Character + 1, problem.Lines.End.Character + 1, problem.Text))]).RunAsync();
    }

    private static Task Verify(string text, params DiagnosticResult[] expected) => Verify(text, _ => { }, expected);

    private static Task Verify(string text, Action<RuleTest> change, params DiagnosticResult[] expected)
    {
        var test = Test("class C { }", [(File, text)], expected);
        change(test);
        return test.RunAsync();
    }

    private static RuleTest Test(string source, (string Path, string Text)[] files, params DiagnosticResult[] expected)
        => Test(source, [.. files.Select(file => (file.Path, SourceText.From(file.Text)))], expected);

    private static RuleTest Test(string source, (string Path, SourceText Text)[] files, params DiagnosticResult[] expected)
    {
        var test = Acme.Test(Id, source, expected);
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }

    private static DiagnosticResult Finding(string path, int line, int from, int to, string message) =>
        new DiagnosticResult(new GovernanceAnalyzer().SupportedDiagnostics.Single(d => d.Id == Id)).WithSpan(path, line, from, line, to).WithArguments(message);
}
