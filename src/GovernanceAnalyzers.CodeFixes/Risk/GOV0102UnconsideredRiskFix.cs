using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Adds a statement for each domain that has none, as identified and not yet assessed, or the rationale that is missing; a person says the rest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0102UnconsideredRiskFix))]
public sealed class GOV0102UnconsideredRiskFix : GovernanceFix
{
    private const string Rationale = "Rationale";

    /// <summary>The fix.</summary>
    public GOV0102UnconsideredRiskFix()
        : base(RuleIds.UnconsideredRisk) => Keys = ImmutableArray.Create(Key("Consider"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) yield break;
        var edit = new Edit();
        var isStatement = site.File.Model.GetSymbolInfo(attribute, site.File.Cancel).Symbol?.ContainingType.Name == Vocabulary.RiskConsidered + "Attribute";
        var title = isStatement ? Explain(site, attribute, edit) : Consider(site, attribute, edit);
        if (title is not null && site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], title, after, edit);
    }

    private static string? Explain(Site site, AttributeSyntax attribute, Edit edit)
    {
        if (!Attributes.Unsaid(site.File, attribute, Rationale).Any() || attribute.ArgumentList?.Arguments.Count < 2
            || site.File.Model.GetSymbolInfo(attribute.ArgumentList!.Arguments[1].Expression, site.File.Cancel).Symbol?.Name != "NotApplicable") return null;
        Attributes.Say(attribute, [(Rationale, "\"TODO: say why this risk does not arise\"")], edit);
        return "Add a Rationale";
    }

    private static string? Consider(Site site, AttributeSyntax system, Edit edit)
    {
        if (Attributes.Find(site.File, Vocabulary.RiskConsidered) is not { } considered || Attributes.Find(site.File, "RiskDomain", suffix: "") is not { } domain
            || Attributes.Find(site.File, "RiskStatus", suffix: "") is not { } status) return null;
        var said = RiskStatements.For(site.File.Annotations, BearerOf(site, system)).Select(RiskStatements.DomainOf).ToList();
        var list = (AttributeListSyntax)system.Parent!;
        var target = list.Target is { } written ? written + " " : "";
        var (name, of, as_) = (Imports.AttributeNameOf(site.File, system.SpanStart, considered, edit), Imports.NameOf(site.File, system.SpanStart, domain, edit), Imports.NameOf(site.File, system.SpanStart, status, edit));
        foreach (var missing in RiskStatements.Domains.Except(said))
            edit.Insert(list.Span.End, $"{site.File.NewLine}{site.File.IndentAt(list.SpanStart)}[{target}{name}({of}.{missing}, {as_}.Identified, {Rationale} = \"TODO: say what came of considering it\")]");
        return "Add [RiskConsidered] for each domain that has none";
    }

    private static ISymbol BearerOf(Site site, AttributeSyntax system) =>
        system.Parent?.Parent is MemberDeclarationSyntax type && site.File.Model.GetDeclaredSymbol(type, site.File.Cancel) is { } symbol ? symbol : site.File.Compilation.Assembly;
}
