using System.Text;

namespace GovernanceAnalyzers.Tests.Signatures;

/// <summary>A type as documentation IDs write it, taken apart.</summary>
internal static class TypeText
{
    /// <summary>Splits at the commas that stand in no brackets.</summary>
    public static IEnumerable<string> SplitList(string list)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] is '{' or '(' or '[' ? 1 : list[i] is '}' or ')' or ']' ? -1 : 0;
            if (list[i] != ',' || depth > 0) continue;
            yield return list[start..i];
            start = i + 1;
        }
        if (list.Length > 0) yield return list[start..];
    }

    /// <summary>The named types that it is made of, as IDs write them (with arity), each with whether it must be a value type.</summary>
    public static IEnumerable<(string Name, bool IsValue)> NamesIn(string type, bool isValue = false)
    {
        var (name, arguments) = Definition(type);
        if (name.Length > 0 && name[0] != '`') yield return (name, isValue);
        foreach (var argument in arguments)
            foreach (var inner in NamesIn(argument, name == "System.Nullable`1")) yield return inner;
    }

    /// <summary>As C# writes it.</summary>
    public static string ToCSharp(string type)
    {
        if (type[^1] == '@') return "ref " + ToCSharp(type[..^1]);
        if (type[^1] == '*') return ToCSharp(type[..^1]) + "*";
        if (type[^1] == ']') return ToCSharp(type[..type.LastIndexOf('[')]) + "[" + new string(',', type[type.LastIndexOf('[')..].Count(c => c == ',')) + "]";
        if (type.StartsWith("``", StringComparison.Ordinal)) return "M" + type[2..];
        if (type[0] == '`') return "T" + type[1..];
        var text = new StringBuilder("global::");
        var depth = 0;
        var start = 0;
        for (var i = 0; i < type.Length; i++)
        {
            if (type[i] == '{' && depth++ == 0)
            {
                text.Append(type, start, i - start);
                start = i + 1;
            }
            else if (type[i] == '}' && --depth == 0)
            {
                text.Append('<').AppendJoin(", ", SplitList(type[start..i]).Select(ToCSharp)).Append('>');
                start = i + 1;
            }
        }
        return text.Append(type, start, type.Length - start).ToString();
    }

    private static (string Name, IEnumerable<string> Arguments) Definition(string type)
    {
        type = type.TrimEnd('@', '*');
        while (type[^1] == ']') type = type[..type.LastIndexOf('[')].TrimEnd('*');
        var name = new StringBuilder();
        var arguments = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < type.Length; i++)
        {
            if (type[i] == '{' && depth++ == 0) start = i + 1;
            else if (type[i] == '}' && --depth == 0)
            {
                var list = SplitList(type[start..i]).ToList();
                arguments.AddRange(list);
                name.Append('`').Append(list.Count);
            }
            else if (depth == 0) name.Append(type[i]);
        }
        return (name.ToString(), arguments);
    }
}
