using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public sealed class GOV0202SwallowedFailureTests
{
    private const string Id = "GOV0202";

    [Theory]
    [InlineData("[|catch|] { return \"\"; }")]
    [InlineData("[|catch|] (Exception) { return \"Please try later.\"; }")]
    [InlineData("[|catch|] (Exception e) when (e is not OperationCanceledException) { return null; }")]
    [InlineData("[|catch|] (HttpRequestException) { return null; }")]
    [InlineData("[|catch|] (Exception e) { if (e is HttpRequestException) return null; return \"\"; }")]
    [InlineData("[|catch|] { await Task.Delay(10); return string.Join(\" \", new List<string> { \"No\", \"answer\" }); }")]
    [InlineData("[|catch|] { }")]
    [InlineData("[|catch|] { _last = null; failed.Clear(); }")]
    [InlineData("[|catch|] { return (await backup.GetResponseAsync(question)).Text; }")]
    [InlineData("[|catch|] { return new ChatResponse(new ChatMessage(ChatRole.Assistant, \"I have no answer.\")).Text; }")]
    [InlineData("[|catch|] { return Fallback(); }")]
    [InlineData("catch (OperationCanceledException) { throw; } [|catch|] { return null; }")]
    public Task A_failure_of_which_nobody_learns(string handler) => Verify(handler);

    [Theory]
    [InlineData("catch { throw; }")]
    [InlineData("catch (Exception e) { throw new InvalidOperationException(\"No answer.\", e); }")]
    [InlineData("catch (Exception e) when (e is not OperationCanceledException) { logger.LogError(e, \"No answer.\"); return null; }")]
    [InlineData("catch { logger.LogWarning(\"No answer.\"); return null; }")]
    [InlineData("catch { System.Diagnostics.Trace.TraceError(\"No answer.\"); return null; }")]
    [InlineData("catch { Console.Error.WriteLine(\"No answer.\"); return null; }")]
    [InlineData("catch { Report(); return null; }")]
    [InlineData("catch (Exception e) { Keep(e); return null; }")]
    [InlineData("catch { Note(); return null; }")]
    [InlineData("catch { if (attempts > 3) throw; attempts++; return null; }")]
    [InlineData("catch { System.Diagnostics.Activity.Current?.SetStatus(System.Diagnostics.ActivityStatusCode.Error); return null; }")]
    [InlineData("catch (Exception e) when (Log(e)) { return null; }")]
    [InlineData("catch (HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound) { return null; }")]
    [InlineData("catch (OperationCanceledException) { return null; }")]
    [InlineData("catch (System.Text.Json.JsonException) { return null; }")]
    [InlineData("catch (Exception e) { return e.Message; }")]
    [InlineData("catch { return \"Error: no answer.\"; }")]
    [InlineData("catch { _last = \"No answer.\"; return null; }")]
    [InlineData("catch { Failed?.Invoke(this, EventArgs.Empty); return null; }")]
    [InlineData("catch (Exception e) { source.SetException(e); return null; }")]
    [InlineData("catch { failed.Add(question); return null; }")]
    [InlineData("catch { } finally { logger.LogInformation(\"Asked.\"); }")]
    public Task A_failure_that_is_told(string handler) => Verify(handler);

    [Fact]
    public Task What_is_returned_tells_it() => VerifyMembers("""
        public enum Outcome { Answered, Silent }
        public sealed record Answer(string? Text, bool IsGood);
        public async Task<bool> M(IChatClient client) { try { await client.GetResponseAsync("ping"); return true; } catch { return false; } }
        public async Task<Outcome> N(IChatClient client) { try { await client.GetResponseAsync("ping"); return Outcome.Answered; } catch { return Outcome.Silent; } }
        public async Task<Answer> O(IChatClient client) { try { return new((await client.GetResponseAsync("ping")).Text, true); } catch { return new(null, false); } }
        public async Task<int> P(IChatClient client) { try { await client.GetResponseAsync("ping"); return 0; } catch { return 1; } }
        public async Task<Microsoft.AspNetCore.Http.IResult> Q(IChatClient client) { try { return Microsoft.AspNetCore.Http.Results.Ok((await client.GetResponseAsync("ping")).Text); } catch { return Microsoft.AspNetCore.Http.Results.Problem(); } }
        public async Task<string?> TryAskAsync(IChatClient client) { try { return (await client.GetResponseAsync("ping")).Text; } catch { return null; } }
        public async Task<(bool, string?)> R(IChatClient client) { try { return (true, (await client.GetResponseAsync("ping")).Text); } catch { return (false, null); } }
        """);

    [Fact]
    public Task What_comes_later_tells_it() => VerifyMembers("""
        public async Task<string> M(IChatClient client, Microsoft.Extensions.Logging.ILogger logger)
        {
            ChatResponse? response = null;
            try { response = await client.GetResponseAsync("ping"); } catch { }
            if (response is null) return "nothing";
            return response.Text;
        }

        public async Task<string> N(IChatClient client)
        {
            for (var i = 0; i < 3; i++)
            {
                try { return (await client.GetResponseAsync("ping")).Text; } catch { await Task.Delay(10); }
            }
            throw new InvalidOperationException();
        }

        public async Task<string> O(IChatClient client)
        {
            var i = 0;
            while (true)
            {
                if (i > 3) throw new InvalidOperationException();
                try { return (await client.GetResponseAsync("ping")).Text; } catch { i++; }
            }
        }

        public async Task<bool> Q(IChatClient client)
        {
            var isGood = false;
            try { await client.GetResponseAsync("ping"); isGood = true; } catch { }
            return isGood;
        }

        private string? _text;
        public async Task<string> R(IChatClient client)
        {
            try { _text = (await client.GetResponseAsync("ping")).Text; } catch { }
            return _text switch { null => "nothing", var text => text };
        }

        public async Task<string> S(IChatClient client)
        {
            string? text = null;
            do
            {
                try { text = (await client.GetResponseAsync("ping")).Text; } catch { await Task.Delay(10); }
            }
            while (text is null);
            return text;
        }

        public async Task<string> P(IChatClient client)
        {
            for (var i = 0; i < 3; i++)
            {
                try { return (await client.GetResponseAsync("ping")).Text; } [|catch|] { await Task.Delay(10); }
            }
            return "";
        }
        """);

    [Fact]
    public Task Only_the_handler_that_takes_the_failure_of_a_model() => VerifyMembers("""
        public async Task<string> M(IChatClient client)
        {
            try
            {
                try { return (await client.GetResponseAsync("ping")).Text; }
                [|catch|] (Exception) { return ""; }
            }
            catch { return ""; }
        }

        public async Task<string> N(IChatClient client)
        {
            try
            {
                try { return (await client.GetResponseAsync("ping")).Text; }
                catch (Exception) { throw; }
            }
            [|catch|] { return ""; }
        }

        public Task<ChatResponse> Hand(IChatClient client) { try { return client.GetResponseAsync("ping"); } catch { return null!; } }
        public Func<Task<ChatResponse>> Later(IChatClient client) { try { return () => client.GetResponseAsync("ping"); } catch { return null!; } }
        public string Read(string path) { try { return File.ReadAllText(path); } catch { return ""; } }
        """);

    [Fact]
    public Task Members_that_say_so_and_streams_count() => VerifyMembers("""
        [GeneratesContent] public static string Write(string prompt) => throw null!;
        public string M() { try { return Write("x"); } [|catch|] { return ""; } }
        public async IAsyncEnumerable<int> N(IChatClient client)
        {
            var count = 0;
            try { await foreach (var update in client.GetStreamingResponseAsync("x")) count++; } [|catch|] { }
            yield return count;
        }
        public async Task<int> O(IEmbeddingGenerator<string, Embedding<float>> generator) { try { return (await generator.GenerateAsync(["x"])).Count; } [|catch|] { return 0; } }
        """);

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { public async Task<string> M(IChatClient client) { try { return (await client.GetResponseAsync("x")).Text; } catch { return ""; } } }
        [NotAnAdvancedAiSystem("x")] public class Excluded { public async Task<string> M(IChatClient client) { try { return (await client.GetResponseAsync("x")).Text; } catch { return ""; } } }
        """);

    [Fact]
    public Task Code_with_errors() => VerifyMembers("""
        public async Task<string> M(IChatClient client) { try { return (await client.GetResponseAsync("x")).Text; } catch { return {|CS0103:missing|}; } }
        """);

    [Fact]
    public Task Code_that_does_not_parse() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { async Task<string> M(IChatClient client) { try { return (await client.GetResponseAsync(\"x\")).Text; } catch { return ; ");

    [Fact]
    public Task The_message_names_the_member() => Rule.Verify(
        Id,
        "[AdvancedAiSystem] public class Desk { public async Task<string> M(IChatClient client) { try { return (await client.GetResponseAsync(\"x\")).Text; } {|#0:catch|} { return \"\"; } } }",
        Rule.Result(Id, 0, "ChatClientExtensions.GetResponseAsync"));

    private static Task Verify(string handler) => VerifyMembers($$"""
        private static string? _last;
        public event EventHandler? Failed;
        [ReportsIncident] private static void Report() => throw null!;
        private static void Keep(Exception e) => _last = e.Message;
        private static void Note() => _last = "No answer.";
        private static bool Log(Exception e) => e is not null;
        private static string Fallback() => "No answer.".Trim();

        public async Task<string?> M(IChatClient client, IChatClient backup, ILogger logger, string question, List<string> failed, TaskCompletionSource source)
        {
            var attempts = 0;
            try { return (await client.GetResponseAsync(question)).Text; }
            {{handler}}
            return attempts.ToString() + _last;
        }
        """);

    private static Task VerifyMembers(string members) => Rule.Verify(Id, "using Microsoft.Extensions.Logging;\n[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "\n}\n");
}
