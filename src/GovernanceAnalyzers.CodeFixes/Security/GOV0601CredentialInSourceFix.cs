using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Reads the credential from an environment variable, and stops where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0601CredentialInSourceFix))]
public sealed class GOV0601CredentialInSourceFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0601CredentialInSourceFix()
        : base(RuleIds.CredentialInSource) => Keys = ImmutableArray.Create(Key("ReadEnvironment"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        // A constant or variable may have other uses; there a person decides.
        if (site.Expression is not LiteralExpressionSyntax literal || site.File.Compilation.GetTypesByMetadataName("System.Environment").FirstOrDefault() is not { } environment
            || site.File.Compilation.GetTypesByMetadataName("System.InvalidOperationException").FirstOrDefault() is not { } exception) yield break;
        var variable = VariableFor(site, literal);
        var edit = new Edit();
        var missing = $"throw new {Imports.NameOf(site.File, literal.SpanStart, exception, edit)}(\"Set {variable}.\")";
        edit.Replace(literal.Span, literal.Parent is BinaryExpressionSyntax either && either.IsKind(SyntaxKind.CoalesceExpression) && either.Right == literal
            ? missing
            : Parenthesized(literal, $"{Imports.NameOf(site.File, literal.SpanStart, environment, edit)}.GetEnvironmentVariable(\"{variable}\") ?? {missing}"));
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Read it from the environment variable {variable}", after, edit);
    }

    private static string Parenthesized(LiteralExpressionSyntax literal, string text) =>
        literal.Parent is ArgumentSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax ? text : "(" + text + ")";

    /// <summary>The library's own name for it: <c>OPENAI_API_KEY</c>, <c>ANTHROPIC_API_KEY</c>.</summary>
    private static string VariableFor(Site site, SyntaxNode literal)
    {
        var taker = literal.Ancestors().Select(a => a is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or InvocationExpressionSyntax
            ? site.File.Model.GetSymbolInfo(a, site.File.Cancel).Symbol?.ContainingType : null).FirstOrDefault(t => t is not null);
        var root = taker?.ContainingNamespace;
        while (root is { ContainingNamespace: { IsGlobalNamespace: false } outer }) root = outer;
        return (root is null or { Name: "System" or "" } ? "" : root.Name.ToUpperInvariant() + "_") + "API_KEY";
    }
}
