using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Tests.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GovernanceAnalyzers.Tests.Catalogue;

/// <summary>
/// A call of each listed member that can be called must match, with the roles and places that are listed; the same call of a namesake
/// (the same names and parameters in another assembly, and in the project itself) must not. One compilation a library for the calls, and one each for the namesakes.
/// </summary>
public class MemberTableTests
{
    private static readonly Lazy<CSharpCompilation> s_everything = new(() => Stubs.Compilation("", Stubs.All));

    private static readonly Lazy<CSharpCompilation> s_framework = new(() => Stubs.Compilation("", Stubs.AspNetCore));

    private static readonly Lazy<ILookup<string, CatalogueEntry>> s_entries = new(() => EmbeddedCatalogue.All.SelectMany(file => file.File.Entries).ToLookup(entry => entry.Id.Text));

    public static TheoryData<string> Files => [.. WithCalls.Select(file => file.Name)];

    /// <summary>Those that list more than properties.</summary>
    private static IEnumerable<EmbeddedCatalogue> WithCalls => EmbeddedCatalogue.All.Where(file => file.File.Entries.Any(entry => entry.Id.Kind == 'M'));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_call_matches_and_a_look_alike_does_not(string name)
    {
        var members = Members(name);
        var source = Calls.Of(members, s_everything.Value);
        var calls = Compile(source, References(members));
        var known = Uses.Known(calls);
        var used = Used(calls);

        Assert.Equal(members.Count, used.Length);
        for (var i = 0; i < used.Length; i++)
        {
            var (entry, match) = (Entry(used[i]), known.Match(used[i]));
            Assert.True(match is not null, $"{members[i]} is not matched");
            Assert.Equal((entry.Id.Text, Confidence.Exact), (match.Entry.Id.Text, match.Confidence));
            foreach (var effect in entry.Effects)
                Assert.Equal(effect.Arguments.Select(argument => CatalogueMatch.Place(argument, Definition(used[i]))), match.Arguments(effect.Role).Select(place => (CataloguePlace?)place));
        }

        // The look-alikes: all has the same name, but for the assembly; for the platform, whose names cannot be used twice, for the outermost namespace.
        var signatures = members.SelectMany(Types).Concat(members).Select(Signature.Of).DistinctBy(signature => signature.Id).ToList();
        if (Stubs.IsPlatform(members[0].ContainingAssembly)) signatures = Elsewhere(signatures);
        var namesakes = new SignatureSource(signatures, IsOfFramework).ToString();
        var library = SignatureAssemblies.Compile("Namesake", namesakes, Stubs.AspNetCore);
        var lookAlikes = Calls.Of(Declared(signatures, Stubs.Compilation("", [.. Stubs.AspNetCore, library])), s_framework.Value);
        AssertNothingMatches(Compile(lookAlikes, [.. Stubs.AspNetCore, library]), members.Count);
        AssertNothingMatches(Compile(lookAlikes, Stubs.AspNetCore, namesakes), members.Count);
    }

    [Fact]
    public void The_table_has_members_of_every_library()
    {
        var counts = WithCalls.Where(file => file.Name != "Catalogue/System.ClientModel.txt").ToDictionary(file => file.Name, file => Members(file.Name).Count);

        Assert.All(counts, count => Assert.True(count.Value > 0, count.Key));
        Assert.True(counts.Values.Sum() >= 3000, $"{counts.Values.Sum()} members");
    }

    /// <summary>The listed members that code can call and whose roles mean something. (Where two assemblies share the name of a type, C# has no plain way to call it.)</summary>
    private static List<ISymbol> Members(string name)
    {
        var listed = EmbeddedCatalogue.All.Single(file => file.Name == name).File.Entries
            .Where(entry => entry.Roles != CatalogueRoles.None && entry.Id.Kind == 'M')
            .Select(entry => CatalogueCheck.Resolve(entry, s_everything.Value).FirstOrDefault())
            .OfType<ISymbol>().Where(Calls.CanUse).ToList();
        var library = Stubs.Compilation("", References(listed));
        return listed.FindAll(member => library.GetTypesByMetadataName(MetadataName(member.ContainingType)).Length == 1);
    }

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    /// <summary>What is listed of the member that a call means: for a few calls another overload than the one it was written for.</summary>
    private static CatalogueEntry Entry(ISymbol used) => s_entries.Value[Definition(used).GetDocumentationCommentId()!].Single(entry => entry.Library.Covers(used.ContainingAssembly.Name));

    private static ISymbol Definition(ISymbol used) => used is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : used.OriginalDefinition;

    /// <summary>The assemblies that the members come from, and what these need: no more, since libraries share names.</summary>
    private static IEnumerable<MetadataReference> References(List<ISymbol> members)
    {
        var needed = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        void Add(IAssemblySymbol assembly)
        {
            if (!needed.Add(assembly)) return;
            foreach (var other in assembly.Modules.SelectMany(module => module.ReferencedAssemblySymbols)) Add(other);
        }

        foreach (var member in members) Add(member.ContainingAssembly);
        return Stubs.AspNetCore.Concat(needed.Select(assembly => s_everything.Value.GetMetadataReference(assembly)).OfType<MetadataReference>()).Distinct();
    }

    /// <summary>The same signatures in another outermost namespace.</summary>
    private static List<Signature> Elsewhere(List<Signature> signatures)
    {
        var types = signatures.Where(signature => signature.IsType).Select(signature => Regex.Replace(signature.Path, @"`\d+", "")).OrderByDescending(type => type.Length);
        var names = new Regex(@"(?<=[:({,])(" + string.Join("|", types.Select(Regex.Escape)) + @")(?!\w)");
        return [.. signatures.Select(signature => signature with { Id = names.Replace(signature.Id, "Elsewhere.$1") })];
    }

    /// <summary>The members of the signatures, in order.</summary>
    private static IEnumerable<ISymbol> Declared(List<Signature> signatures, Compilation compilation)
    {
        var members = signatures.Select(signature => signature.Type).Distinct().SelectMany(type => ((INamedTypeSymbol)DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + type, compilation)!).GetMembers())
            .Select(member => (Id: member.GetDocumentationCommentId(), Member: member)).Where(pair => pair.Id is not null).ToDictionary(pair => pair.Id!, pair => pair.Member);
        return signatures.Where(signature => !signature.IsType).Select(signature => members[signature.Id]);
    }

    private static IEnumerable<ISymbol> Types(ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.ContainingType) yield return type.OriginalDefinition;
    }

    private static bool IsOfFramework(string type) => DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + type, s_framework.Value) is not null;

    private static CSharpCompilation Compile(string source, IEnumerable<MetadataReference> references, params string[] others)
    {
        var compilation = Stubs.Compilation(source, references).AddSyntaxTrees(others.Select(other => CSharpSyntaxTree.ParseText(other)))
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5).Select(diagnostic => diagnostic + "  " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]));
        return compilation;
    }

    /// <summary>The member that each method of the source uses; not the conversions of its arguments, which depend on the version of the language.</summary>
    private static ImmutableArray<ISymbol> Used(CSharpCompilation compilation) => Uses.Members(compilation).RemoveAll(member => member is IMethodSymbol { MethodKind: MethodKind.Conversion });

    private static void AssertNothingMatches(CSharpCompilation compilation, int count)
    {
        var known = Uses.Known(compilation);
        var used = Used(compilation);
        Assert.Equal(count, used.Length);
        Assert.Empty(used.Where(member => known.Match(member) is not null));
    }
}
