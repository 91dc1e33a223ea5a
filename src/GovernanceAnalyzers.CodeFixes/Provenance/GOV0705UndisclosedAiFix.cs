using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Provenance;

/// <summary>Calls the nearest hook that says that this is AI before the statement that gives the content to a person.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0705UndisclosedAiFix))]
public sealed class GOV0705UndisclosedAiFix : DeedFix
{
    /// <summary>The fix.</summary>
    public GOV0705UndisclosedAiFix()
        : base(
            RuleIds.UndisclosedAi,
            new HookStub(Vocabulary.DisclosesAi, "SayThatThisIsAi", "", "Tell the person that this is AI."),
            "Nobody said that this is AI.")
    {
    }

    private protected override string TitleOf(Hook hook) => $"Say that it is AI with '{hook.DisplayName}' first";
}
