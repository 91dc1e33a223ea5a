using GovernanceAnalyzers.CodeFixes.Hooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Data;

/// <summary>Passes what is recorded through the nearest redacting hook that takes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1107UnredactedRecordFix))]
public sealed class GOV1107UnredactedRecordFix : ValueFix
{
    /// <summary>The fix.</summary>
    public GOV1107UnredactedRecordFix()
        : base(RuleIds.UnredactedRecord, RedactionStub.Text, RedactionStub.Complaint, RedactionStub.Local, marksArguments: false)
    {
    }

    private protected override string TitleOf(Hook hook) => $"Redact with '{hook.DisplayName}'";
}
