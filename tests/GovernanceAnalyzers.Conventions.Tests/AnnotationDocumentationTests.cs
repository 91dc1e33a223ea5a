using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>Every annotation says in its XML documentation what it owes or discharges, and which clauses ask for it.</summary>
public partial class AnnotationDocumentationTests
{
    private static readonly Dictionary<string, XElement> Documentation = XDocument
        .Load(Path.ChangeExtension(AnnotationsAssembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    private static readonly HashSet<string> Clauses = [.. Repository.Lines("tests/GovernanceAnalyzers.Conventions.Tests/clauses.txt")];

    public static TheoryData<string> Types => [.. AnnotationsAssembly.Types.Select(type => type.Name)];

    public static TheoryData<string> Hooks => [.. Vocabulary.Hooks];

    [Fact]
    public void The_code_has_107_clauses() => Assert.Equal(107, Clauses.Count);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_and_all_its_members_have_a_summary(string name) =>
        Assert.All(Symbols(name), symbol => Assert.False(string.IsNullOrWhiteSpace(Of(symbol).Element("summary")?.Value), $"{symbol}: no summary"));

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_parameter_of_a_constructor_is_described(string name) =>
        Assert.All(
            Symbols(name).OfType<IMethodSymbol>().SelectMany(method => method.Parameters, (method, parameter) => (method, parameter)),
            pair => Assert.Contains(Of(pair.method).Elements("param"), param =>
                param.Attribute("name")?.Value == pair.parameter.Name && !string.IsNullOrWhiteSpace(param.Value)));

    /// <summary>A constructor is left out: it sets what the properties say.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_and_all_its_members_end_with_the_clauses_they_come_from(string name) =>
        Assert.All(
            Symbols(name).Where(symbol => symbol is not IMethodSymbol),
            symbol => Assert.Matches(ClauseLine(), Of(symbol).Element("remarks")?.Value.Trim() ?? ""));

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_hook_says_when_it_discharges_and_when_it_does_not(string name)
    {
        var remarks = Of(AnnotationsAssembly.Types.Single(type => type.Name == $"{name}Attribute")).Element("remarks")!.ToString();
        Assert.All(
            new[] { "discharges", "bool", "throw", "async", "System.Diagnostics.ConditionalAttribute", "GOV0005" },
            word => Assert.Contains(word, remarks, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_clause_quoted_exists()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf(AnnotationsAssembly.Project), "*.cs", SearchOption.AllDirectories)
            .Append(Repository.PathOf("docs/annotations.md"));
        Assert.All(files, file => Assert.All(
            Clause().Matches(File.ReadAllText(file)).Select(match => match.Value),
            clause => Assert.True(Clauses.Contains(clause), $"{file}: {clause} is no clause of the Code")));
    }

    internal static string ClausesOf(INamedTypeSymbol type) =>
        string.Join(", ", Clause().Matches(Of(type).Element("remarks")!.Value).Select(match => match.Value));

    private static IEnumerable<ISymbol> Symbols(string name)
    {
        var type = AnnotationsAssembly.Types.Single(candidate => candidate.Name == name);

        // A constructor that nobody wrote has no documentation.
        return AnnotationsAssembly.PublicMembers(type).Where(member => member is not IMethodSymbol { Parameters.IsEmpty: true }).Prepend(type);
    }

    private static XElement Of(ISymbol symbol) =>
        Documentation.TryGetValue(symbol.GetDocumentationCommentId()!, out var element)
            ? element
            : throw new InvalidOperationException($"{symbol} has no XML documentation.");

    [GeneratedRegex(@"HCOC-\w+\.\d+")]
    private static partial Regex Clause();

    [GeneratedRegex(@"(^|\s|\.)Clause: HCOC-\w+\.\d+(, HCOC-\w+\.\d+)*\.$")]
    private static partial Regex ClauseLine();
}
