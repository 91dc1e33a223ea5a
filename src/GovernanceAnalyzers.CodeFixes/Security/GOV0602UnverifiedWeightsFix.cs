using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Passes what is loaded through the nearest verifying hook that takes it, or has it checked just before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0602UnverifiedWeightsFix))]
public sealed class GOV0602UnverifiedWeightsFix : ValueFix
{
    /// <summary>The fix.</summary>
    public GOV0602UnverifiedWeightsFix()
        : base(
            RuleIds.UnverifiedWeights,
            new HookStub(Vocabulary.VerifiesWeights, "VerifyWeights", "weights", "Check that these are the weights that were approved, and throw if they are not."),
            "The model weights are not the ones that were approved.",
            "weights",
            marksArguments: true)
    {
    }

    private protected override string TitleOf(Hook hook) => $"Verify with '{hook.DisplayName}'";
}
