using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

/// <summary>What is personal data, and what is a use of it.</summary>
public sealed partial class GOV0507UndisclosedPersonalDataTests
{
    private const string Id = "GOV0507";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, source, expected);

    /// <summary>Members of a declared system.</summary>
    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) =>
        Verify("[AdvancedAiSystem]\npublic partial class Assistant\n{\n" + members + "\n}", expected);

    [Fact]
    public Task A_parameter_is_handed_on() => VerifyMembers("""
        public void M([PersonalDataInput] string email) => Crm.Send([|email|]);
        public void N([PersonalDataInput] string email) { Privacy.Disclose(); Crm.Send(email); }
        public void O(string text) => Crm.Send(text);
        """);

    [Fact]
    public Task A_property_or_field_is_handed_on() => VerifyMembers("""
        [PersonalDataInput] public string? Email { get; set; }
        [PersonalDataInput] private string? _phone;
        public void M() => Crm.Send([|Email|]!);
        public void N() => Crm.Send([|_phone|]!);
        public void O() { Privacy.Disclose(); Crm.Send(Email + _phone); }
        public void P(Customer customer) => Crm.Send([|customer.Email|]);
        public void Q(Customer customer) => Crm.Send(customer.Plan);
        """);

    [Fact]
    public Task A_return_value_is_handed_on() => VerifyMembers("""
        public void M(int id) => Crm.Send([|Crm.EmailOf(id)|]);
        public void N(int id) { Privacy.Disclose(); Crm.Send(Crm.EmailOf(id)); }
        """);

    [Fact]
    public Task A_value_of_a_type_that_is_personal_data() => VerifyMembers("""
        public void M(Patient patient) => Crm.Send([|patient.Name|]);
        public void N(Patient patient) => Crm.Send([|patient.ToString()|]);
        public void O(IEnumerable<Patient> patients) { foreach (var patient in patients) Crm.Send([|patient.Name|]); }
        public void P(Patient patient) { Privacy.Disclose(); Crm.Send(patient.Name); }
        """);

    [Fact]
    public Task What_is_not_personal_data_in_a_type_that_is() => VerifyMembers("""
        public void M(Patient patient) => Crm.Send(patient.Session);
        public void N([NotPersonalData("a name in public")] Patient patient) => Crm.Send(patient.Name);
        """);

    [Fact]
    public Task A_parameter_that_is_not_personal_data() => VerifyMembers("""
        public void M([NotPersonalData("public")] string city) => Crm.Send(city);
        """);

    [Fact]
    public Task Records_with_positional_attributes_and_with() => VerifyMembers("""
        public record Question([property: PersonalDataInput] string Who, string What);
        public record Answer([PersonalDataInput] string Who, string What);
        public void M(Question question) => Crm.Send([|question.Who|]);
        public void N(Question question) => Crm.Send(question.What);
        public void O(Answer answer) => Crm.Send([|answer.Who|]);
        public void P(Answer answer) => Crm.Send(answer.What);
        public void Q(Question question) { var other = question with { What = Crm.EmailOf(1) }; Crm.Send([|other.What|]); }
        """);

    [Fact]
    public Task It_is_a_use_to_pass_store_send_show_log_or_prompt() => Verify("""
        using Microsoft.Extensions.Logging;

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, HttpClient http, ILogger<Assistant> log)
        {
            private readonly List<string> _all = [];
            private string? _last;
            public async Task Prompt([PersonalDataInput] string text) => await chat.GetResponseAsync([|text|]);
            public async Task PromptMessage([PersonalDataInput] string text) => await chat.GetResponseAsync([new ChatMessage(ChatRole.User, [|text|])]);
            public void Log([PersonalDataInput] string text) => log.LogInformation([|text|]);
            public void Show([PersonalDataInput] string text) => Console.WriteLine([|text|]);
            public void Store([PersonalDataInput] string text) => File.WriteAllText("x", [|text|]);
            public async Task Send([PersonalDataInput] string text) => await http.PostAsync("https://acme.example", [|new StringContent(text)|]);
            public void Keep([PersonalDataInput] string text) => _last = [|text|];
        }
        """);

    [Fact]
    public Task It_is_no_use_to_look_at_measure_or_transform_a_value() => VerifyMembers("""
        public bool M([PersonalDataInput] string email) => email.Length > 3 && email.Contains('@') && email != "";
        public string N([PersonalDataInput] string email) => email.Trim().ToUpperInvariant();
        public void O([PersonalDataInput] string email) => ArgumentNullException.ThrowIfNull(email);
        public void P([PersonalDataInput] string email) { if (email is null) throw new ArgumentNullException(nameof(email)); }
        public void Q([PersonalDataInput] string email) => Crm.Send(nameof(email) + email.Length);
        """);

    [Fact]
    public Task A_transformed_value_is_still_personal_data() => VerifyMembers("""
        public void M([PersonalDataInput] string email) { var text = "to: " + email; Crm.Send([|text.Trim()|]); }
        public void N([PersonalDataInput] string email) => Crm.Send([|$"to: {email}"|]);
        public void O([PersonalDataInput] string number) => Crm.Send([|int.Parse(number).ToString()|]);
        public void P([PersonalDataInput] DateTime birth) => Crm.Send([|birth.Year.ToString()|]);
        public void Q([PersonalDataInput] string email) => Crm.Send([|System.Text.Json.JsonSerializer.Serialize(new { email })|]);
        """);

    [Fact]
    public Task Redacted_data_is_no_longer_personal() => VerifyMembers("""
        public void M([PersonalDataInput] string email) => Crm.Send(Privacy.Redact(email));
        public void N([PersonalDataInput] string email) { email = Privacy.Redact(email); Crm.Send(email); }
        public void O([PersonalDataInput] string email) { Privacy.Redact(email); Crm.Send([|email|]); }
        """);

    [Fact]
    public Task DisclosedBy_silences_the_value() => VerifyMembers("""
        public void M([PersonalDataInput(DisclosedBy = "docs/consent.md")] string email) => Crm.Send(email);
        public void N([PersonalDataInput(DisclosedBy = "")] string email) => Crm.Send([|email|]);
        """);

    [Fact]
    public Task It_applies_only_inside_a_declared_system() => Verify("""
        public class Shop { public void M([PersonalDataInput] string email) => Crm.Send(email); }

        [NotAnAdvancedAiSystem("a shop")]
        public class Till { public void M([PersonalDataInput] string email) => Crm.Send(email); }

        [AdvancedAiSystem]
        public class Assistant
        {
            public void M([PersonalDataInput] string email) => Crm.Send([|email|]);
            public class Nested { public void M([PersonalDataInput] string email) => Crm.Send([|email|]); }
            [NotAnAdvancedAiSystem("a table")] public class Table { public void M([PersonalDataInput] string email) => Crm.Send(email); }
        }
        """);

    [Fact]
    public Task A_whole_assembly_may_be_a_system() => Verify("""
        [assembly: AdvancedAiSystem]
        public class Shop { public void M([PersonalDataInput] string email) => Crm.Send([|email|]); }
        """);

    [Fact]
    public Task Once_a_path_at_the_first_use() => VerifyMembers("""
        public void M([PersonalDataInput] string email) { Crm.Send([|email|]); Crm.Send(email); Console.WriteLine(email); }
        public void N([PersonalDataInput] string email, bool b)
        {
            if (b) Crm.Send([|email|]);
            else Console.WriteLine([|email|]);
            Crm.Send(email);
        }
        public void O([PersonalDataInput] string email, [PersonalDataInput] string phone) { Crm.Send([|email|]); Crm.Send(phone); }
        """);

    [Fact]
    public Task A_use_on_one_path_does_not_excuse_the_other() => VerifyMembers("""
        public void M([PersonalDataInput] string email, bool b)
        {
            if (b) Crm.Send([|email|]);
            Console.WriteLine([|email|]);
        }
        """);

    [Fact]
    public Task A_name_alike_means_nothing() => Verify("""
        namespace Other { public sealed class PersonalDataInputAttribute : Attribute; }

        [AdvancedAiSystem]
        public class Assistant
        {
            public void M([Other.PersonalDataInput] string email) => Crm.Send(email);
            public void N([PersonalDataInput] string email) { Privacy.DisclosesPrivacy(); Crm.Send([|email|]); }
        }
        """);

    [Fact]
    public Task The_attributes_may_be_ones_own_copy()
    {
        var test = new RuleTest(Id, """
            namespace GovernanceAnalyzers.Annotations
            {
                internal sealed class AdvancedAiSystemAttribute : System.Attribute;
                internal sealed class PersonalDataInputAttribute : System.Attribute;
                internal sealed class DisclosesPrivacyAttribute : System.Attribute;
            }

            namespace Own
            {
                [AdvancedAiSystem]
                public class Assistant
                {
                    [DisclosesPrivacy] private static void Tell() => Console.WriteLine("We keep it.");
                    public void M([PersonalDataInput] string email) => Console.WriteLine([|email|]);
                    public void N([PersonalDataInput] string email) { Tell(); Console.WriteLine(email); }
                }
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        return test.RunAsync();
    }
}
