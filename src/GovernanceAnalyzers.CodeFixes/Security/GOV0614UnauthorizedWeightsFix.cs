using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Calls the nearest authorising hook before the statement that loads weights.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0614UnauthorizedWeightsFix))]
public sealed class GOV0614UnauthorizedWeightsFix : DeedFix
{
    /// <summary>The fix.</summary>
    public GOV0614UnauthorizedWeightsFix()
        : base(
            RuleIds.UnauthorizedWeights,
            new HookStub(Vocabulary.AuthorizesAccess, "AuthorizeAccess", "", "See that who asks for the weights may have them loaded."),
            "Access to the weights was not authorised.")
    {
    }

    private protected override string TitleOf(Hook hook) => $"Authorise with '{hook.DisplayName}' first";
}
