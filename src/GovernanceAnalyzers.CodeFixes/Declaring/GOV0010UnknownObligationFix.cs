using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Replaces the clause by the one that was probably meant, where the finding names one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0010UnknownObligationFix))]
public sealed class GOV0010UnknownObligationFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0010UnknownObligationFix()
        : base(RuleIds.UnknownObligation) => Keys = ImmutableArray.Create(Key("Replace"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Expression is not LiteralExpressionSyntax written || !site.Properties.TryGetValue(ObligationSuggestion.Clause, out var clause) || clause is null) yield break;
        var edit = new Edit();
        edit.Replace(written.Span, "\"" + clause + "\"");
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Replace by '{clause}'", after, edit);
    }
}
