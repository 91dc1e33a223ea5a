using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

/// <summary>What comes from a model, what acts on it, and what makes it safe.</summary>
public sealed class GOV0115UnvalidatedOutputTests
{
    private const string Id = "GOV0115";

    private const string Hooks = """


        public static class Guard
        {
            [ValidatesModelOutput] public static string Check(string text) => text.StartsWith("data/", StringComparison.Ordinal) && !text.Contains("..") ? text.Trim('"') : throw new ArgumentException("no", nameof(text));
            [ValidatesModelOutput] public static bool IsSafe(string text) => text.StartsWith("data/", StringComparison.Ordinal) && !text.Contains("..");
        }
        """;

    private static Task Verify(string source, params DiagnosticResult[] expected) => Rule.Verify(Id, source + Hooks, expected);

    /// <summary>Statements in which <c>text</c> is what a model said.</summary>
    private static Task VerifySaid(string statements, string members = "") => Verify($$"""
        using System.Diagnostics;

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, HttpClient http)
        {
            public async Task M(string question)
            {
                var text = (await chat.GetResponseAsync(question)).Text;
                {{statements}}
            }
            {{members}}
        }
        """);

    [Theory]
    [InlineData("Process.Start([|text|]);")]
    [InlineData("""Process.Start("git", [|text|]);""")]
    [InlineData("""var start = new ProcessStartInfo { FileName = "sh", Arguments = [|"-c " + text|] }; Process.Start(start);""")]
    [InlineData("var start = new ProcessStartInfo([|text|]); Process.Start(start);")]
    [InlineData("""var start = new ProcessStartInfo("git"); start.ArgumentList.Add(text); Process.Start([|start|]);""")]
    [InlineData("System.Reflection.Assembly.LoadFrom([|text|]);")]
    [InlineData("System.Reflection.Assembly.Load([|Convert.FromBase64String(text)|]);")]
    [InlineData("System.Runtime.InteropServices.NativeLibrary.Load([|text|]);")]
    [InlineData("_ = Type.GetType([|text|]);")]
    public Task Code_and_commands(string statement) => VerifySaid(statement);

    [Theory]
    [InlineData("_ = File.ReadAllText([|text|]);")]
    [InlineData("""_ = await File.ReadAllBytesAsync([|Path.Combine("data", text)|]);""")]
    [InlineData("File.WriteAllText([|text|], \"x\");")]
    [InlineData("File.Delete([|text|]);")]
    [InlineData("Directory.CreateDirectory([|text|]);")]
    [InlineData("using var writer = new StreamWriter([|text|]);")]
    [InlineData("_ = new FileInfo([|text|]);")]
    public Task Paths(string statement) => VerifySaid(statement);

    [Theory]
    [InlineData("_ = await http.GetStringAsync([|text|]);")]
    [InlineData("_ = await http.GetAsync([|new Uri(text)|]);")]
    [InlineData("_ = await http.PostAsync([|text|], null);")]
    [InlineData("_ = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, [|text|]));")]
    public Task Addresses(string statement) => VerifySaid(statement);

    [Theory]
    [InlineData("command.CommandText = [|text|];")]
    [InlineData("command.CommandText = [|$\"select * from patients where name = '{text}'\"|];")]
    public Task Queries(string statement) => VerifySaid(statement, "private readonly System.Data.Common.DbCommand command = null!;");

