using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Frameworks;

/// <summary>What is wrong in a pack is one clear problem at its place; the rest counts.</summary>
public class BadPackTests
{
    private const string Good = "/good.governance-pack.json", Bad = "/bad.governance-pack.json";

    /// <summary>Loads a pack beside one that is as it should be, which must not suffer.</summary>
    private static ConfigurationProblem[] Problems(string text)
    {
        var packs = Packs.Load((Bad, text), (Good, Packs.Overlay("good", $"\"clauses\": [{Packs.Clause("GOOD-1")}]")), ("/notes.json", "not read"));
        Assert.NotNull(packs.FindClause("GOOD-1"));
        Assert.NotNull(packs.FindClause("HCOC-1.1"));
        Assert.All(packs.Problems, p => Assert.Equal(Bad, p.Path));
        return [.. packs.Problems];
    }

    private static void Reports(string text, string marked, string message, string? suggestion = null)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal(message, problem.Message);
        Assert.Equal(suggestion, problem.Suggestion);
        Assert.Equal(marked, text.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Theory]
    [InlineData("", "", "the file holds no JSON object")]
    [InlineData("[]", "", "the file holds no JSON object")]
    [InlineData("null", "", "the file holds no JSON object")]
    [InlineData("{} {}", "", "the file is not JSON: Did not find expected <document end>")]
    [InlineData("{ \"pack\": \"p\"", "", "the file is not JSON: While parsing a flow mapping, did not find expected ',' or '}'")]
    [InlineData("pack: p", "", "the file is not JSON: objects stand in braces, lists in brackets")]
    [InlineData("{ pack: \"p\" }", "pack", "the file is not JSON: texts stand in double quotes, and every name has a colon and a value after it")]
    [InlineData("{ \"pack\": 'p' }", "'p'", "the file is not JSON: texts stand in double quotes, and every name has a colon and a value after it")]
    [InlineData("{ \"pack\": &a \"p\" }", "&a \"p\"", "the file is not JSON: JSON has no references and no tags")]
    [InlineData("{ \"pack\": \"p\", \"title\": *a }", "*a", "the file is not JSON: JSON has no references and no tags")]
    [InlineData("{ \"pack\": \"p\", \"pack\": \"q\" }", "\"pack\"", "the file is not JSON: Duplicate key pack")]
    public void A_file_that_is_not_JSON(string text, string marked, string message) => Reports(text, marked, message);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void One_that_is_nested_without_end(string opening) =>
        Assert.Equal("the file is not JSON: it is nested too deep", Assert.Single(Problems("{ \"pack\": " + string.Concat(Enumerable.Repeat(opening, 100_000)))).Message);

