using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>The library a file, or a section of a user's file, is about.</summary>
/// <param name="span">Where its assemblies are named.</param>
internal sealed class CatalogueLibrary(string name, ImmutableArray<string> assemblies, bool isAi, bool isUser, TextSpan span)
{
    /// <summary>In place of assembly names: whatever assembly of the platform declares the member.</summary>
    public const string BaseClassLibrary = "bcl";

    public string Name { get; } = name;

    /// <summary>Simple names of assemblies; a name may end in <c>*</c>; or just <c>bcl</c>.</summary>
    public ImmutableArray<string> Assemblies { get; } = assemblies;

    /// <summary>Referencing it is a sign that the code has to do with AI.</summary>
    public bool IsAi { get; } = isAi;

    /// <summary>It comes from a file of the user's, not from the embedded ones.</summary>
    public bool IsUser { get; } = isUser;

    public TextSpan Span { get; } = span;

    public bool IsBaseClassLibrary { get; } = assemblies.Length == 1 && assemblies[0] == BaseClassLibrary;

    /// <summary>Whether members of the assembly may be what this library's lines speak of.</summary>
    public bool Covers(string assemblyName)
    {
        if (IsBaseClassLibrary)
            return IsPlatform(assemblyName);

        foreach (var name in Assemblies)
        {
            var isPrefix = name[name.Length - 1] == '*';
            var length = isPrefix ? name.Length - 1 : Math.Max(name.Length, assemblyName.Length);
            if (string.Compare(name, 0, assemblyName, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the assemblies is among these.</summary>
    public bool IsAmong(ImmutableHashSet<string> assemblyNames)
        => IsBaseClassLibrary || Assemblies.Any(name => name[name.Length - 1] == '*' ? assemblyNames.Any(Covers) : assemblyNames.Contains(name));

    // Types move between these from one version of .NET to the next.
    private static bool IsPlatform(string name)
        => name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
            || name is "System" or "mscorlib" or "netstandard" or "WindowsBase";
}

/// <summary>One role of a member, with the places it speaks of.</summary>
internal sealed class CatalogueEffect(CatalogueRoles role, ImmutableArray<string> arguments, string? result, ImmutableDictionary<string, string> options)
{
    public CatalogueRoles Role { get; } = role;

    /// <summary>The parameters (by name), <c>this</c>, or <c>value</c> (what a property is set to) that the role speaks of.</summary>
    public ImmutableArray<string> Arguments { get; } = arguments;

    /// <summary>Where the outcome is: <c>null</c> for the value of the call, <c>this</c>, or a parameter's name.</summary>
    public string? Result { get; } = result;

    /// <summary>The other keys of the line: <c>class</c>, <c>certainty</c>, <c>versions</c>.</summary>
    public ImmutableDictionary<string, string> Options { get; } = options;
}

/// <summary>All that the catalogue says about one member, or one type.</summary>
internal sealed class CatalogueEntry
{
    /// <param name="span">Where its ID stands.</param>
    public CatalogueEntry(CatalogueLibrary library, DocumentationId id, ImmutableArray<CatalogueEffect> effects, TextSpan span)
    {
        Library = library;
        Id = id;
        Span = span;
        Effects = effects;
        foreach (var effect in effects)
            Roles |= effect.Role;
    }

    public CatalogueLibrary Library { get; }

    public DocumentationId Id { get; }

    public ImmutableArray<CatalogueEffect> Effects { get; }

    public CatalogueRoles Roles { get; }

    public TextSpan Span { get; }

    public override string ToString() => Id.Text;
}

/// <summary>How sure a match is.</summary>
internal enum Confidence
{
    /// <summary>Only the type and the name are known: an overload the catalogue does not list.</summary>
    Name,

    /// <summary>The member itself, or one it overrides or implements.</summary>
    Exact,
}

internal enum PlaceKind
{
    /// <summary>The argument for a parameter.</summary>
    Parameter,

    /// <summary>The object the member is called on.</summary>
    Receiver,

    /// <summary>What a property is set to.</summary>
    Value,

    /// <summary>The value of the call, of the creation, or of the property read.</summary>
    Result,
}

/// <summary>A place in a call. The ordinal counts the parameters of the method as declared: an extension method's <c>this</c> is 0.</summary>
internal readonly record struct CataloguePlace(PlaceKind Kind, int Ordinal = -1);
