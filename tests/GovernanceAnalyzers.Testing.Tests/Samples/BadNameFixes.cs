using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Testing.Tests.Samples;

/// <summary>Renames "BadX" to "GoodX"; its variants go wrong in one way each.</summary>
public class GoodNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T001"];

    protected virtual string? EquivalenceKey => "GoodName";

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var token = root.FindToken(context.Span.Start);
        context.RegisterCodeFix(
            CodeAction.Create("Give a good name", _ => Task.FromResult(context.Document.WithSyntaxRoot(Fix(root, token))), EquivalenceKey),
            context.Diagnostics);
    }

    protected virtual SyntaxNode Fix(SyntaxNode root, SyntaxToken name)
        => root.ReplaceToken(name, SyntaxFactory.Identifier(name.LeadingTrivia, NewName(name), name.TrailingTrivia));

    protected virtual string NewName(SyntaxToken name) => string.Concat("Good", name.Text.AsSpan(3));
}

/// <summary>Has no key.</summary>
public sealed class KeylessFix : GoodNameFix
{
    protected override string? EquivalenceKey => null;
}

/// <summary>Makes the type of the result unknown.</summary>
public sealed class UncompilableFix : GoodNameFix
{
    protected override SyntaxNode Fix(SyntaxNode root, SyntaxToken name)
    {
        var method = (MethodDeclarationSyntax)name.Parent!;
        var type = SyntaxFactory.IdentifierName("Nowhere").WithTriviaFrom(method.ReturnType);
        return root.ReplaceNode(method, method.WithReturnType(type).WithIdentifier(SyntaxFactory.Identifier(NewName(name))));
    }
}

/// <summary>Writes what parses as a modifier and a type into the name of a type.</summary>
public sealed class UnparsedFix : GoodNameFix
{
    protected override SyntaxNode Fix(SyntaxNode root, SyntaxToken name)
    {
        var method = (MethodDeclarationSyntax)name.Parent!;
        return root.ReplaceNode(method, method
            .WithReturnType(SyntaxFactory.IdentifierName("static int").WithTriviaFrom(method.ReturnType))
            .WithIdentifier(SyntaxFactory.Identifier(NewName(name))));
    }
}

/// <summary>Takes two steps: Bad11, Bad0, Good0.</summary>
public sealed class StepwiseFix : GoodNameFix
{
    protected override string NewName(SyntaxToken name) => name.Text == "Bad11" ? "Bad0" : base.NewName(name);
}

/// <summary>Fix All differs from the sum of single fixes.</summary>
public sealed class DifferentFixAllFix : GoodNameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, _) =>
    {
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
        var names = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => method.Identifier);
        return document.WithSyntaxRoot(root.ReplaceTokens(names, (name, _) => SyntaxFactory.Identifier(name.LeadingTrivia, "All", name.TrailingTrivia)));
    });
}
