using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Provenance;

/// <summary>Passes the content through the nearest stamping hook that takes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0701UnstampedContentFix))]
public sealed class GOV0701UnstampedContentFix : ValueFix
{
    /// <summary>The fix.</summary>
    public GOV0701UnstampedContentFix()
        : base(
            RuleIds.UnstampedContent,
            new HookStub(Vocabulary.StampsProvenance, "Stamp", "content", "Stamp the content with provenance information."),
            "The content could not be stamped.",
            "content",
            marksArguments: false)
    {
    }

    private protected override string TitleOf(Hook hook) => $"Stamp with '{hook.DisplayName}'";
}
