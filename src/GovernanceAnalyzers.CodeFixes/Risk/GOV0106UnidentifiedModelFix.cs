using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Says of the constant that names the model that it is one's identity; makes a constant of a text that stands where it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0106UnidentifiedModelFix))]
public sealed class GOV0106UnidentifiedModelFix : GovernanceFix
{
    private const string Constant = "Model";

    /// <summary>The fix.</summary>
    public GOV0106UnidentifiedModelFix()
        : base(RuleIds.UnidentifiedModel) => Keys = ImmutableArray.Create(Key("Identify"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Expression is not { } expression || site.File.Model.GetConstantValue(expression, site.File.Cancel).Value is not string text || Attributes.Find(site.File, Vocabulary.ModelSource) is not { } attribute) yield break;
        var edit = new Edit();
        var declared = site.File.Model.GetSymbolInfo(expression, site.File.Cancel).Symbol as IFieldSymbol;
        if (declared is { DeclaringSyntaxReferences: { Length: 1 } places } && places[0] is var place && place.SyntaxTree == site.File.Tree && place.GetSyntax(site.File.Cancel).FirstAncestorOrSelf<FieldDeclarationSyntax>() is { Declaration.Variables.Count: 1 } field)
            Attributes.Add(site.File, field, Written(field.SpanStart), edit);
        else if (expression is LiteralExpressionSyntax literal && site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Members.Count: > 0 } type)
        {
            var name = UniqueName(site, type);
            var first = type.Members[0].GetFirstToken().SpanStart;
            var (line, indent) = (site.File.NewLine, site.File.IndentAt(first));
            edit.Insert(first, $"[{Written(first)}]{line}{indent}private const string {name} = {literal};{line}{line}{indent}").Replace(literal.Span, name).ReachingFile();
        }
        else yield break;
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Declare the model '{IdOf(text)}' by [{Vocabulary.ModelSource}]", after, edit);

        string Written(int position) => $"{Imports.AttributeNameOf(site.File, position, attribute, edit)}({SymbolDisplay.FormatLiteral(IdOf(text), quote: true)})";
    }

    /// <summary>Of a file, its name.</summary>
    private static string IdOf(string text) => Path.HasExtension(text) && Path.GetExtension(text).Skip(1).All(char.IsLetter) ? Path.GetFileName(text.Replace('\\', '/')) : text;

    private static string UniqueName(Site site, TypeDeclarationSyntax type)
    {
        var taken = new HashSet<string>(site.File.Model.LookupSymbols(type.Members[0].SpanStart).Select(s => s.Name).Concat(type.DescendantTokens().Select(t => t.ValueText)), StringComparer.Ordinal);
        var name = Constant;
        for (var i = 2; taken.Contains(name); i++) name = Constant + i;
        return name;
    }
}
