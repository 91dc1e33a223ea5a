using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Declares the method, or where it is none the class around it, a store of prompts, for a person to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0503UndeclaredRetentionFix))]
public sealed class GOV0503UndeclaredRetentionFix : GovernanceFix
{
    private const string Purpose = "\"TODO: say why it is kept\"", Days = "30";

    /// <summary>The fix.</summary>
    public GOV0503UndeclaredRetentionFix()
        : base(RuleIds.UndeclaredRetention) => Keys = ImmutableArray.Create(Key("Declare"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override bool IsAnswered(Site site) => Stores(site).Any(s => Written(site, s) is { } written && !Attributes.Unsaid(site.File, written, "RetentionDays").Any());

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (Attributes.Find(site.File, Vocabulary.PromptStorage) is not { } attribute || Stores(site).FirstOrDefault() is not { } store) yield break;
        var edit = new Edit();
        if (Stores(site).Select(s => Written(site, s)).FirstOrDefault(w => w is not null) is { } written)
            Attributes.Say(written, Attributes.Unsaid(site.File, written, "Purpose", "RetentionDays").Select(name => (name, name == "Purpose" ? Purpose : Days)), edit);
        else
            Attributes.Add(site.File, store, $"{Imports.AttributeNameOf(site.File, store.SpanStart, attribute, edit)}(Purpose = {Purpose}, RetentionDays = {Days})", edit);
        if (site.File.With(edit, store) is { } after) yield return new Remedy(Keys[0], $"Add [{Vocabulary.PromptStorage}]", after, edit);
    }

    /// <summary>What can carry the attribute, the nearest first.</summary>
    private static IEnumerable<MemberDeclarationSyntax> Stores(Site site) =>
        site.Node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(m => m is MethodDeclarationSyntax or ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: not "struct" });

    private static AttributeSyntax? Written(Site site, MemberDeclarationSyntax store) =>
        store.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(a =>
            site.File.Model.GetSymbolInfo(a, site.File.Cancel).Symbol is IMethodSymbol { ContainingType: { Name: Vocabulary.PromptStorage + "Attribute" } type } && type.ContainingNamespace.ToDisplayString() == Vocabulary.Namespace);
}
