using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests;

/// <summary>The smallest forms of what code written by others has shown: what was reported without cause, and what was missed. See docs/precision.md.</summary>
public class RealCodeTests
{
    [Fact]
    public Task A_function_inside_a_try_with_finally_has_no_edge_out_of_itself() => Rule.Verify(
        "GOV0701",
        """
        [AdvancedAiSystem]
        public sealed class Reader
        {
            public int Count(string path)
            {
                using var stream = File.OpenRead(path);
                Func<int> count = () => { var n = 0; while (stream.ReadByte() >= 0) n++; return n; };
                int Twice() => 2 * count();
                return Twice();
            }
        }
        """);

    [Fact]
    public Task A_cut_of_an_argument_is_as_generated_as_the_argument() => Rule.Verify(
        "GOV0701",
        """
        [AdvancedAiSystem]
        public sealed class Arguments(IChatClient chat)
        {
            public void Usage(string name) => Show(name.Trim().ToLowerInvariant());

            public async Task Answer(string question) => Show([|(await chat.GetResponseAsync(question)).Text.Trim()|]);

            private static void Show(string text) => Console.WriteLine("--" + text.Replace('_', '-'));
        }
        """);

    [Fact]
    public Task What_tells_of_an_answer_is_not_the_answer() => Rule.Verify(
        "GOV0701",
        """
        [AdvancedAiSystem]
        public sealed class Log(IChatClient chat)
        {
            public async Task Ask(string question)
            {
                var response = await chat.GetResponseAsync(question);
                Console.WriteLine($"{response.ModelId} {response.ResponseId} {response.CreatedAt} {response.FinishReason}");
                Console.WriteLine($"{response.Usage?.InputTokenCount} in, {response.Usage?.OutputTokenCount} out, {response.Messages[0].Role} {response.GetType().Name}");
                Console.WriteLine([|response.Messages[0].Text|]);
            }
        }
        """);

