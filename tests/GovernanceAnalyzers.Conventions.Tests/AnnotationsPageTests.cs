using System.Text.RegularExpressions;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>docs/annotations.md says what the attributes say, and its examples compile.</summary>
public partial class AnnotationsPageTests
{
    private const string Page = "docs/annotations.md";
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Text = Repository.Read(Page);

    private static readonly (AttributeTargets Target, string Name)[] Targets =
    [
        (AttributeTargets.Assembly, "assembly"), (AttributeTargets.Class, "class"), (AttributeTargets.Struct, "struct"),
        (AttributeTargets.Interface, "interface"), (AttributeTargets.Delegate, "delegate"), (AttributeTargets.Constructor, "constructor"),
        (AttributeTargets.Method, "method"), (AttributeTargets.Property, "property"), (AttributeTargets.Field, "field"),
        (AttributeTargets.Parameter, "parameter"), (AttributeTargets.ReturnValue, "return value"),
    ];

    public static TheoryData<string> Attributes => [.. AnnotationsAssembly.Attributes.Select(AnnotationsAssembly.ShortName)];

    public static TheoryData<string> Enums => [.. AnnotationsAssembly.Enums.Select(type => type.Name)];

    /// <summary>The line of each example, so that a failure names it.</summary>
    public static TheoryData<int> Examples => [.. Blocks().Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles(int line)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), CSharpSyntaxTree.ParseText(Blocks()[line], options)],
            [.. AnnotationsAssembly.FrameworkReferences, AnnotationsAssembly.Reference],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{Page}({line + 1 + diagnostic.Location.GetLineSpan().StartLinePosition.Line}): {diagnostic.GetMessage()}")
            .ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }

    [Fact]
    public void Every_group_has_an_example()
    {
        var examples = string.Concat(Blocks().Values);
        Assert.All(
            new[] { Vocabulary.Declarations, Vocabulary.Hooks, Vocabulary.EvidenceAttributes },
            group => Assert.Contains(group, name => Regex.IsMatch(examples, $@"\b{name}\b")));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void The_row_of_an_attribute_names_its_arguments_targets_and_clauses(string name)
    {
        var type = AnnotationsAssembly.Attributes.Single(candidate => AnnotationsAssembly.ShortName(candidate) == name);
        var row = Assert.Single(Text.Split('\n'), line => Regex.IsMatch(line, $@"^\| `\[{name}[\](]")).Trim('|', ' ').Split(" | ");

        var required = string.Join(", ", type.InstanceConstructors.Single().Parameters.Select(parameter => parameter.Name));
        var optional = string.Join(", ", type.GetMembers().OfType<IPropertySymbol>().Where(property => property.SetMethod is not null).Select(property => $"`{property.Name}`"));
        Assert.Equal($"`[{name}{(required.Length > 0 ? $"({required})" : "")}]`{(optional.Length > 0 ? $" ({optional})" : "")}", row[0]);
        Assert.Equal(On(AnnotationTests.Usage(type)), row[1]);
        Assert.Equal(AnnotationDocumentationTests.ClausesOf(type), row[3]);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void The_row_of_an_enum_names_its_members(string name)
    {
        var members = AnnotationsAssembly.Enums.Single(type => type.Name == name).GetMembers().OfType<IFieldSymbol>().Select(field => $"`{field.Name}`");
        var row = Assert.Single(Text.Split('\n'), line => line.StartsWith($"| `{name}`", StringComparison.Ordinal));
        Assert.EndsWith($"| {string.Join(", ", members)} |", row);
    }

    private static string On(AttributeUsageAttribute usage)
    {
        var targets = usage.ValidOn == AttributeTargets.All
            ? "anything"
            : string.Join(", ", Targets.Where(target => usage.ValidOn.HasFlag(target.Target)).Select(target => target.Name));
        return usage.AllowMultiple ? $"{targets}; repeatable" : targets;
    }

    private static Dictionary<int, string> Blocks() =>
        CSharpBlock().Matches(Text).ToDictionary(match => Text.AsSpan(0, match.Index).Count('\n') + 1, match => match.Groups["code"].Value);

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
