using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>Where the members of an assembly stand in its sources, from its portable PDB, where there is one.</summary>
internal sealed class SourceMap
{
    public static readonly SourceMap None = new();

    private readonly Dictionary<EntityHandle, Place> _places = [];
    private readonly Dictionary<string, List<(int Start, int End, IReadOnlyList<string> Chain)>> _lines = new(StringComparer.Ordinal);

    /// <summary>The source files, relative to the root.</summary>
    public IReadOnlyCollection<string> Files => _lines.Keys;

    public Place? PlaceOf(EntityHandle symbol) => _places.GetValueOrDefault(symbol);

    /// <summary>The type that a line belongs to, and what is around it: of the smallest member around it, else of the next one in the file.</summary>
    public IReadOnlyList<string>? TypesAt(string file, int line)
    {
        if (!_lines.TryGetValue(file, out var spans))
        {
            return null;
        }

        var around = spans.Where(span => span.Start <= line && line <= span.End).ToList();
        return around.Count > 0 ? around.MinBy(span => span.End - span.Start).Chain
            : spans.Where(span => span.Start > line).OrderBy(span => span.Start).Select(span => span.Chain).FirstOrDefault() ?? spans.MaxBy(span => span.End).Chain;
    }

    public static SourceMap Read(MetadataReader metadata, PEReader image, string path, Root root, SymbolNames names)
    {
        var map = new SourceMap();
        try
        {
            if (!image.TryOpenAssociatedPortablePdb(path, file => File.Exists(file) ? File.OpenRead(file) : null, out var provider, out _) || provider is null)
            {
                return map;
            }

            using (provider)
            {
                map.Add(metadata, provider.GetMetadataReader(), root, names);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException || AssemblyReader.IsOfBrokenMetadata(problem))
        {
            // Places are a convenience: a register without them is as true.
        }

        return map;
    }

    private void Add(MetadataReader metadata, MetadataReader symbols, Root root, SymbolNames names)
    {
        var files = new Dictionary<DocumentHandle, string>();
        var chains = new Dictionary<TypeDefinitionHandle, IReadOnlyList<string>>();
        foreach (var handle in symbols.MethodDebugInformation)
        {
            var debug = symbols.GetMethodDebugInformation(handle);
            if (debug.SequencePointsBlob.IsNil)
            {
                continue;
            }

            int start = int.MaxValue, end = 0;
            DocumentHandle document = default;
            foreach (var point in debug.GetSequencePoints().Where(point => !point.IsHidden))
            {
                if (document.IsNil || point.StartLine < start)
                {
                    document = point.Document;
                }

                start = Math.Min(start, point.StartLine);
                end = Math.Max(end, point.EndLine);
            }

            if (document.IsNil)
            {
                continue;
            }

            if (!files.TryGetValue(document, out var file))
            {
                files[document] = file = root.Relative(symbols.GetString(symbols.GetDocument(document).Name));
            }

            var method = handle.ToDefinitionHandle();
            var type = metadata.GetMethodDefinition(method).GetDeclaringType();
            if (!chains.TryGetValue(type, out var chain))
            {
                chains[type] = chain = names.ChainOf(type);
            }

            if (!_lines.TryGetValue(file, out var spans))
            {
                _lines[file] = spans = [];
            }

            spans.Add((start, end, chain));
            _places[method] = new Place(file, start);
            if (debug.GetStateMachineKickoffMethod() is { IsNil: false } kickoff)
            {
                _places[kickoff] = new Place(file, start);
            }

            if (!_places.TryGetValue(type, out var first) || (first.File == file && start < first.Line))
            {
                _places[type] = new Place(file, start);
            }
        }

        foreach (var property in metadata.PropertyDefinitions)
        {
            if (names.AccessorOf(property) is { IsNil: false } accessor && _places.TryGetValue(accessor, out var place))
            {
                _places[property] = place;
            }
        }
    }
}
