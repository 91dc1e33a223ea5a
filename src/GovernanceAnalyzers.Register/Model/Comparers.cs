namespace GovernanceAnalyzers.Register.Model;

/// <summary>Equality and order of parts of a register, by their content. Order is ordinal, so that it is the same everywhere.</summary>
internal static class Comparers
{
    public static IEqualityComparer<Annotation> Annotations { get; } = By<Annotation>(KeyOf);

    public static IComparer<Annotation> AnnotationOrder { get; } = Comparer<Annotation>.Create((a, b) => string.CompareOrdinal(KeyOf(a), KeyOf(b)));

    public static IEqualityComparer<T> By<T>(Func<T, string> key) => EqualityComparer<T>.Create((a, b) => a is null ? b is null : b is not null && key(a) == key(b), item => key(item).GetHashCode(StringComparison.Ordinal));

    public static string KeyOf(Annotation annotation) => $"{annotation.Name}\0{annotation.On}\0{KeyOf(annotation.Arguments)}";

    public static string KeyOf(IReadOnlyDictionary<string, IReadOnlyList<string>> arguments) =>
        string.Join('\u0001', arguments.Select(pair => $"{pair.Key}={string.Join('\u0002', pair.Value)}"));

    /// <summary>By place first, as a reader goes through the files.</summary>
    public static string KeyOf(Finding finding) =>
        $"{finding.File}\0{finding.Line:D8}\0{finding.Column:D8}\0{finding.Rule}\0{finding.Message}\0{finding.Level}\0{finding.Suppression?.Kind}\0{finding.Suppression?.Justification}"
        + $"\0{string.Join('\u0001', finding.Clauses)}\0{string.Join('\u0001', finding.Related.Select(place => $"{place.File}:{place.Line}"))}\0{string.Join('\u0001', finding.Properties.Select(pair => $"{pair.Key}={pair.Value}"))}";

    public static string KeyOf(Entry entry) => $"{entry.Id}\0{KeyOf(entry.Details)}";
}
