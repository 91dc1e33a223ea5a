namespace GovernanceAnalyzers.Contracts;

/// <summary>A model by its identity, as declarations and documents name it.</summary>
internal sealed record ModelIdentity(string Id, string? Version)
{
    private const char At = '@';

    public static ModelIdentity? Of(Annotation annotation) =>
        annotation.Is(Vocabulary.ModelSource) && annotation.Text(0) is { } id ? new ModelIdentity(id, annotation.Value<string>("Version") is { } version && !string.IsNullOrWhiteSpace(version) ? version.Trim() : null) : null;

    /// <summary><c>id</c> or <c>id@version</c>.</summary>
    public static ModelIdentity Parse(string text)
    {
        var at = text.LastIndexOf(At);
        return at <= 0 ? new ModelIdentity(text.Trim(), null) : new ModelIdentity(text.Substring(0, at).Trim(), text.Substring(at + 1).Trim());
    }
}
