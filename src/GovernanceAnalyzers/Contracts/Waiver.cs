using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Contracts;

/// <summary>A finding of a rule, accepted for a time by someone who answers for it.</summary>
/// <param name="Expires">The last day on which it holds; <see langword="null"/> where none is said, or not as a date.</param>
/// <param name="Place">Where it is written: two on one symbol are told apart by it.</param>
internal sealed record Waiver(string Rule, string? Justification, string? Owner, string? ExpiryText, DateTime? Expires, (SyntaxTree Tree, TextSpan Span) Place)
{
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>It says why, who answers and until when; without that it waives nothing.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Justification) && !string.IsNullOrWhiteSpace(Owner) && Expires is not null;

    /// <summary>Whether its day has passed. Where today is not known, it has not.</summary>
    public bool IsExpired(DateTime? today) => Expires < today;

    public bool Holds(DateTime? today) => IsComplete && !IsExpired(today);

    public static DateTime? ParseDate(string? text) =>
        DateTime.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static Waiver? From(Annotation annotation) =>
        annotation.Is(Vocabulary.GovernanceWaiver) && annotation.Place is { } place && annotation.Data.ConstructorArguments.Length == 1
            && annotation.Data.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string rule }
            && annotation.Value<string>(nameof(Expires)) is var expiry
            ? new Waiver(rule, annotation.Value<string>(nameof(Justification)), annotation.Value<string>(nameof(Owner)), expiry, ParseDate(expiry), (place.SyntaxTree, place.Span))
            : null;
}
