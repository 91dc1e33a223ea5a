using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.Tests.Signatures;

/// <summary>
/// C# that declares the types and members of signatures. A documentation ID has no return type, so that what is declared returns an object;
/// a type of which nothing is known is a class (or a struct, where it must be a value).
/// </summary>
internal sealed class SignatureSource
{
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly ILookup<string, Signature> _members;

    /// <param name="isKnown">Whether a type is declared elsewhere.</param>
    public SignatureSource(IEnumerable<Signature> signatures, Func<string, bool> isKnown)
    {
        var all = signatures.DistinctBy(signature => signature.Id).ToList();
        _members = all.Where(signature => !signature.IsType).ToLookup(signature => signature.Type);
        foreach (var type in all.Where(signature => signature.IsType)) _kinds[type.Path] = type.Kind;
        foreach (var member in _members) _kinds.TryAdd(member.Key, member.All(signature => signature.Kind == "extension") ? "static class" : "class");
        foreach (var (name, isValue) in Mentioned(all))
        {
            if (isKnown(name)) continue;
            _kinds.TryAdd(name, "class");
            if (isValue && _kinds[name] == "class") _kinds[name] = "struct";
        }
    }

    /// <summary>The types that the parameters of signatures name.</summary>
    public static IEnumerable<(string Name, bool IsValue)> Mentioned(IEnumerable<Signature> signatures) =>
        signatures.SelectMany(signature => signature.Parameters).SelectMany(type => TypeText.NamesIn(type)).Distinct();

    public override string ToString()
    {
        var text = new StringBuilder("#pragma warning disable\n");
        foreach (var type in _kinds.Keys.Where(name => Outer(name) is null).Order(StringComparer.Ordinal))
        {
            var dot = type.LastIndexOf('.');
            if (dot >= 0) text.Append("namespace ").Append(type, 0, dot).Append(" { ");
            Declare(text, type, 0);
            text.Append(dot >= 0 ? " }\n" : "\n");
        }
        return text.ToString();
    }

    private void Declare(StringBuilder text, string type, int outerArity)
    {
        var kind = _kinds[type];
        var (name, arity) = Split(type[(type.LastIndexOf('.') + 1)..]);
        var isAttribute = kind == "class" && name.EndsWith("Attribute", StringComparison.Ordinal);
        text.Append("public ").Append(kind is "delegate" or "record" ? "class" : kind).Append(" @").Append(name).Append(TypeParameters('T', outerArity, arity));
        text.Append(isAttribute ? " : global::System.Attribute { " : " { ");
        foreach (var member in _members[type]) Declare(text, member, name, kind == "interface");
        foreach (var inner in _kinds.Keys.Where(other => Outer(other) == type).Order(StringComparer.Ordinal)) Declare(text, inner, outerArity + arity);
        text.Append('}');
    }

    private static void Declare(StringBuilder text, Signature member, string type, bool isInterface)
    {
        var (name, arity) = Split(member.Path[(member.Type.Length + 1)..]);
        if (!isInterface) text.Append("public ");
        if (member.Kind != "instance") text.Append("static ");
        if (member.Id[0] == 'P')
        {
            text.Append("object @").Append(name).Append(" { get; set; } ");
            return;
        }

        var parameters = member.Parameters.Select((parameter, i) => $"{(i == 0 && member.Kind == "extension" ? "this " : "")}{TypeText.ToCSharp(parameter)} @{member.Names[i]}");
        var list = "(" + string.Join(", ", parameters) + ")";
        if (member.Path.EndsWith("#ctor", StringComparison.Ordinal)) text.Append('@').Append(type).Append(list).Append(" { } ");
        else text.Append("unsafe object @").Append(name).Append(TypeParameters('M', 0, arity)).Append(list).Append(ValueConstraints(member, arity)).Append(isInterface ? "; " : " => throw null!; ");
    }

    private static string ValueConstraints(Signature member, int arity) =>
        string.Concat(Enumerable.Range(0, arity).Where(i => member.Id.Contains($"System.Nullable{{``{i}}}", StringComparison.Ordinal)).Select(i => $" where M{i} : struct"))
        + string.Concat(Enumerable.Range(0, arity).Where(i => member.Id.Contains($".DbSet{{``{i}}}", StringComparison.Ordinal)).Select(i => $" where M{i} : class"));

    private static string TypeParameters(char prefix, int from, int count) => count == 0 ? "" : "<" + string.Join(", ", Enumerable.Range(from, count).Select(i => $"{prefix}{i}")) + ">";

    /// <summary>The type around a type, if one is declared.</summary>
    private string? Outer(string type)
    {
        var dot = type.LastIndexOf('.');
        return dot >= 0 && _kinds.ContainsKey(type[..dot]) ? type[..dot] : null;
    }

    private static (string Name, int Arity) Split(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? (name, 0) : (name[..tick], int.Parse(name[tick..].TrimStart('`'), System.Globalization.CultureInfo.InvariantCulture));
    }
}
