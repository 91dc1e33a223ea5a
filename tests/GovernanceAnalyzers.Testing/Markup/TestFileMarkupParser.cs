using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads marked code: <c>[|…|]</c> is a span of the only rule, <c>{|ID:…|}</c> of the rule <c>ID</c>, <c>{|#0:…|}</c> a place with a key, <c>$$</c> a position.
/// Spans nest; those that overlap are closed by their key: <c>{|#0:a {|#1:b|#0} c|#1}</c>.
/// </summary>
public static partial class TestFileMarkupParser
{
    /// <summary>Removes the markup and tells what it marked; the key of <c>[|…|]</c> is the empty string.</summary>
    public static void GetPositionsAndSpans(
        string input,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => (output, positions, spans) = Parse(input, treatPositionIndicatorsAsCode: false);

    /// <summary>Removes the markup and tells the spans that it marked.</summary>
    public static void GetSpans(string input, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => GetSpans(input, treatPositionIndicatorsAsCode: false, out output, out spans);

    /// <summary>Removes the markup and tells the spans that it marked.</summary>
    public static void GetSpans(
        string input,
        bool treatPositionIndicatorsAsCode,
        out string output,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => (output, _, spans) = Parse(input, treatPositionIndicatorsAsCode);

    [GeneratedRegex(@"(?<open>\[\|)|\{\|(?<open>[^:|\[\]{}]+):|(?<close>\|\])|\|(?<close>#\d+)?\}|(?<close>\|\})|(?<position>\$\$)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"\|(#\d+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex KeyedEnd { get; }

    private static (string Output, ImmutableArray<int> Positions, ImmutableDictionary<string, ImmutableArray<TextSpan>> Spans) Parse(
        string input,
        bool treatPositionIndicatorsAsCode)
    {
        var closedByKey = KeyedEnd.Matches(input).Select(end => end.Groups[1].Value).ToHashSet();
        var output = new StringBuilder();
        var positions = ImmutableArray.CreateBuilder<int>();
        var open = new List<(string Key, int Start)>();
        var closed = new List<(string Key, TextSpan Span)>();

        var read = 0;
        for (var mark = Mark.Match(input); mark.Success; mark = Mark.Match(input, read))
        {
            var start = ClosesRatherThanOpens(input, mark, open) ? mark.Index + 1 : mark.Index;
            output.Append(input, read, start - read);
            read = mark.Index + mark.Length;
            if (start > mark.Index)
            {
                read = start + 2;
                Close(string.Empty);
            }
            else if (mark.Groups["position"].Success)
            {
                if (treatPositionIndicatorsAsCode)
                {
                    output.Append(mark.Value);
                }
                else
                {
                    positions.Add(output.Length);
                }
            }
            else if (mark.Groups["open"].Success)
            {
                open.Add((mark.Value == "[|" ? string.Empty : mark.Groups["open"].Value, output.Length));
            }
            else
            {
                Close(mark.Value.Contains('#', StringComparison.Ordinal) ? mark.Groups["close"].Value : string.Empty);
            }
        }

        output.Append(input, read, input.Length - read);
        if (open.Count > 0)
        {
            throw new ArgumentException($"The input contained '{open.Count}' spans without an end.", nameof(input));
        }

        var spans = closed.OrderBy(span => span.Span).ToLookup(span => span.Key, span => span.Span);
        if (spans.FirstOrDefault(span => span.Key.StartsWith('#') && span.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The input contained more than one span '{twice.Key}'.", nameof(input));
        }

        return (output.ToString(), positions.ToImmutable(), spans.ToImmutableDictionary(span => span.Key, span => span.ToImmutableArray()));

        void Close(string key)
        {
            var index = open.FindLastIndex(start => key.Length == 0 ? !closedByKey.Contains(start.Key) : start.Key == key);
            if (index < 0)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The end of a span at position '{read}' has no start."), nameof(input));
            }

            closed.Add((open[index].Key, TextSpan.FromBounds(open[index].Start, output.Length)));
            open.RemoveAt(index);
        }
    }

    /// <summary><c>[|]</c> and <c>[|}</c> inside a span are a bracket of the code and the end of the span.</summary>
    private static bool ClosesRatherThanOpens(string input, Match mark, List<(string Key, int Start)> open)
        => mark.Value == "[|" && open.Count > 0 && mark.Index + 2 < input.Length
            && input[mark.Index + 2] == (open[^1].Key.Length == 0 ? ']' : '}');
}
