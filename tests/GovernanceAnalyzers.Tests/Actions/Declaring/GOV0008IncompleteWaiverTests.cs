using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0008IncompleteWaiverTests
{
    private const string Id = "GOV0008";
    private const string Terms = "Justification = \"Vendor stamps from May.\", Owner = \"Care team\", Expires = \"2026-05-31\"";
    private const string Waiver = $"GovernanceWaiver(\"GOV0701\", {Terms})";
    private const string Unstamped = "[GeneratesContent] public string Write(string prompt) => Model.Write(prompt);";

    private static Task Verify(params string[] sources) => AsOf.Test(Id, "2026-05-01", sources).RunAsync();

    [Theory]
    [InlineData("\"GOV0701\"", "lacks a justification, an owner and a last day (Expires), and waives nothing until it is there")]
    [InlineData("\"GOV0701\", Owner = \"o\", Expires = \"2027-01-01\"", "lacks a justification, and waives nothing until it is there")]
    [InlineData("\"GOV0701\", Justification = \" \", Owner = \"o\", Expires = \"2027-01-01\"", "lacks a justification, and waives nothing until it is there")]
    [InlineData("\"GOV0701\", Justification = \"j\", Owner = null", "lacks an owner and a last day (Expires), and waives nothing until it is there")]
    [InlineData("\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"\"", "lacks a last day (Expires), and waives nothing until it is there")]
    [InlineData("\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"soon\"", "expires on 'soon', which is no date: write it as yyyy-MM-dd")]
    [InlineData("\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"2026-02-30\"", "expires on '2026-02-30', which is no date: write it as yyyy-MM-dd")]
    [InlineData("\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"31/12/2026\"", "expires on '31/12/2026', which is no date: write it as yyyy-MM-dd")]
    [InlineData($"\"GOV9999\", {Terms}", "names no rule: write the identifier of one, such as GOV0701", "GOV9999")]
    [InlineData($"\"gov0701\", {Terms}", "names no rule: write the identifier of one, such as GOV0701", "gov0701")]
    [InlineData($"\"CA1822\", {Terms}", "names no rule: write the identifier of one, such as GOV0701", "CA1822")]
    [InlineData($"\"GOV0007\", {Terms}", "waives nothing, since that rule cannot be waived: put right what it reports, and remove the waiver", "GOV0007")]
    [InlineData($"\"GOV0009\", {Terms}", "waives nothing, since that rule cannot be waived: put right what it reports, and remove the waiver", "GOV0009")]
    [InlineData($"\"GOV0701\", {Terms}", "has nothing to waive: remove it")]
    public Task What_is_wrong_is_said(string arguments, string problem, string rule = "GOV0701") => AsOf.Verify(
        Id, "2026-05-01", $"public class Desk {{ [{{|#0:GovernanceWaiver({arguments})|}}] public void M() {{ }} }}", Rule.Result(Id, 0, rule, problem));

    [Theory]
    [InlineData($"public class Desk {{ [{Waiver}] {Unstamped} }}")]
    [InlineData($"[{Waiver}] public class Desk {{ {Unstamped} }}")]
    [InlineData($"[{Waiver}] public class Desk {{ public class Drawer {{ {Unstamped} }} }}")]
    [InlineData($"[assembly: {Waiver}] public class Desk {{ {Unstamped} }}")]
    [InlineData($"[module: {Waiver}] public class Desk {{ {Unstamped} }}")]
    [InlineData($"public class Desk {{ [{Waiver}] [GeneratesContent] public string Latest {{ get {{ return Model.Latest; }} }} }}")]
    [InlineData($"public class Desk {{ [GeneratesContent] public string Latest {{ [{Waiver}] get {{ return Model.Latest; }} }} }}")]
    [InlineData($"[{Waiver}] public class Desk {{ [{Waiver}] {Unstamped} }}")]
    public Task One_that_is_needed_is_not_reported(string source) => Verify(source);

    [Theory]
    [InlineData($"public class Desk {{ [[|{Waiver}|]] public void M() {{ }} {Unstamped} }}")]
    [InlineData($"[[|{Waiver}|]] public class Other; public class Desk {{ {Unstamped} }}")]
    [InlineData($"public class Desk {{ [[|{Waiver}|]] [GeneratesContent] public string Write(string prompt) => Stamper.Stamp(Model.Write(prompt)); }}")]
    [InlineData($"public class Desk {{ [[|GovernanceWaiver(\"GOV0507\", {Terms})|]] {Unstamped} }}")]
    [InlineData($"public class Desk {{ [[|{Waiver}|]] public virtual void M() {{ }} }} public class Bureau : Desk {{ public override void M() {{ }} }}")]
    [InlineData($"[assembly: [|{Waiver}|]] public class Desk;")]
    public Task One_that_is_not_is(string source) => Verify(source);

    [Fact]
    public Task A_base_class_does_not_waive_for_those_that_inherit() => Verify(
        $"[[|{Waiver}|]] public class Desk; public class Bureau : Desk {{ {Unstamped} }}");

    [Fact]
    public Task A_type_in_parts_is_settled_when_all_are_seen() => Verify(
        $"[{Waiver}] public partial class Desk;", $"public partial class Desk {{ {Unstamped} }}", $"[[|{Waiver}|]] public partial class Other;", "public partial class Other;");

    [Fact]
    public Task A_method_in_parts_is_settled_when_both_are_seen() => Verify(
        $"public partial class Desk {{ [{Waiver}] public partial string Write(string prompt); [[|{Waiver}|]] public partial string Read(string prompt); }}",
        "public partial class Desk { [GeneratesContent] public partial string Write(string prompt) => Model.Write(prompt); public partial string Read(string prompt) => prompt; }");

    [Fact]
    public Task Code_with_conditions_may_need_it_in_another_build() => Verify(
        $$"""
        public class Desk
        {
            [{{Waiver}}]
            public string Write(string prompt)
            {
        #if NETFRAMEWORK
                return Model.Write(prompt);
        #else
                return prompt;
        #endif
            }
        }
        """);

    [Fact]
    public Task An_expired_one_is_left_to_another_rule() => AsOf.Verify(Id, "2027-01-01", $"[{Waiver}] public class Desk;");

    [Fact]
    public Task A_finding_that_is_held_back_otherwise_is_a_finding() => Verify(
        $$"""
        public class Desk
        {
        #pragma warning disable GOV0701
            [{{Waiver}}] {{Unstamped}}
        }
        """);

    [Theory]
    [InlineData("[GovernanceWaiver] public class Desk;")]
    [InlineData("[GovernanceWaiver(\"GOV0701\", Owner = Missing.Name)] public class Desk;")]
    [InlineData("[GovernanceWaiver(null, Owner = null)] public class Desk;")]
    [InlineData($"[{Waiver}] public class Desk {{ public string Write() => Model.Write(1, ")]
    public Task Broken_code_is_no_obstacle(string source) => Rule.VerifyBroken(Id, source);

    [Fact]
    public async Task Code_that_does_not_compile_may_need_it()
    {
        var test = AsOf.Test(Id, null, [$"public class Desk {{ [{Waiver}] [GeneratesContent] public string Write(string prompt) => Model.Wriet(prompt); }} [assembly: {Waiver}]"]);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        await test.RunAsync();
    }
}