    [Fact]
    public void One_that_is_too_long() => Assert.Contains("is longer than 1024 Ki", Assert.Single(Problems(new string(' ', JsonText.MaxLength + 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_binary_file() => Assert.StartsWith("the file ", Assert.Single(Problems("\0\u0001\u0002PK\u0003\0\0")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"edditon\": \"1\"", "\"edditon\"", "'edditon' means nothing here", "edition")]
    [InlineData("\"colour\": [1]", "\"colour\"", "'colour' means nothing here", null)]
    [InlineData("\"clauses\": {}", "{", "'clauses' is not a list", null)]
    [InlineData("\"clauses\": [5]", "5", "'clauses' holds what is not an object", null)]
    [InlineData("\"jurisdictions\": [true]", "true", "'jurisdictions' holds what is not a text", null)]
    [InlineData("\"edition\": 5", "5", "'edition' is not a text: write it in double quotes, and not blank", null)]
    [InlineData("\"edition\": \" \"", "\" \"", "'edition' is not a text: write it in double quotes, and not blank", null)]
    [InlineData("\"source\": \"a book\"", "\"a book\"", "'source' is not an object", null)]
    public void An_entry_of_the_pack(string member, string marked, string message, string? suggestion) => Reports(Packs.Overlay("p", member), marked, message, suggestion);

    [Theory]
    [InlineData("pack")]
    [InlineData("title")]
    [InlineData("kind")]
    [InlineData("status")]
    [InlineData("authority")]
    [InlineData("version")]
    public void What_is_missing(string name) =>
        Reports(Packs.Overlay("p").Replace($"\"{name}\"", "\"edition\"", StringComparison.Ordinal).Replace("\"edition\": \"overlay\", ", "", StringComparison.Ordinal), "{", $"'{name}' is missing");

    [Theory]
    [InlineData("\"kind\": \"overlay\"", "\"kind\": \"overlays\"", "\"overlays\"", "'overlays' is none of base, overlay", "overlay")]
    [InlineData("\"status\": \"voluntary\"", "\"status\": \"law\"", "\"law\"", "'law' is none of voluntary, binding", null)]
    [InlineData("[\"hiroshima-code\"]", "[]", "\"overlay\"", "an overlay says in 'extends' which packs it adds to", null)]
    public void A_head_that_is_not_understood(string good, string bad, string marked, string message, string? suggestion) =>
        Reports(Packs.Overlay("p").Replace(good, bad, StringComparison.Ordinal), marked, message, suggestion);

    [Theory]
    [InlineData("7.1", "\"7.1\"", "'7.1' is no identifier of a clause: write it with its framework, such as HCOC-7.1, since frameworks number differently")]
    [InlineData("x-1", "\"x-1\"", "'x-1' is no identifier of a clause: write it with its framework, such as HCOC-7.1, since frameworks number differently")]
    [InlineData("X 1", "\"X 1\"", "'X 1' is no identifier of a clause: write it with its framework, such as HCOC-7.1, since frameworks number differently")]
    [InlineData("HCOC-7.1", "{", "clause 'HCOC-7.1' is of 'hiroshima-code' and is not rewritten: give it an identifier of its own, and relate it to that one")]
    public void A_clause_that_may_not_be(string id, string marked, string message) => Reports(Packs.Overlay("p", $"\"clauses\": [{Packs.Clause(id)}]"), marked, message);

    [Theory]
    [InlineData("\"strenght\": 1", "\"strenght\"", "'strenght' means nothing here", "strength")]
    [InlineData("\"stage\": [\"use\"]", "\"use\"", "'use' is none of design, development, deployment, post-deployment", null)]
    [InlineData("\"rules\": [\"GOV701\"]", "\"GOV701\"", "'GOV701' is no rule: write an identifier such as GOV0701", null)]
    [InlineData("\"fromTier\": \"Hihg\"", "\"Hihg\"", "'Hihg' is none of Minimal, Limited, High, Frontier", "High")]
    [InlineData("\"appliesFrom\": \"2.8.2026\"", "\"2.8.2026\"", "'2.8.2026' is no date: write it as yyyy-MM-dd", null)]
    [InlineData("\"verified\": \"yes\"", "\"yes\"", "'verified' is neither true nor false", null)]
    [InlineData("\"relations\": [{ \"clauses\": [] }]", "{", "'type' is missing", null)]
    [InlineData("\"relations\": [{ \"type\": \"like\", \"clauses\": [] }]", "\"like\"", "'like' is none of equivalent-to, subset-of, superset-of, intersects-with, no-relationship", null)]
    [InlineData("\"relations\": [{ \"type\": \"subset-of\", \"clauses\": [\"HCOC-99\"] }]", "{", "there is no clause 'HCOC-99' that 'P-1' could relate to", null)]
    [InlineData("\"raises\": [{ \"note\": \"n\" }]", "{", "says either of which kind of evidence or of which rule it asks more", null)]
    [InlineData("\"raises\": [{ \"kind\": \"Poem\", \"note\": \"n\" }]", "{", "there is no kind of evidence 'Poem' of which 'P-1' could ask more", null)]
    [InlineData("\"raises\": [{ \"kind\": \"RiskAssessment\", \"maxAgeMonths\": 0, \"note\": \"n\" }]", "0", "'maxAgeMonths' is not a number from 1 to 120", null)]
    [InlineData("\"raises\": [{ \"rule\": \"701\", \"note\": \"n\" }]", "\"701\"", "'701' is no rule: write an identifier such as GOV0701", null)]
    public void An_entry_of_a_clause(string member, string marked, string message, string? suggestion) =>
        Reports(Packs.Overlay("p", $"\"clauses\": [{Packs.Clause("P-1", member)}]"), marked, message, suggestion);

    [Fact]
    public void A_clause_twice() =>
        Reports(Packs.Overlay("p", $"\"clauses\": [{Packs.Clause("P-1")}, {Packs.Clause("P-1")}]"), "{", "there is another clause 'P-1' above; that one is taken");

    [Theory]
    [InlineData("\"kind\": \"Poem\", \"title\": \"T\", \"file\": \"p.md\"", "{", "'why' is missing")]
    [InlineData("\"kind\": \"riskassessment\", \"title\": \"T\", \"file\": \"p.md\", \"why\": \"W\"", "{", "the kind of evidence 'riskassessment' is of 'hiroshima-code' and is not rewritten: give it an identifier of its own, and relate it to that one")]
    [InlineData("\"kind\": \"Poem\", \"title\": \"T\", \"file\": \"p.md\", \"why\": \"W\", \"clauses\": [\"P-9\"]", "{", "there is no clause 'P-9' for which 'Poem' could answer")]
    [InlineData("\"kind\": \"Poem\", \"title\": \"T\", \"file\": \"p.md\", \"why\": \"W\", \"requiredBy\": [{ }]", "{", "'rule' is missing")]
    [InlineData("\"kind\": \"Poem\", \"title\": \"T\", \"file\": \"p.md\", \"why\": \"W\", \"sections\": [{ \"heading\": \"H\" }]", "{", "'hint' is missing")]
    [InlineData("\"kind\": \"Poem\", \"title\": \"T\", \"file\": \"p.md\", \"why\": \"W\", \"sections\": [{ \"heading\": \"H\", \"hint\": \"h\", \"when\": [\"always\"] }]", "\"always\"", "'always' is none of holdsPersonalData, storesPrompts, trains, isPublicFacing, generatesContent, declaresRisks")]
    public void A_kind_of_evidence(string members, string marked, string message) => Reports(Packs.Overlay("p", $"\"evidence\": [{{ {members} }}]"), marked, message);

    [Fact]
    public void What_is_wrong_leaves_the_rest_of_the_pack()
    {
        var packs = Packs.Load((Bad, Packs.Overlay("p", $"\"colour\": 1, \"clauses\": [{Packs.Clause("7.1")}, {Packs.Clause("P-1", "\"verified\": 1")}, {Packs.Clause("P-2")}]")));
        Assert.Equal(3, packs.Problems.Length);
        Assert.Null(packs.FindClause("7.1"));
        Assert.NotNull(packs.FindClause("P-1"));
        Assert.NotNull(packs.FindClause("P-2"));
    }

    [Fact]
    public void A_missing_parent() => Reports(
        Packs.Overlay("p", extends: "hiroshima-cod"), "\"hiroshima-cod\"", "there is no pack 'hiroshima-cod', so this one was left out: add its file, or correct the name");

    [Fact]
    public void A_name_that_another_pack_has() => Reports(
        Packs.Overlay("eu-ai-act"), "\"eu-ai-act\"", "'eu-ai-act' comes with the analyzer and is not rewritten: give the pack a name of its own, and extend that one");

    [Fact]
    public void A_name_that_another_pack_of_the_build_has()
    {
        var packs = Packs.Load(("/a.governance-pack.json", Packs.Overlay("p", $"\"clauses\": [{Packs.Clause("P-1")}]")), ("/b.governance-pack.json", Packs.Overlay("p")));
        var problem = Assert.Single(packs.Problems);
        Assert.Equal(("/b.governance-pack.json", "'p' is the name of the pack in '/a.governance-pack.json' too; that one is taken"), (problem.Path, problem.Message));
        Assert.NotNull(packs.FindClause("P-1"));
    }

    [Fact]
    public void A_circle_is_told_once_in_each_file_and_what_hangs_on_it_too()
    {
        var packs = Packs.Load(
            ("/a.governance-pack.json", Packs.Overlay("a", extends: "b")), ("/b.governance-pack.json", Packs.Overlay("b", extends: "c")), ("/c.governance-pack.json", Packs.Overlay("c", extends: "a")),
            ("/d.governance-pack.json", Packs.Overlay("d", extends: "d")), ("/e.governance-pack.json", Packs.Overlay("e", extends: "a")), ("/f.governance-pack.json", Packs.Overlay("f", $"\"clauses\": [{Packs.Clause("F-1")}]")));
        Assert.Equal(
            [
                "the packs extend one another in a circle and were left out: a → b → c → a", "the packs extend one another in a circle and were left out: b → c → a → b",
                "the packs extend one another in a circle and were left out: c → a → b → c", "the packs extend one another in a circle and were left out: d → d", "'a' was left out, and so this one too",
            ],
            packs.Problems.Select(p => p.Message));
        Assert.NotNull(packs.FindClause("F-1"));
        Assert.Equal(4, packs.All.Length);
    }

    [Fact]
    public void A_pack_may_extend_one_that_stands_in_a_later_file()
    {
        var packs = Packs.Load(
            ("/a.governance-pack.json", Packs.Overlay("a", $"\"clauses\": [{Packs.Clause("A-1", "\"relations\": [{ \"type\": \"subset-of\", \"clauses\": [\"B-1\"] }]")}]", extends: "b")),
            ("/b.governance-pack.json", Packs.Overlay("b", $"\"clauses\": [{Packs.Clause("B-1")}]")));
        Assert.Empty(packs.Problems);
        Assert.Equal(["b", "a"], packs.All.Skip(3).Select(p => p.Id));
    }

    [Fact]
    public void Lines_and_columns_are_right_with_tabs_and_any_line_end()
    {
        var problem = Assert.Single(Problems(Packs.Overlay("p", "\r\n\t\"colour\": 1")));
        Assert.Equal((1, 1), (problem.Lines.Start.Line, problem.Lines.Start.Character));
        Assert.Equal("\"colour\"", Packs.Overlay("p", "\r\n\t\"colour\": 1").Substring(problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public void Without_packs_of_the_build_those_of_the_analyzer_are_shared() => Assert.Same(FrameworkPacks.Embedded, Packs.Load(("/a.json", "{}"), ("/b.governance.txt", "")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_prefix_and_any_slip_of_a_pack_is_read_without_harm(int file)
    {
        var text = EmbeddedPacks.Files().ElementAt(file).Text.ToString().Replace("\"pack\": \"", "\"pack\": \"my-", StringComparison.Ordinal);
        for (var cut = 0; cut < text.Length; cut += 997) Packs.Load((Bad, text[..cut]));
        for (var at = 0; at < text.Length; at += 1999) Packs.Load((Bad, text[..at] + "}\"" + text[(at + 1)..]));
    }
}
