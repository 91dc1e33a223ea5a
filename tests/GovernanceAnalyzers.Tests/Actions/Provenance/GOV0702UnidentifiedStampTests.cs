using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public sealed class GOV0702UnidentifiedStampTests
{
    private const string Id = "GOV0702";

    private const string Stamps = """

        public static class Stamps
        {
            [StampsProvenance] public static string Put(string text, string? model = null, string standard = "C2PA") => text + model + standard;
            [StampsProvenance] public static string Sign(string text, string serviceName) => text + serviceName;
            [StampsProvenance] public static string Seal(string text, string model, string service) => text + model + service;
            [StampsProvenance] public static string Plain(string text) => text + "desk/1.0";
            [StampsProvenance] public static string Timed(string text, DateTime model) => text + model;
            public static string Not(string text, string? model = null) => text + model;
        }
        [StampsProvenance] public sealed record Stamped(string Text, string? Model = null);
        """;

    [Theory]
    [InlineData("Stamps.Put(text, [|null|])"), InlineData("Stamps.Put(text, [|\"\"|])"), InlineData("Stamps.Put(text, [|\" \"|])"), InlineData("Stamps.Put(text, [|string.Empty|])"), InlineData("Stamps.Put(text, [|default|])")]
    [InlineData("Stamps.[|Put|](text)"), InlineData("Stamps.[|Put|](text, standard: \"IPTC\")"), InlineData("Stamps.Sign(text, serviceName: [|\"\"|])"), InlineData("Stamps.Seal(text, [|\"\"|], \"\")")]
    [InlineData("new [|Stamped|](text).ToString()"), InlineData("new Stamped(text, [|null|]).ToString()")]
    public Task A_stamp_that_is_not_told_what_made_the_content(string value) => Verify(value);

    [Theory]
    [InlineData("Stamps.Put(text, \"desk/1.0\")"), InlineData("Stamps.Put(text, model)"), InlineData("Stamps.Put(text, model: Name)"), InlineData("Stamps.Seal(text, \"\", \"desk\")"), InlineData("Stamps.Plain(text)")]
    [InlineData("Stamps.Timed(text, default)"), InlineData("Stamps.Not(text)"), InlineData("new Stamped(text, model).ToString()"), InlineData("Stamps.Put(text, model ?? \"\")")]
    public Task One_that_is_told_or_asks_nothing(string value) => Verify(value);

    [Theory]
    [InlineData("[|\"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMediaa\"|]"), InlineData("[|\"https://cv.iptc.org/newscodes/digitalsourcetype/aiGenerated\"|]"), InlineData("[|\"http://c2pa.org/digitalsourcetype/trainedAlgorithmicMedia\"|]")]
    [InlineData("\"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\""), InlineData("\"https://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic\""), InlineData("\"http://c2pa.org/digitalsourcetype/trainedAlgorithmicData\"")]
    [InlineData("\"http://cv.iptc.org/newscodes/digitalsourcetype/\""), InlineData("\"http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt\"")]
    public Task A_source_type_is_one_of_the_list(string text) => Verify(text);

    [Fact]
    public Task Only_inside_a_declared_system() => Acme.Verify(Id, """
        public class Desk { public string A(string text) => Stamps.Put(text) + "http://cv.iptc.org/newscodes/digitalsourcetype/none"; }
        [NotAnAdvancedAiSystem("a game")] public class Game { public string A(string text) => Stamps.Put(text); }
        """ + Stamps);

    [Fact]
    public Task What_stands_in_an_attribute_of_a_type_is_of_the_type() => Acme.Verify(Id, """
        [AdvancedAiSystem, System.ComponentModel.Description([|"http://cv.iptc.org/newscodes/digitalsourcetype/none"|])]
        public class Desk { public string A => [|"http://cv.iptc.org/newscodes/digitalsourcetype/none"|]; }
        """);

    [Fact]
    public Task What_stands_before_a_program_says_nothing_of_it()
    {
        var test = Acme.Test(Id, """
            [assembly: System.Reflection.AssemblyDescription("http://cv.iptc.org/newscodes/digitalsourcetype/none")]

            System.Console.WriteLine([|"http://cv.iptc.org/newscodes/digitalsourcetype/none"|]);

            [AdvancedAiSystem] public partial class Program;
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_method_and_the_parameter() => Acme.Verify(
        Id, "[AdvancedAiSystem] public class Desk { public string A(string text) => Stamps.{|#0:Put|}(text); }" + Stamps,
        Rule.Result(Id, 0, "Stamps.Put", "stamps content and is not told what made it: say it in 'model'"));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { public string A(string text) => Stamps.Put(text, ; }" + Stamps);

    private static Task Verify(string value) => Acme.Verify(Id, $$"""
        [AdvancedAiSystem] public class Desk { private const string Name = "desk/1.0"; public string A(string text, string? model) => {{value}}; }
        """ + Stamps);
}
