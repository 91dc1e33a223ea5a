using System.Text;
using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Catalogue;

public class CatalogueReaderTests
{
    private const string Header = "library Acme\nassembly Acme.Ai\n";

    [Fact]
    public void No_two_roles_are_one() => Assert.Equal(CatalogueRole.All.Length, CatalogueRole.All.Select(role => role.Flag).Distinct().Count());

    [Fact]
    public void A_line_gives_a_member_its_roles_and_their_arguments()
    {
        var file = Read(Header + "generates,prompts M:Acme.Ai.Client.Ask(System.String) arg=question");

        Assert.Empty(file.Problems);
        var entry = Assert.Single(file.Entries);
        Assert.Equal("M:Acme.Ai.Client.Ask(System.String)", entry.Id.Text);
        Assert.Equal(CatalogueRoles.Generates | CatalogueRoles.Prompts, entry.Roles);
        Assert.Equal(["question"], entry.Effects.Single(effect => effect.Role == CatalogueRoles.Prompts).Arguments.AsEnumerable());
        Assert.Empty(entry.Effects.Single(effect => effect.Role == CatalogueRoles.Generates).Arguments);
        Assert.Equal("Acme", entry.Library.Name);
        Assert.True(entry.Library.IsAi);
        Assert.True(entry.Library.Covers("Acme.Ai"));
        Assert.False(entry.Library.Covers("Acme.Ai.More"));
    }

    [Fact]
    public void Comments_blank_lines_tabs_byte_order_mark_and_any_line_ending_are_understood()
    {
        var file = Read("\uFEFF# first\r\nassembly\tAcme.Ai   # second\r\n\r\n\tstores \t M:A.B.#ctor(System.String)\targ=path # M:not.this\rcommits M:A.B.Save\n");

        Assert.Empty(file.Problems);
        Assert.Equal(["M:A.B.#ctor(System.String)", "M:A.B.Save"], file.Entries.Select(entry => entry.Id.Text));
        Assert.Equal("Acme.Ai", file.Entries[0].Library.Name);
    }

    [Fact]
    public void Lines_for_the_same_member_add_up()
    {
        var file = Read(Header + "stores M:A.B.C(System.String,System.String) arg=x\nsends M:A.B.C(System.String,System.String) arg=y");

        Assert.Empty(file.Problems);
        var entry = Assert.Single(file.Entries);
        Assert.Equal(CatalogueRoles.Stores | CatalogueRoles.Sends, entry.Roles);
        Assert.Equal(["y"], entry.Effects.Single(effect => effect.Role == CatalogueRoles.Sends).Arguments.AsEnumerable());
    }

    [Fact]
    public void A_property_is_spoken_of_by_the_value_it_is_set_to()
    {
        var file = Read(Header + "prompts P:A.B.Text");

        Assert.Empty(file.Problems);
        Assert.Equal(["value"], file.Entries.Single().Effects.Single().Arguments.AsEnumerable());
    }

    [Fact]
    public void A_header_after_an_entry_begins_another_library()
    {
        var file = Read(Header + "generates M:A.B.C\n\nlibrary Other\nassembly Other, Other.*\nkind other\ngenerates M:A.B.C");

        Assert.Empty(file.Problems);
        Assert.Equal(["Acme", "Other"], file.Entries.Select(entry => entry.Library.Name));
        Assert.False(file.Entries[1].Library.IsAi);
        Assert.True(file.Entries[1].Library.Covers("Other.Deep.Down"));
    }

    [Fact]
    public void Other_keys_are_kept()
    {
        var file = Read(Header + "loads-weights M:A.B.C(System.String) arg=path class=unsafe versions=1.2..3\ngenerates M:A.B.D(System.String@) result=answer certainty=maybe");

        Assert.Empty(file.Problems);
        Assert.Equal("unsafe", file.Entries[0].Effects[0].Options["class"]);
        Assert.Equal("1.2..3", file.Entries[0].Effects[0].Options["versions"]);
        Assert.Equal("answer", file.Entries[1].Effects[0].Result);
        Assert.Equal("maybe", file.Entries[1].Effects[0].Options["certainty"]);
    }

