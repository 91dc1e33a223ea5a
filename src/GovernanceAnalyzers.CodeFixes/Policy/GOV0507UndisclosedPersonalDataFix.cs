using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Calls the nearest disclosing hook before the statement that uses personal data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0507UndisclosedPersonalDataFix))]
public sealed class GOV0507UndisclosedPersonalDataFix : DeedFix
{
    /// <summary>The fix.</summary>
    public GOV0507UndisclosedPersonalDataFix()
        : base(
            RuleIds.UndisclosedPersonalData,
            new HookStub(Vocabulary.DisclosesPrivacy, "ShowPrivacyNotice", "", "Give the person the privacy disclosure."),
            "The privacy disclosure was not given.")
    {
    }

    private protected override string TitleOf(Hook hook) => $"Disclose with '{hook.DisplayName}' first";
}
