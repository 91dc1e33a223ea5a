using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>What a finding says and which places it names.</summary>
public sealed partial class GOV0701UnstampedContentTests
{
    private static DiagnosticResult Result(string source, string sink) => Rule.Result(Id, 0, source, sink);

    [Fact]
    public Task It_names_the_source_and_the_member_by_which_the_value_leaves() => VerifyMembers(
        "[GeneratesContent] public string M() => {|#0:Model.Write()|};",
        Result("Model.Write", "Letters.M"));

    [Fact]
    public Task The_origin_and_the_steps_from_it_are_beside_it() => VerifyMembers(
        "[GeneratesContent] public string M() { var text = {|#1:Model.Write()|}; var more = {|#2:text + \"!\"|}; return {|#0:more|}; }",
        Result("Model.Write", "Letters.M").WithLocation(1).WithLocation(2));

    [Fact]
    public Task The_sink_is_named() => VerifyMembers(
        "public void M() { var text = {|#1:Model.Write()|}; Console.WriteLine({|#0:text|}); }",
        Result("Model.Write", "Console.WriteLine").WithLocation(1));

    [Fact]
    public Task The_sink_in_a_helper_is_named_and_its_place_is_beside_it() => VerifyMembers(
        """
        public void M() => Show({|#0:Model.Write()|});
        private static void Show(string text) => Console.WriteLine({|#1:text|});
        """,
        Result("Model.Write", "Console.WriteLine").WithLocation(1));

    [Fact]
    public Task All_places_in_helpers_are_beside_one_finding() => VerifyMembers(
        """
        public void M() => Show({|#0:Model.Write()|});
        private static void Show(string text) { Console.WriteLine({|#1:text|}); File.WriteAllText("x", {|#2:text|}); }
        """,
        Result("Model.Write", "Console.WriteLine").WithLocation(1).WithLocation(2));

    [Fact]
    public Task A_value_of_no_known_origin_is_shown_as_written() => VerifyMembers(
        "[GeneratesContent] public string M(string text) => {|#0:text +   \"!\"|};",
        Result("text + \"!\"", "Letters.M"));

    [Fact]
    public Task A_property_is_named_without_its_accessor() => VerifyMembers(
        "[GeneratesContent] public string M => {|#0:Model.Latest|};",
        Result("Model.Latest", "Letters.M"));

    [Fact]
    public Task A_constructor_is_named_as_it_is_written() => Verify(
        """
        public class Letters(IWriter writer)
        {
            public void M(string path) { using var file = new StreamWriter(path); file.WriteLine({|#0:writer.Write("")|}); }
        }
        """,
        Result("IWriter.Write", "StreamWriter.WriteLine"));

    [Fact]
    public Task The_arm_of_a_conditional_is_the_place() => VerifyMembers(
        "[GeneratesContent] public string M(bool b) => b ? \"\" : {|#0:Model.Write()|};",
        Result("Model.Write", "Letters.M"));

    [Fact]
    public Task A_lambda_is_called_lambda() => VerifyMembers(
        "public Func<string> M() => [GeneratesContent] () => {|#0:Model.Write()|};",
        Result("Model.Write", "lambda"));

    [Fact]
    public Task A_helper_that_generates_is_named() => VerifyMembers(
        """
        [GeneratesContent] public string M() => {|#0:Make()|};
        private static string Make() => Model.Write();
        """,
        Result("Make()", "Letters.M"));
}
