using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Adds what an attestation lacks, for a person to fill in. One that is out of date only that person can renew.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0017IncompleteAttestationFix))]
public sealed class GOV0017IncompleteAttestationFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0017IncompleteAttestationFix()
        : base(RuleIds.IncompleteAttestation) => Keys = ImmutableArray.Create(Key("Complete"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) yield break;
        var unsaid = AttestationText.Arguments.Where(name => IsUnsaid(site, attribute, name)).ToList();
        if (unsaid.Count == 0) yield break;
        var edit = new Edit();
        Attributes.Say(attribute, unsaid.Select(name => (name, AttestationText.PlaceholderOf(name))), edit);
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Add {string.Join(", ", unsaid)}", after, edit);
    }

    private static bool IsUnsaid(Site site, AttributeSyntax attribute, string name) =>
        Attributes.Unsaid(site.File, attribute, name).Any()
        || (Attributes.Argument(attribute, name) is { } argument && site.File.Model.GetConstantValue(argument.Expression, site.File.Cancel) is { HasValue: true, Value: <= 0 });
}
