using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public class GOV1102UnexplainedPersonalDataTests
{
    private const string Id = "GOV1102";

    private const string All = "Category = \"contact\", Purpose = \"addressing letters\", LawfulBasis = \"contract\"";

    [Fact]
    public Task All_that_is_missing_is_named_once() => Rule.Verify(
        Id, "[AdvancedAiSystem] public class Desk { public void Take([{|#0:PersonalDataInput|}] string address) { } }",
        Rule.Result(Id, 0, "address", "of what category it is, what it is used for and on what lawful basis"));

    [Theory]
    [InlineData("Category", "of what category it is"), InlineData("Purpose", "what it is used for"), InlineData("LawfulBasis", "on what lawful basis")]
    public Task Each_is_asked_for(string argument, string meaning) => Rule.Verify(
        Id, $"[AdvancedAiSystem] public class Desk {{ public void Take([{{|#0:PersonalDataInput({All.Replace(argument, "RetentionDays = 1, DisclosedBy", StringComparison.Ordinal)})|}}] string address) {{ }} }}",
        Rule.Result(Id, 0, "address", meaning));

    [Theory]
    [InlineData("\"\""), InlineData("\" \""), InlineData("null")]
    public Task What_is_blank_is_missing(string value) => Rule.Verify(
        Id, $"[AdvancedAiSystem] public class Desk {{ [{{|#0:PersonalDataInput({All.Replace("\"contract\"", value, StringComparison.Ordinal)})|}}] public string? Name {{ get; set; }} }}",
        Rule.Result(Id, 0, "Desk.Name", "on what lawful basis"));

    [Theory]
    [InlineData("public void Take([PersonalDataInput({0})] string name) {{ }}"), InlineData("[PersonalDataInput({0})] public string? Name {{ get; set; }}"), InlineData("[PersonalDataInput({0})] private string? _name;")]
    [InlineData("[return: PersonalDataInput({0})] public string? Find() => null;"), InlineData("[PersonalDataInput({0})] public record Person(string Name);"), InlineData("public record Person([PersonalDataInput({0})] string Name);")]
    public async Task On_all_that_carries_it(string member)
    {
        await Rule.Verify(Id, $"#pragma warning disable CS0169\n[AdvancedAiSystem] public class Desk {{ {string.Format(null, member, All)} }}");
        await Rule.Verify(Id, $"#pragma warning disable CS0169\n[AdvancedAiSystem] public class Desk {{ {string.Format(null, member, "").Replace("PersonalDataInput()", "[|PersonalDataInput()|]", StringComparison.Ordinal)} }}");
    }

    [Theory]
    [InlineData("public class Desk { [PersonalDataInput] public string? Name { get; set; } }")]
    [InlineData("[NotAnAdvancedAiSystem(\"a lookup table\")] public class Desk { [PersonalDataInput] public string? Name { get; set; } }")]
    [InlineData("[AdvancedAiSystem] public class Desk { [NotPersonalData(\"a room\")] public string? Name { get; set; } }")]
    public Task Outside_a_system_and_for_other_data_nothing_is_asked(string source) => Rule.Verify(Id, source);

    [Fact]
    public Task What_does_not_compile_is_left_alone() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { [PersonalDataInput(Category = Missing)] public string? Name { get; set; } [PersonalDataInput(Nothing = 1)] public string? Other { get; set; } }");
}
