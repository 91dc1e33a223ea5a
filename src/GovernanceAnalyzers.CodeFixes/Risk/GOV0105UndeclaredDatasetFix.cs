using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Says of the parameter, field, property or method that the data comes from that it is a dataset, by its own name; a person gives it the right one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0105UndeclaredDatasetFix))]
public sealed class GOV0105UndeclaredDatasetFix : GovernanceFix
{
    private const int MaxDepth = 8;

    private static readonly Regex Hump = new("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The fix.</summary>
    public GOV0105UndeclaredDatasetFix()
        : base(RuleIds.UndeclaredDataset) => Keys = ImmutableArray.Create(Key("Declare"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Expression is not { } expression || Attributes.Find(site.File, Vocabulary.DatasetSource) is not { } attribute || SourceOf(site.File, expression, 0) is not { } source
            || source.DeclaringSyntaxReferences.FirstOrDefault(r => r.SyntaxTree == site.File.Tree)?.GetSyntax(site.File.Cancel) is not { } declaration) yield break;
        var edit = new Edit();
        var text = $"{Imports.AttributeNameOf(site.File, declaration.SpanStart, attribute, edit)}({SymbolDisplay.FormatLiteral(Hump.Replace(source.Name.TrimStart('_'), "-").ToLowerInvariant(), quote: true)})";
        if (declaration is ParameterSyntax parameter) edit.Insert(parameter.SpanStart, "[" + text + "] ");
        else if (declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member) Attributes.Add(site.File, member, text, edit);
        else yield break;
        if (site.File.With(edit.ReachingFile(), site.Member) is { } after) yield return new Remedy(Keys[0], $"Declare '{source.Name}' by [{Vocabulary.DatasetSource}]", after, edit);
    }

    private protected override bool IsAnswered(Site site) =>
        site.Expression is { } expression && SourceOf(site.File, expression, 0) is { } source && site.File.Annotations.Has(source, Vocabulary.DatasetSource);

    private static ISymbol? SourceOf(SourceFile file, ExpressionSyntax expression, int depth)
    {
        if (depth > MaxDepth) return null;
        if (expression is AwaitExpressionSyntax awaited) return SourceOf(file, awaited.Expression, depth + 1);
        switch (file.Model.GetSymbolInfo(expression, file.Cancel).Symbol)
        {
            case ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } places } when places[0].GetSyntax(file.Cancel) is VariableDeclaratorSyntax { Initializer.Value: { } given }: return SourceOf(file, given, depth + 1);
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter: return parameter;
            case IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } when file.Model.GetSymbolInfo(expression, file.Cancel).Symbol is { } own && SymbolEqualityComparer.Default.Equals(own.ContainingAssembly, file.Compilation.Assembly): return own;
            case IPropertySymbol when expression is MemberAccessExpressionSyntax access: return SourceOf(file, access.Expression, depth + 1);
            case IMethodSymbol when expression is InvocationExpressionSyntax call: return call.ArgumentList.Arguments.Select(a => SourceOf(file, a.Expression, depth + 1)).FirstOrDefault(s => s is not null);
            default: return null;
        }
    }
}
