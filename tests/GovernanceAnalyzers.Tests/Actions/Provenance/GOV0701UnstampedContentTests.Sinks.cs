using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>(b) What reaches a content sink: HTTP responses, files, the console.</summary>
public sealed partial class GOV0701UnstampedContentTests
{
    private const string Web = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Routing;\n";

    [Fact]
    public Task Generated_content_is_shown_on_the_console() => VerifyMembers("""
        public void M()
        {
            Console.WriteLine([|Model.Write()|]);
            Console.Write([|$"{Model.Write()}!"|]);
            Console.WriteLine("{0}: {1}", 1, [|Model.Write()|]);
            Console.WriteLine(Stamper.Stamp(Model.Write()));
            Console.WriteLine(Model.Write().Length);
            Console.WriteLine("done");
        }
        """);

    [Fact]
    public Task Generated_content_is_kept_in_a_file() => VerifyMembers("""
        public async Task M(string path)
        {
            File.WriteAllText(path, [|Model.Write()|]);
            await File.WriteAllTextAsync(path, [|await Model.WriteAsync()|]);
            File.AppendAllLines(path, [|new[] { "", Model.Write() }|]);
            File.WriteAllBytes(path, [|Model.Paint()|]);
            using var writer = new StreamWriter(path);
            writer.WriteLine([|Model.Write()|]);
            File.WriteAllText(path, Stamper.Stamp(Model.Write()));
            File.WriteAllText(Model.Write(), "");
        }
        """);

    [Fact]
    public Task Generated_content_is_a_response() => Verify(Web + """
        public static class Endpoints
        {
            public static IResult M() => Results.Ok([|Model.Write()|]);
            public static IResult N() => Results.Ok(Stamper.Stamp(Model.Write()));
            public static IResult O() => TypedResults.Json([|new { text = Model.Write() }|]);
            public static IResult P() => TypedResults.Text([|Model.Write()|], "text/plain");
            public static Task Q(HttpContext context) => context.Response.WriteAsync([|Model.Write()|]);
            public static Task R(HttpContext context) => context.Response.WriteAsJsonAsync(Stamper.Stamp(Model.Write()));
        }
        """);

    [Fact]
    public Task What_is_written_to_a_stream_leaves_where_that_leads() => Verify(Web + """
        using System.Text;
        using System.Text.Json;

        public class Letters(string path)
        {
            private readonly StreamWriter _file = new(path);
            private readonly StringWriter _text = new();
            private readonly TextWriter _kept = TextWriter.Synchronized(File.AppendText(path));

            public async Task Respond(HttpContext context)
            {
                await context.Response.Body.WriteAsync([|Encoding.UTF8.GetBytes(Model.Write())|]);
                await using var writer = new StreamWriter(context.Response.Body, Encoding.UTF8, leaveOpen: true);
                await writer.WriteLineAsync([|Model.Write()|]);
                await writer.WriteLineAsync(Stamper.Stamp(Model.Write()));
                await context.Response.BodyWriter.WriteAsync([|Encoding.UTF8.GetBytes(Model.Write())|]);
                var body = context.Response.BodyWriter.AsStream();
                await JsonSerializer.SerializeAsync(body, [|Model.Write()|]);
            }

            public async Task Keep(string other)
            {
                _file.Write([|Model.Write()|]);
                _kept.WriteLine([|Model.Write()|]);
                await using var stream = File.Create(other);
                await JsonSerializer.SerializeAsync(stream, [|Model.Write()|]);
                using var binary = new BinaryWriter(new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Fastest));
                binary.Write([|Model.Write()|]);
                await Console.Out.WriteLineAsync([|Model.Write()|]);
            }
        }
        """);

    [Fact]
    public Task What_is_written_to_a_stream_that_leads_nowhere_or_nobody_knows_where_does_not_leave() => Verify(Web + """
        using System.Text;
        using System.Text.Json;

        public class Letters(TextWriter given, Stream other)
        {
            private StreamWriter _file = new("letters.txt");

            public void Begin(StreamWriter file) => _file = file;

            public void M(bool toFile, TextWriter parameter)
            {
                new StringWriter().Write(Model.Write());
                using var memory = new MemoryStream();
                using var writer = new StreamWriter(memory);
                writer.Write(Model.Write());
                memory.Write(Encoding.UTF8.GetBytes(Model.Write()));
                JsonSerializer.Serialize(memory, Model.Write());
                given.Write(Model.Write());
                parameter.Write(Model.Write());
                other.Write(Model.Paint(), 0, 1);
                _file.Write(Model.Write());
                TextWriter changed = new StreamWriter("a");
                if (!toFile) changed = new StringWriter();
                changed.Write(Model.Write());
            }
        }
        """);

