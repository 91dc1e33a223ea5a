using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>One attribute of the vocabulary on a symbol.</summary>
/// <param name="Name">Its name without the namespace and the suffix: one of <see cref="Vocabulary"/>.</param>
/// <param name="Bearer">The symbol that carries it: the one asked for, or one that it overrides or implements.</param>
internal readonly record struct Annotation(string Name, AttributeData Data, ISymbol Bearer)
{
    private const string Suffix = "Attribute";

    public static Annotation? From(AttributeData data, ISymbol bearer) =>
        data.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: "Annotations", ContainingNamespace: { Name: "GovernanceAnalyzers", ContainingNamespace.IsGlobalNamespace: true } } } type
        && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? new Annotation(type.Name.Substring(0, type.Name.Length - Suffix.Length), data, bearer)
            : null;

    public bool Is(string name) => Name == name;

    /// <summary>Where it is written, when that is in this compilation.</summary>
    public SyntaxReference? Place => Data.ApplicationSyntaxReference;

    /// <summary>The named argument's value, when it is written and a constant of the type.</summary>
    public T? Value<T>(string name)
        where T : class
    {
        foreach (var argument in Data.NamedArguments)
            if (argument.Key == name) return argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value as T;
        return null;
    }

    /// <summary>The texts of a named argument that is a list of them.</summary>
    public IEnumerable<string> Texts(string name) =>
        from argument in Data.NamedArguments
        where argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false }
        from item in argument.Value.Values
        let text = item.Kind == TypedConstantKind.Primitive ? item.Value as string : null
        where !string.IsNullOrWhiteSpace(text)
        select text.Trim();

    /// <summary>The text of an argument that is given by its position; <see langword="null"/> when it is blank or no text.</summary>
    public string? Text(int position) =>
        position < Data.ConstructorArguments.Length && Data.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive, Value: string text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The name of the enum member that the argument is; <see langword="null"/> where it is none.</summary>
    public static string? MemberOf(TypedConstant argument) =>
        argument is { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => value.Equals(f.ConstantValue))?.Name
            : null;

    /// <summary>The named argument's number, also that of a constant of an enumeration.</summary>
    public int Number(string name, int whenUnsaid = 0)
    {
        foreach (var argument in Data.NamedArguments)
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: int number }) return number;
        return whenUnsaid;
    }

    /// <summary>Whether the named argument is written as <see langword="true"/>.</summary>
    public bool IsTrue(string name) => Data.NamedArguments.Any(a => a.Key == name && a.Value is { Kind: not TypedConstantKind.Array, Value: true });

    /// <summary>Whether the obligation is said to be met elsewhere: by a hook or document that is named.</summary>
    public bool IsDischargedBy(string name) => !string.IsNullOrWhiteSpace(Value<string>(name));
}
