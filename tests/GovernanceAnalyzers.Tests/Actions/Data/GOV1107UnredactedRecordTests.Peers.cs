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

    /// <summary>The symmetric and asymmetric ways of .NET, with what they write beside their result.</summary>
    [Theory]
    [InlineData("aes.EncryptCbc(data, iv)"), InlineData("aes.EncryptCfb(data, iv)"), InlineData("aes.EncryptEcb(data, PaddingMode.PKCS7)"), InlineData("rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256)")]
    [InlineData("aes.CreateEncryptor().TransformFinalBlock(data, 0, data.Length)"), InlineData("certificate.GetRSAPublicKey()!.Encrypt(data, RSAEncryptionPadding.OaepSHA256)")]
    [InlineData("Sealed(data, aes)"), InlineData("Streamed(data, aes)")]
    public Task Information_that_the_platform_encrypts(string encrypted) => VerifyEncryption($$"""
        public void M([PersonalDataInput] string account, Aes aes, RSA rsa, X509Certificate2 certificate, byte[] iv)
        {
            var data = System.Text.Encoding.UTF8.GetBytes(account);
            log.LogWarning(Convert.ToBase64String({{encrypted}}));
            log.LogWarning([|Convert.ToBase64String(data)|]);
        }
        private static byte[] Sealed(byte[] data, Aes key) { using var transform = key.CreateEncryptor(); return transform.TransformFinalBlock(data, 0, data.Length); }
        private static byte[] Streamed(byte[] data, Aes key)
        {
            using var target = new MemoryStream();
            using (var stream = new CryptoStream(target, key.CreateEncryptor(), CryptoStreamMode.Write)) stream.Write(data);
            return target.ToArray();
        }
        """);

    [Fact]
    public Task What_encryption_writes_to_its_arguments() => VerifyEncryption("""
        public void M([PersonalDataInput] string account, Aes aes, AesGcm gcm, ChaCha20Poly1305 chacha, RSA rsa, byte[] iv, byte[] tag)
        {
            var data = System.Text.Encoding.UTF8.GetBytes(account);
            var sealedData = new byte[data.Length];
            gcm.Encrypt(iv, data, sealedData, tag);
            log.LogWarning(Convert.ToBase64String(sealedData));
            chacha.Encrypt(iv, data, sealedData, tag);
            log.LogWarning(Convert.ToBase64String(sealedData) + Convert.ToBase64String(tag));
            if (aes.TryEncryptCbc(data, iv, sealedData, out var written)) log.LogWarning("{Count} {Data}", written, Convert.ToBase64String(sealedData));
            if (rsa.TryEncrypt(data, sealedData, RSAEncryptionPadding.Pkcs1, out var count)) log.LogWarning("{Count}", count);
            log.LogWarning("{Count}", aes.EncryptEcb(data, sealedData, PaddingMode.None));
        }
        """);

    [Fact]
    public Task A_transform_that_encrypts_nothing() => VerifyEncryption("""
        public void M([PersonalDataInput] string account)
        {
            var data = System.Text.Encoding.UTF8.GetBytes(account);
            log.LogWarning([|System.Text.Encoding.UTF8.GetString(new ToBase64Transform().TransformFinalBlock(data, 0, 3))|]);
        }
        """);

    /// <summary>dotnet/extensions: what a record prints of itself is what its public members of the instance hold.</summary>
    [Fact]
    public Task Records_whose_classified_members_are_not_shown() => VerifyGenerated("""
        public record class Base
        {
            [Private] public const string Constant = "x";
            [Private] public static string Shared = "x";
            [Private] internal string Inner = "x";
        }
        public record class Interim : Base { [Private] public virtual string Name => "x"; }
        internal record class Hidden : Interim
        {
            [Private] public static string Own => "x";
            [Private] private string Secret { get; set; } = "x";
            [Private] internal string Near { get; set; } = "x";
            [Private] protected string Kept => "x";
            public override string Name => "regular";
            public string Use() => Secret + Kept;
        }
        """, """
        [LoggerMessage(1, LogLevel.Debug, "It is {it}")] static partial void InTemplate(ILogger log, Hidden it);
        static partial void InTemplate(ILogger log, Hidden it) => log.Log(LogLevel.Debug, "x");
        [LoggerMessage(2, LogLevel.Debug, "")] static partial void Structured(ILogger log, Hidden it);
        static partial void Structured(ILogger log, Hidden it) => log.Log(LogLevel.Debug, "x");
        public void M() { InTemplate(log, new()); Structured(log, new()); }
        """);

    [Fact]
    public Task Records_that_the_generator_redacts() => VerifyGenerated(
        "internal record Form([Private] string Name, [property: Private] string Street) { [Private] public string? Phone { get; set; } }", """
        [LoggerMessage(1, LogLevel.Information, "Got it")] static partial void WithTemplate(ILogger log, [LogProperties] Form form);
        static partial void WithTemplate(ILogger log, Form form) => log.Log(LogLevel.Information, "x");
        [LoggerMessage(2, LogLevel.Information, "Got {form}")] static partial void Annotated(ILogger log, [Private] Form form);
        static partial void Annotated(ILogger log, Form form) => log.Log(LogLevel.Information, "x");
        [LoggerMessage(3, LogLevel.Information, "Got {form}")] static partial void Plain(ILogger log, Form form);
        static partial void Plain(ILogger log, Form form) => log.Log(LogLevel.Information, "x");
        public void M(string text) { var form = new Form(text, text) { Phone = text }; WithTemplate(log, form); Annotated(log, form); Plain(log, [|form|]); }
        """);

    [Fact]
    public Task Members_of_members_and_of_base_types_that_the_generator_redacts() => VerifyGenerated("""
        internal class Root { [Private] public string Name { get; set; } = "x"; }
        internal class Middle : Root { public string Free { get; set; } = "x"; }
        internal class Whole : Middle { [Public] public string Shown { get; set; } = "x"; [Private] public string Computed => "x"; [LogProperties] public Part Part { get; set; } = new(); }
        internal class Part { public int Number { get; set; } [Private] public string Text { get; set; } = "x"; }
        [Public] public class Mixed { public string? One { get; set; } [Private] public string? Two { get; set; } }
        """, """
        [LoggerMessage(1, LogLevel.Debug, "Nothing")] static partial void One(ILogger log, [LogProperties] Whole whole);
        static partial void One(ILogger log, Whole whole) => log.Log(LogLevel.Debug, "x");
        [LoggerMessage(2, LogLevel.Debug, "Only {text}")] static partial void Two(ILogger log, [Private] string text, [LogProperties] Part? part);
        static partial void Two(ILogger log, string text, Part? part) => log.Log(LogLevel.Debug, "x");
        [LoggerMessage(3, LogLevel.Error, "It is")] static partial void Three(ILogger log, [LogProperties] Mixed one, [Private] Mixed two);
        static partial void Three(ILogger log, Mixed one, Mixed two) => log.Log(LogLevel.Error, "x");
        public void M(string text) { One(log, new Whole { Name = text }); Two(log, text, new Part { Text = text }); var mixed = new Mixed { One = text, Two = text }; Three(log, mixed, mixed); }
        public void N(Whole whole) { log.LogInformation("{Text}", [|whole.Name|]); log.LogInformation("{Text}", whole.Free); log.LogInformation("{Text}", [|whole.Part.Text|]); log.LogInformation("{Number}", whole.Part.Number); }
        """.Replace("public void N", "internal void N", StringComparison.Ordinal));

    [Fact]
    public Task Data_that_is_classified_as_none() => VerifyGenerated(
        "internal record User { public int Id { get; set; } [NoDataClassification] public string? Email { get; set; } }", """
        [LoggerMessage(1, LogLevel.Information, "User {User}")] static partial void LogUser(ILogger log, [LogProperties] User user);
        static partial void LogUser(ILogger log, User user) => log.Log(LogLevel.Information, "x");
        internal void M(User user) { LogUser(log, user); log.LogInformation("{User} {Email}", user, user.Email); }
        """);

    private static Task VerifyEncryption(string members) =>
        Verify("using System.Security.Cryptography;\nusing System.Security.Cryptography.X509Certificates;\n[AdvancedAiSystem]\npublic partial class Assistant(ILogger<Assistant> log)\n{\n" + members + "\n}");

    /// <summary>The attributes of dotnet/extensions, and methods as its generator would fill them.</summary>
    private static Task VerifyGenerated(string types, string members)
    {
        var test = Acme.Test(Id, $$"""
            using Microsoft.Extensions.Compliance.Classification; using Microsoft.Extensions.Logging;
            public sealed class PrivateAttribute : DataClassificationAttribute;
            public sealed class PublicAttribute : DataClassificationAttribute;
            {{types}}
            [AdvancedAiSystem]
            public partial class Assistant(ILogger<Assistant> log)
            {
                {{members}}
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.Compliance.Abstractions", """
            namespace Microsoft.Extensions.Compliance.Classification
            {
                public class DataClassificationAttribute : Attribute;
                public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
            }
            """));
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.Telemetry.Abstractions", "namespace Microsoft.Extensions.Logging { public sealed class LogPropertiesAttribute : Attribute; }"));
        return test.RunAsync();
    }
}