    [Fact]
    public Task An_action_of_a_controller_responds_with_what_it_returns() => Verify(Web + """
        public class LettersController : ControllerBase
        {
            public string Get() => [|Model.Write()|];
            public async Task<ActionResult<string>> GetAsync() => [|await Model.WriteAsync()|];
            public IActionResult GetOk() => Ok([|Model.Write()|]);
            public IActionResult GetStamped() => Ok(Stamper.Stamp(Model.Write()));
            public string GetWelcome(string name) => "Welcome, " + name;
            [NonAction] public string Helper() => Model.Write();
            internal string Internal() => Model.Write();
        }
        """);

    [Fact]
    public Task A_handler_responds_with_what_it_returns() => Verify(Web + """
        public static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder routes)
            {
                routes.MapGet("/1", () => [|Model.Write()|]);
                routes.MapGet("/2", () => Stamper.Stamp(Model.Write()));
                routes.MapGet("/3", async () => [|await Model.WriteAsync()|]);
                routes.MapGet("/4", () => { return Results.Ok([|Model.Write()|]); });
                routes.MapGet("/5", Local);
                routes.MapGet("/6", (string name) => "Hello, " + name);
                string Local() => [|Model.Write()|];
            }
        }
        """);

    [Fact]
    public Task A_handler_that_is_generated_content_by_itself_is_reported_once() => Verify(Web + """
        public static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder routes)
            {
                routes.MapGet("/1", [GeneratesContent] () => [|Model.Write()|]);
                routes.MapGet("/2", Declared);
            }

            [GeneratesContent] private static string Declared() => [|Model.Write()|];
        }
        """);

    [Fact]
    public Task What_a_declared_member_returns_is_its_own_duty_not_that_of_who_hands_it_on() => Verify(Web + """
        public class Drafts
        {
            [GeneratesContent] public string Write() => [|Model.Write()|];
            [GeneratesContent] public string Again() => Write();
            public void Show() => Console.WriteLine(Write());
            public IResult Get() => Results.Ok(Write());
        }
        """);

    [Fact]
    public Task A_stored_value_that_is_then_returned_is_reported_in_both_places() => VerifyMembers("""
        [GeneratesContent]
        public string M(string path)
        {
            var text = Model.Write();
            File.WriteAllText(path, [|text|]);
            return [|text|];
        }
        """);

    [Fact]
    public Task An_expression_is_reported_once() => VerifyMembers("""
        public void M() => Show([|Model.Write()|]);
        private void Show(string text) { Console.WriteLine(text); Console.Error.WriteLine(text); }
        """);

    [Fact]
    public Task Requests_and_logs_are_no_content_sinks() => Verify("""
        using Microsoft.Extensions.Logging;

        public class Relay(HttpClient http, ILogger<Relay> log)
        {
            public async Task M()
            {
                var text = Model.Write();
                log.LogInformation("made {Text}", text);
                log.LogInformation(text);
                await http.PostAsync("https://acme.example", new StringContent(text));
            }
        }
        """);

    [Fact]
    public Task A_value_that_is_not_generated_may_be_shown_unstamped() => VerifyMembers("""
        public void M(string text, string path)
        {
            Console.WriteLine(text);
            File.WriteAllText(path, Model.Correct(text));
        }
        """);

    [Fact]
    public Task A_name_alike_is_no_sink() => VerifyMembers("""
        private static class Console { public static void WriteLine(string text) { } }
        public void M() => Console.WriteLine(Model.Write());
        """);

    [Fact]
    public Task A_chat_client_generates_content() => Verify("""
        public class Chat(IChatClient client)
        {
            public async Task M(string question) => Console.WriteLine([|await client.GetResponseAsync(question)|]);
            public async Task N(string question) => Console.WriteLine([|(await client.GetResponseAsync(question)).Text|]);
            public async Task O(string question) => Console.WriteLine(Stamper.Stamp((await client.GetResponseAsync(question)).Text));
            [GeneratesContent]
            public async IAsyncEnumerable<string> P(string question)
            {
                await foreach (var update in client.GetStreamingResponseAsync(question)) yield return [|update.Text|];
            }
        }
        """);

    [Fact]
    public Task A_file_of_ones_own_catalogue_names_sources_and_sinks()
    {
        var test = Acme.Test(Id, """
            public class Printer
            {
                public void M() => Press.Print([|Press.Compose()|]);
                public void N() => Press.Print(Press.Compose().ToUpperInvariant().Length);
                public void O() => Press.Print(Stamper.Stamp(Press.Compose()));
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Press", """
            public static class Press
            {
                public static string Compose() => "";
                public static void Print(string text) { }
                public static void Print(int number) { }
            }
            """));
        test.TestState.AdditionalFiles.Add(("/press.governance.txt", "assembly Press\ngenerates M:Press.Compose\ndisplays M:Press.Print(System.String) arg=text\n"));
        return test.RunAsync();
    }
}
