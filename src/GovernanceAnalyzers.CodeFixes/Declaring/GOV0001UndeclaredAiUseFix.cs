using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Declares the type, or the assembly for statements outside any, to be an AI system or not to be one; why it is not is left to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0001UndeclaredAiUseFix))]
public sealed class GOV0001UndeclaredAiUseFix : GovernanceFix
{
    private const string Reason = "TODO: say why this is no advanced AI system";

    /// <summary>The fix.</summary>
    public GOV0001UndeclaredAiUseFix()
        : base(RuleIds.UndeclaredAiUse) => Keys = ImmutableArray.Create(Key("Declare"), Key("Exclude"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (Declare(site, Vocabulary.AdvancedAiSystem, "", Keys[0]) is { } declared) yield return declared;
        if (Declare(site, Vocabulary.NotAnAdvancedAiSystem, $"(\"{Reason}\")", Keys[1]) is { } excluded) yield return excluded;
    }

    /// <summary>Whether a fix of this run has declared the type, one around it or the assembly.</summary>
    private protected override bool IsAnswered(Site site)
    {
        var scope = new SystemScope(site.File.Annotations);
        return TypeAround(site) is { } type && site.File.Model.GetDeclaredSymbol(type, site.File.Cancel) is { } symbol
            ? scope.Of(symbol) != SystemStatus.Undeclared
            : scope.Of(site.File.Compilation.Assembly) != SystemStatus.Undeclared;
    }

    private static Remedy? Declare(Site site, string annotation, string arguments, string key)
    {
        var edit = new Edit();
        var type = TypeAround(site);
        var position = type?.SpanStart ?? site.File.Root.SpanStart;
        if (Attributes.Find(site.File, annotation) is not { } attribute) return null;
        var text = Imports.AttributeNameOf(site.File, position, attribute, edit) + arguments;
        var subject = type is null ? "the assembly" : $"'{type.Identifier.ValueText}'";
        if (type is null) Attributes.AddToAssembly(site.File, text, edit);
        else Attributes.Add(site.File, type, text, edit);
        return site.File.With(edit, type ?? (SyntaxNode)site.File.Root) is { } after ? new Remedy(key, $"Add [{annotation}] to {subject}", after, edit) : null;
    }

    /// <summary>The declaration that can carry the annotation.</summary>
    private static TypeDeclarationSyntax? TypeAround(Site site) =>
        site.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault(t => t is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax);
}
