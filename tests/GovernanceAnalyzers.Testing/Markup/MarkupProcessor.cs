using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes the markup out of the files of one state and turns it into expected diagnostics.</summary>
internal sealed class MarkupProcessor(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
    ImmutableArray<string> fixableDiagnostics)
{
    private readonly Dictionary<int, FileLinePositionSpan> _keyedLocations = [];
    private readonly List<DiagnosticResult> _marked = [];

    /// <summary>The explicit diagnostics, their keys replaced by locations, and the marked ones.</summary>
    public IEnumerable<DiagnosticResult> Expected(IEnumerable<DiagnosticResult> explicitDiagnostics, string defaultPath)
        => explicitDiagnostics.Select(diagnostic => diagnostic.WithDefaultPath(defaultPath).WithAppliedMarkupLocations(_keyedLocations)).Concat(_marked);

    /// <summary>Replaces the files by the same without markup.</summary>
    public void Process(SourceFileCollection files)
    {
        for (var i = 0; mode != MarkupMode.None && i < files.Count; i++)
        {
            files[i] = (files[i].filename, Process(files[i].filename, files[i].content));
        }
    }

    private SourceText Process(string path, SourceText content)
    {
        var positions = ImmutableArray<int>.Empty;
        string output;
        ImmutableDictionary<string, ImmutableArray<TextSpan>> spans;
        if (options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode))
        {
            TestFileMarkupParser.GetSpans(content.ToString(), treatPositionIndicatorsAsCode: true, out output, out spans);
        }
        else
        {
            TestFileMarkupParser.GetPositionsAndSpans(content.ToString(), out output, out positions, out spans);
        }

        var text = SourceText.From(output, content.Encoding, content.ChecksumAlgorithm);
        if (mode != MarkupMode.Ignore)
        {
            Collect(path, text, positions, spans);
        }

        return text;
    }

    private void Collect(string path, SourceText text, ImmutableArray<int> positions, ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        foreach (var position in positions)
        {
            if (Create(string.Empty) is { } diagnostic)
            {
                _marked.Add(diagnostic.WithLocation(path, text.Lines.GetLinePosition(position)));
            }
        }

        foreach (var (key, span) in spans.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(span => (pair.Key, span))))
        {
            var location = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
            if (key.StartsWith('#'))
            {
                if (!_keyedLocations.TryAdd(int.Parse(key.AsSpan(1), CultureInfo.InvariantCulture), location))
                {
                    throw new InvalidOperationException($"Input contains multiple markup locations with key '{key}'");
                }
            }
            else if (Create(key) is { } diagnostic)
            {
                _marked.Add(diagnostic.WithSpan(location));
            }
        }
    }

    /// <summary>Marked diagnostics say where and which: not the message, the severity or further locations.</summary>
    private DiagnosticResult? Create(string id)
    {
        var descriptor = Descriptor(id);
        return mode == MarkupMode.IgnoreFixable && fixableDiagnostics.Contains(descriptor?.Id ?? id)
            ? null
            : (descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor))
                .WithMessage(null)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }

    private DiagnosticDescriptor? Descriptor(string id)
    {
        if (id.Length == 0)
        {
            return defaultDiagnostic ?? throw new InvalidOperationException(
                "Markup can omit the ID only when the first analyzer has a single rule. Write {|ID:…|}, or set MarkupOptions.UseFirstDescriptor.");
        }

        var descriptors = supportedDiagnostics.Where(descriptor => descriptor.Id == id).Distinct().ToArray();
        return descriptors.Length <= 1 || options.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? descriptors.FirstOrDefault()
            : throw new InvalidOperationException($"Several rules have the ID {id}. Use an explicit DiagnosticResult, or set MarkupOptions.UseFirstDescriptor.");
    }
}
