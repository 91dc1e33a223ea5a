extern alias CodeFixes;

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>A line of code knows its room.</summary>
public class ArchitectureTests
{
    private const string Root = nameof(GovernanceAnalyzers);

    /// <summary>A type of each library that is shipped beside the analyzers.</summary>
    private static readonly Type[] Shipped = [typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser)];

    private static readonly CSharpCompilation Source = Compile();

    /// <summary>Uses of the catalogue outside <c>Contracts</c>, each with its reason.</summary>
    private static readonly Dictionary<string, string> CatalogueUsers = new()
    {
        ["GovernanceAnalyzer.cs"] = "makes it",
        ["GovernanceContext.cs"] = "holds it",
        ["InterestIndex.cs"] = "needs its names before there are contracts",
    };

    /// <summary>Reads of attributes outside <c>Contracts</c>, each with its reason.</summary>
    private static readonly Dictionary<string, string> AttributeReaders = new()
    {
        ["InterestIndex.cs"] = "looks for annotated names in references before there are contracts",
    };

    /// <summary>Static fields that are not of an immutable type, each with its reason.</summary>
    private static readonly Dictionary<string, string> MutableStatics = new()
    {
        ["MarkdownText.Pipeline"] = "immutable once built: which parts of Markdown are told apart",
        ["GovernanceAnalyzer.Words"] = "Roslyn's cache of what was computed of a text, which it keeps no longer than the text",
        ["GovernanceAnalyzer.Documents"] = "the same, of documents",
        ["GovernanceAnalyzer.Bills"] = "the same, of bills of materials",
        ["GovernanceAnalyzer.Packs"] = "the same, of framework packs",
    };

    [Fact]
    public void The_source_of_the_analyzers_compiles_here() =>
        Assert.DoesNotContain(Source.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void Flow_knows_no_other_room() =>
        Assert.Empty(References("Flow/", symbol => SpaceOf(symbol) is var space && (space == Root || space.StartsWith(Root + ".", StringComparison.Ordinal)) && space != $"{Root}.Flow"
            && !IsPolyfill(symbol)));

    [Fact]
    public void Flow_names_no_annotation_and_no_library()
    {
        var words = Vocabulary.Declarations.Concat(Vocabulary.Hooks).Concat(Vocabulary.EvidenceAttributes)
            .Concat(EmbeddedCatalogue.All.Where(file => !file.Library.IsBaseClassLibrary).SelectMany(file => file.Library.Assemblies))
            .Select(word => word.TrimEnd('*')).ToHashSet(StringComparer.Ordinal);
        var named =
            from tree in Trees("Flow/")
            from token in tree.GetRoot().DescendantTokens()
            where token.IsKind(SyntaxKind.StringLiteralToken) && words.Any(word => token.ValueText.Contains(word, StringComparison.Ordinal))
            select $"{PathOf(tree)}: {token}";
        Assert.Empty(named);
    }

    [Fact]
    public void Actions_build_no_graph_and_analyse_nothing_themselves() =>
        Assert.Empty(References("Actions/", symbol =>
            SpaceOf(symbol) == "Microsoft.CodeAnalysis.FlowAnalysis"
            || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: "FlowGraph" or "FlowBody" or "MethodAnalysis" or "SummaryTable" or "Bodies" }
            || symbol is IMethodSymbol { ContainingType.Name: "FlowGraph" or "FlowBody" or "MethodAnalysis" or "Bodies" }));

    [Fact]
    public void Actions_read_no_file() =>
        Assert.Empty(References("Actions/", symbol => SpaceOf(symbol) == "System.IO" || symbol is { Name: "AdditionalText" or "AdditionalFiles" }));

    [Fact]
    public void Only_contracts_know_the_catalogue() =>
        AssertUsers(CatalogueUsers, References("", symbol => SpaceOf(symbol) == $"{Root}.Catalogue").Where(use => !IsIn(use, "Contracts/") && !IsIn(use, "Catalogue/")));

    [Fact]
    public void Only_contracts_read_attributes() =>
        AssertUsers(AttributeReaders, References("", symbol => symbol is IMethodSymbol { Name: "GetAttributes" or "GetReturnTypeAttributes" }).Where(use => !IsIn(use, "Contracts/") && !IsIn(use, "Catalogue/")));

    [Fact]
    public void Code_fixes_reference_neither_the_analyzers_nor_the_composition_of_a_host()
    {
        var references = typeof(CodeFixes::GovernanceAnalyzers.RuleIds).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.DoesNotContain(typeof(GovernanceAnalyzer).Assembly.GetName().Name, references);
        Assert.DoesNotContain(references, name => name.StartsWith("System.Composition", StringComparison.Ordinal));
    }

    [Fact]
    public void The_analyzers_are_public_and_nothing_else_is() =>
        Assert.All(
            typeof(GovernanceAnalyzer).Assembly.GetExportedTypes(),
            type => Assert.True(type.IsSubclassOf(typeof(Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer)) || type.IsSubclassOf(typeof(Microsoft.CodeAnalysis.Diagnostics.DiagnosticSuppressor)), $"{type} is public"));

    /// <summary>State belongs to a compilation. An array counts as immutable where its elements are and nothing assigns one; a bare object is a mark.</summary>
    [Fact]
    public void Statics_are_immutable()
    {
        var mutable =
            from type in typeof(GovernanceAnalyzer).Assembly.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsLiteral && (!field.IsInitOnly || !IsImmutable(field.FieldType)) && !MutableStatics.ContainsKey($"{type.Name}.{field.Name}")
            select $"{type.Name}.{field.Name}: {field.FieldType}";
        Assert.Empty(mutable);
    }

    [Fact]
    public void No_element_of_a_static_array_is_assigned()
    {
        var assigned =
            from tree in Source.SyntaxTrees
            from access in tree.GetRoot().DescendantNodes().OfType<ElementAccessExpressionSyntax>()
            where access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access
            where Source.GetSemanticModel(tree).GetSymbolInfo(access.Expression).Symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }
            select $"{PathOf(tree)}: {access.Parent}";
        Assert.Empty(assigned);
    }

    private static bool IsImmutable(Type type) =>
        type == typeof(string) || type == typeof(object) || type.IsPrimitive || type.IsEnum || type == typeof(DiagnosticDescriptor) || type == typeof(SymbolDisplayFormat) || type == typeof(TimeSpan) || type == typeof(Regex)
        || (type.IsArray && IsImmutable(type.GetElementType()!))
        || (type.IsGenericType && type.FullName!.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal))
        || typeof(Delegate).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>) && IsImmutable(type.GetGenericArguments()[0]))
        || (type.Assembly == typeof(GovernanceAnalyzer).Assembly && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => field.IsInitOnly));

    private static void AssertUsers(Dictionary<string, string> allowed, IEnumerable<string> uses)
    {
        var users = uses.Select(use => use.Split(": ")[0]).Distinct().ToList();
        Assert.Empty(users.Except(allowed.Keys));
        Assert.Empty(allowed.Keys.Except(users));                            // an exception that is no longer needed
    }

    private static bool IsIn(string use, string folder) => use.StartsWith(folder, StringComparison.Ordinal);

    private static string SpaceOf(ISymbol symbol) => (symbol as INamespaceSymbol ?? symbol.ContainingNamespace)?.ToDisplayString() ?? "";

    private static bool IsPolyfill(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree.FilePath.EndsWith("Polyfills.cs", StringComparison.Ordinal));

    private static IEnumerable<SyntaxTree> Trees(string folder) => Source.SyntaxTrees.Where(tree => tree.FilePath.Length > 0 && IsIn(PathOf(tree), folder));

    private static string PathOf(SyntaxTree tree) => Path.GetRelativePath(Repository.PathOf("src/GovernanceAnalyzers"), tree.FilePath).Replace('\\', '/');

    /// <summary>The names in a folder that mean a symbol, as <c>file: name</c>. Declarations of namespaces do not count.</summary>
    private static IEnumerable<string> References(string folder, Func<ISymbol, bool> isMeant) =>
        from tree in Trees(folder)
        let model = Source.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        where !name.Ancestors().Any(node => node is UsingDirectiveSyntax || (node is BaseNamespaceDeclarationSyntax space && space.Name.Span.Contains(name.Span)))
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is not null and not INamespaceSymbol && isMeant(symbol)
        select $"{PathOf(tree)}: {name} ({symbol})";

    private static CSharpCompilation Compile()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        const string usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var folder = Repository.PathOf("src/GovernanceAnalyzers");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
        return CSharpCompilation.Create(
            "GovernanceAnalyzers",
            files.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)).Append(CSharpSyntaxTree.ParseText(usings, options)),
            AnnotationsAssembly.FrameworkReferences
                .Append(MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location))
                .Append(MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location))
                .Concat(Shipped.Select(library => MetadataReference.CreateFromFile(library.Assembly.Location))),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }
}
