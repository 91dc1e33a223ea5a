using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

/// <summary>What is personal data, where a model is given it, and what discharges.</summary>
public sealed partial class GOV1101UnredactedPromptTests
{
    private const string Id = "GOV1101";

    private const string Types = """

        public sealed record Visitor([property: PersonalDataInput] string Ssn, string Ward, Address Home)
        {
            [PersonalDataInput] public string? Email { get; init; }
            public string Plan { get; set; } = "";
            public int Visits { get; set; }
        }

        public sealed record Address([property: PersonalDataInput] string Street, string Country);
        public sealed record Visit(Visitor Who, string Ward);
        public sealed class Card { [PersonalDataInput] public string Number { get; set; } = ""; public string Colour { get; set; } = ""; }
        public sealed class Badge
        {
            [PersonalDataInput] public string Name { get; set; } = "";
            public string Colour { get; set; } = "";
            public override string ToString() => Name + Colour;
        }
        public sealed class Tag
        {
            [PersonalDataInput] public string Name { get; set; } = "";
            public string Colour { get; set; } = "";
            public override string ToString() => Colour;
        }
        """;

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, source + Types, expected);

    /// <summary>Members of a declared system that holds a chat client.</summary>
    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) =>
        Verify("[AdvancedAiSystem]\npublic partial class Assistant(IChatClient chat)\n{\n" + members + "\n}", expected);

    [Fact]
    public Task A_parameter_in_a_prompt() => VerifyMembers("""
        public async Task M([PersonalDataInput] string ssn) => await chat.GetResponseAsync([|ssn|]);
        public async Task N([PersonalDataInput] string ssn) => await chat.GetResponseAsync([|"Who is " + ssn|]);
        public async Task O([PersonalDataInput] string ssn) => await chat.GetResponseAsync([|$"Who is {ssn}?"|]);
        public async Task P(string question) => await chat.GetResponseAsync(question);
        """);

    [Fact]
    public Task A_lawful_basis_discharges() => VerifyMembers("""
        public async Task M([PersonalDataInput(LawfulBasis = "consent")] string ssn) => await chat.GetResponseAsync(ssn);
        public async Task N([PersonalDataInput(LawfulBasis = " ")] string ssn) => await chat.GetResponseAsync([|ssn|]);
        public async Task O([PersonalDataInput(DisclosedBy = "docs/notice.md")] string ssn) => await chat.GetResponseAsync([|ssn|]);
        public async Task P([PersonalDataInput(LawfulBasis = "consent")] Visitor visitor) => await chat.GetResponseAsync(visitor.ToString());
        """);

    [Fact]
    public Task Redaction_discharges() => VerifyMembers("""
        public async Task M([PersonalDataInput] string ssn) => await chat.GetResponseAsync(Privacy.Redact(ssn));
        public async Task N([PersonalDataInput] string ssn) { var text = $"Who is {Privacy.Redact(ssn)}?"; await chat.GetResponseAsync(text); }
        public async Task O([PersonalDataInput] string ssn) { var text = Privacy.Redact(ssn); text += ssn; await chat.GetResponseAsync([|text|]); }
        public async Task P([PersonalDataInput] string ssn, bool brief) { var text = brief ? ssn : Privacy.Redact(ssn); await chat.GetResponseAsync([|text|]); }
        public async Task Q(Visitor visitor) => await chat.GetResponseAsync(Privacy.Redact(visitor.ToString()));
        """);

    [Fact]
    public Task What_tells_of_the_value_without_holding_it() => VerifyMembers("""
        public async Task M([PersonalDataInput] string ssn) => await chat.GetResponseAsync("It has " + ssn.Length + " digits");
        public async Task N([PersonalDataInput] string ssn) => await chat.GetResponseAsync(ssn == "" ? "Nobody" : "Somebody");
        public async Task O([PersonalDataInput] string ssn) => await chat.GetResponseAsync(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ssn))));
        public async Task P([PersonalDataInput] DateOnly birth) => await chat.GetResponseAsync([|"Born in " + birth.Year|]);
        """);

    [Fact]
    public Task A_member_that_is_personal_and_one_that_is_not() => VerifyMembers("""
        public async Task M(Visitor visitor) => await chat.GetResponseAsync([|visitor.Ssn|]);
        public async Task N(Visitor visitor) => await chat.GetResponseAsync(visitor.Ward);
        public async Task O(Visitor visitor) => await chat.GetResponseAsync([|$"{visitor.Ward}: {visitor.Email}"|]);
        public async Task P(Visitor visitor) => await chat.GetResponseAsync(visitor.Home.Country);
        public async Task Q(Visitor visitor) => await chat.GetResponseAsync([|visitor.Home.Street|]);
        public async Task R(Visit visit) => await chat.GetResponseAsync(visit.Ward + visit.Who.Ward + visit.Who.Visits);
        public async Task S(Visit visit) => await chat.GetResponseAsync([|visit.Who.Home.Street|]);
        """);

    [Fact]
    public Task An_object_that_holds_personal_data_as_a_whole() => VerifyMembers("""
        public async Task M(Visitor visitor) => await chat.GetResponseAsync([|$"Tell me about {visitor}"|]);
        public async Task N(Visitor visitor) => await chat.GetResponseAsync([|"Tell me about " + visitor|]);
        public async Task O(Visitor visitor) => await chat.GetResponseAsync([|visitor.ToString()|]);
        public async Task P(Visitor visitor) => await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(visitor)|]);
        public async Task Q(Visit visit) => await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(visit)|]);
        public async Task R(List<Visitor> visitors) => await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(visitors)|]);
        public async Task S(Dictionary<string, Visitor> visitors) => await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(visitors)|]);
        public async Task T(Visitor visitor) => await chat.GetResponseAsync([|string.Join(", ", new object[] { "about", visitor })|]);
        public async Task U(Visitor visitor) => await chat.GetResponseAsync([|string.Format("About {0}", visitor)|]);
        public async Task V(IEnumerable<Visitor> visitors) => await chat.GetResponseAsync("There are " + visitors.Count());
        """);

    [Fact]
    public Task An_object_as_text_is_what_its_own_method_makes_of_it() => VerifyMembers("""
        public async Task M(Card card) => await chat.GetResponseAsync($"About {card}: its type's name");
        public async Task N(Card card) => await chat.GetResponseAsync("About " + card + card.ToString());
        public async Task O(Badge badge) => await chat.GetResponseAsync([|$"About {badge}"|]);
        public async Task P(Badge badge) => await chat.GetResponseAsync([|"About " + badge|]);
        public async Task Q(Tag tag) => await chat.GetResponseAsync($"About {tag}" + tag + tag.ToString());
        public async Task R(Card card) => await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(card)|]);
        """);

    [Fact]
    public Task A_type_that_is_personal_data() => VerifyMembers("""
        public async Task M(Patient patient) => await chat.GetResponseAsync([|patient.Name|]);
        public async Task N(Patient patient) => await chat.GetResponseAsync([|$"{patient}"|]);
        public async Task O(Patient patient) => await chat.GetResponseAsync(patient.Session);
        public async Task P(Patient patient) => await chat.GetResponseAsync([|"Aged " + patient.Age|]);
        """);

    [Fact]
    public Task An_object_that_is_made_here() => VerifyMembers("""
        public async Task M([PersonalDataInput] string ssn) { var visitor = new Visitor(ssn, "3", null!); await chat.GetResponseAsync(visitor.Ward + visitor.Plan); }
        public async Task N([PersonalDataInput] string ssn) { var visitor = new Visitor("", "3", null!) { Email = ssn, Plan = "B" }; await chat.GetResponseAsync(visitor.Plan); }
        public async Task O([PersonalDataInput] string ssn) { var visitor = new Visitor(ssn, "3", null!); await chat.GetResponseAsync([|visitor.Ssn|]); }
        public async Task P([PersonalDataInput] string ssn) { var visitor = new Visitor(ssn, "3", null!); await chat.GetResponseAsync([|$"{visitor}"|]); }
        public async Task Q([PersonalDataInput] string ssn) { var note = new Note { Text = ssn, Id = 3 }; await chat.GetResponseAsync("note " + note.Id); await chat.GetResponseAsync([|note.Text|]); }
        public async Task R(Visitor visitor) { var note = new Note { Text = System.Text.Json.JsonSerializer.Serialize(visitor) }; await chat.GetResponseAsync([|note.Text|]); }
        public async Task S(string input) { var card = new Card { Colour = input }; await chat.GetResponseAsync([|"nothing personal yet" + System.Text.Json.JsonSerializer.Serialize(new Card { Number = input })|]); await chat.GetResponseAsync(System.Text.Json.JsonSerializer.Serialize(card)); }
        public async Task T(string input) { await chat.GetResponseAsync(System.Text.Json.JsonSerializer.Serialize(Blank(input))); await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(Full(input))|]); }
        private static Card Blank(string colour) => new() { Colour = colour };
        private static Card Full(string number) { var card = new Card(); card.Number = number; return card; }
        public async Task U(string input) => await chat.GetResponseAsync([|$"{new Visitor(input, "3", null!)}"|]);
        public sealed class Note { public int Id { get; set; } public string Text { get; set; } = ""; }
        """);

    [Fact]
    public Task Sequences_and_queries() => VerifyMembers("""
        public async Task M(List<Visitor> visitors) => await chat.GetResponseAsync([|string.Join(", ", visitors.Select(v => v.Email))|]);
        public async Task N(List<Visitor> visitors) => await chat.GetResponseAsync(string.Join(", ", visitors.Select(v => v.Ward)));
        public async Task O(List<Visitor> visitors) => await chat.GetResponseAsync([|string.Join(", ", from v in visitors where v.Ward == "3" select v.Ssn)|]);
        public async Task P(List<Visitor> visitors) => await chat.GetResponseAsync(string.Join(", ", visitors.Where(v => v.Email == null).OrderBy(v => v.Ssn).Select(v => v.Ward)));
        public async Task Q(List<Visitor> visitors) => await chat.GetResponseAsync(visitors[0].Ward + visitors.First().Ward);
        public async Task R(List<Visitor> visitors) { var chosen = new List<Visitor>(); foreach (var v in visitors) chosen.Add(v); await chat.GetResponseAsync(chosen[0].Ward); }
        public async Task S(Visitor visitor) { var map = new Dictionary<string, Visitor> { ["a"] = visitor }; await chat.GetResponseAsync(map["a"].Ward); await chat.GetResponseAsync([|map["a"].Ssn|]); }
        public async Task T(List<Visitor> visitors) => await chat.GetResponseAsync([|visitors.Select(v => v.Ssn).Aggregate("", (all, one) => all + one)|]);
        """);

    [Fact]
    public Task Text_that_is_built() => VerifyMembers("""
        public async Task M(Visitor visitor)
        {
            var text = new System.Text.StringBuilder();
            text.AppendLine("About").Append(visitor.Ssn);
            await chat.GetResponseAsync([|text.ToString()|]);
        }

        public async Task N(Visitor visitor)
        {
            var text = new System.Text.StringBuilder();
            text.AppendLine("About").Append(visitor.Ward);
            await chat.GetResponseAsync(text.ToString());
        }

        public async Task O(Visitor visitor) => await chat.GetResponseAsync([|"About {name}".Replace("{name}", visitor.Ssn)|]);
        """);

    [Fact]
    public Task Data_that_others_classify() => Verify("""
        using Microsoft.Extensions.Compliance.Classification;

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task M([Private] string ssn) => await chat.GetResponseAsync([|ssn|]);
            public async Task N(Guest guest) => await chat.GetResponseAsync([|guest.Name|]);
            public async Task O(Guest guest) => await chat.GetResponseAsync(guest.Room);
            public async Task P(Guest guest) => await chat.GetResponseAsync([|System.Text.Json.JsonSerializer.Serialize(guest)|]);
        }

        public class Guest
        {
            [Private] public string Name { get; set; } = "";
            [NoDataClassification] public string Room { get; set; } = "";
        }

        public sealed class PrivateAttribute : DataClassificationAttribute;
        """, Compliance);

    [Fact]
    public Task Outside_a_declared_system_nothing_is_owed() => Verify("""
        public class Assistant(IChatClient chat)
        {
            public async Task M([PersonalDataInput] string ssn) => await chat.GetResponseAsync(ssn);
        }

        [NotAnAdvancedAiSystem("a demo")]
        public class Demo(IChatClient chat)
        {
            public async Task M([PersonalDataInput] string ssn) => await chat.GetResponseAsync(ssn);
        }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat)
        {
            public async Task M([PersonalDataInput] string ssn, Missing missing) => await chat.GetResponseAsync(missing.Of(ssn) + );
        }
        """);

    /// <summary>A library of that name, as the package does not restore everywhere.</summary>
    private static Task Verify(string source, Microsoft.CodeAnalysis.MetadataReference library)
    {
        var test = Acme.Test(Id, source + Types);
        test.TestState.AdditionalReferences.Add(library);
        return test.RunAsync();
    }

    private static Microsoft.CodeAnalysis.MetadataReference Compliance { get; } = Acme.Compile("Microsoft.Extensions.Compliance.Abstractions", """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : Attribute;
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
        }
        """);
}
