using System.Reflection;
using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests.Catalogue;

public class EmbeddedCatalogueTests
{
    private static readonly Compilation s_everything = Stubs.Compilation("class C { }", Stubs.All);

    public static TheoryData<string> Files => [.. EmbeddedCatalogue.All.Select(file => file.Name)];

    [Fact]
    public void Every_embedded_resource_has_a_readable_header()
        => Assert.Equal(
            typeof(EmbeddedCatalogue).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Catalogue/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            EmbeddedCatalogue.All.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_has_no_problem_and_speaks_of_one_library_whose_assembly_it_is_named_after(string name)
    {
        var file = Embedded(name);

        Assert.Empty(file.File.Problems.Select(problem => problem.ToString()));
        Assert.NotEmpty(file.File.Entries);
        var library = Assert.Single(file.File.Libraries);
        Assert.Equal(library.Assemblies.AsEnumerable(), file.Library.Assemblies);
        Assert.Equal((library.Name, library.IsAi), (file.Library.Name, file.Library.IsAi));
        Assert.Equal($"Catalogue/{library.Assemblies[0].TrimEnd('*').TrimEnd('.')}.txt", name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_resolves_in_its_library_down_to_the_names_of_parameters(string name)
        => Assert.All(Embedded(name).File.Entries.Where(entry => !IsPast(entry)), entry => Assert.Null(CatalogueCheck.Unresolved(entry, s_everything)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_line_for_past_versions_only_is_not_of_the_present_one(string name)
        => Assert.All(Embedded(name).File.Entries.Where(IsPast), entry => Assert.Empty(CatalogueCheck.Resolve(entry, s_everything)));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_overload_of_a_listed_member_is_left_to_be_guessed(string name)
    {
        var file = Embedded(name);
        var listed = file.File.Entries.Select(entry => entry.Id.Text).ToHashSet();
        var overloads =
            from entry in file.File.Entries
            where entry.Id.Kind == 'M' && !IsPast(entry)
            from symbol in CatalogueCheck.Resolve(entry, s_everything)
            from overload in symbol.ContainingType.GetMembers(symbol.Name)
            where overload.DeclaredAccessibility == Accessibility.Public && !overload.IsOverride && !overload.IsImplicitlyDeclared
            select overload.GetDocumentationCommentId();

        Assert.Empty(overloads.Except(listed!));
    }

    [Fact]
    public void Each_listed_member_is_matched_as_listed()
    {
        var known = Uses.Known(s_everything);
        foreach (var entry in EmbeddedCatalogue.All.SelectMany(file => file.File.Entries).Where(entry => !IsPast(entry)))
        {
            var symbol = CatalogueCheck.Resolve(entry, s_everything)[0];
            var match = known.Match(symbol);
            if (entry.Roles == CatalogueRoles.None)
            {
                Assert.Null(match);
                continue;
            }

            Assert.Same(entry, match?.Entry);
            Assert.Equal(Confidence.Exact, match!.Confidence);
            foreach (var effect in entry.Effects)
                Assert.Equal(effect.Arguments.Length, match.Arguments(effect.Role).Length);
        }
    }

    [Fact]
    public void Roles_have_distinct_names_and_flags()
    {
        Assert.Equal(CatalogueRole.All.Length, CatalogueRole.All.Select(role => role.Name).Distinct().Count());
        CatalogueRoles[] flags = [.. typeof(CatalogueRoles).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (CatalogueRoles)field.GetValue(null)!)];
        Assert.Equal(flags.ToHashSet(), CatalogueRole.All.Select(role => role.Flag).ToHashSet());
        Assert.Equal(flags.Length, CatalogueRole.All.Length);
        Assert.All(flags, one => Assert.All(flags, other => Assert.True(one == other || !one.Any(other))));
    }

    [Fact]
    public void A_library_that_is_not_referenced_is_not_parsed()
    {
        // Other tests in this process parse everything: look at a fresh copy of the analyzer.
        var context = new System.Runtime.Loader.AssemblyLoadContext("fresh", isCollectible: true);
        var assembly = context.LoadFromAssemblyPath(typeof(EmbeddedCatalogue).Assembly.Location);
        var known = assembly.GetType(typeof(KnownApis).FullName!)!
            .GetMethod(nameof(KnownApis.Create), [typeof(Compilation), typeof(IEnumerable<AdditionalText>), typeof(CancellationToken)])!
            .Invoke(null, [Stubs.Compilation("class C { }", [.. Stubs.Framework, .. Stubs.OpenAI]), Array.Empty<AdditionalText>(), CancellationToken.None])!;

        Assert.Empty(Parsed(assembly));

        var roles = assembly.GetType(typeof(CatalogueRoles).FullName!)!;
        var any = roles.GetMethod("op_OnesComplement")!.Invoke(null, [roles.GetField(nameof(CatalogueRoles.None))!.GetValue(null)]);
        known.GetType().GetMethod(nameof(KnownApis.Names))!.Invoke(known, [any, false]);

        Assert.Equal(["Catalogue/OpenAI.txt", "Catalogue/System.ClientModel.txt"], Parsed(assembly));
        context.Unload();
    }

    private static string[] Parsed(System.Reflection.Assembly assembly)
    {
        var type = assembly.GetType(typeof(EmbeddedCatalogue).FullName!)!;
        var all = (System.Collections.IEnumerable)type.GetProperty(nameof(EmbeddedCatalogue.All))!.GetValue(null)!;
        return
        [
            .. all.Cast<object>()
                .Where(file => (bool)type.GetProperty(nameof(EmbeddedCatalogue.IsParsed))!.GetValue(file)!)
                .Select(file => (string)type.GetProperty(nameof(EmbeddedCatalogue.Name))!.GetValue(file)!),
        ];
    }

    private static EmbeddedCatalogue Embedded(string name) => EmbeddedCatalogue.All.Single(file => file.Name == name);

    private static bool IsPast(CatalogueEntry entry)
        => entry.Effects.All(effect => effect.Options.TryGetValue("versions", out var versions) && !versions.EndsWith("..", StringComparison.Ordinal));
}

public class CataloguePageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository(), "docs", "catalogue.md"));

    [Fact]
    public void The_page_lists_every_role_with_its_need_of_an_argument()
    {
        var need = new Dictionary<ArgumentNeed, string> { [ArgumentNeed.None] = "–", [ArgumentNeed.Optional] = "○", [ArgumentNeed.Required] = "●" };

        Assert.All(CatalogueRole.All, role => Assert.Contains($"| `{role.Name}` | {need[role.Argument]} | ", s_page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_is_embedded()
        => Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository(), "src", "GovernanceAnalyzers", "Catalogue", "Data"), "*.txt").Select(path => "Catalogue/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
            EmbeddedCatalogue.All.Select(file => file.Name));

    [Fact]
    public void The_page_lists_every_library()
        => Assert.All(EmbeddedCatalogue.All, file => Assert.Contains($"| {file.Library.Name} | `{file.Name["Catalogue/".Length..]}` | ", s_page, StringComparison.Ordinal));

    [Fact]
    public void The_example_on_the_page_is_understood()
    {
        var example = s_page.Split("```")[3];
        var file = CatalogueReader.Read(Microsoft.CodeAnalysis.Text.SourceText.From(example), "acme.governance.txt", isUser: true);

        Assert.Empty(file.Problems);
        Assert.Equal(4, file.Entries.Length);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GovernanceAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder)!;

        return folder;
    }
}
