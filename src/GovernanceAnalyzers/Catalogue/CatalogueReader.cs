using System.Collections.Immutable;
using System.Text;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>
/// Reads the text of a catalogue file (docs/catalogue.md). Whatever the input is, it answers with what it understood and a list of
/// problems; it does not throw.
/// </summary>
internal sealed class CatalogueReader
{
    /// <summary>Beyond this a line is not looked at: no ID is as long.</summary>
    private const int LongestLine = 4096;

    /// <summary>Beyond this the file is something else, and more problems would help nobody.</summary>
    private const int MostProblems = 100;

    private static readonly string[] s_headers = { "library", "assembly", "kind", "version" };
    private static readonly string[] s_kinds = { "ai", "other" };
    private static readonly string[] s_keys = { "arg", "result", "class", "certainty", "when", "versions" };
    private static readonly string[] s_classes = { "unsafe", "code", "data", "query", "markup", "path", "address", "response", "file", "display", "place", "deployment" };
    private static readonly string[] s_certainties = { "maybe", "retrieved" };

    private readonly string _path;
    private readonly SourceText _text;
    private readonly bool _isUser;
    private readonly ImmutableArray<CatalogueLibrary>.Builder _libraries = ImmutableArray.CreateBuilder<CatalogueLibrary>();
    private readonly ImmutableArray<ConfigurationProblem>.Builder _problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
    private readonly List<(CatalogueLibrary Library, DocumentationId Id, TextSpan Span, List<CatalogueEffect> Effects)> _entries = [];
    private readonly Dictionary<(CatalogueLibrary Library, string Id), int> _entryOf = [];

    private string? _name;
    private ImmutableArray<string> _assemblies;
    private TextSpan _assembliesSpan;
    private bool _isAi = true;
    private bool _inHeader = true;
    private bool _missesAssembly;
    private CatalogueLibrary? _library;

    private CatalogueReader(SourceText text, string path, bool isUser)
    {
        _text = text;
        _path = path;
        _isUser = isUser;
        StartSection();
    }

    /// <summary>Reads a whole file.</summary>
    public static CatalogueFile Read(SourceText text, string path, bool isUser, CancellationToken cancellationToken = default)
    {
        var reader = new CatalogueReader(text, path, isUser);
        if (isUser)
            reader.CheckEncoding();

        foreach (var line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader._problems.Count >= MostProblems)
                break;

            reader.ReadLine(line);
        }

        var entries = ImmutableArray.CreateBuilder<CatalogueEntry>(reader._entries.Count);
        foreach (var (library, id, span, effects) in reader._entries)
            entries.Add(new CatalogueEntry(library, id, effects.ToImmutableArray(), span));

