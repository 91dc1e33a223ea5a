using GovernanceAnalyzers.CodeFixes.Risk;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0113UnboundedLoopFixTests
{
    private const string Ask = "var r = await client.GetResponseAsync(\"x\");";

    [Fact]
    public Task A_loop_that_never_ended_fails_after_the_last_turn() => Verify(
        $"        [|while|] (true)\n        {{\n            {Ask}\n            if (r.Text.Length > 3) return r.Text;\n        }}\n",
        $"        for (var turn = 0; turn < 10; turn++)\n        {{\n            {Ask}\n            if (r.Text.Length > 3) return r.Text;\n        }}\n        throw new InvalidOperationException(\"The model has not come to an end in 10 turns.\");\n");

    [Fact]
    public Task One_that_is_left_goes_on_behind_it() => Verify(
        $"        [|for|] (; ; )\n        {{\n            {Ask}\n            if (r.Text.Length > 3) break;\n        }}\n        return \"\";\n",
        $"        for (var turn = 0; turn < 10; turn++)\n        {{\n            {Ask}\n            if (r.Text.Length > 3) break;\n        }}\n        return \"\";\n");

    [Fact]
    public Task A_condition_stays() => Verify(
        $"        {Ask}\n        [|while|] (r.Text == \"a\" || r.Text == \"b\")\n            r = await client.GetResponseAsync(\"x\");\n        return r.Text;\n",
        $"        {Ask}\n        for (var turn = 0; turn < 10 && (r.Text == \"a\" || r.Text == \"b\"); turn++)\n            r = await client.GetResponseAsync(\"x\");\n        return r.Text;\n");

    [Fact]
    public Task What_runs_once_at_least_does_so_still() => Verify(
        "        ChatResponse r;\n        [|do|]\n        {\n            r = await client.GetResponseAsync(\"x\");\n        }\n        while (r.Text == \"more\");\n        return r.Text;\n",
        "        ChatResponse r;\n        var turn = 0;\n        do\n        {\n            r = await client.GetResponseAsync(\"x\");\n        }\n        while (++turn < 10 && r.Text == \"more\");\n        return r.Text;\n");

    [Fact]
    public Task All_loops_of_a_file_get_a_counter() => Verify(
        $"        [|while|] (true)\n        {{\n            {Ask}\n            if (r.Text.Length > 3) break;\n        }}\n        [|while|] (true)\n        {{\n            {Ask}\n            if (r.Text.Length > 4) return r.Text;\n        }}\n",
        $"        for (var turn = 0; turn < 10; turn++)\n        {{\n            {Ask}\n            if (r.Text.Length > 3) break;\n        }}\n        for (var turns = 0; turns < 10; turns++)\n        {{\n            {Ask}\n            if (r.Text.Length > 4) return r.Text;\n        }}\n        throw new InvalidOperationException(\"The model has not come to an end in 10 turns.\");\n");

    [Fact]
    public async Task Recursion_is_for_a_person_to_cap()
    {
        var source = Agent($"        {Ask}\n        return r.Text == \"more\" ? await [|RunAsync()|] : r.Text;\n");
        await new RuleFixTest<GOV0113UnboundedLoopFix>(source, source).RunAsync();
    }

    private static Task Verify(string before, string after) => new RuleFixTest<GOV0113UnboundedLoopFix>(Agent(before), Agent(after)).RunAsync();

    private static string Agent(string body) => $"[AdvancedAiSystem]\npublic class Agent(IChatClient client)\n{{\n    public async Task<string> RunAsync()\n    {{\n{body}    }}\n}}\n";
}