    [Theory]
    [InlineData("genrates M:A.B.C", 1, "unknown role 'genrates'", "generates")]
    [InlineData("generates,stors M:A.B.C arg=x", 11, "unknown role 'stors'", "stores")]
    [InlineData("frobnicates M:A.B.C", 1, "unknown role 'frobnicates'", null)]
    [InlineData("assmbly Acme", 1, "unknown role 'assmbly'", "assembly")]
    [InlineData("generates, prompts M:A.B.C arg=x", 11, "a role is missing: write the list without spaces", null)]
    [InlineData("generates", 1, "a role is followed by a documentation ID, such as M:Namespace.Type.Method(System.String)", null)]
    [InlineData("generates A.B.C", 11, "a documentation ID starts with M:, P:, F:, E: or T:", null)]
    [InlineData("generates M:A.B.C(System.String", 11, "the brackets of the documentation ID do not match", null)]
    [InlineData("generates M:A.B.C(System.Collections.Generic.List{System.String)", 11, "the brackets of the documentation ID do not match", null)]
    [InlineData("generates M:A..C", 11, "the documentation ID has an empty name", null)]
    [InlineData("generates M:C", 11, "the documentation ID of a member names its type too", null)]
    [InlineData("generates M:A.B;C", 11, "';' cannot be part of a documentation ID", null)]
    [InlineData("generates T:A.B", 1, "the role 'generates' cannot be given to a type", null)]
    [InlineData("endpoint-type M:A.B.C", 1, "the role 'endpoint-type' cannot be given to a member", null)]
    [InlineData("stores M:A.B.C(System.String)", 1, "the role 'stores' needs arg=<parameter name>", null)]
    [InlineData("commits M:A.B.C(System.String) arg=x", 1, "the role 'commits' speaks of no argument", null)]
    [InlineData("stores M:A.B.C(System.String) x", 31, "expected key=value", null)]
    [InlineData("stores M:A.B.C(System.String) agr=x", 31, "unknown key 'agr'", "arg")]
    [InlineData("stores M:A.B.C(System.String) arg=x arg=y", 37, "'arg' is given twice", null)]
    [InlineData("stores M:A.B.C(System.String) arg=x,", 37, "a name is missing: write the list without spaces", null)]
    [InlineData("stores M:A.B.C(System.String) arg=1x", 35, "'1x' is not the name of a parameter", null)]
    [InlineData("loads-weights M:A.B.C(System.String) arg=x class=unsave", 50, "'unsave' is not one of unsafe, code, data, query, markup, path, address, response, file, display, place, deployment", "unsafe")]
    [InlineData("instructs M:A.B.C(System.String) arg=x when=role", 45, "a condition is written parameter:value, with commas between several values", null)]
    [InlineData("instructs M:A.B.C(System.String) arg=x when=1:System", 45, "'1' is not the name of a parameter", null)]
    [InlineData("generates M:A.B.C versions=1", 28, "versions are written from..to; either may be left out", null)]
    [InlineData("kind robot", 6, "unknown kind 'robot'", null)]
    [InlineData("assembly", 1, "'assembly' needs a value", null)]
    [InlineData("assembly *", 10, "'*' is not the name of an assembly", null)]
    [InlineData("generates M:A.B.C\ngenerates M:A.B.C", 1, "the role 'generates' is already given to this member", null)]
    public void What_is_not_understood_is_said_at_its_place(string lines, int column, string message, string? suggestion)
    {
        var file = Read(Header + lines);

        var problem = Assert.Single(file.Problems);
        Assert.Equal((message, suggestion), (problem.Message, problem.Suggestion));
        Assert.Equal((2 + lines.Split('\n').Length - 1, column - 1), (problem.Lines.Start.Line, problem.Lines.Start.Character));
        Assert.Equal("my.governance.txt", problem.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_bad_line_does_not_spoil_the_good_ones()
    {
        var file = Read(Header + "generates M:A.B.C\nbad\ngenerates M:A.B.D");

        Assert.Single(file.Problems);
        Assert.Equal(["M:A.B.C", "M:A.B.D"], file.Entries.Select(entry => entry.Id.Text));
    }

    [Fact]
    public void Without_an_assembly_nothing_is_taken_in_and_that_is_said_once()
    {
        var file = Read("generates M:A.B.C\ngenerates M:A.B.D\n");

        Assert.Equal("no 'assembly' line before the first entry", Assert.Single(file.Problems).Message);
        Assert.Empty(file.Entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\uFFFD\uFFFD\0\0\u00b8\0\n\r\n\0\u001b[31m")]
    [InlineData(",,,, ,,, =,= =")]
    [InlineData("assembly ,\nassembly ,*,\ngenerates M: arg=")]
    [InlineData("assembly X\n# \ngenerates M:\ngenerates M:.( result==")]
    [InlineData("assembly X\n\ud800 \udfff \ud800\udc00 M:\ud800.B")]
    [InlineData("{\"library\": \"Acme\", \"assembly\": [\"Acme.Ai\"]}")]
    public void Nothing_makes_it_throw(string text)
    {
        var file = Read(text);

        Assert.Empty(file.Entries);
        foreach (var problem in file.Problems)
            Assert.DoesNotContain(problem.ToString(), char.IsControl);
    }

    [Fact]
    public void Random_input_does_not_make_it_throw()
    {
        var random = new Random(20240607);
        string[] pieces = ["assembly", "library", "kind", "generates", "stores,sends", "M:A.B.C(", "M:A.B.#ctor", ")", "{", "}", "arg=x", "result=", "=", ",", "#", " ", "\t", "\n", "\r\n", "\0", "\uFEFF", "é", "``1", "~", "T:X", "P:A.B", "\ud83d"];
        for (var i = 0; i < 2000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(40); length > 0; length--)
                text.Append(pieces[random.Next(pieces.Length)]);

            var source = SourceText.From(text.ToString());
            var file = CatalogueReader.Read(source, "f", isUser: true);
            Assert.All(file.Problems, problem => Assert.True(problem.Span.End <= source.Length));
        }
    }

    [Fact]
    public void A_huge_file_is_read_in_a_moment_and_complains_only_so_often()
    {
        var text = new StringBuilder(Header);
        text.Append('x', 1_000_000).Append('\n');
        for (var i = 0; i < 50_000; i++)
            text.Append("generatez M:A.B.C").Append(i).Append('\n');

        var file = Read(text.ToString());

        Assert.Equal("the line is too long to be an entry", file.Problems[0].Message);
        Assert.Equal(100, file.Problems.Length);
    }

    [Fact]
    public void Reading_can_be_cancelled()
        => Assert.Throws<OperationCanceledException>(() => CatalogueReader.Read(SourceText.From(Header), "f", isUser: true, new CancellationToken(canceled: true)));

    [Fact]
    public void The_header_alone_can_be_read()
    {
        using var text = new StringReader("# hello\n\nlibrary Acme\nassembly Acme.Ai, Acme.More # both\nkind other\nversion 3\n\ngarbage\n");

        var library = CatalogueReader.ReadHeader(text, "f");

        Assert.NotNull(library);
        Assert.Equal("Acme", library.Name);
        Assert.Equal(["Acme.Ai", "Acme.More"], library.Assemblies.AsEnumerable());
        Assert.False(library.IsAi);
    }

    [Theory]
    [InlineData("System.Private.CoreLib", true)]
    [InlineData("System.Runtime", true)]
    [InlineData("System", true)]
    [InlineData("netstandard", true)]
    [InlineData("mscorlib", true)]
    [InlineData("Systematic", false)]
    [InlineData("Acme.System.Runtime", false)]
    public void The_base_class_library_is_whatever_assembly_the_type_has_moved_to(string assembly, bool isCovered)
    {
        var library = Read("assembly bcl\nnothing M:A.B.C").Libraries.Single();

        Assert.True(library.IsBaseClassLibrary);
        Assert.False(library.IsAi);
        Assert.Equal(isCovered, library.Covers(assembly));
    }

    private static CatalogueFile Read(string text) => CatalogueReader.Read(SourceText.From(text), "my.governance.txt", isUser: true);
}
