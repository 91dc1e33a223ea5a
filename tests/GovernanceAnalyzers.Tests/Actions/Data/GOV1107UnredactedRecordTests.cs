using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public sealed partial class GOV1107UnredactedRecordTests
{
    private const string Id = "GOV1107";

    private const string Types = """

        public sealed record Visitor([property: PersonalDataInput(LawfulBasis = "consent")] string Ssn, string Ward)
        {
            [PersonalDataInput] public string? Email { get; init; }
            public int Visits { get; set; }
        }
        """;

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, "using Microsoft.Extensions.Logging;\n" + source + Types, expected);

    /// <summary>Members of a declared system that has a chat client and a logger.</summary>
    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) =>
        Verify("[AdvancedAiSystem]\npublic partial class Assistant(IChatClient chat, ILogger<Assistant> log)\n{\n" + members + "\n}", expected);

    [Fact]
    public Task Extension_methods_of_the_logger() => VerifyMembers("""
        public void M(Visitor visitor) => log.LogInformation([|$"Asked by {visitor.Ssn}"|]);
        public void N(Visitor visitor) => log.LogWarning("Asked by {Who} of {Ward}", [|visitor.Email|], visitor.Ward);
        public void O(Visitor visitor, Exception e) => log.LogError(e, "Asked by {Who}", [|visitor|]);
        public void P(Visitor visitor) => log.LogDebug(new EventId(1), "Asked by {Ward} {Visits}", visitor.Ward, visitor.Visits);
        public void Q(Visitor visitor) => log.Log(LogLevel.Information, "Asked by {Who}", [|visitor.Ssn|]);
        public void R(Visitor visitor) { using var scope = log.BeginScope("For {Who}", [|visitor.Ssn|]); }
        public void S(Visitor visitor) { using var scope = log.BeginScope([|new Dictionary<string, object> { ["who"] = visitor.Ssn }|]); }
        public void T(Visitor visitor) => log.LogInformation("Asked by {Who}", visitor.Ssn.Length);
        """);

    [Fact]
    public Task A_lawful_basis_does_not_make_a_log_a_place_for_it() => VerifyMembers("""
        public void M([PersonalDataInput(LawfulBasis = "consent")] string ssn) => log.LogInformation("Asked by {Who}", [|ssn|]);
        """);

    [Fact]
    public Task Redacted_hashed_and_encrypted_data() => VerifyMembers("""
        public void M(Visitor visitor) => log.LogInformation("Asked by {Who}", Privacy.Redact(visitor.Ssn));
        public void N(Visitor visitor) => log.LogInformation("Asked by {Who}", Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(new byte[32], System.Text.Encoding.UTF8.GetBytes(visitor.Ssn))));
        public void O(Visitor visitor, bool isFull) => log.LogInformation("Asked by {Who}", isFull ? [|visitor.Ssn|] : Privacy.Redact(visitor.Ssn));
        """);

    [Fact]
    public Task Generated_logging_methods() => VerifyMembers("""
        [LoggerMessage(1, LogLevel.Information, "Asked by {Who} of {Ward}")]
        static partial void Asked(ILogger log, string who, string ward);
        static partial void Asked(ILogger log, string who, string ward) => log.Log(LogLevel.Information, "x");
        public void M(Visitor visitor) => Asked(log, [|visitor.Ssn|], visitor.Ward);
        public void N(Visitor visitor) => Asked(log, Privacy.Redact(visitor.Ssn), visitor.Ward);
        """);

    [Fact]
    public Task Generated_logging_methods_that_redact_what_is_classified()
    {
        var test = Acme.Test(Id, """
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Compliance.Classification;

            public sealed class PrivateAttribute : DataClassificationAttribute;

            [AdvancedAiSystem]
            public partial class Assistant(ILogger<Assistant> log)
            {
                [LoggerMessage(1, LogLevel.Information, "Asked by {Who}")]
                static partial void Asked(ILogger log, [Private] string who);
                static partial void Asked(ILogger log, string who) => log.Log(LogLevel.Information, "x");
                [LoggerMessage(1, LogLevel.Information, "Asked by {Who}")]
                static partial void AskedPlainly(ILogger log, string who);
                static partial void AskedPlainly(ILogger log, string who) => log.Log(LogLevel.Information, "x");
                public void M([Private] string ssn) => Asked(log, ssn);
                public void N([Private] string ssn) => AskedPlainly(log, [|ssn|]);
                public void O([Private] string ssn) => log.LogInformation("Asked by {Who}", [|ssn|]);
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.Compliance.Abstractions", """
            namespace Microsoft.Extensions.Compliance.Classification
            {
                public class DataClassificationAttribute : Attribute;
            }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task Traces_and_metrics() => VerifyMembers("""
        private static readonly System.Diagnostics.Metrics.Counter<int> Counter = new System.Diagnostics.Metrics.Meter("a").CreateCounter<int>("b");
        public void M(Visitor visitor, System.Diagnostics.Activity activity) => activity.SetTag("who", [|visitor.Ssn|]);
        public void N(Visitor visitor, System.Diagnostics.Activity activity) => activity.SetTag("ward", visitor.Ward);
        public void O(Visitor visitor, System.Diagnostics.Activity activity) => activity.AddEvent(new System.Diagnostics.ActivityEvent([|"asked by " + visitor.Ssn|]));
        public void P(Visitor visitor) => Counter.Add(1, [|new KeyValuePair<string, object?>("who", visitor.Ssn)|]);
        public void Q(Visitor visitor) => Counter.Add(1, new KeyValuePair<string, object?>("ward", visitor.Ward));
        public void R(Visitor visitor) { var tags = new System.Diagnostics.TagList { { "who", visitor.Ssn } }; Counter.Add(1, [|tags|]); }
        public void S(Visitor visitor) => System.Diagnostics.Trace.TraceInformation([|visitor.Ssn|]);
        public void T(Visitor visitor) => System.Diagnostics.Debug.WriteLine([|visitor.Ssn|]);
        """);

    [Fact]
    public Task The_console() => VerifyMembers("""
        public void M(Visitor visitor) => Console.WriteLine([|$"Asked by {visitor}"|]);
        public void N(Visitor visitor) => Console.WriteLine("Asked by {0}", [|visitor.Email|]);
        public void O(Visitor visitor) => Console.WriteLine(visitor.Ward);
        public async Task P(string question) { Console.WriteLine(question); Console.WriteLine((await chat.GetResponseAsync(question)).Text); }
        """);

    [Fact]
    public Task Messages_of_exceptions() => VerifyMembers("""
        public sealed class Refused(string message) : Exception(message);
        public sealed class Unknown : Exception { public Unknown(string who) : base("Unknown: " + who) { } public Unknown(int code) : base("Unknown") { } }
        public void M(Visitor visitor) => throw new InvalidOperationException([|$"No visitor {visitor.Ssn}"|]);
        public void N(Visitor visitor) { if (visitor.Ssn == "") throw new ArgumentException("No number", nameof(visitor)); }
        public void O(Visitor visitor) => throw new Refused([|visitor.Ssn|]);
        public void P(Visitor visitor) => throw new Unknown([|visitor.Ssn|]);
        public void Q(Visitor visitor) => throw new Unknown(visitor.Visits);
        public void R(Visitor visitor) => throw new ArgumentOutOfRangeException(nameof(visitor), [|visitor.Ssn|], "Not a number");
        public void S(Visitor visitor, Exception inner) => throw new InvalidOperationException("In " + visitor.Ward, inner);
        """);

    [Fact]
    public Task Prompts_and_answers() => VerifyMembers("""
        public async Task M(string question)
        {
            log.LogInformation("Asked: {Question}", [|question|]);
            var response = await chat.GetResponseAsync(question);
            log.LogInformation("Answered: {Answer}", [|response.Text|]);
            log.LogInformation("Took {Tokens} tokens, ended by {Reason}", response.Usage?.TotalTokenCount, response.FinishReason);
            log.LogInformation("Asked {Length} letters of {Model}", question.Length, response.ModelId);
        }

        public async Task N(string question, System.Diagnostics.Activity activity)
        {
            var messages = new List<ChatMessage> { new(ChatRole.User, "About: " + question) };
            log.LogInformation("There are {Count} messages", messages.Count);
            activity.SetTag("prompt", [|messages[0].Text|]);
            activity.SetTag("role", messages[0].Role);
            await chat.GetResponseAsync(messages);
            log.LogInformation("Asked: {Question}", question);
        }

        public async Task O(string question)
        {
            var response = await chat.GetResponseAsync(question);
            throw new InvalidOperationException([|"Not understood: " + response.Text|]);
        }

        public async Task P(string question)
        {
            var response = await chat.GetResponseAsync(question);
            log.LogInformation("Answered: {Answer}", Privacy.Redact(response.Text));
        }

        public void Q(string name) => log.LogInformation("Made {Text}", [|Model.Write(name)|]);
        """);

    [Fact]
    public Task A_helper_leaves_it_to_its_callers() => VerifyMembers(
        """
        private void Note(string text) => log.LogInformation({|#1:text|});
        public void M(Visitor visitor) => Note({|#0:visitor.Ssn|});
        public void N(Visitor visitor) => Note(visitor.Ward);
        """,
        Rule.Result(Id, 0, "Visitor.Ssn", "LoggerExtensions.LogInformation' in 'Assistant.Note").WithLocation(1));

    [Fact]
    public Task A_helper_that_takes_an_object_and_records_one_member_of_it() => VerifyMembers("""
        private void NoteWard(Visitor visitor) => log.LogInformation("{Ward}", visitor.Ward);
        private void NoteAll(Visitor visitor) => log.LogInformation("{Who}", visitor);
        private void NoteAny(object value) => log.LogInformation("{Value}", value);
        private void NoteSsn(Visitor visitor) => log.LogInformation("{Who}", [|visitor.Ssn|]);
        public void M(Visitor visitor) => NoteWard(visitor);
        public void N(Visitor visitor) => NoteAll([|visitor|]);
        public void O(Visitor visitor) { NoteAny([|visitor|]); NoteAny(visitor.Ward); }
        public void P(List<Visitor> visitors) => visitors.ForEach(visitor => NoteWard(visitor));
        public void Q(Patient patient) => NoteAny([|patient|]);
        """);

    [Fact]
    public Task Several_arguments_have_a_finding_each() => VerifyMembers("""
        private void Note(string text, params object?[] values) => log.LogInformation(text, values);
        public void M(Visitor visitor) => log.LogInformation("{A} {B} {C}", [|visitor.Ssn|], visitor.Ward, [|visitor.Email|]);
        public void N(Visitor visitor) => Note("{A} {B}", visitor.Ward, [|visitor.Email|]);
        public void O(Visitor visitor) => log.LogInformation("{A} {B}", visitor.Ward, [|visitor.Email|] ?? "nobody");
        """);

    [Fact]
    public Task Other_loggers()
    {
        var test = Acme.Test(Id, """
            [AdvancedAiSystem]
            public class Assistant(Serilog.ILogger log)
            {
                public void M(Visitor visitor) => log.Information("Asked by {@Who}", [|visitor|]);
                public void N(Visitor visitor) => log.Information("Asked by {Ward}", visitor.Ward);
                public void O(Visitor visitor) => log.ForContext("who", [|visitor.Ssn|]).Information("Asked");
            }
            """ + Types);
        test.TestState.AdditionalReferences.AddRange(Stubs.Real.Where(r => r.Display!.Contains("Serilog", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Fact]
    public Task Telemetry_that_is_told_to_record_prompts()
    {
        var test = Acme.Test(Id, """
            using Microsoft.Extensions.AI;

            [AdvancedAiSystem]
            public class Assistant
            {
                public object M(OpenTelemetryChatClient client) { [|client.EnableSensitiveData = true|]; return client; }
                public object N(OpenTelemetryChatClient client, bool isLocal) { client.EnableSensitiveData = false; client.EnableSensitiveData = isLocal; return client; }
                public object O() => new OpenTelemetryChatClient { [|EnableSensitiveData = true|] };
                public void P(Action<Action<OpenTelemetryChatClient>> configure) => configure(c => [|c.EnableSensitiveData = true|]);
            }

            public class Shop { public void M(OpenTelemetryChatClient client) => client.EnableSensitiveData = true; }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.AI", """
            namespace Microsoft.Extensions.AI
            {
                public sealed class OpenTelemetryChatClient { public bool EnableSensitiveData { get; set; } }
            }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task Outside_a_declared_system_nothing_is_owed() => Verify("""
        public class Shop(ILogger<Shop> log) { public void M(Visitor visitor) => log.LogInformation(visitor.Ssn); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant { public void M([PersonalDataInput] string ssn, Missing missing) { Console.WriteLine(ssn, missing.; client.EnableSensitiveData = true } }
        """);
}
