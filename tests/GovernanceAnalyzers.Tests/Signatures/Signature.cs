using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Tests.Signatures;

/// <summary>One line of a signature file: a type, or a member with the names of its parameters.</summary>
/// <param name="Kind">Of a type: <c>class</c>, <c>static class</c>, <c>interface</c>, <c>struct</c>, <c>enum</c>, <c>delegate</c>. Of a member: <c>instance</c>, <c>static</c>, <c>extension</c>.</param>
internal sealed record Signature(string Kind, string Id, ImmutableArray<string> Names)
{
    public bool IsType => Id[0] == 'T';

    /// <summary>The ID without its prefix and parameters.</summary>
    public string Path
    {
        get
        {
            var end = Id.IndexOfAny(['(', '~']);
            return end < 0 ? Id[2..] : Id[2..end];
        }
    }

    /// <summary>The type that declares the member.</summary>
    public string Type => IsType ? Path : Path[..Path.LastIndexOf('.')];

    /// <summary>The types of the parameters, as the ID writes them.</summary>
    public IEnumerable<string> Parameters
    {
        get
        {
            var start = Id.IndexOf('(');
            return start < 0 ? [] : TypeText.SplitList(Id[(start + 1)..Id.LastIndexOf(')')]);
        }
    }

    public static IEnumerable<Signature> Read(IEnumerable<string> lines) =>
        from line in lines
        where line.Length > 0 && line[0] != '#'
        select Parse(line);

    /// <summary>The line that a symbol of a real library would have.</summary>
    public static Signature Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => new(KindOf(type), type.GetDocumentationCommentId()!, []),
        IMethodSymbol method => new(method.IsExtensionMethod ? "extension" : method.IsStatic ? "static" : "instance", method.GetDocumentationCommentId()!, [.. method.Parameters.Select(parameter => parameter.Name)]),
        _ => new(symbol.IsStatic ? "static" : "instance", symbol.GetDocumentationCommentId()!, []),
    };

    private static string KindOf(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static class",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Struct } => "struct",
        _ => "class",
    };

    private static Signature Parse(string line)
    {
        var id = line.IndexOf(':') - 1;
        var names = line.IndexOf(' ', id);
        return new(line[..(id - 1)], names < 0 ? line[id..] : line[id..names], names < 0 ? [] : [.. line[(names + 1)..].Split(',')]);
    }
}
