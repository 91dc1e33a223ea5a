using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

/// <summary>Where a model is given something, and how it gets there.</summary>
public sealed partial class GOV1101UnredactedPromptTests
{
    [Fact]
    public Task A_message() => VerifyMembers("""
        public async Task M(Visitor visitor) => await chat.GetResponseAsync(new ChatMessage(ChatRole.User, [|visitor.Ssn|]));
        public async Task N(Visitor visitor) => await chat.GetResponseAsync([new(ChatRole.System, "Be brief."), new(ChatRole.User, [|"About " + visitor.Ssn|])]);
        public async Task O(Visitor visitor) => await chat.GetResponseAsync([new ChatMessage(ChatRole.User, visitor.Ward)]);
        public async Task P(Visitor visitor) => await chat.GetResponseAsync([new ChatMessage(ChatRole.User, [new TextContent([|visitor.Ssn|])])]);
        public async Task Q(Visitor visitor) => await chat.GetResponseAsync([new ChatMessage { Role = ChatRole.User, Contents = { new TextContent([|visitor.Ssn|]) } }]);
        """);

    [Fact]
    public Task A_chat_history() => VerifyMembers("""
        private readonly List<ChatMessage> _history = [];

        public async Task M(Visitor visitor)
        {
            var messages = new List<ChatMessage> { new(ChatRole.System, "Be brief.") };
            messages.Add(new ChatMessage(ChatRole.User, [|$"About {visitor.Email}"|]));
            var response = await chat.GetResponseAsync(messages);
            messages.AddMessages(response);
            await chat.GetResponseAsync(messages);
        }

        public async Task N(Visitor visitor)
        {
            _history.Add(new(ChatRole.User, [|visitor.Ssn|]));
            await chat.GetResponseAsync(_history);
        }
        """);

    [Fact]
    public Task Options() => VerifyMembers("""
        public async Task M(Visitor visitor) => await chat.GetResponseAsync("Hello", new ChatOptions { Instructions = [|"The visitor is " + visitor.Email|] });
        public async Task N(Visitor visitor)
        {
            var options = new ChatOptions();
            options.Instructions = [|visitor.Ssn|];
            options.ModelId = "small";
            await chat.GetResponseAsync("Hello", options);
        }
        """);

    [Fact]
    public Task Answers_of_a_model_are_another_matter() => VerifyMembers("""
        public async Task M([PersonalDataInput(LawfulBasis = "consent")] string ssn)
        {
            var first = await chat.GetResponseAsync(ssn);
            await chat.GetResponseAsync(first.Text);
        }
        """);

    [Fact]
    public Task Images_speech_and_embeddings() => VerifyMembers("""
        #pragma warning disable MEAI001
        public async Task M(IImageGenerator images, Visitor visitor) => await images.GenerateImagesAsync([|visitor.Email|]!);
        public async Task N(IImageGenerator images, Visitor visitor) => await images.GenerateAsync(new ImageGenerationRequest { Prompt = [|visitor.Email|] });
        public async Task O(IEmbeddingGenerator<string, Embedding<float>> embeddings, Visitor visitor) => await embeddings.GenerateAsync([|visitor.Ssn|]);
        public async Task P(IEmbeddingGenerator<string, Embedding<float>> embeddings, List<Visitor> visitors) => await embeddings.GenerateAsync([|visitors.Select(v => v.Ssn)|]);
        public async Task Q(IEmbeddingGenerator<string, Embedding<float>> embeddings, List<Visitor> visitors) => await embeddings.GenerateAsync(visitors.Select(v => v.Ward));
        """);

    [Fact]
    public Task The_client_of_OpenAI() => VerifyWith(Stubs.OpenAI, """
        [AdvancedAiSystem]
        public class Assistant(OpenAI.Chat.ChatClient chat, OpenAI.Embeddings.EmbeddingClient embeddings)
        {
            public void M(Visitor visitor) => chat.CompleteChat(new OpenAI.Chat.UserChatMessage([|visitor.Ssn|]));
            public void N(Visitor visitor) => chat.CompleteChat([|visitor.Ssn|]);
            public void O(Visitor visitor) { OpenAI.Chat.ChatMessage message = [|$"About {visitor}"|]; chat.CompleteChat(message); }
            public void P(Visitor visitor) => chat.CompleteChat([new OpenAI.Chat.SystemChatMessage("Be brief."), new OpenAI.Chat.UserChatMessage(visitor.Ward)]);
            public void Q(Visitor visitor) => embeddings.GenerateEmbedding([|visitor.Ssn|]);
            public void R(Visitor visitor)
            {
                List<OpenAI.Chat.ChatMessage> messages = [new OpenAI.Chat.SystemChatMessage("Be brief.")];
                messages.Add(new OpenAI.Chat.UserChatMessage(OpenAI.Chat.ChatMessageContentPart.CreateTextPart([|visitor.Ssn|])));
                chat.CompleteChat(messages);
            }
        }
        """);

