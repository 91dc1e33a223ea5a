using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Standards;

/// <summary>Writes the term's successor. Another algorithm changes what is compared with it elsewhere, so that is left to a person.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1002RetiredConstructFix))]
public sealed class GOV1002RetiredConstructFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV1002RetiredConstructFix()
        : base(RuleIds.RetiredConstruct) => Keys = ImmutableArray.Create(Key("Replace"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Expression is not LiteralExpressionSyntax literal || !site.Properties.TryGetValue(ObligationSuggestion.Standards, out var successor) || successor is null) yield break;
        var edit = new Edit().Replace(literal.Span, SymbolDisplay.FormatLiteral(successor, quote: true));
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Write '{successor}'", after, edit);
    }
}
