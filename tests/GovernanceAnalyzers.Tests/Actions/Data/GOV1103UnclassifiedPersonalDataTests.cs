using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public sealed class GOV1103UnclassifiedPersonalDataTests
{
    private const string Id = "GOV1103";

    [Theory]
    [InlineData("email"), InlineData("customerEmail"), InlineData("eMailAddress"), InlineData("phoneNumber"), InlineData("dateOfBirth"), InlineData("SSN"), InlineData("patientName"),
     InlineData("homeAddress"), InlineData("_firstName"), InlineData("medicalHistory"), InlineData("diagnosis2"), InlineData("ipAddress")]
    public Task Names_that_speak_of_a_person(string name) => VerifyMembers($"public async Task M(IChatClient client, string {name}) => await client.GetResponseAsync($\"Answer {{[|{name}|]}}.\");");

    [Theory]
    [InlineData("emailTemplate"), InlineData("messageId"), InlineData("emailSubject"), InlineData("phoneModel"), InlineData("patientCount"), InlineData("supportEmail"), InlineData("companyPhoneNumber"),
     InlineData("name"), InlineData("userName"), InlineData("question"), InlineData("address"), InlineData("dashboard"), InlineData("emails2Go"), InlineData("microphone"), InlineData("impatient")]
    public Task Names_that_need_not(string name) => VerifyMembers($"public async Task M(IChatClient client, string {name}) => await client.GetResponseAsync($\"Answer {{{name}}}.\");");

    [Fact]
    public Task Members_lambdas_and_objects_count() => VerifyMembers("""
        public record Guest(string Email, DateTime BirthDate, int Stays, bool Phone) { public string Surname = ""; }
        public class Patient { }
        private readonly string _ssn = Environment.GetEnvironmentVariable("S")!;

        public async Task M(IChatClient client, Guest guest, Patient patient, List<Guest> guests)
        {
            await client.GetResponseAsync("Write to " + guest.[|Email|].Trim());
            await client.GetResponseAsync(guest.Email);
            await client.GetResponseAsync([new ChatMessage(ChatRole.User, $"{guest.[|BirthDate|]:d}, {guest.Stays}, {guest.Phone}")]);
            await client.GetResponseAsync($"{guest.[|Surname|]} {[|_ssn|]}");
            var prompt = $"{[|patient|]}";
            await client.GetResponseAsync(prompt);
            foreach (var one in guests) await client.GetResponseAsync($"{one.Stays}");
        }

        public Func<string, Task> N(IChatClient client) => (string email) => client.GetResponseAsync([|email|]);
        """);

    [Fact]
    public Task What_is_classified_is_not_asked_for() => VerifyMembers("""
        public record Guest([PersonalDataInput] string Email, [NotPersonalData("The house's own.")] string Phone);
        [PersonalDataInput] public record Patient(string Surname);
        public record Visit([PersonalDataInput] Guest Guest, Contact Contact);
        public record Contact([property: NotPersonalData("An office.")] string Email) { public string BirthDate => ""; }

        public async Task M(IChatClient client, Guest guest, Patient patient, [PersonalDataInput] string email, [NotPersonalData("A sample.")] string phone, [PersonalDataInput] Contact contact)
        {
            await client.GetResponseAsync($"{guest.Email} {guest.Phone} {patient} {patient.Surname} {email} {phone} {contact.BirthDate}");
            await client.GetResponseAsync(Clean(email) + Mask(phone));
        }

        public async Task N(IChatClient client, string email) => await client.GetResponseAsync(Mask(email));

        [Redacts] private static string Clean(string email) => email.Substring(0, 1);
        private static string Mask(string email) => "x";
        """);

    [Fact]
    public Task What_no_model_reads_or_nobody_here_declares() => VerifyMembers("""
        public class MailOptions { public string Email { get; set; } = ""; }
        private const string Email = "office@clinic.example";
        public async Task M(IChatClient client, string email, MailOptions options, System.Net.Mail.MailMessage message, bool phone)
        {
            Console.WriteLine(email);
            await client.GetResponseAsync(Email + options.Email + message.From);
            await client.GetResponseAsync($"{email.Length} {phone}");
            await client.GetResponseAsync("x", new ChatOptions { ConversationId = email });
        }
        """);

    [Fact]
    public Task Another_project_is_asked_there()
    {
        var test = new RuleTest(Id, "[AdvancedAiSystem] public class Desk { public Task M(IChatClient client, Shared.Guest guest) => client.GetResponseAsync(guest.Email); }");
        test.TestState.AdditionalReferences.Add(Stubs.Compilation("namespace Shared { public record Guest(string Email); }", Stubs.Framework).WithAssemblyName("Shared").ToMetadataReference());
        return test.RunAsync();
    }

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { public async Task M(IChatClient client, string email) => await client.GetResponseAsync(email); }
        [NotAnAdvancedAiSystem("x")] public class Excluded { public async Task M(IChatClient client, string email) => await client.GetResponseAsync(email); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { async Task M(IChatClient client, string email) => await client.GetResponseAsync(email + ; }");

    [Fact]
    public Task The_message_names_value_and_sink() => Rule.Verify(
        Id,
        "[AdvancedAiSystem] public class Desk { public Task M(IChatClient client, string {|#1:email|}) => client.GetResponseAsync({|#0:email|}); }",
        Rule.Result(Id, 0, "email", "ChatClientExtensions.GetResponseAsync").WithLocation(1));

    private static Task VerifyMembers(string members) => Rule.Verify(Id, "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "\n}\n");
}
