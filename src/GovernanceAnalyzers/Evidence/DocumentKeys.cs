namespace GovernanceAnalyzers.Evidence;

/// <summary>The names in the front matter of a document. Of the analyzer and of the tool that makes registers.</summary>
internal static class DocumentKeys
{
    public const string Kind = "kind", Reviewed = "reviewed", Version = "version", Classification = "classification", Systems = "systems", System = "system", Models = "models",
        Fingerprint = "fingerprint", External = "external";

    /// <summary>Whether a document that names these systems is about one; a document that names none is about all.</summary>
    public static bool IsAbout(IEnumerable<string> named, string system) => !named.Any() || named.Contains(system, StringComparer.OrdinalIgnoreCase);
}
