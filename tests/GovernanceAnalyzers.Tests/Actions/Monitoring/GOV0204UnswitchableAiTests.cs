using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public sealed class GOV0204UnswitchableAiTests
{
    private const string Id = "GOV0204";

    private const string Switches = """

        public static class Switches
        {
            [KillSwitch] public static volatile bool IsOff;
            [KillSwitch] public static bool IsOn { get; set; }
            [KillSwitch] public static async Task<bool> AskAsync() { await Task.Yield(); return IsOn; }
            public static bool Other;
        }
        """;

    [Theory]
    [InlineData("High"), InlineData("Frontier")]
    public Task A_model_is_asked_and_nothing_can_switch_that_off(string tier) => Verify($$"""
        [AdvancedAiSystem(RiskTier = RiskTier.{{tier}})] public class Desk(IChatClient client)
        {
            public async Task<string> A(string q) => (await [|client.GetResponseAsync(q)|]).Text;
            public async Task<string> B(string q) { if (Switches.IsOff) return "later"; return (await client.GetResponseAsync(q)).Text; }
            public async Task<string> C(string q) { if (!Switches.IsOn) return "later"; return (await client.GetResponseAsync(q)).Text; }
            public async Task<string> D(string q) => await Switches.AskAsync() ? (await client.GetResponseAsync(q)).Text : "later";
            public async Task<string> E(string q) { if (Switches.Other) return "later"; return (await [|client.GetResponseAsync(q)|]).Text; }
            public async Task<string> F(string q, bool quick) { if (!quick && Switches.IsOff) return "later"; return (await [|client.GetResponseAsync(q)|]).Text; }
        }
        """);

    [Theory]
    [InlineData("RiskTier = RiskTier.Limited"), InlineData("RiskTier = RiskTier.Minimal"), InlineData("")]
    public Task Lower_tiers_owe_none(string said) => Verify($$"""
        [AdvancedAiSystem({{said}})] public class Desk(IChatClient client) { public async Task<string> A(string q) => (await client.GetResponseAsync(q)).Text; }
        """);

    [Fact]
    public Task Helpers_may_ask_and_may_leave_it_to_others() => Verify("""
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client)
        {
            public async Task<string> A(string q) => await [|AskAsync(q)|];
            public async Task<string> B(string q) { EnsureOn(); return await AskAsync(q); }
            private async Task<string> AskAsync(string q) => (await client.GetResponseAsync(q)).Text;
            private static void EnsureOn() { if (Switches.IsOff) throw new InvalidOperationException("off"); }
        }
        """);

    [Fact]
    public Task Of_a_program_the_paths_begin_where_somebody_outside_asks()
    {
        var test = Acme.Test(Id, """
            using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Mvc;
            [assembly: AdvancedAiSystem(RiskTier = RiskTier.High)]
            var app = WebApplication.Create(args);
            app.MapPost("/a", (Desk desk, string q) => [|desk.Answer(q)|]);
            app.MapPost("/b", (Desk desk, string q) => Switches.IsOff ? "later" : desk.Answer(q));
            app.MapPost("/c", [|Handlers.Open|]);
            app.MapPost("/d", Handlers.Switched);

            public class Desk(IChatClient client) { public string Answer(string q) => client.GetResponseAsync(q).Result.Text; }
            public static class Handlers
            {
                public static string Open(Desk desk, string q) => desk.Answer(q);
                public static string Switched(Desk desk, string q) => Switches.IsOff ? "later" : desk.Answer(q);
            }
            public class Answers(Desk desk) : ControllerBase { public string A(string q) => [|desk.Answer(q)|]; }
            """ + Switches);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Nobody_switches_off_what_a_test_does()
    {
        var test = Acme.Test(Id, "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class DeskTests(IChatClient client) { public Task Answers() => client.GetResponseAsync(\"Hello\"); }");
        test.TestState.AdditionalReferences.Add(Acme.Compile("xunit.core", "namespace Xunit { public class FactAttribute : Attribute { } }"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_feature_flag_is_a_switch()
    {
        var test = Acme.Test(Id, """
            using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Mvc; using Microsoft.FeatureManagement;
            [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client, IFeatureManager features)
            {
                public async Task<string> A(string q) { if (!await features.IsEnabledAsync("answers")) return "later"; return (await client.GetResponseAsync(q)).Text; }
                public async Task<string> B(string q) => (await [|client.GetResponseAsync(q)|]).Text;
            }
            [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Answers(IChatClient client) : ControllerBase
            {
                [Microsoft.FeatureManagement.Mvc.FeatureGate] public async Task<string> A(string q) => (await client.GetResponseAsync(q)).Text;
                public async Task<string> B(string q) => (await [|client.GetResponseAsync(q)|]).Text;
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.FeatureManagement", "namespace Microsoft.FeatureManagement { public interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); } }"));
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.FeatureManagement.AspNetCore", "namespace Microsoft.FeatureManagement.Mvc { public class FeatureGateAttribute : Attribute { } }"));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_call() => Verify(
        "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client) { public async Task A(string q) => await {|#0:client.GetResponseAsync(q)|}; }",
        Rule.Result(Id, 0, "ChatClientExtensions.GetResponseAsync", "TestProject"));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client) { public async Task A(string q) => await client.GetResponseAsync(q, ; }");

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, source + Switches, expected);
}
