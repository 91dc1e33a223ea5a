using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Adds the arguments that are missing, for a person to fill in. The tier stays unspecified, and so reported, until a person has chosen it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0002UndescribedSystemFix))]
public sealed class GOV0002UndescribedSystemFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0002UndescribedSystemFix()
        : base(RuleIds.UndescribedSystem) => Keys = ImmutableArray.Create(Key("Say"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || Attributes.Find(site.File, "RiskTier", suffix: "") is not { } tier) yield break;
        var edit = new Edit();
        var unsaid = Attributes.Unsaid(site.File, attribute, "Owner", "Purpose", "RiskTier").ToList();
        if (unsaid.Count == 0) yield break;
        var arguments = unsaid.Select(name => (name, name switch
        {
            "Owner" => "\"TODO: say who answers for it\"",
            "Purpose" => "\"TODO: say in one sentence what it is for\"",
            _ => Imports.NameOf(site.File, attribute.SpanStart, tier, edit) + ".Unspecified",
        })).ToList();
        Attributes.Say(attribute, arguments, edit);
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Add {string.Join(", ", unsaid)}", after, edit);
    }
}
