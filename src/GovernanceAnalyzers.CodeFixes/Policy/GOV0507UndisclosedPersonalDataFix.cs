using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Calls the nearest disclosing hook before the statement that uses personal data; once for all that the call covers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0507UndisclosedPersonalDataFix))]
public sealed class GOV0507UndisclosedPersonalDataFix : HookFix
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

    private protected override IEnumerable<Edit?> Calls(Site site, ExpressionSyntax expression, Hook hook) =>
        [Statement(site, expression, hook, value: null, "", mayRunInVain: true)];

    private protected override Edit? CallOfStub(Site site, ExpressionSyntax expression, HookStub stub)
    {
        var edit = new Edit();
        return StatementPlace.Before(site.File, expression, mayRunInVain: true) is { } place && stub.Add(site, null, edit) is { } name
            && Put(site, place, edit, [name + "();"], isAwaited: false) ? edit : null;
    }

    private protected override bool IsAnswered(Site site) => CallsBefore(site).Any();
}
