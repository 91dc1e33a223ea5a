using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0614UnauthorizedWeightsTests
{
    private const string Id = "GOV0614";

    private const string Usings = "using Microsoft.AspNetCore.Authorization; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Mvc; using Microsoft.ML.OnnxRuntime; using System.Security.Claims;\n";

    private const string Access = """

        public static class Access
        {
            [AuthorizesAccess] public static void Check() { if (Environment.UserName != "ops") throw new UnauthorizedAccessException(); }
            [AuthorizesAccess] public static bool May(string who) => who == "ops";
        }
        """;

    [Theory]
    [InlineData("High"), InlineData("Frontier")]
    public Task A_visible_member_loads_weights(string tier) => Verify($$"""
        [AdvancedAiSystem(RiskTier = RiskTier.{{tier}})] public class Models
        {
            public InferenceSession A(string path) => [|new InferenceSession(path)|];
            public InferenceSession B(string path) { Access.Check(); return new InferenceSession(path); }
            public InferenceSession? C(string path, string who) => Access.May(who) ? new InferenceSession(path) : null;
            public InferenceSession D(string path, string who) { Access.May(who); return [|new InferenceSession(path)|]; }
            public InferenceSession E(string path, ClaimsPrincipal user) { if (!user.IsInRole("ops")) throw new UnauthorizedAccessException(); return new InferenceSession(path); }
            public void F(string path) => [|Model.Load(path)|];
        }
        """);

    [Theory]
    [InlineData("RiskTier = RiskTier.Limited"), InlineData("")]
    public Task Lower_tiers_owe_none(string said) => Verify($$"""
        [AdvancedAiSystem({{said}})] public class Models { public InferenceSession A(string path) => new InferenceSession(path); }
        """);

    [Fact]
    public Task Helpers_leave_it_to_the_members_that_reach_them() => Verify("""
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Models
        {
            public InferenceSession A(string path) => [|Load(path)|];
            public InferenceSession B(string path) { Access.Check(); return Load(path); }
            private static InferenceSession Load(string path) => new InferenceSession(path);
        }
        [AdvancedAiSystem(RiskTier = RiskTier.High)] internal class Unseen { internal InferenceSession Session { get; } = new InferenceSession("a.onnx"); }
        """);

    [Fact]
    public Task The_start_of_a_program_or_type_is_asked_for_by_nobody()
    {
        var test = Test("""
            [assembly: AdvancedAiSystem(RiskTier = RiskTier.High)]
            var session = new InferenceSession("a.onnx");
            var app = WebApplication.Create(args);
            app.MapPost("/load", (string path) => { [|new InferenceSession(path)|].Dispose(); });
            app.MapPost("/safe", (string path) => { new InferenceSession(path).Dispose(); }).RequireAuthorization();

            public static class Shared { private static readonly InferenceSession s_session = new InferenceSession("a.onnx"); }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Of_a_program_those_are_asked_who_let_somebody_ask()
    {
        var test = Test("""
            [assembly: AdvancedAiSystem(RiskTier = RiskTier.High)]
            var app = WebApplication.Create(args);
            app.MapPost("/a", (string path) => { [|Models.Load(path)|].Dispose(); });
            app.MapPost("/b", (string path) => { Access.Check(); Models.Load(path).Dispose(); });

            public sealed class Held { public InferenceSession Session { get; } = Models.Load("a.onnx"); }
            public sealed class Made { public Made() => Session = Models.Load("a.onnx"); public InferenceSession Session { get; } }
            public static class Models { public static InferenceSession Load(string path) => new InferenceSession(path); }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task What_a_host_starts_and_what_a_container_makes_is_asked_for_by_nobody() => Verify("""
        using Microsoft.Extensions.Hosting;
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Loader : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken) { new InferenceSession("a.onnx").Dispose(); return Task.CompletedTask; }
        }
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Held { public Held(string path) => new InferenceSession(path).Dispose(); }
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Made : ControllerBase { public Held A(string path) => [|new Held(path)|]; }
        """);

    [Fact]
    public Task Nobody_asks_for_what_a_test_loads()
    {
        var test = Test("[AdvancedAiSystem(RiskTier = RiskTier.High)] public class ModelTests { public void Loads() => new InferenceSession(\"a.onnx\").Dispose(); }");
        test.TestState.AdditionalReferences.Add(Acme.Compile("MSTest.TestFramework", "namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : Attribute { } }"));
        return test.RunAsync();
    }

    [Fact]
    public Task Authorised_actions_are_authorised() => Verify("""
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Models : ControllerBase
        {
            [Authorize] public void A(string path) => new InferenceSession(path).Dispose();
            public void B(string path) => [|new InferenceSession(path)|].Dispose();
            [AllowAnonymous] public void C(string path) => [|new InferenceSession(path)|].Dispose();
        }
        [Authorize(Roles = "ops"), AdvancedAiSystem(RiskTier = RiskTier.High)] public class Closed : ControllerBase { public void A(string path) => new InferenceSession(path).Dispose(); }
        """);

    [Fact]
    public Task The_message_names_the_loader() => Verify(
        "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class Models { public InferenceSession A(string path) => {|#0:new InferenceSession(path)|}; }",
        Rule.Result(Id, 0, "new InferenceSession", "TestProject"));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class Models { public void A(string path) => Model.Load(path, ; }");

    private static Task Verify(string source, params DiagnosticResult[] expected) => Test(source, expected).RunAsync();

    private static RuleTest Test(string source, params DiagnosticResult[] expected)
    {
        var test = Acme.Test(Id, Usings + source + Access, expected);
        test.TestState.AdditionalReferences.AddRange(Stubs.OnnxRuntime);
        return test;
    }
}