    [Fact]
    public Task The_client_of_Anthropic() => VerifyWith(Stubs.Anthropic, """
        using Anthropic.Models.Messages;

        [AdvancedAiSystem]
        public class Assistant(Anthropic.AnthropicClient client)
        {
            public async Task M(Visitor visitor) => await client.Messages.Create(new MessageCreateParams
            {
                MaxTokens = 10,
                Model = "claude-opus-4-20250514",
                System = [|"The visitor is " + visitor.Email|],
                Messages = [new UserMessageParam { Content = [|visitor.Ssn|] }],
            });

            public async Task N(Visitor visitor) => await client.Messages.Create(new MessageCreateParams
            {
                MaxTokens = 10,
                Model = "claude-opus-4-20250514",
                Messages = [new UserMessageParam { Content = visitor.Ward }],
            });
        }
        """);

    [Fact]
    public Task Training() => VerifyWith(Stubs.OpenAI, """
        #pragma warning disable OPENAI001
        [AdvancedAiSystem]
        public class Trainer(OpenAI.FineTuning.FineTuningClient client)
        {
            public void M(List<Visitor> visitors) => client.FineTune([|System.ClientModel.BinaryContent.Create(BinaryData.FromObjectAsJson(visitors))|], true, null);
            public void N(List<Visitor> visitors) => client.FineTune(System.ClientModel.BinaryContent.Create(BinaryData.FromObjectAsJson(visitors.Select(v => v.Ward))), true, null);
        }
        """);