    [Fact]
    public Task What_tells_of_a_realtime_update_is_not_its_content()
    {
        var test = new RuleTest(
            "GOV0701",
            """
            #pragma warning disable OPENAI002
            using OpenAI.Realtime;

            public sealed class Call
            {
                public async Task Listen(RealtimeSessionClient session)
                {
                    await foreach (var update in session.ReceiveUpdatesAsync())
                    {
                        if (update is RealtimeServerUpdateError error) Console.WriteLine($"[{error.EventId}] {error.Error.Message}");
                        if (update is RealtimeServerUpdateResponseOutputAudioTranscriptDone done) Console.WriteLine([|$"{done.ItemId}: {done.Transcript}"|]);
                        if (update is RealtimeServerUpdateConversationItemAdded { Item: RealtimeMessageItem item }) Console.WriteLine($"{item.Id} {item.Role} {item.Status}");
                    }
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task What_the_user_said_is_told_apart_from_the_answer_by_its_type()
    {
        var test = new RuleTest(
            "GOV0701",
            """
            using OpenAI.Chat;

            public sealed class Talk
            {
                public void Show(ChatClient client, string question)
                {
                    List<OpenAI.Chat.ChatMessage> messages = [new UserChatMessage(question)];
                    messages.Add(new AssistantChatMessage(client.CompleteChat(messages).Value));
                    foreach (var message in messages)
                        switch (message)
                        {
                            case UserChatMessage user: Console.WriteLine(user.Content[0].Text); break;
                            case AssistantChatMessage assistant when assistant.Content.Count > 0: Console.WriteLine([|assistant.Content[0].Text|]); break;
                        }
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task What_turns_out_to_be_personal_data_is_personal_data() => Rule.Verify(
        "GOV0507",
        """
        [PersonalDataInput] public sealed record Patient(string Name);

        [AdvancedAiSystem]
        public sealed class Desk(HttpClient http)
        {
            public Task Send(object thing) => thing is Patient patient ? http.PostAsync("https://crm.internal", [|new StringContent(patient.Name)|]) : Task.CompletedTask;
        }
        """);

    [Fact]
    public Task A_number_in_an_answer_holds_no_content() => Rule.Verify(
        "GOV0701",
        """
        public enum Grade { Poor, Good }

        public sealed record Verdict(double? Score, Grade Grade, TimeSpan Taken, string Reason);

        [AdvancedAiSystem]
        public sealed class Judge(IChatClient chat)
        {
            public async Task Ask(string question)
            {
                var verdict = System.Text.Json.JsonSerializer.Deserialize<Verdict>((await chat.GetResponseAsync(question)).Text)!;
                Console.WriteLine($"{verdict.Score:F2} {verdict.Grade} {verdict.Taken}");
                Console.WriteLine([|$"{verdict.Reason}"|]);
            }
        }
        """);

    [Fact]
    public Task A_path_made_in_a_helper_is_told_of_in_the_helper_alone()
    {
        var test = new RuleTest(
            "GOV0602",
            """
            using Microsoft.ML.OnnxRuntime;

            [AdvancedAiSystem]
            public sealed class Gallery
            {
                public void Open(string folder, string device) => Load(folder, device);

                private static InferenceSession Load(string folder, string device) => new([|$"{folder}/{device}.onnx"|]);
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OnnxRuntime);
        return test.RunAsync();
    }

    [Fact]
    public Task Tokens_of_a_LLamaSharp_executor_are_generated()
    {
        var test = new RuleTest(
            "GOV0701",
            """
            using LLama;
            using LLama.Common;

            public sealed class Talk
            {
                public async Task Say(InteractiveExecutor executor, ChatSession session, string prompt)
                {
                    await foreach (var token in executor.InferAsync(prompt)) Console.Write([|token|]);
                    await foreach (var token in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, prompt))) Console.Write([|token|]);
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.LLamaSharp);
        return test.RunAsync();
    }

    [Fact]
    public Task A_session_made_without_naming_its_type_is_seen()
    {
        var test = new RuleTest("GOV0602", ("public partial class Model { private Microsoft.ML.OnnxRuntime.InferenceSession _session; }"),
            """
            public partial class Model
            {
                public void Load(string path) => _session = new([|path|]);
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OnnxRuntime);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("GOV0204"), InlineData("GOV0802")]
    public Task Decoding_tokens_and_looking_up_an_earlier_answer_ask_no_model(string rule)
    {
        var test = new RuleTest(
            rule,
            """
            #pragma warning disable OPENAI001
            using LLama; using Microsoft.ML.OnnxRuntimeGenAI; using OpenAI.Responses;

            [UserFacing, AdvancedAiSystem(RiskTier = RiskTier.High, Audience = Audience.Minors)]
            public sealed class Answers
            {
                public string Decode(Tokenizer tokenizer, int[] tokens) => tokenizer.Decode(tokens);
                public string Next(TokenizerStream stream, int token) => stream.Decode(token);
                public string Read(StreamingTokenDecoder decoder) => decoder.Read();
                public ResponseResult Earlier(ResponsesClient client, string id) => client.GetResponse(id);
                public ResponseResult Asked(ResponsesClient client, string question) => [|client.CreateResponse("gpt-5-mini-2025-08-07", question)|];
            }
            """);
        test.TestState.AdditionalReferences.AddRange([.. Stubs.OpenAI, .. Stubs.LLamaSharp, .. Stubs.OnnxRuntimeGenAI]);
        return test.RunAsync();
    }

    [Fact]
    public Task The_tools_that_an_object_holds_are_not_what_somebody_asked()
    {
        var test = new RuleTest(
            "GOV0802",
            """
            #pragma warning disable OPENAI001
            using OpenAI.Responses;

            [AdvancedAiSystem(Audience = Audience.Minors)]
            public class Weather
            {
                private readonly FunctionTool _place = ResponseTool.CreateFunctionTool("place", BinaryData.FromString("{}"), strictModeEnabled: true);

                public void Ask(ResponsesClient client)
                {
                    List<ResponseItem> items = [ResponseItem.CreateUserMessageItem("What is the weather like here?")];
                    bool again;
                    do
                    {
                        again = false;
                        var response = client.CreateResponse(new CreateResponseOptions("gpt-5-mini-2025-08-07", items) { Tools = { _place } }).Value;
                        items.AddRange(response.OutputItems);
                        foreach (var item in response.OutputItems)
                            if (item is FunctionCallResponseItem call) { items.Add(new FunctionCallOutputResponseItem(call.CallId, "Oslo")); again = true; }
                    }
                    while (again);
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task A_message_that_turns_out_to_be_the_users_is_so_under_its_first_name_too()
    {
        var test = new RuleTest(
            "GOV0701",
            """
            using OpenAI.Chat;

            [AdvancedAiSystem]
            public sealed class History
            {
                public void Show(ChatClient client, List<OpenAI.Chat.ChatMessage> messages)
                {
                    messages.Add(new AssistantChatMessage(client.CompleteChat(messages).Value));
                    foreach (var message in messages)
                    {
                        switch (message)
                        {
                            case UserChatMessage user: Console.WriteLine(message.Content[0].Text); break;
                            case AssistantChatMessage assistant: Console.WriteLine([|message.Content[0].Text|]); break;
                        }
                        if (message is SystemChatMessage) Console.WriteLine(message.Content[0].Text);
                        else Console.WriteLine([|message.Content[0].Text|]);
                        if (message is not UserChatMessage) Console.WriteLine([|message.Content[0].Text|]);
                    }
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task What_a_service_says_beside_an_answer_is_told_by_its_path()
    {
        var test = new RuleTest(
            "GOV0701",
            """
            #pragma warning disable SCME0001
            using OpenAI.Chat;

            [AdvancedAiSystem]
            public sealed class Log
            {
                public void Show(ChatClient client, string path)
                {
                    ChatCompletion completion = client.CompleteChat("Hello");
                    Console.WriteLine(completion.Patch.GetString("$.service_tier"u8));
                    if (completion.Patch.TryGetValue("$.reasoning.effort"u8, out string? effort)) Console.WriteLine(effort);
                    Console.WriteLine([|completion.Patch.GetString("$.choices[0].message.content"u8)|]);
                    if (completion.Patch.TryGetValue("$.choices[0].message.refusal"u8, out string? refusal)) Console.WriteLine([|refusal|]);
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("GOV0701", "Console.WriteLine(call.Name); Console.WriteLine([|call.Arguments!.Values.First()|]);")]
    [InlineData("GOV1107", "if (call.Name != \"a\") throw new InvalidOperationException(call.Name); throw new InvalidOperationException([|\"\" + call.Arguments!.Values.First()|]);")]
    [InlineData("GOV0115", "System.Diagnostics.Process.Start([|call.Name|]);")]
    public Task The_name_of_a_tool_is_no_content_and_yet_the_models_choice(string rule, string use) => Rule.Verify(
        rule,
        $$"""
        [AdvancedAiSystem]
        public sealed class Tools(IChatClient chat)
        {
            public async Task Ask(string question)
            {
                var response = await chat.GetResponseAsync(question);
                foreach (var call in response.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>()) { {{use}} }
            }
        }
        """);

    [Fact]
    public Task What_is_in_a_request_does_not_lead_it() => Rule.Verify(
        "GOV0115",
        """
        [AdvancedAiSystem]
        public sealed class Tokens(HttpClient http, IChatClient chat)
        {
            public async Task Get(string question)
            {
                var scopes = (await chat.GetResponseAsync(question)).Text;
                using var request = new HttpRequestMessage(HttpMethod.Post, "https://acme.example/token") { Content = new StringContent(scopes) };
                await http.SendAsync(request);
                using var led = new HttpRequestMessage(HttpMethod.Get, [|scopes|]);
                await http.SendAsync(led);
                using var later = new HttpRequestMessage();
                later.RequestUri = [|new Uri(scopes)|];
                await http.SendAsync(later);
            }
        }
        """);

    [Theory]
    [InlineData("TryGetValue(key, out var found)", false), InlineData("ContainsKey(key)", false), InlineData("TryRemove(key, out var removed)", false), InlineData("TryAdd(key, key)", true)]
    public Task What_is_looked_up_is_not_kept(string use, bool keeps) => Rule.Verify(
        "GOV1107",
        $$"""
        using System.Collections.Concurrent;
        using Microsoft.Extensions.Logging;

        [AdvancedAiSystem]
        public sealed class Memories(IChatClient chat, ILogger logger)
        {
            private readonly ConcurrentDictionary<string, string> _entries = new();

            public async Task Ask(string question)
            {
                await chat.GetResponseAsync(question);
                Note(question);
                foreach (var name in _entries.Values) logger.LogInformation({{(keeps ? "[|name|]" : "name")}});
            }

            private void Note(string key) { if (_entries.{{use}}) logger.LogInformation("known"); }
        }
        """);

    [Theory]
    [InlineData("Action<Session> found", "s => session = s", "session.Folder", ""), InlineData("Action<string> found", "s => session = new Session { Folder = s }", "[|session.Folder|]", "id")]
    public Task What_a_function_is_given_is_not_the_text_it_was_looked_up_by(string parameter, string function, string path, string given) => Rule.Verify(
        "GOV0115",
        $$"""
        public sealed class Session { public string Folder { get; set; } = ""; }
        public sealed class Sessions
        {
            private readonly Dictionary<string, Session> _all = new();
            public void Find(string id, {{parameter}}) => found({{(given == "" ? "_all[id]" : given)}});
        }

        [AdvancedAiSystem]
        public sealed class Desk(Sessions sessions, IChatClient chat)
        {
            public async Task Open(string question)
            {
                var session = new Session();
                sessions.Find((await chat.GetResponseAsync(question)).Text, {{function}});
                File.WriteAllText({{path}}, "{}");
            }
        }
        """);

    [Fact]
    public Task A_match_in_a_text_is_of_the_text() => Rule.Verify(
        "GOV0115",
        """
        using System.Text.RegularExpressions;

        [AdvancedAiSystem]
        public sealed class Desk(Regex names, IChatClient chat)
        {
            public async Task<string> Open(string question) =>
                names.Replace((await chat.GetResponseAsync(question)).Text, match => File.ReadAllText([|match.Value|]));
        }
        """);
}
