using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public sealed class GOV0703UserInProvenanceTests
{
    private const string Id = "GOV0703";

    private const string Stamps = """

        public sealed record Stamp(string Model, [property: PersonalDataInput] string? Author);

        public static class Marks
        {
            [StampsProvenance] public static string Put(string text, string model, string? author = null) => throw null!;
            [StampsProvenance] public static Task<byte[]> PutAsync(string model, byte[] picture, string? author, CancellationToken cancellationToken) => throw null!;
            [StampsProvenance] public static string PutAll(string text, Stamp stamp) => throw null!;
            public static void PutIn(string author, [StampsProvenance] Draft draft) => throw null!;
            [return: StampsProvenance] public static string Seal(this string text, string author) => throw null!;
        }

        [StampsProvenance]
        public sealed class StampingScribe { public string Write(string prompt) => throw null!; }
        """;

    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) =>
        Acme.Verify(Id, "[AdvancedAiSystem]\npublic partial class Assistant\n{\n" + members + "\n}" + Stamps, expected);

    [Fact]
    public Task A_person_in_what_is_written_beside_the_content() => VerifyMembers("""
        public string M(string text, [PersonalDataInput] string name) => Marks.Put(text, "small-1", [|name|]);
        public string N(string text) => Marks.Put(text, "small-1");
        public Task<byte[]> O(byte[] picture, Customer customer) => Marks.PutAsync("small-1", picture, [|$"for {customer.Email}"|], default);
        public Task<byte[]> P(byte[] picture, Customer customer) => Marks.PutAsync("small-1", picture, customer.Plan, default);
        public void Q(Draft draft, [PersonalDataInput(LawfulBasis = "consent")] string name) => Marks.PutIn([|name|], draft);
        public string R(string text, [PersonalDataInput] string name) => text.Seal([|name|]);
        public string S(string text, [PersonalDataInput] string name) => Marks.PutAll(text, [|new Stamp("small-1", name)|]);
        public string T(string text, [PersonalDataInput] string name) => Marks.PutAll(text, new Stamp("small-1", null));
        """);

    [Fact]
    public Task The_content_itself_may_be_about_a_person() => VerifyMembers("""
        public string M([PersonalDataInput] string name) => Marks.Put("Dear " + name, "small-1");
        public void N(Draft draft, [PersonalDataInput] string name) => Marks.PutIn("small-1", draft with { Title = name });
        public string O([PersonalDataInput] string name) => new StampingScribe().Write(name);
        public string P([PersonalDataInput] string name) => Stamper.Stamp(name);
        """);

    [Fact]
    public Task Redacted_or_hashed_it_tells_nobody() => VerifyMembers("""
        public string M(string text, [PersonalDataInput] string name) => Marks.Put(text, "small-1", Privacy.Redact(name));
        public string N(string text, [PersonalDataInput] string name) => Marks.Put(text, "small-1", "a name of " + name.Length);
        """);

    [Fact]
    public Task What_sets_up_a_stamp()
    {
        var test = Acme.Test(Id, """
            [AdvancedAiSystem]
            public class Assistant
            {
                public void M([PersonalDataInput] string name) => Crm.Send([|name|]);
                public void N() => Crm.Send("small-1");
            }
            """);
        test.TestState.AdditionalFiles.Add(("own.governance.txt", """
            assembly Acme
            configures-stamping M:Acme.Crm.Send(System.String)
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task A_helper_leaves_it_to_its_callers() => VerifyMembers(
        """
        private static string Put(string text, string author) => Marks.Put(text, "small-1", {|#1:author|});
        public string M(string text, [PersonalDataInput] string name) => Put(text, {|#0:name|});
        """,
        Rule.Result(Id, 0, "name", "Marks.Put' in 'Assistant.Put").WithLocation(1));

    [Fact]
    public Task Outside_a_declared_system_nothing_is_owed() => Acme.Verify(Id, """
        public class Shop { public string M(string text, [PersonalDataInput] string name) => Marks.Put(text, "small-1", name); }
        """ + Stamps);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant { [StampsProvenance] public string M() => M(; [StampsProvenance] public string N([PersonalDataInput] string a, string b) => N(b, a }
        """);
}
