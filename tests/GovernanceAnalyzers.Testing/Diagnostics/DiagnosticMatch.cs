using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs expected diagnostics with actual ones: as many as possible exactly, the rest by the fewest differences.</summary>
internal sealed class DiagnosticMatch
{
    private readonly ImmutableArray<DiagnosticResult> _expected;
    private readonly ImmutableArray<Diagnostic> _actual;
    private readonly int?[] _expectedOf;

    public DiagnosticMatch(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        (_expected, _actual) = (expected, actual);
        _expectedOf = new int?[actual.Length];
        for (var i = 0; i < expected.Length; i++)
        {
            TryPairExactly(i, []);
        }

        PairTheRest();
    }

    public IEnumerable<(DiagnosticResult Expected, Diagnostic Actual)> Pairs
        => _actual.Select((actual, i) => (_expectedOf[i], actual)).Where(pair => pair.Item1 is not null).Select(pair => (_expected[pair.Item1!.Value], pair.actual));

    public IEnumerable<DiagnosticResult> Missing => _expected.Where((_, i) => !_expectedOf.Contains(i));

    public IEnumerable<Diagnostic> Unexpected => _actual.Where((_, i) => _expectedOf[i] is null);

    /// <summary>Finds a partner; one that is taken is asked to take another.</summary>
    private bool TryPairExactly(int expected, HashSet<int> asked)
    {
        for (var i = 0; i < _actual.Length; i++)
        {
            if (!DiagnosticComparison.Differences(_expected[expected], _actual[i]).Any()
                && asked.Add(i)
                && (_expectedOf[i] is not { } other || TryPairExactly(other, asked)))
            {
                _expectedOf[i] = expected;
                return true;
            }
        }

        return false;
    }

    private void PairTheRest()
    {
        var candidates =
            from e in Enumerable.Range(0, _expected.Length)
            where !_expectedOf.Contains(e)
            from a in Enumerable.Range(0, _actual.Length)
            where _expectedOf[a] is null && (_expected[e].Id == _actual[a].Id || SamePlace(_expected[e], _actual[a]))
            orderby DiagnosticComparison.Differences(_expected[e], _actual[a]).Count()
            select (e, a);
        foreach (var (expected, actual) in candidates.ToArray())
        {
            if (_expectedOf[actual] is null && !_expectedOf.Contains(expected))
            {
                _expectedOf[actual] = expected;
            }
        }
    }

    private static bool SamePlace(DiagnosticResult expected, Diagnostic actual)
        => expected.HasLocation && expected.Spans[0].Span.StartLinePosition == actual.Location.GetLineSpan().StartLinePosition;
}