        return new CatalogueFile(path, isUser ? text : null, reader._libraries.ToImmutable(), entries.MoveToImmutable(), reader._problems.ToImmutable());
    }

    /// <summary>Reads the lines before the first entry only: whom the file is about.</summary>
    public static CatalogueLibrary? ReadHeader(TextReader text, string path)
    {
        var header = new StringBuilder();
        while (text.ReadLine() is { } line)
        {
            var trimmed = line.TrimStart('\uFEFF', ' ', '\t');
            if (trimmed.Length > 0 && trimmed[0] != '#' && !s_headers.Any(word => trimmed.StartsWith(word + " ", StringComparison.Ordinal)))
                break;

            header.AppendLine(line);
        }

        var source = SourceText.From(header.ToString());
        var reader = new CatalogueReader(source, path, isUser: false);
        foreach (var line in source.Lines)
            reader.ReadLine(line);

        return reader.FinishHeader();
    }

    /// <summary>A host that finds bytes that are not UTF-8 takes another encoding, or puts U+FFFD in their place; where it is right, no letter is lost.</summary>
    private void CheckEncoding()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '\uFFFD' || (_text[i] > '\u007F' && !IsUnicode(_text.Encoding)))
            {
                Report(new TextSpan(i, 1), "the file is not UTF-8: save it as UTF-8");
                return;
            }
        }
    }

    private static bool IsUnicode(Encoding? encoding) => encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    private void StartSection()
    {
        _name = null;
        _assemblies = ImmutableArray<string>.Empty;
        _isAi = true;
        _library = null;
        _inHeader = true;
        _missesAssembly = false;
    }

    private void ReadLine(TextLine line)
    {
        if (line.Span.Length > LongestLine)
        {
            Report(line.Span, "the line is too long to be an entry");
            return;
        }

        var words = Words(line);
        if (words.Count == 0)
            return;

        var first = Text(words[0]);
        if (Array.IndexOf(s_headers, first) >= 0)
        {
            if (!_inHeader)
                StartSection();

            if (words.Count == 1)
                Report(words[0], $"'{first}' needs a value");
            else
                SetHeader(first, Text(TextSpan.FromBounds(words[1].Start, words[words.Count - 1].End)), TextSpan.FromBounds(words[1].Start, words[words.Count - 1].End));

            return;
        }

        ReadEntry(words);
    }

    private void SetHeader(string header, string value, TextSpan span)
    {
        switch (header)
        {
            case "library":
                _name = value;
                break;

            case "assembly":
                var names = ImmutableArray.CreateBuilder<string>();
                foreach (var part in value.Split(','))
                {
                    var name = part.Trim();
                    if (!IsAssemblyName(name))
                        Report(span, $"'{Printable(name)}' is not the name of an assembly");
                    else
                        names.Add(name);
                }

                _assemblies = _assemblies.AddRange(names);
                _assembliesSpan = span;
                break;

            case "kind":
                if (Array.IndexOf(s_kinds, value) < 0)
                    Report(span, $"unknown kind '{Printable(value)}'", NearMiss.Of(value, s_kinds));
                else
                    _isAi = value == "ai";

                break;
        }
    }

    private CatalogueLibrary? FinishHeader()
    {
        _inHeader = false;
        if (_library is null && _assemblies.Length > 0)
        {
            var isPlatform = _assemblies.Length == 1 && _assemblies[0] == CatalogueLibrary.BaseClassLibrary;
            _library = new CatalogueLibrary(_name ?? _assemblies[0], _assemblies, _isAi && !isPlatform, _isUser, _assembliesSpan);
            _libraries.Add(_library);
        }

        return _library;
    }

    private void ReadEntry(List<TextSpan> words)
    {
        if (FinishHeader() is not { } library)
        {
            if (!_missesAssembly)
                Report(words[0], "no 'assembly' line before the first entry", NearMiss.Of(Text(words[0]), s_headers));

            _missesAssembly = true;
            return;
        }

        if (ReadRoles(words[0]) is not { } roles)
            return;

        if (words.Count == 1)
        {
            Report(words[0], "a role is followed by a documentation ID, such as M:Namespace.Type.Method(System.String)");
            return;
        }

        var idText = Text(words[1]);
        if (DocumentationId.Parse(idText, out var error) is not { } id)
        {
            Report(words[1], error);
            return;
        }

        if (ReadOptions(words) is not { } options || !Fits(roles, id, options, words))
            return;

        if (!_entryOf.TryGetValue((library, id.Text), out var index))
        {
            index = _entries.Count;
            _entryOf.Add((library, id.Text), index);
            _entries.Add((library, id, words[1], []));
        }

        var effects = _entries[index].Effects;
        foreach (var role in roles)
        {
            if (effects.Any(known => known.Role == role.Flag))
            {
                Report(words[0], $"the role '{role.Name}' is already given to this member");
                continue;
            }

            if (effects.FirstOrDefault(known => CatalogueRole.Contradict(known.Role, role.Flag)) is { } other)
            {
                Report(words[0], $"the role '{role.Name}' contradicts '{CatalogueRole.NameOf(other.Role)}', which is already given to this member");
                continue;
            }

            var arguments = role.Argument == ArgumentNeed.None ? ImmutableArray<string>.Empty : options.Arguments;
            if (arguments.IsEmpty && id.Kind == 'P' && role.Argument == ArgumentNeed.Required)
                arguments = ImmutableArray.Create("value");

            effects.Add(new CatalogueEffect(role.Flag, arguments, options.Result, options.Others));
        }
    }

    private List<CatalogueRole>? ReadRoles(TextSpan word)
    {
        var roles = new List<CatalogueRole>();
        foreach (var part in Parts(word))
        {
            var name = Text(part);
            if (CatalogueRole.Find(name) is { } role)
            {
                roles.Add(role);
                continue;
            }

            var suggestion = NearMiss.Of(name, CatalogueRole.All.Select(known => known.Name)) ?? NearMiss.Of(name, s_headers);
            Report(part, name.Length == 0 ? "a role is missing: write the list without spaces" : $"unknown role '{Printable(name)}'", suggestion);
            return null;
        }

        return roles;
    }

    private Options? ReadOptions(List<TextSpan> words)
    {
        var options = new Options();
        var isSound = true;
        for (var i = 2; i < words.Count; i++)
        {
            var word = Text(words[i]);
            var equals = word.IndexOf('=');
            if (equals <= 0 || equals == word.Length - 1)
            {
                Report(words[i], "expected key=value");
                return null;
            }

            var key = word.Substring(0, equals);
            var value = TextSpan.FromBounds(words[i].Start + equals + 1, words[i].End);
            switch (key)
            {
                case "arg" when options.Arguments.IsEmpty:
                    foreach (var part in Parts(value))
                        isSound &= IsName(part, options.Arguments.Add(Text(part)), out options.Arguments);

                    break;
                case "result" when options.Result is null:
                    options.Result = Text(value);
                    isSound &= IsName(value, options.Arguments, out _);
                    if (options.Result == "return")
                        options.Result = null;

                    break;
                case "class" when !options.Others.ContainsKey(key):
                    isSound &= IsOneOf(value, s_classes);
                    options.Others = options.Others.SetItem(key, Text(value));
                    break;
                case "certainty" when !options.Others.ContainsKey(key):
                    isSound &= IsOneOf(value, s_certainties);
                    options.Others = options.Others.SetItem(key, Text(value));
                    break;
                case "when" when !options.Others.ContainsKey(key):
                    isSound &= IsCondition(value);
                    options.Others = options.Others.SetItem(key, Text(value));
                    break;
                case "versions" when !options.Others.ContainsKey(key):
                    if (Text(value).IndexOf("..", StringComparison.Ordinal) < 0)
                    {
                        Report(value, "versions are written from..to; either may be left out");
                        isSound = false;
                    }

                    options.Others = options.Others.SetItem(key, Text(value));
                    break;
                default:
                    var isKnown = Array.IndexOf(s_keys, key) >= 0;
                    Report(words[i], isKnown ? $"'{key}' is given twice" : $"unknown key '{Printable(key)}'", isKnown ? null : NearMiss.Of(key, s_keys));
                    return null;
            }
        }

        return isSound ? options : null;
    }

    private bool Fits(List<CatalogueRole> roles, DocumentationId id, Options options, List<TextSpan> words)
    {
        foreach (var role in roles)
        {
            if (role.Targets.IndexOf(id.Kind) < 0)
            {
                Report(words[0], $"the role '{role.Name}' cannot be given to {(id.Kind == 'T' ? "a type" : id.Kind is 'M' or 'P' ? "a member" : "a field or event")}");
                return false;
            }

            if (role.Argument == ArgumentNeed.Required && id.Kind == 'M' && options.Arguments.IsEmpty)
            {
                Report(words[0], $"the role '{role.Name}' needs arg=<parameter name>");
                return false;
            }
        }

        if (!options.Arguments.IsEmpty && roles.TrueForAll(role => role.Argument == ArgumentNeed.None))
        {
            Report(words[0], $"the role '{roles[0].Name}' speaks of no argument");
            return false;
        }

        return true;
    }

    private bool IsName(TextSpan span, ImmutableArray<string> names, out ImmutableArray<string> result)
    {
        result = names;
        var name = Text(span);
        if (name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_'))
            return true;

        Report(span, name.Length == 0 ? "a name is missing: write the list without spaces" : $"'{Printable(name)}' is not the name of a parameter");
        return false;
    }

    // role:System,Developer
    private bool IsCondition(TextSpan span)
    {
        var colon = Text(span).IndexOf(':');
        if (colon > 0 && colon < span.Length - 1)
            return IsName(TextSpan.FromBounds(span.Start, span.Start + colon), ImmutableArray<string>.Empty, out _);

        Report(span, "a condition is written parameter:value, with commas between several values");
        return false;
    }

    private bool IsOneOf(TextSpan span, string[] values)
    {
        var value = Text(span);
        if (Array.IndexOf(values, value) >= 0)
            return true;

        Report(span, $"'{Printable(value)}' is not one of {string.Join(", ", values)}", NearMiss.Of(value, values));
        return false;
    }

    private void Report(TextSpan span, string message, string? suggestion = null)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new ConfigurationProblem(_path, span, _text.Lines.GetLinePositionSpan(span), message, suggestion));
    }

    private string Text(TextSpan span) => _text.ToString(span);

    private IEnumerable<TextSpan> Parts(TextSpan list)
    {
        var start = list.Start;
        for (var i = list.Start; i <= list.End; i++)
        {
            if (i == list.End || _text[i] == ',')
            {
                yield return TextSpan.FromBounds(start, i);
                start = i + 1;
            }
        }
    }

    // Words between white space; '#' at the start of one begins a comment ("#ctor" is never at the start).
    private List<TextSpan> Words(TextLine line)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = line.Start; i <= line.End; i++)
        {
            var isSpace = i == line.End || char.IsWhiteSpace(_text[i]) || _text[i] == '\uFEFF';
            if (!isSpace && start < 0)
            {
                if (_text[i] == '#')
                    break;

                start = i;
            }
            else if (isSpace && start >= 0)
            {
                words.Add(TextSpan.FromBounds(start, i));
                start = -1;
            }
        }

        return words;
    }

    private static bool IsAssemblyName(string name)
    {
        var star = name.IndexOf('*');
        return name.Length > 0
            && (star < 0 || (star > 0 && star == name.Length - 1))
            && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }

    private static string Printable(string text)
    {
        if (text.Length > 60)
            text = text.Substring(0, 60) + "…";

        return new string(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c).ToArray());
    }

    private sealed class Options
    {
        public ImmutableArray<string> Arguments = ImmutableArray<string>.Empty;
        public string? Result;
        public ImmutableDictionary<string, string> Others = ImmutableDictionary<string, string>.Empty;
    }
}
