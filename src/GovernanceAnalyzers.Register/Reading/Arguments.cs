using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

internal sealed class UnknownTypeException(string type) : Exception(type);

/// <summary>The arguments of an annotation, by name, as text.</summary>
internal static class Arguments
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> None = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private static readonly Types Decoder = new();

    /// <summary>The names of the parameters of the annotations' constructors, by annotation and number.</summary>
    private static readonly FrozenDictionary<(string Name, int Count), string[]> Parameters =
        typeof(GovernanceAnalyzers.Annotations.EvidenceAttribute).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith(Names.Suffix, StringComparison.Ordinal))
            .SelectMany(type => type.GetConstructors().Select(constructor => (Name: type.Name[..^Names.Suffix.Length], Parameters: constructor.GetParameters())))
            .ToFrozenDictionary(pair => (pair.Name, pair.Parameters.Length), pair => pair.Parameters.Select(parameter => Capital(parameter.Name!)).ToArray());

    private static readonly FrozenDictionary<string, Type> Enums =
        typeof(GovernanceAnalyzers.Annotations.EvidenceAttribute).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToFrozenDictionary(type => type.FullName!, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(CustomAttribute attribute, string name)
    {
        var value = attribute.DecodeValue(Decoder);
        if (value.FixedArguments.IsEmpty && value.NamedArguments.IsEmpty)
        {
            return None;
        }

        var arguments = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var positions = PositionsOf(name, value.FixedArguments.Length);
        for (var i = 0; i < value.FixedArguments.Length; i++)
        {
            arguments[positions[i]] = Texts(value.FixedArguments[i].Type, value.FixedArguments[i].Value);
        }

        foreach (var argument in value.NamedArguments)
        {
            arguments[argument.Name!] = Texts(argument.Type, argument.Value);
        }

        return arguments;
    }

    /// <summary>The names of the arguments that are given by position: those of the annotation's own parameters.</summary>
    private static IReadOnlyList<string> PositionsOf(string name, int count)
    {
        var known = Parameters.GetValueOrDefault((name, count));
        return [.. Enumerable.Range(0, count).Select(i => known?[i] ?? $"Argument{i + 1}")];
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static IReadOnlyList<string> Texts(string type, object? value) => value switch
    {
        null => [],
        ImmutableArray<CustomAttributeTypedArgument<string>> items => [.. items.SelectMany(item => Texts(item.Type, item.Value))],
        string text => [text],
        bool said => [said ? "true" : "false"],
        _ when EnumOf(type) is { } named => [.. Enum.ToObject(named, value).ToString()!.Split(", ")],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };

    private static Type? EnumOf(string type) => Enums.GetValueOrDefault(type);

    /// <summary>Knows the types that annotations use; those of the vocabulary are all enumerations of <see langword="int"/>.</summary>
    private sealed class Types : ICustomAttributeTypeProvider<string>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => "System.Type";

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetTypeDefinition(handle) is var type ? $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}" : "";

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            reader.GetTypeReference(handle) is var type ? $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}" : "";

        public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

        public bool IsSystemType(string type) => type == "System.Type";

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) =>
            type.StartsWith(Names.Namespace + ".", StringComparison.Ordinal) ? PrimitiveTypeCode.Int32 : throw new UnknownTypeException(type);
    }
}