    [Theory]
    [InlineData("_ = new Microsoft.AspNetCore.Html.HtmlString([|text|]);")]
    [InlineData("_ = new Microsoft.AspNetCore.Components.MarkupString([|\"<p>\" + text|]);")]
    [InlineData("_ = (Microsoft.AspNetCore.Components.MarkupString)[|text|];")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.Content([|text|], \"text/html\");")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.Redirect([|text|]);")]
    public Task Markup(string statement) => VerifySaid(statement);

    [Fact]
    public Task A_formatter_that_runs_what_it_reads() => VerifySaid("""
        #pragma warning disable SYSLIB0011, CS0618
        new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter().Deserialize([|new MemoryStream(Convert.FromBase64String(text))|]);
        """);

    [Theory]
    [InlineData("""Process.Start("git", "status");""")]
    [InlineData("""File.WriteAllText("answer.txt", text);""")]
    [InlineData("""Process.Start("calc", int.Parse(text).ToString());""")]
    [InlineData("""File.Delete($"{Guid.Parse(text)}.txt");""")]
    [InlineData("""File.Delete(Enum.Parse<DayOfWeek>(text) + ".txt");""")]
    [InlineData("""if (int.TryParse(text, out var n)) File.Delete(n + ".txt");""")]
    [InlineData("""File.Delete(text.Length + ".txt");""")]
    [InlineData("""File.Delete(text == "a" ? "a.txt" : "b.txt");""")]
    [InlineData("""File.Delete(text switch { "a" => "a.txt", _ => "b.txt" });""")]
    [InlineData("""var files = new Dictionary<string, string> { ["a"] = "a.txt" }; File.Delete(files[text]);""")]
    [InlineData("""var files = new Dictionary<string, string> { ["a"] = "a.txt" }; if (files.TryGetValue(text, out var file)) File.Delete(file);""")]
    [InlineData("""var files = new Dictionary<string, string> { ["a"] = "a.txt" }; File.Delete(files.GetValueOrDefault(text, "b.txt"));""")]
    [InlineData("""_ = new Microsoft.AspNetCore.Html.HtmlString(System.Net.WebUtility.HtmlEncode(text));""")]
    [InlineData("""_ = new Microsoft.AspNetCore.Html.HtmlString("<p>" + System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text) + "</p>");""")]
    [InlineData("""_ = await http.GetStringAsync("https://example.org/?q=" + Uri.EscapeDataString(text));""")]
    [InlineData("""File.WriteAllText(Path.Combine("data", Path.GetFileName(text)), "x");""")]
    [InlineData("""_ = Microsoft.AspNetCore.Http.Results.Content(text, "text/plain");""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(text);""")]
    [InlineData("""File.Delete(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));""")]
    public Task Safe_by_what_it_is(string statement) => VerifySaid(statement);

    [Fact]
    public Task Escaping_is_not_enough_for_a_command() => VerifySaid("""Process.Start([|Path.GetFileName(text)|]);""");

    [Fact]
    public Task A_value_of_a_query_is_a_parameter() => VerifySaid("""
        command.CommandText = "select * from patients where name = @name";
        var parameter = command.CreateParameter();
        parameter.Value = text;
        command.Parameters.Add(parameter);
        """, "private readonly System.Data.Common.DbCommand command = null!;");

    [Theory]
    [InlineData("_ = File.ReadAllText(Guard.Check(text));")]
    [InlineData("if (Guard.IsSafe(text)) _ = File.ReadAllText(text);")]
    [InlineData("if (!Guard.IsSafe(text)) return; _ = File.ReadAllText(text);")]
    public Task Validated(string statement) => VerifySaid(statement);

    [Theory]
    [InlineData("if (Guard.IsSafe(text)) return; _ = File.ReadAllText([|text|]);")]
    [InlineData("_ = Guard.IsSafe(text); _ = File.ReadAllText([|text|]);")]
    [InlineData("var safe = Guard.Check(text); _ = File.ReadAllText([|text + safe|]);")]
    [InlineData("if (question.Length > 3) text = Guard.Check(text); _ = File.ReadAllText([|text|]);")]
    public Task Not_validated_on_this_path(string statement) => VerifySaid(statement);

    [Fact]
    public Task A_helper_is_reported_where_it_gets_the_output() => VerifySaid("Delete([|text|]); Delete(\"a.txt\");", "private static void Delete(string file) => File.Delete(file);");

    [Fact]
    public Task A_wrong_file_is_named_once() => VerifySaid("""var start = new ProcessStartInfo(); start.FileName = [|text|]; start.Arguments = "-v"; Process.Start(start);""");

    [Fact]
    public Task What_an_annotated_member_generates() => Verify("""
        [AdvancedAiSystem]
        public class Assistant
        {
            [GeneratesContent] private static string Ask() => Console.ReadLine()!;
            [GeneratesContent, ValidatesModelOutput] private static string AskSafely() => Guard.Check(Console.ReadLine()!);
            public void M()
            {
                File.Delete([|Ask()|]);
                File.Delete(AskSafely());
            }
        }
        """);

    [Fact]
    public Task What_a_model_calls_a_tool_with() => Verify("""
        [AdvancedAiSystem]
        public class Tools
        {
            [AiTool] public string Read(string path, int line, CancellationToken cancel) => File.ReadAllText([|path|]) + line;
            [AiTool] public string ReadSafely(string path) => File.ReadAllText(Guard.Check(path));
            [AiTool] public string ReadLine(int line, DayOfWeek day, IChatClient chat) => File.ReadAllText(line + day.ToString());
            public string Named(string path) => File.ReadAllText(path);
            public string NoTool(string path) => File.ReadAllText(path);
            public AIFunction Make() => AIFunctionFactory.Create((string path) => File.ReadAllText([|path|]));
            public AIFunction Name() => AIFunctionFactory.Create([|Named|]);
            public AIFunction Own() => AIFunctionFactory.Create([|Hidden|]);
            [AiTool] private string Unseen(string path) => File.ReadAllText([|path|]);
            private string Hidden(string path) => File.ReadAllText(path);
        }
        """);

    [Fact]
    public Task What_is_looked_up_by_it_is_somebody_elses() => Verify("""
        public interface IStore { string Find(string name); Task<string> FindAsync(string name); }
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, IStore store)
        {
            public async Task M(string question)
            {
                var text = (await chat.GetResponseAsync(question)).Text;
                File.Delete(store.Find(text));
                File.Delete(await store.FindAsync(text));
                File.Delete(File.ReadAllText("x") + store.Find("a"));
            }
        }
        """);

    [Fact]
    public Task Nothing_is_asked_outside_a_system() => Verify("""
        public class Assistant(IChatClient chat)
        {
            public async Task M(string question) => File.Delete((await chat.GetResponseAsync(question)).Text);
        }
        [NotAnAdvancedAiSystem("a tool for tests of models")]
        public class Other(IChatClient chat)
        {
            public async Task M(string question) => File.Delete((await chat.GetResponseAsync(question)).Text);
        }
        """);

    [Fact]
    public Task The_message_names_source_and_sink() => Verify(
        """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task M(string question) => File.Delete({|#0:(await {|#3:chat.GetResponseAsync(question)|}).Text|});
            public async Task N(string question) => Drop({|#1:(await {|#4:chat.GetResponseAsync(question)|}).Text|});
            private static void Drop(string file) => File.Delete({|#2:file|});
        }
        """,
        Rule.Result(Id, 0, "ChatClientExtensions.GetResponseAsync", "File.Delete").WithLocation(3),
        Rule.Result(Id, 1, "ChatClientExtensions.GetResponseAsync", "File.Delete' in 'Assistant.Drop").WithLocation(4).WithLocation(2));

    [Fact]
    public Task A_catalogue_of_ones_own_says_what_acts() => new RuleTest(
        Id,
        """
        namespace Own;
        public static class Shell { public static void Run(string command) { } public static string Quote(string text) => text; }
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task M(string question) => Shell.Run([|(await chat.GetResponseAsync(question)).Text|]);
        }
        """)
    {
        TestState = { AdditionalFiles = { ("own.governance.txt", "assembly TestProject\ninterprets M:Own.Shell.Run(System.String) arg=command class=code\n") } },
    }.RunAsync();

    [Fact]
    public Task Broken_code_is_left_alone() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task M(string question) { var text = (await chat.GetResponseAsync(question)).Text; File.Delete(text; Unknown(text); }
        }
        """);
}
