using GovernanceAnalyzers.Contracts;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>A redacting method that is still to be written.</summary>
internal static class RedactionStub
{
    public const string Complaint = "The personal data could not be redacted.", Local = "redacted";

    public static HookStub Text { get; } = new(Vocabulary.Redacts, "Redact", "text", "Take the personal data out.");
}
