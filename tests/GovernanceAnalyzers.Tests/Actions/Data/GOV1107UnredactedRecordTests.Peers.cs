using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

/// <summary>
/// What the tests of peers ask of their rules, asked of this one by the mapping in docs/precision.md: what they take for private by its name or by a
/// form's field is declared, and their stand-in for a logger is a real one.
/// </summary>
public sealed partial class GOV1107UnredactedRecordTests
{
    [Fact]
    public Task Private_information_that_a_method_or_a_field_of_a_form_gives() => VerifyMembers("""
        public sealed class Contact { [return: PersonalDataInput] public string PhoneNumber() => ""; public string Shelf() => ""; }
        public sealed class Field { public string Text { get; set; } = ""; }
        [PersonalDataInput] private readonly Field _postcode = new();
        private readonly Field _colour = new();
        public void M(Contact contact) { log.LogWarning([|contact.PhoneNumber()|]); log.LogWarning(contact.Shelf()); }
        public void N() { log.LogWarning([|_postcode.Text|]); log.LogWarning(_colour.Text); }
        """);

    [Fact]
    public Task Information_that_is_encrypted_before_it_is_logged() => VerifyMembers("""
        [return: PersonalDataInput] private static string Account() => "";
        private static string Seal(string text, Microsoft.AspNetCore.DataProtection.IDataProtector key) => Convert.ToBase64String(key.Protect(System.Text.Encoding.UTF8.GetBytes(text)));
        public void M() => log.LogWarning([|Account()|]);
        public void N(Microsoft.AspNetCore.DataProtection.IDataProtector key) => log.LogWarning(Seal(Account(), key));
        """);

    [Fact]
    public Task Elements_of_arrays_and_local_functions_that_are_called() => VerifyMembers("""
        public sealed class Letter { [PersonalDataInput] public string[] Names { get; set; } = []; [PersonalDataInput] public string To = ""; public string[] Lines { get; set; } = []; }
        public void M(Letter letter) { log.LogInformation("{Name}", [|letter.Names[0]|]); log.LogInformation("{To}", [|letter.To|]); log.LogInformation("{Line}", letter.Lines[0]); }
        public void N(int number) { void Note([PersonalDataInput] int who) => log.LogInformation("{Who}", [|who|]); Note(number); }
        public void O() { var letter = new Letter(); log.LogInformation("{Letter}", letter); letter.Names = []; log.LogInformation("{Letter}", [|letter|]); }
        """);
}
