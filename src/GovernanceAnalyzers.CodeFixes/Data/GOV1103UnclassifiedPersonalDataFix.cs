using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Data;

/// <summary>Says at the declaration, where that is in the same file, that the value is personal data or that it is not; why it is not is left to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1103UnclassifiedPersonalDataFix))]
public sealed class GOV1103UnclassifiedPersonalDataFix : GovernanceFix
{
    private const string Reason = "(\"TODO: say why this is no personal data\")";

    /// <summary>The fix.</summary>
    public GOV1103UnclassifiedPersonalDataFix()
        : base(RuleIds.UnclassifiedPersonalData) => Keys = ImmutableArray.Create(Key("Personal"), Key("NotPersonal"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Properties.ContainsKey(ReadSuggestion.Elsewhere) || DeclarationOf(site) is not { } declaration) yield break;
        if (Say(site, declaration, Vocabulary.PersonalDataInput, "", Keys[0]) is { } personal) yield return personal;
        if (Say(site, declaration, Vocabulary.NotPersonalData, Reason, Keys[1]) is { } other) yield return other;
    }

    private static Remedy? Say(Site site, SyntaxNode declaration, string annotation, string arguments, string key)
    {
        if (Attributes.Find(site.File, annotation) is not { } attribute) return null;
        var edit = new Edit();
        var text = Imports.AttributeNameOf(site.File, declaration.SpanStart, attribute, edit) + arguments;
        if (declaration is MemberDeclarationSyntax member) Attributes.Add(site.File, member, text, edit);
        else edit.Insert(declaration.SpanStart, "[" + text + "] ");
        return site.File.With(edit, site.File.Root) is { } after ? new Remedy(key, $"Add [{annotation}]", after, edit) : null;
    }

    /// <summary>A parameter, or the declaration of a property or field.</summary>
    private static SyntaxNode? DeclarationOf(Site site)
    {
        if (site.File.Model.GetSymbolInfo(site.Node, site.File.Cancel).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } places } || places[0].SyntaxTree != site.File.Tree) return null;
        return places[0].GetSyntax(site.File.Cancel) switch
        {
            ParameterSyntax { Type: not null } parameter => parameter,
            PropertyDeclarationSyntax property => property,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field,
            _ => null,
        };
    }
}
