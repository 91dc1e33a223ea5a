using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Standards;

/// <summary>Offers the standards that the framework packs list. Which the stamp follows only a person knows, so none is taken unasked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1001UnlistedStandardFix))]
public sealed class GOV1001UnlistedStandardFix : GovernanceFix
{
    private const int Most = 32;

    /// <summary>The fix.</summary>
    public GOV1001UnlistedStandardFix()
        : base(RuleIds.UnlistedStandard, "Name the standard that the stamp follows") => Keys = Enumerable.Range(1, Most).Select(i => Key("Standard" + i)).ToImmutableArray();

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || !site.Properties.TryGetValue(ObligationSuggestion.Standards, out var listed) || listed is null) yield break;
        foreach (var (standard, key) in ObligationSuggestion.Read(listed).Zip(Keys, (standard, key) => (standard, key)))
        {
            var edit = new Edit();
            Attributes.Say(attribute, [("Standard", SymbolDisplay.FormatLiteral(standard, quote: true))], edit);
            if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(key, standard, after, edit, IsUnfinished: true);
        }
    }
}
