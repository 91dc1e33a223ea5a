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
    public Task Members_that_hand_it_on_are_seen_through() => Rule.Verify(Id, """
        public interface IAssistant { Task AskAsync(string text, string note); }
        public record Guest(string Email, string Phone, string Room);

        [AdvancedAiSystem]
        public class Assistant(IChatClient client) : IAssistant
        {
            public Task AskAsync(string text, string note) => SendAsync($"Answer: {text}");
            public Task DescribeAsync(Guest about) => SendAsync(about.Room);
            public Task WriteAsync(string email) => SendAsync($"Write to {[|email|]}");
            public Task KnownAsync([PersonalDataInput] string text) => SendAsync(text);
            public Task OtherAsync([NotPersonalData("Of a house.")] string text) => SendAsync(text);
            public Task CutAsync(string text) => SendAsync(text.Substring(0, 1));
            public Task CleanAsync(string text) => SendAsync(Scrubbed(text));
            private static string Scrubbed(string text) => text;
            private Task SendAsync(string prompt) { Console.WriteLine(prompt); return client.GetResponseAsync([new ChatMessage(ChatRole.User, prompt)]); }
        }

        [AdvancedAiSystem]
        public class Desk(IAssistant assistant, Assistant own)
        {
            public async Task M(Guest guest, string birthDate, string surname, Guest patient, [PersonalDataInput] string dob, string ssn, string iban)
            {
                await assistant.AskAsync("Who is " + guest.[|Email|] + "?", guest.Phone);
                await assistant.AskAsync([|birthDate|].Trim(), surname);
                await own.DescribeAsync(patient);
                await own.WriteAsync(guest.Phone);
                await own.KnownAsync(guest.Phone);
                await own.OtherAsync(guest.Phone);
                await own.CutAsync(guest.Phone);
                await own.CleanAsync(ssn);
                await assistant.AskAsync(dob, iban);
            }
        }

        public class Outside(IAssistant assistant) { public Task M(string email) => assistant.AskAsync(email, email); }
        """);

    [Fact]
    public Task It_is_followed_through_what_members_return_and_keep() => VerifyMembers("""
        public record Guest(string Email, string Phone, string Surname, string Room);
        private readonly string _prompt;
        private string _later = "";
        private Guest? _guest;
        public Desk(Guest guest, string iban) { _prompt = $"Write to {guest.[|Email|]}"; Account = [|iban|]; }
        private string Account { get; }
        private string Greeting => "Dear " + _guest?[|.Surname|];
        private static string Line(Guest guest) => new System.Text.StringBuilder("Call ").Append(guest.[|Phone|]).ToString();
        private static string Wrap(string text) => $"Now: {text}";
        private static string Room(Guest guest) => guest.Room;

        public async Task M(IChatClient client, Guest guest, Guest patient, string dob, [NotPersonalData("Of a house.")] string email, string diagnosis)
        {
            await client.GetResponseAsync(_prompt + _later);
            await client.GetResponseAsync(Account);
            await client.GetResponseAsync(Greeting);
            await client.GetResponseAsync(Line(guest));
            await client.GetResponseAsync(Wrap([|dob|]));
            await client.GetResponseAsync(Wrap(email));
            await client.GetResponseAsync(Room(patient));
            string Local() => [|diagnosis|];
            await client.GetResponseAsync(Local());
        }
        """);

    [Fact]
    public Task What_members_make_of_it_is_theirs() => VerifyMembers("""
        public record Guest(string Email, string Phone);
        public record Contact(string Email) { public string Line() => $"Write to {Email}"; public string Full => "To " + Email; }
        [PersonalDataInput] public class Patient { public Guest Contact = new("", ""); }
        public record Visit([PersonalDataInput] string Room, Guest Guest);
        private readonly string _host;
        private readonly string _code;
        public Desk(string email, string ssn) { _host = email.Split('@')[1]; _code = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(ssn)); }

        public async Task M(IChatClient client, Guest guest, Patient patient, string dob, string email, string phone, string iban, [PersonalDataInput] Contact known)
        {
            await client.GetResponseAsync(_host + _code);
            await client.GetResponseAsync(Mask(guest));
            await client.GetResponseAsync(Shown(email, true));
            await client.GetResponseAsync(Year(dob));
            await client.GetResponseAsync(Of(patient.Contact));
            await client.GetResponseAsync(Written("office@clinic.example"));
            await client.GetResponseAsync(Last(phone));
            await client.GetResponseAsync(Found(iban));
            await client.GetResponseAsync(Kept(guest));
            await client.GetResponseAsync(known.Line() + known.Full);
        }

        private static string Mask(Guest guest) => guest.Email.Length > 3 ? "***" : guest.Email;
        private static string Shown(string email, bool isHidden) => isHidden ? "***" : email.Replace("@", " at ");
        private static string Year(string dob) => dob.Substring(0, 4);
        private static string Of(Guest guest) => guest.Email;
        private static string Written(string email) => $"Write to {email}";
        private static string Last(string phone) => phone[^1].ToString() + phone[2..];
        private static string Found(string iban) => System.Text.RegularExpressions.Regex.Match(iban, "[0-9]+").Value;
        [return: NotPersonalData("A sample.")] private static string Kept(Guest guest) => guest.Phone;
        """);

    [Fact]
    public Task What_stands_in_another_file_is_reported_where_it_comes_in()
    {
        var test = new RuleTest(Id, """
            [AdvancedAiSystem]
            public class Desk
            {
                public Task M(IChatClient client, Guest guest) => client.GetResponseAsync([|Lines.Of(guest)|]);
                public Task N(IChatClient client, Guest guest) => client.GetResponseAsync(Lines.Of(guest));
            }
            """);
        test.TestState.Sources.Add("public record Guest(string Email); public static class Lines { public static string Of(Guest guest) => guest.Email; }");
        return test.RunAsync();
    }

    [Fact]
    public Task Members_that_call_each_other_end() => VerifyMembers("""
        private string A(string text, int n) => n == 0 ? text : B(text, n - 1);
        private string B(string text, int n) => A(text + "b", n);
        private Task Ask(IChatClient client, string text, int n) => n == 0 ? client.GetResponseAsync(A(text, 3)) : Ask(client, text, n - 1);
        public Task M(IChatClient client, string email) => Ask(client, [|email|], 2);
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
