using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Research;

/// <summary>Adds an attestation below the declaration of the system, for a person to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0803UnattestedResearchFix))]
public sealed class GOV0803UnattestedResearchFix : GovernanceFix
{
    private const string Clause = "HCOC-8.1";

    /// <summary>The fix.</summary>
    public GOV0803UnattestedResearchFix()
        : base(RuleIds.UnattestedResearch) => Keys = ImmutableArray.Create(Key("Attest"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } system || Attributes.Find(site.File, Vocabulary.Attested) is not { } attested) yield break;
        var edit = new Edit();
        Attributes.AddBelow(site.File, list, Imports.AttributeNameOf(site.File, system.SpanStart, attested, edit) + AttestationText.For(Clause), edit);
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], "Add [Attested], to be filled in", after, edit);
    }
}
