using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

public sealed class GOV0503UndeclaredRetentionTests
{
    private const string Id = "GOV0503";

    /// <summary>Members of a declared system that has a chat client.</summary>
    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) =>
        Acme.Verify(Id, "[AdvancedAiSystem]\npublic partial class Assistant(IChatClient chat)\n{\n" + members + "\n}", expected);

    [Fact]
    public Task An_answer_is_stored() => VerifyMembers("""
        public async Task M() { var response = await chat.GetResponseAsync("Hello"); await File.WriteAllTextAsync("x", [|response.Text|]); }
        public async Task N() { var response = await chat.GetResponseAsync("Hello"); await File.WriteAllTextAsync("x", "It took " + response.Usage?.TotalTokenCount); }
        public async Task O() { var response = await chat.GetResponseAsync("Hello"); await File.WriteAllTextAsync("x", [|Stamper.Stamp(response.Text)|]); }
        public void P(string text) => File.WriteAllText("x", text);
        public void Q() => File.WriteAllText("x", [|Model.Write()|]);
        public void R() => File.WriteAllBytes("x", [|Model.Paint()|]);
        """);

    [Fact]
    public Task A_prompt_is_stored() => VerifyMembers("""
        public async Task M(string question) { await File.AppendAllTextAsync("x", [|question|]); await chat.GetResponseAsync(question); }
        public async Task N(string question) { await File.AppendAllTextAsync("x", "A question of " + question.Length); await chat.GetResponseAsync(question); }
        public async Task O(string topic)
        {
            var messages = new List<ChatMessage> { new(ChatRole.User, "About " + topic) };
            await chat.GetResponseAsync(messages);
            await File.WriteAllTextAsync("x", [|System.Text.Json.JsonSerializer.Serialize(messages)|]);
            await File.WriteAllTextAsync("x", topic);
        }
        """);

    [Fact]
    public Task A_stream_keeps_it_where_it_leads_to_a_file() => VerifyMembers("""
        public async Task M(string path)
        {
            var response = await chat.GetResponseAsync("Hello");
            await using var file = File.Create(path);
            await System.Text.Json.JsonSerializer.SerializeAsync(file, [|response.Text|]);
            using var writer = new StreamWriter(file);
            writer.Write([|response.Text|]);
        }

        public async Task N(Microsoft.AspNetCore.Http.HttpContext context)
        {
            var response = await chat.GetResponseAsync("Hello");
            using var writer = new StreamWriter(context.Response.Body);
            await writer.WriteAsync(response.Text);
            await Console.Out.WriteAsync(response.Text);
            new StreamWriter(new MemoryStream()).Write(response.Text);
        }
        """);

    [Fact]
    public Task A_member_or_type_says_its_terms() => VerifyMembers("""
        [PromptStorage(Purpose = "complaints", RetentionDays = 30)]
        public async Task M(string question) { await File.AppendAllTextAsync("x", question); await chat.GetResponseAsync(question); }

        [PromptStorage(Purpose = "none", RetentionDays = 0)]
        public void N() => File.WriteAllText("x", Model.Write());

        [PromptStorage(Purpose = "complaints")]
        public void O() => File.WriteAllText("x", [|Model.Write()|]);

        [PromptStorage(Purpose = "complaints", RetentionDays = -1)]
        public void P() => File.WriteAllText("x", [|Model.Write()|]);

        [PromptStorage(Purpose = "complaints", RetentionDays = 30)]
        public class Store { public void Save() { Action later = () => File.WriteAllText("x", Model.Write()); later(); } }

        public class Derived : Store { public void SaveMore() => File.WriteAllText("x", Model.Write()); }
        """);

    [Fact]
    public Task A_store_that_says_its_terms_answers_for_its_callers() => VerifyMembers(
        """
        [PromptStorage(Purpose = "complaints", RetentionDays = 30)]
        private static void Keep(string text) => File.WriteAllText("x", text);
        private static void Drop(string text) => File.WriteAllText("x", {|#1:text|});
        private static void Pass(string text) => Keep(text);
        public void M() => Keep(Model.Write());
        public void N() => Drop({|#0:Model.Write()|});
        public void O() => Pass(Model.Write());
        """,
        Rule.Result(Id, 0, "Model.Write", "File.WriteAllText' in 'Assistant.Drop").WithLocation(1));

    [Fact]
    public Task An_implementation_says_its_terms() => Acme.Verify(Id, """
        internal interface IStore { void Keep(string text); }

        [PromptStorage(Purpose = "complaints", RetentionDays = 30)]
        internal sealed class FileStore : IStore { public void Keep(string text) => File.WriteAllText("x", text); }

        internal interface ILoose { void Keep(string text); }
        internal sealed class LooseStore : ILoose { public void Keep(string text) => File.WriteAllText("x", text); }

        [AdvancedAiSystem]
        public class Assistant
        {
            internal Assistant(IStore store, ILoose loose) { store.Keep(Model.Write()); loose.Keep([|Model.Write()|]); }
        }
        """);

    [Fact]
    public Task Databases()
    {
        var test = Acme.Test(Id, """
            using Microsoft.EntityFrameworkCore;

            public sealed class Entry { public int Id { get; set; } public string Text { get; set; } = ""; }
            public sealed class Archive : DbContext { public DbSet<Entry> Entries => Set<Entry>(); }

            [AdvancedAiSystem]
            public class Assistant(Archive archive)
            {
                public void M() { archive.Entries.Add([|new Entry { Text = Model.Write() }|]); }
                public void N() { archive.Entries.Add(new Entry { Text = "Hello" }); }
                }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.Real.Where(r => r.Display!.Contains("EntityFrameworkCore", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Fact]
    public Task Outside_a_declared_system_nothing_is_owed() => Acme.Verify(Id, """
        public class Shop { public void M() => File.WriteAllText("x", Model.Write()); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat) { [PromptStorage(RetentionDays = )] public async Task M() => File.WriteAllText("x", (await chat.GetResponseAsync("a")).Text; }
        """);
}
