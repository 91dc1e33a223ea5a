using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Adds what a waiver lacks, for a person to fill in, or removes one that lacks nothing: then it names no rule that can be waived, or has nothing to waive.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0008IncompleteWaiverFix))]
public sealed class GOV0008IncompleteWaiverFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0008IncompleteWaiverFix()
        : base(RuleIds.IncompleteWaiver) => Keys = ImmutableArray.Create(Key("Complete"), Key("Remove"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) yield break;
        var edit = new Edit();
        var unsaid = Attributes.Unsaid(site.File, attribute, WaiverText.Arguments).ToList();
        if (unsaid.Count > 0)
        {
            Attributes.Say(attribute, unsaid.Select(name => (name, WaiverText.PlaceholderOf(name))), edit);
            if (site.File.With(edit, site.Member) is { } completed) yield return new Remedy(Keys[0], $"Add {string.Join(", ", unsaid)}", completed, edit);
        }
        else if (HasDate(site, attribute) && Attributes.Remove(site.File, attribute, edit) && site.File.With(edit, site.Member) is { } removed)
            yield return new Remedy(Keys[1], $"Remove [{attribute.Name}]", removed, edit);
    }

    /// <summary>One whose last day is in another form is to be corrected, not removed.</summary>
    private static bool HasDate(Site site, AttributeSyntax attribute) =>
        attribute.ArgumentList!.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == nameof(Waiver.Expires)) is { } expires
        && Waiver.ParseDate(site.File.Model.GetConstantValue(expires.Expression, site.File.Cancel).Value as string) is not null;
}
