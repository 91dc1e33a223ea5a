using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>A document that <c>[Evidence]</c> names.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Path">As written.</param>
internal sealed record EvidenceClaim(string Kind, string Path, string? Version, string? ReviewedOn, bool IsExternal)
{
    private static readonly ImmutableDictionary<string, string> Discharges = ImmutableDictionary<string, string>.Empty
        .Add(Vocabulary.PersonalDataInput, "DisclosedBy").Add(Vocabulary.GeneratesContent, "StampedBy").Add(Vocabulary.ModelWeights, "VerifiedBy");

    public static EvidenceClaim? From(Annotation annotation) =>
        annotation.Is(Vocabulary.Evidence)
        && annotation.Data.ConstructorArguments is { Length: 2 } arguments && arguments[1] is { Kind: TypedConstantKind.Primitive, Value: string path } && Annotation.MemberOf(arguments[0]) is { } kind
            ? new EvidenceClaim(kind, path, TextOf(annotation, "Version"), TextOf(annotation, "ReviewedOn"), annotation.IsTrue("External"))
            : null;

    /// <summary>The card that <c>[DatasetSource]</c> names.</summary>
    public static EvidenceClaim? OfCard(Annotation annotation) =>
        annotation.Is(Vocabulary.DatasetSource) && TextOf(annotation, "Card") is { } path ? new EvidenceClaim("DatasetCard", path, null, null, false) : null;

    /// <summary>The document by which an obligation is said to be met elsewhere; <see langword="null"/> where a hook is named.</summary>
    public static string? DischargingDocument(Annotation annotation) =>
        Discharges.TryGetValue(annotation.Name, out var argument) && TextOf(annotation, argument) is { } name && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : null;

    private static string? TextOf(Annotation annotation, string name) => annotation.Value<string>(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
