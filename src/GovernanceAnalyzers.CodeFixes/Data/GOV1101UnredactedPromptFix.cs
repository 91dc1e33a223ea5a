using GovernanceAnalyzers.CodeFixes.Hooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Data;

/// <summary>Passes what a model is given through the nearest redacting hook that takes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1101UnredactedPromptFix))]
public sealed class GOV1101UnredactedPromptFix : ValueFix
{
    /// <summary>The fix.</summary>
    public GOV1101UnredactedPromptFix()
        : base(RuleIds.UnredactedPrompt, RedactionStub.Text, RedactionStub.Complaint, RedactionStub.Local, marksArguments: false)
    {
    }

    private protected override string TitleOf(Hook hook) => $"Redact with '{hook.DisplayName}'";
}
