using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>A person's statement, in <c>[Attested]</c>, that a clause is met.</summary>
/// <param name="Clause">As written.</param>
/// <param name="On">The day of the statement; <see langword="null"/> where none is said, or not as a date.</param>
/// <param name="ValidMonths">For how long it holds; 0 when that is not said.</param>
internal sealed record Attestation(string Clause, string? Role, string? OnText, DateTime? On, int ValidMonths)
{
    /// <summary>Longer is for ever.</summary>
    private const int MostMonths = 1200;

    /// <summary>The last day on which it holds.</summary>
    /// <param name="mostMonths">The longest time that counts.</param>
    public DateTime? Ends(int? mostMonths) => ValidMonths > 0 && On is { } day ? Dates.Later(day, Math.Min(ValidMonths, mostMonths ?? MostMonths)) : null;

    public static Attestation? From(Annotation annotation) =>
        annotation.Is(Vocabulary.Attested) && annotation.Data.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string clause }
        && annotation.Value<string>(nameof(On)) is var on
            ? new Attestation(clause, annotation.Value<string>(nameof(Role)), on, Waiver.ParseDate(on), annotation.Number(nameof(ValidMonths)))
            : null;
}
