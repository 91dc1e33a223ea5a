using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Sharing;

/// <summary>Reports what screening found, first thing in the branch that turns it away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0402UnreportedBypassFix))]
public sealed class GOV0402UnreportedBypassFix : ReportFix
{
    private const string Incident = "\"Screening turned an input away.\"";

    /// <summary>The fix.</summary>
    public GOV0402UnreportedBypassFix()
        : base(RuleIds.UnreportedBypass, new HookStub(Vocabulary.ReportsIncident, "ReportBypass", "incident", "Report the attempt to those who watch the system.", GivesBack: false))
    {
    }

    private protected override StatementSyntax? PlaceOf(Site site) =>
        site.Node.FirstAncestorOrSelf<IfStatementSyntax>() is not { } branch ? null
        : site.Properties.TryGetValue(BranchSuggestion.Key, out var side) && side == BranchSuggestion.False ? branch.Else?.Statement : branch.Statement;

    private protected override IEnumerable<(ITypeSymbol Type, string Text, Action<Edit> Prepare)> Told(Site site)
    {
        yield return (site.File.Compilation.GetSpecialType(SpecialType.System_String), Incident, _ => { });
    }
}
