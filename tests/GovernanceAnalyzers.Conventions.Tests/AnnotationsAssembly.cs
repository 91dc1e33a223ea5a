using GovernanceAnalyzers.Annotations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.Conventions;

/// <summary>The compiled annotations, as the compiler sees them.</summary>
internal static class AnnotationsAssembly
{
    public const string Project = "src/GovernanceAnalyzers.Annotations";

    public static string Location { get; } = typeof(AdvancedAiSystemAttribute).Assembly.Location;

    public static IReadOnlyList<MetadataReference> FrameworkReferences { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Reference { get; } = MetadataReference.CreateFromFile(Location);

    public static IReadOnlyList<INamedTypeSymbol> Types { get; } = FindTypes();

    public static IReadOnlyList<INamedTypeSymbol> Attributes { get; } = [.. Types.Where(type => type.BaseType?.Name == nameof(Attribute))];

    public static IReadOnlyList<INamedTypeSymbol> Enums { get; } = [.. Types.Where(type => type.TypeKind == TypeKind.Enum)];

    /// <summary>What a member of the public declares on <paramref name="type"/>; accessors and an enum's hidden parts are left out.</summary>
    public static IEnumerable<ISymbol> PublicMembers(INamedTypeSymbol type) =>
        type.GetMembers().Where(member =>
            member.DeclaredAccessibility == Accessibility.Public &&
            member is not IMethodSymbol { AssociatedSymbol: not null } &&
            !(type.TypeKind == TypeKind.Enum && member is IMethodSymbol));

    public static string ShortName(INamedTypeSymbol attribute) => attribute.Name[..^nameof(Attribute).Length];

    private static IReadOnlyList<INamedTypeSymbol> FindTypes()
    {
        var compilation = CSharpCompilation.Create(
            "Reader",
            references: [.. FrameworkReferences, Reference],
            options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(Reference)!;
        return [.. Walk(assembly.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public).OrderBy(type => type.Name, StringComparer.Ordinal)];

        static IEnumerable<INamedTypeSymbol> Walk(INamespaceSymbol space) =>
            space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Walk));
    }
}