    [Fact]
    public Task A_model_that_a_catalogue_of_ones_own_knows()
    {
        var test = Acme.Test(Id, """
            [AdvancedAiSystem]
            public class Assistant
            {
                public void M(Visitor visitor) => Crm.Find([|visitor.Ssn|]);
                public void N(Visitor visitor) => Crm.Send(visitor.Ssn);
                public void O(IChatClient chat) => chat.GetResponseAsync([|Directory.Owner|]);
            }

            public static class Directory { public static string Owner => ""; }
            """ + Types);
        test.TestState.AdditionalFiles.Add(("own.governance.txt", """
            assembly Acme
            prompts M:Acme.Crm.Find(System.String) arg=text
            assembly TestProject
            yields-personal-data P:Directory.Owner
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task A_helper_leaves_it_to_its_callers() => VerifyMembers("""
        private async Task<string> AskAsync(string text) => (await chat.GetResponseAsync(text)).Text;
        private Task<string> AskPolitelyAsync(string text) => AskAsync("Please: " + text);
        public async Task<string> M(Visitor visitor) => await AskPolitelyAsync([|visitor.Ssn|]);
        public async Task<string> N(Visitor visitor) => await AskPolitelyAsync(visitor.Ward);
        public async Task<string> O(Visitor visitor) => await AskAsync(Privacy.Redact(visitor.Ssn));
        """);

    [Fact]
    public Task A_helper_that_asks_for_it_or_finds_it() => VerifyMembers("""
        private Task TellAsync([PersonalDataInput] string ssn) => chat.GetResponseAsync(ssn);
        private Task TellWithBasisAsync([PersonalDataInput(LawfulBasis = "contract")] string ssn) => chat.GetResponseAsync(ssn);
        private static string Describe(Visitor visitor) => $"{visitor.Ward} {visitor.Ssn}";
        private static string Place(Visitor visitor) => $"{visitor.Ward}";
        private static string ToJson<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
        public async Task M(string text) => await TellAsync([|text|]);
        public async Task N(string text) => await TellWithBasisAsync(text);
        public async Task O(Visitor visitor) => await chat.GetResponseAsync([|Describe(visitor)|]);
        public async Task P(Visitor visitor) => await chat.GetResponseAsync(Place(visitor));
        public async Task Q(Visitor visitor) => await chat.GetResponseAsync([|ToJson(visitor)|]);
        public async Task R(Visitor visitor) => await chat.GetResponseAsync(ToJson(visitor.Ward));
        """);

    [Fact]
    public Task Services_and_wrappers() => Verify("""
        internal interface IAsker { Task<string> AskAsync(string text); }

        internal sealed class Asker(IChatClient chat) : IAsker
        {
            public async Task<string> AskAsync(string text) => (await chat.GetResponseAsync(text)).Text;
        }

        public class Wrapper(IChatClient chat)
        {
            public Task<ChatResponse> Ask(string text) => chat.GetResponseAsync(text);
        }

        [AdvancedAiSystem]
        public class Assistant
        {
            private readonly IAsker _asker;
            private readonly Wrapper _wrapper;
            internal Assistant(IAsker asker, Wrapper wrapper) => (_asker, _wrapper) = (asker, wrapper);
            public Task<string> M(Visitor visitor) => _asker.AskAsync([|visitor.Ssn|]);
            public Task<string> N(Visitor visitor) => _asker.AskAsync(visitor.Ward);
            public Task O(Visitor visitor) => _wrapper.Ask([|visitor.Ssn|]);
        }
        """);

    [Fact]
    public Task Several_ways_through_one_body() => VerifyMembers("""
        public async Task M(Visitor visitor, bool isFull)
        {
            string text;
            try { text = isFull ? visitor.Ssn : visitor.Ward; }
            catch (InvalidOperationException) { text = "nobody"; }
            await chat.GetResponseAsync([|text|]);
        }

        public async Task N(Visitor visitor, string kind) => await chat.GetResponseAsync(kind switch { "a" => visitor.Ward, "b" => [|visitor.Ssn|], _ => "" });
        public async Task O(object value) { if (value is Visitor visitor) await chat.GetResponseAsync([|visitor.Ssn|]); }
        public async Task P(object value) { if (value is Visitor { Ssn: var ssn, Ward: var ward }) await chat.GetResponseAsync([|ssn|]); }
        public async Task Q(Visitor visitor) { var (ssn, ward) = (visitor.Ssn, visitor.Ward); await chat.GetResponseAsync(ward); await chat.GetResponseAsync([|ssn|]); }
        public async Task T(Visitor visitor) { var (ssn, ward, home) = visitor; await chat.GetResponseAsync(ward + home.Country); await chat.GetResponseAsync([|ssn|]); }
        public async Task U(object value) { if (value is Visitor(var ssn, var ward, { Country: var country })) { await chat.GetResponseAsync(ward + country); await chat.GetResponseAsync([|ssn|]); } }
        public async Task V(Visitor visitor) { if (visitor is { Email: { } email, Plan: var plan }) { await chat.GetResponseAsync(plan); await chat.GetResponseAsync([|email|]); } }
        public async Task R(Visitor visitor) { string Tell() => visitor.Ssn; await chat.GetResponseAsync([|Tell()|]); }
        public async Task S(Visitor visitor) { async Task Ask(string text) => await chat.GetResponseAsync([|text|]); await Ask(visitor.Ssn); }
        """);

    [Fact]
    public Task Recursive_types_and_dynamic_values() => VerifyMembers("""
        public sealed record Person([property: PersonalDataInput] string Name, Person? Parent, List<Person> Children, string Ward);
        public sealed record Folder(Folder? Parent, List<Folder> Folders, string Name);
        public async Task M(Person person) => await chat.GetResponseAsync(person.Ward + person.Parent!.Ward + person.Children[0].Ward);
        public async Task N(Person person) => await chat.GetResponseAsync([|person.Children[0].Parent!.Name|]);
        public async Task O(Person person) => await chat.GetResponseAsync([|$"{person}"|]);
        public async Task P(Folder folder) => await chat.GetResponseAsync($"{folder}");
        public async Task Q(dynamic value) => await chat.GetResponseAsync((string)value.Ssn);
        """);

    [Fact]
    public Task The_message_names_source_and_sink_and_the_steps_between() => VerifyMembers(
        """
        private Task AskAsync(string text) => chat.GetResponseAsync({|#2:text|});

        public async Task M(Visitor visitor)
        {
            var name = {|#1:visitor.Ssn|};
            await AskAsync({|#0:name|});
        }
        """,
        Rule.Result(Id, 0, "Visitor.Ssn", "ChatClientExtensions.GetResponseAsync' in 'Assistant.AskAsync").WithLocation(1).WithLocation(2));

    [Fact]
    public Task The_message_names_the_member_for_which_an_object_counts() => VerifyMembers(
        "public async Task M(List<Visit> visits) => await chat.GetResponseAsync({|#0:System.Text.Json.JsonSerializer.Serialize({|#1:visits|})|});",
        Rule.Result(Id, 0, "Visitor.Ssn", "ChatClientExtensions.GetResponseAsync").WithLocation(1));

    private static Task VerifyWith(IEnumerable<Microsoft.CodeAnalysis.MetadataReference> libraries, string source)
    {
        var test = Acme.Test(Id, source + Types);
        test.TestState.AdditionalReferences.AddRange(libraries);
        return test.RunAsync();
    }
}
