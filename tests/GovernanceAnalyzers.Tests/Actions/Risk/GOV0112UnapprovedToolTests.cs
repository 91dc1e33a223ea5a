using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

/// <summary>What a model may call, what changes something, and who approves.</summary>
public sealed class GOV0112UnapprovedToolTests
{
    private const string Id = "GOV0112";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Rule.Verify(Id, source, expected);

    /// <summary>Members of a declared system that holds tools.</summary>
    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) => Verify($$"""
        [AdvancedAiSystem]
        public class Tools(HttpClient http, System.Data.Common.DbCommand command, System.Net.Mail.SmtpClient mail)
        {
            {{members}}

            private void Drop(string file) => File.Delete(file);
            private int Count(string folder) => Directory.EnumerateFiles(folder).Count();
            [RequiresApproval] private static void Approve(string what) { if (Console.ReadLine() != "yes " + what) throw new OperationCanceledException(); }
            [RequiresApproval] private static bool MayI(string what) => Console.ReadLine() == "yes " + what;
            [RequiresApproval] private static Task ApproveAsync(string what) => Console.In.ReadLineAsync();
        }
        """, expected);

    [Theory]
    [InlineData("[AiTool] public void T(string file) => [|File.Delete(file)|];")]
    [InlineData("[AiTool] public void T(string file) { [|File.WriteAllText(file, \"x\")|]; }")]
    [InlineData("[AiTool] public void T(string file) => [|System.Diagnostics.Process.Start(\"git\", file)|];")]
    [InlineData("[AiTool] public async Task T(string file) => await [|http.PostAsync(\"https://example.org/\", new StringContent(file))|];")]
    [InlineData("[AiTool] public int T() => [|command.ExecuteNonQuery()|];")]
    [InlineData("[AiTool] public void T(string to) => [|mail.Send(\"a@b.c\", to, \"s\", \"b\")|];")]
    [InlineData("[AiTool(Effect = ToolEffect.ReadOnly)] private void T(string file) => [|Drop(file)|];")]
    [InlineData("[AiTool] internal void T(string file) { if (file.Length > 3) Approve(file); [|File.Delete(file)|]; }")]
    [InlineData("[AiTool] public void T(string file) { if (MayI(file)) File.Copy(file, \"b\"); else [|File.Delete(file)|]; }")]
    [InlineData("[AiTool] public void T(string file) { [|File.Delete(file)|]; Approve(file); }")]
    [InlineData("[AiTool] public void T(string file) { _ = ApproveAsync(file); [|File.Delete(file)|]; }")]
    public Task A_method_that_is_a_tool(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("[AiTool] public int T(string folder) => Count(folder);")]
    [InlineData("[AiTool] public string T(string file) => File.ReadAllText(file);")]
    [InlineData("[AiTool] public async Task<string> T(string q) => await http.GetStringAsync(\"https://example.org/\" + q);")]
    [InlineData("[AiTool] public void T(string file) { Approve(file); File.Delete(file); }")]
    [InlineData("[AiTool] public void T(string file) { if (!MayI(file)) return; Drop(file); }")]
    [InlineData("[AiTool] public async Task T(string file) { await ApproveAsync(file); File.Delete(file); }")]
    [InlineData("[AiTool] public void T(string file) { Ask(file); File.Delete(file); } private static void Ask(string file) { Approve(file); }")]
    [InlineData("[AiTool, RequiresApproval] public void T(string file) { if (Console.ReadLine() == \"yes\") File.Delete(file); }")]
    [InlineData("public void NoTool(string file) => File.Delete(file);")]
    public Task Approved_or_without_effect(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public AIFunction M() => AIFunctionFactory.Create([|Drop|]);")]
    [InlineData("public AIFunction M() => AIFunctionFactory.Create([|Delete|]); public void Delete(string file) => Drop(file);")]
    [InlineData("public AIFunction M() => AIFunctionFactory.Create([|(string file) => File.Delete(file)|]);")]
    [InlineData("private AIFunction M() => AIFunctionFactory.Create([|(string file) => { Drop(file); }|], \"drop\");")]
    [InlineData("public ChatOptions M() => new() { Tools = [AIFunctionFactory.Create([|Drop|]), AIFunctionFactory.Create(Count)] };")]
    public Task A_function_that_is_made_a_tool(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public AIFunction M() => AIFunctionFactory.Create(Count);")]
    [InlineData("public AIFunction M() => new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Drop));")]
    [InlineData("public AIFunction M() { var drop = AIFunctionFactory.Create(Drop); return new ApprovalRequiredAIFunction(drop); }")]
    [InlineData("public AIFunction M() => AIFunctionFactory.Create((string file) => { Approve(file); Drop(file); });")]
    [InlineData("public AIFunction M() { File.Delete(\"a\"); return AIFunctionFactory.Create((string file) => file.Length); }")]
    public Task Approved_where_it_is_made(string member) => VerifyMembers(member);

    [Fact]
    public Task The_message_names_the_tool_and_the_effect() => Verify(
        """
        [AdvancedAiSystem]
        public class Tools
        {
            [AiTool] public void Clean(string file) => {|#0:Drop(file)|};
            public AIFunction Make() => AIFunctionFactory.Create({|#2:Wipe|});
            private void Wipe(string file) => {|#3:Drop(file)|};
            private void Drop(string file) => {|#1:File.Delete(file)|};
        }
        """,
        Rule.Result(Id, 0, "Clean", "File.Delete").WithLocation(1),
        Rule.Result(Id, 2, "Wipe", "File.Delete").WithLocation(1));

    [Fact]
    public Task Nothing_is_asked_outside_a_system() => Verify("""
        public class Tools
        {
            [AiTool] public void Clean(string file) => File.Delete(file);
            public AIFunction Make() => AIFunctionFactory.Create(Clean);
        }
        """);

    [Fact]
    public Task Broken_code_is_left_alone() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Tools { [AiTool] public void Clean(string file) => File.Delete(file; public AIFunction Make() => AIFunctionFactory.Create(Unknown); }
        """);
}
