using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public sealed class GOV0113UnboundedLoopTests
{
    private const string Id = "GOV0113";

    [Theory]
    [InlineData("[|while|] (true) { var r = await client.GetResponseAsync(history); if (r.FinishReason == ChatFinishReason.Stop) return r.Text; history.AddRange(r.Messages); }")]
    [InlineData("[|while|] (true) { var r = await client.GetResponseAsync(history); if (r.FinishReason != ChatFinishReason.ToolCalls) break; history.AddMessages(r); } return \"\";")]
    [InlineData("[|for|] (; ; ) { var r = await client.GetResponseAsync(history); if (r.Text.Contains(\"DONE\")) return r.Text; }")]
    [InlineData("ChatResponse r; [|do|] { r = await client.GetResponseAsync(history); history.AddMessages(r); } while (r.FinishReason == ChatFinishReason.ToolCalls); return r.Text;")]
    [InlineData("var r = await client.GetResponseAsync(history); [|while|] (r.FinishReason == ChatFinishReason.ToolCalls) { history.AddMessages(r); r = await client.GetResponseAsync(history); } return r.Text;")]
    [InlineData("bool more; [|do|] { more = false; var r = await client.GetResponseAsync(history); switch (r.FinishReason?.Value) { case \"tool_calls\": more = true; break; case \"stop\": break; default: throw new NotSupportedException(); } } while (more); return \"\";")]
    [InlineData("var done = false; [|while|] (!done) { var r = await client.GetResponseAsync(history); if (r.Text.StartsWith(stop)) done = true; } return \"\";")]
    [InlineData("[|while|] (true) { var r = await client.GetResponseAsync(history); var calls = r.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().ToList(); if (calls.Count == 0) return r.Text; foreach (var call in calls) history.Add(new ChatMessage(ChatRole.Tool, Tool(call.Name))); }")]
    [InlineData("[|while|] (true) { var r = await client.GetResponseAsync(history); if (r.Text == \"where\") history.Add(new(ChatRole.Tool, GetLocation())); else return r.Text; }")]
    [InlineData("[|while|] (true) { var plan = System.Text.Json.JsonSerializer.Deserialize<Plan>((await client.GetResponseAsync(history)).Text); if (plan is { IsDone: true }) return plan.Answer; }")]
    [InlineData("[|while|] (true) { var r = await AskAsync(); if (int.TryParse(r, out var mark)) return mark.ToString(); }")]
    [InlineData("[|while|] (true) { try { return (await client.GetResponseAsync(history)).Text; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("[|while|] (true) { var r = await client.GetResponseAsync(history); if (r.Text.Length > 10) continue; return r.Text; }")]
    [InlineData("[|while|] (true) { var r = await client.GetResponseAsync(history, cancellationToken: CancellationToken.None); if (r.Text == stop) return r.Text; }")]
    public Task A_loop_that_only_the_model_ends_is_reported(string body) => Verify(Agent(body));

    [Theory]
    [InlineData("for (var i = 0; i < 5; i++) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; } return \"\";")]
    [InlineData("foreach (var m in history.ToList()) await client.GetResponseAsync([m]); return \"\";")]
    [InlineData("var i = 0; while (true) { var r = await client.GetResponseAsync(history); if (++i > 5 || r.Text == stop) return r.Text; }")]
    [InlineData("var i = 0; while (true) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; if (i >= 5) throw new InvalidOperationException(); i++; }")]
    [InlineData("var left = 5; while (left-- > 0) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; } return \"\";")]
    [InlineData("var i = 0; ChatResponse r; do { r = await client.GetResponseAsync(history); i += 1; } while (r.FinishReason == ChatFinishReason.ToolCalls && i < 5); return r.Text;")]
    [InlineData("while (history.Count < 20) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; history.AddMessages(r); } return \"\";")]
    [InlineData("long used = 0; while (true) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; used += r.Usage?.TotalTokenCount ?? 0; if (used > 1000) return \"\"; }")]
    [InlineData("var end = DateTime.UtcNow.AddMinutes(1); while (DateTime.UtcNow < end) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; } return \"\";")]
    [InlineData("var clock = System.Diagnostics.Stopwatch.StartNew(); while (true) { var r = await client.GetResponseAsync(history); if (r.Text == stop || clock.Elapsed.TotalSeconds > 9) return r.Text; }")]
    [InlineData("while (!token.IsCancellationRequested) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; } return \"\";")]
    [InlineData("while (true) { token.ThrowIfCancellationRequested(); var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; }")]
    [InlineData("while (true) { var r = await client.GetResponseAsync(history, cancellationToken: token); if (r.Text == stop) return r.Text; }")]
    [InlineData("while (true) { Console.Write(\"> \"); history.Add(new(ChatRole.User, Console.ReadLine() ?? \"\")); var r = await client.GetResponseAsync(history); Console.WriteLine(r.Text); }")]
    [InlineData("while (true) { var q = Console.ReadLine(); if (q == \"exit\") return \"\"; Console.WriteLine((await client.GetResponseAsync(q!)).Text); }")]
    [InlineData("while (true) { var q = await GetQuestionAsync(); Console.WriteLine((await client.GetResponseAsync(q)).Text); }")]
    [InlineData("string? line; while ((line = Console.ReadLine()) != null) await client.GetResponseAsync(line); return \"\";")]
    [InlineData("while (true) { var r = await client.GetResponseAsync(history); if (r.Text.EndsWith(\"?\")) history.Add(new(ChatRole.User, Console.ReadLine() ?? \"\")); else return r.Text; }")]
    [InlineData("var todo = new Queue<string>(history.Select(m => m.Text)); while (todo.Count > 0) await client.GetResponseAsync(todo.Dequeue()); return \"\";")]
    [InlineData("while (true) { var r = await client.GetResponseAsync(history); if (r.Text == stop || IsSpent()) return r.Text; }")]
    [InlineData("while (_more) { var r = await client.GetResponseAsync(history); if (r.Text == stop) return r.Text; } return \"\";")]
    [InlineData("while (true) { var r = await client.GetResponseAsync(history); return r.Text; }")]
    [InlineData("var i = 0; while (true) { try { return (await client.GetResponseAsync(history)).Text; } catch (HttpRequestException) when (i++ < 3) { await Task.Delay(1000); } }")]
    [InlineData("var i = 0; while (true) { try { return (await client.GetResponseAsync(history)).Text; } catch (HttpRequestException) { if (++i == 3) throw; } }")]
    [InlineData("while (true) { if (history.Count == 0) return \"\"; history.RemoveAt(0); await client.GetResponseAsync(history); }")]
    [InlineData("while (true) { await Task.Delay(1000); Console.WriteLine(stop); }")]
    [InlineData("while (true) { Func<Task<ChatResponse>> ask = () => client.GetResponseAsync(history); if (stop == \"\") return \"\"; }")]
    [InlineData("foreach (var text in history.Select(m => m.Text).Take(3)) await client.GetResponseAsync(text); return \"\";")]
    public Task One_with_an_end_of_its_own_is_not(string body) => Verify(Agent(body));

    [Theory]
    [InlineData("var r = await client.GetResponseAsync(history); if (r.FinishReason == ChatFinishReason.ToolCalls) { history.AddMessages(r); return await [|RunAsync(history, stop, token)|]; } return r.Text;")]
    [InlineData("var r = await client.GetResponseAsync(history); return r.Text == stop ? r.Text : await [|this.RunAsync(history, stop, default)|];")]
    [InlineData("var next = history.ToList(); var r = await client.GetResponseAsync(history); next.Add(new(ChatRole.Assistant, r.Text)); return r.Text == stop ? r.Text : await [|RunAsync(next, stop, token)|];")]
    public Task Recursion_that_only_the_model_ends_is_reported(string body) => Verify(Agent(body.Replace(", token)", ", default)")));

    [Theory]
    [InlineData("var r = await client.GetResponseAsync(history); return r.Text == stop ? r.Text : await RunAsync(history, stop, token);")]
    [InlineData("var r = await client.GetResponseAsync(history); return r.Text == stop ? r.Text : await RunAsync(history.Skip(1).ToList(), stop, default);")]
    [InlineData("var r = await client.GetResponseAsync(history); if (history.Count > 9) return \"\"; return r.Text == stop ? r.Text : await RunAsync(history, stop, default);")]
    [InlineData("var r = await client.GetResponseAsync(history); foreach (var m in history) await RunAsync([m], stop, default); return r.Text;")]
    [InlineData("await client.GetResponseAsync(history); return \"\"; async Task<string> Ask(int depth) => depth > 3 ? \"\" : (await client.GetResponseAsync(history)).Text + await Ask(depth + 1);")]
    [InlineData("return await RunAsync(history, \"\", default, 3);")]
    public Task Recursion_with_an_end_of_its_own_is_not(string body) => Verify(Agent(body));

    [Fact]
    public Task A_local_function_may_call_itself_as_well() => Verify(Agent("return await Again(); async Task<string> Again() { var r = await client.GetResponseAsync(history); return r.Text == stop ? r.Text : await [|Again()|]; }"));

    [Fact]
    public Task The_model_may_be_asked_by_another_method_or_say_so_itself() => Verify("""
        [AdvancedAiSystem] public class Agent(IChatClient client)
        {
            public async Task<string> RunAsync(string question) { [|while|] (true) { var answer = await TurnAsync(question); if (answer.Length > 0) return answer; } }
            private async Task<string> TurnAsync(string question) => (await client.GetResponseAsync(question)).Text;
            public string Guess() { [|while|] (true) { var word = Own.Say(); if (word != "") return word; } }
        }
        public static class Own { [GeneratesContent] public static string Say() => ""; }
        """);

    [Fact]
    public Task An_iterator_is_ended_by_who_reads_it() => Verify("""
        [AdvancedAiSystem] public class Agent(IChatClient client)
        {
            public async IAsyncEnumerable<string> Stories() { while (true) yield return (await client.GetResponseAsync("Tell me a story")).Text; }
        }
        """);

    [Fact]
    public Task Only_inside_systems() => Verify("""
        public class Outside(IChatClient client) { public async Task M() { while (true) await client.GetResponseAsync("x"); } }
        [NotAnAdvancedAiSystem("x")] public class Excluded(IChatClient client) { public async Task M() { while (true) await client.GetResponseAsync("x"); } }
        [AdvancedAiSystem] public class Inside(IChatClient client) { public async Task M() { [|while|] (true) await client.GetResponseAsync("x"); } }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class C { async Task M(IChatClient client) { while (true { var r = await client.GetResponseAsync(; if (r.) break; M( } do { await client.GetResponseAsync(\"x\") } while; }");

    [Fact]
    public Task The_message_names_what_asks() => Rule.Verify(
        Id, """
        [AdvancedAiSystem] public class Agent(IChatClient client)
        {
            public async Task LoopAsync() { {|#0:while|} (true) await {|#1:client.GetResponseAsync("x")|}; }
            public async Task<string> AgainAsync() { var r = await {|#3:client.GetResponseAsync("x")|}; return r.Text == "" ? await {|#2:AgainAsync()|} : r.Text; }
        }
        """,
        Rule.Result(Id, 0, "ChatClientExtensions.GetResponseAsync", "loop").WithLocation(1), Rule.Result(Id, 2, "ChatClientExtensions.GetResponseAsync", "recursion").WithLocation(3));

    internal static string Agent(string body) => $$"""
        public sealed record Plan(bool IsDone, string Answer);
        [AdvancedAiSystem] public class Agent(IChatClient client)
        {
            private volatile bool _more = true;
            public void Stop() => _more = false;
            public async Task<string> RunAsync(List<ChatMessage> history, string stop, CancellationToken token) { {{body}} }
            public Task<string> RunAsync(List<ChatMessage> history, string stop, CancellationToken token, int turns) => Task.FromResult("");
            private async Task<string> AskAsync() => (await client.GetResponseAsync("How old?")).Text;
            private static string Tool(string name) => name;
            private static string GetLocation() => "here";
            private static Task<string> GetQuestionAsync() => Task.FromResult("");
            private static bool IsSpent() => Environment.TickCount64 > 5;
        }
        """;

    private static Task Verify(string source) => Rule.Verify(Id, source);
}
