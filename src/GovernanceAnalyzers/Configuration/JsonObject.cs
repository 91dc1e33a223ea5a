using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GovernanceAnalyzers.Configuration;

/// <summary>An object of such a file, read name by name. What is not as it should be is reported and left out.</summary>
internal sealed class JsonObject(JsonText text, YamlMappingNode node)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Whether something that it cannot do without was missing or not understood.</summary>
    public bool IsBroken { get; private set; }

    public TextSpan Place => text.SpanOf(node);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Where the value stands; where the object does, when it has none of that name.</summary>
    public TextSpan PlaceOf(string name) => text.SpanOf(Find(name) ?? node);

    /// <summary>Where the texts of a list stand.</summary>
    public ImmutableArray<TextSpan> PlacesIn(string name) => (Find(name) as YamlSequenceNode)?.Where(IsText).Select(text.SpanOf).ToImmutableArray() ?? ImmutableArray<TextSpan>.Empty;

    public string Required(string name)
    {
        if (Text(name) is { } found) return found;
        if (Find(name) is null) text.Report(node, $"'{name}' is missing");
        IsBroken = true;
        return "";
    }

    public string? Text(string name)
    {
        if (Take(name) is not { } value) return null;
        if (IsText(value)) return ((YamlScalarNode)value).Value;
        text.Report(value, $"'{name}' is not a text: write it in double quotes, and not blank");
        return null;
    }

    public bool Flag(string name, bool otherwise = false)
    {
        if (Take(name) is not { } value) return otherwise;
        if (value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag) return flag.Value == "true";
        text.Report(value, $"'{name}' is neither true nor false");
        return otherwise;
    }

    public int? Number(string name, int least, int most) => (int?)Whole(name, least, most);

    public long? Whole(string name, long least, long most)
    {
        if (Take(name) is not { } value) return null;
        if (value is YamlScalarNode { Style: ScalarStyle.Plain } written && long.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        text.Report(value, $"'{name}' is not a number from {least} to {most}");
        return null;
    }

    public DateTime? Date(string name)
    {
        if (Text(name) is not { } found) return null;
        if (DateTime.TryParseExact(found, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        text.Report(Find(name)!, $"'{found}' is no date: write it as yyyy-MM-dd");
        return null;
    }

    /// <summary>The place of the text among those that it may be.</summary>
    public int? OneOf(string name, ImmutableArray<string> choices) => Text(name) is { } found ? IndexOf(found, Find(name)!, choices) : null;

    public int RequiredOneOf(string name, ImmutableArray<string> choices)
    {
        if (Find(name) is null) Required(name);
        else if (OneOf(name, choices) is { } index) return index;
        IsBroken = true;
        return 0;
    }

    public ImmutableArray<string> Texts(string name, Func<string, bool>? isMeant = null, string meant = "")
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(name))
            if (!IsText(item)) text.Report(item, $"'{name}' holds what is not a text");
            else if (((YamlScalarNode)item).Value is var value && isMeant?.Invoke(value!) == false) text.Report(item, $"'{value}' {meant}");
            else found.Add(value!);
        return found.ToImmutable();
    }

    /// <summary>The places of the texts of a list among those that they may be.</summary>
    public IEnumerable<int> AllOf(string name, ImmutableArray<string> choices)
    {
        foreach (var item in Items(name))
            if (IndexOf((item as YamlScalarNode)?.Value ?? "", item, choices) is { } index) yield return index;
    }

    public IEnumerable<JsonObject> Objects(string name)
    {
        foreach (var item in Items(name))
            if (item is YamlMappingNode mapping) yield return new JsonObject(text, mapping);
            else text.Report(item, $"'{name}' holds what is not an object");
    }

    public JsonObject? Object(string name)
    {
        if (Take(name) is not { } value) return null;
        if (value is YamlMappingNode mapping) return new JsonObject(text, mapping);
        text.Report(value, $"'{name}' is not an object");
        return null;
    }

    /// <summary>All names, each of which has a list of texts.</summary>
    public IEnumerable<(string Name, ImmutableArray<string> Texts)> Lists() => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value!).ToList().Select(name => (name, Texts(name)));

    /// <summary>Reports a value, or with no name the object, that is not as it should be.</summary>
    public string Reject(string? name, string message)
    {
        text.Report(name is null ? Place : PlaceOf(name), message);
        IsBroken = true;
        return "";
    }

    /// <summary>Reports the names that nobody asked for.</summary>
    public void End()
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !_known.Contains(name))
                text.Report(key, $"'{(key as YamlScalarNode)?.Value}' means nothing here", NearMiss.Of((key as YamlScalarNode)?.Value ?? "", _known));
    }

    private int? IndexOf(string found, YamlNode at, ImmutableArray<string> choices)
    {
        if (choices.IndexOf(found) is var index and >= 0) return index;
        text.Report(at, $"'{found}' is none of {string.Join(", ", choices)}", NearMiss.Of(found, choices));
        return null;
    }

    private IEnumerable<YamlNode> Items(string name)
    {
        if (Take(name) is not { } value) return [];
        if (value is YamlSequenceNode list) return list.Children;
        text.Report(value, $"'{name}' is not a list");
        return [];
    }

    private static bool IsText(YamlNode value) => value is YamlScalarNode { Style: ScalarStyle.DoubleQuoted, Value: var found } && !string.IsNullOrWhiteSpace(found);

    private YamlNode? Take(string name)
    {
        _known.Add(name);
        return Find(name);
    }

    private YamlNode? Find(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;
}
