using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Data;

/// <summary>Adds the arguments that are missing, for a person to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1102UnexplainedPersonalDataFix))]
public sealed class GOV1102UnexplainedPersonalDataFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV1102UnexplainedPersonalDataFix()
        : base(RuleIds.UnexplainedPersonalData) => Keys = ImmutableArray.Create(Key("Say"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) yield break;
        var edit = new Edit();
        var unsaid = Attributes.Unsaid(site.File, attribute, "Category", "Purpose", "LawfulBasis").ToList();
        if (unsaid.Count == 0) yield break;
        Attributes.Say(attribute, unsaid.Select(name => (name, name switch
        {
            "Category" => "\"TODO: say what kind of data it is\"",
            "Purpose" => "\"TODO: say what it is used for\"",
            _ => "\"TODO: say on what basis\"",
        })), edit);
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Add {string.Join(", ", unsaid)}", after, edit);
    }
}
