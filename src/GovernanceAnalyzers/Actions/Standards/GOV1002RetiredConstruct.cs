using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Standards;

/// <summary>A system writes a term that a standard has replaced, or one of its hooks relies on MD5 or SHA-1.</summary>
/// <remarks>
/// Bound: terms that stand in the source as a whole text and are not compared with (what was written before is still read), labels of parts of a manifest in
/// stamping hooks alone; algorithms that the body of a method with a hook's annotation names. Clause HCOC-10.2.
/// </remarks>
internal sealed class GOV1002RetiredConstruct : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.RetiredConstruct;

    public void Check(TreeFacts tree)
    {
        if (tree.Context.Interest.MayMention(tree.Root.SyntaxTree, RetiredTerms.Words)) CheckTerms(tree);
        if (tree.Context.Interest.MayMention(tree.Root.SyntaxTree, WeakHashes.Names)) CheckHashes(tree);
    }

    private void CheckTerms(TreeFacts tree)
    {
        foreach (var literal in tree.Root.DescendantNodes().OfType<LiteralExpressionSyntax>())
            if (literal.IsKind(SyntaxKind.StringLiteralExpression) && RetiredTerms.Find(literal.Token.ValueText) is { } term && !IsCompared(literal) && IsWritten(tree, literal, term))
                tree.Report(Diagnostic.Create(
                    Descriptor, literal.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(ObligationSuggestion.Standards, term.Successor),
                    literal.Token.ValueText, $"has been replaced in its standard: write '{term.Successor}'"));
    }

    private static bool IsWritten(TreeFacts tree, SyntaxNode literal, RetiredTerm term)
    {
        var around = tree.Model.GetEnclosingSymbol(literal.SpanStart, tree.Cancel);
        if (around is null || tree.Context.Scope.Of(around) == SystemStatus.Excluded) return false;
        if (!term.IsLabel && tree.Context.Scope.Of(around) == SystemStatus.Declared) return true;
        for (; around is not null and not INamespaceSymbol; around = around.ContainingSymbol)
            if (tree.Context.Annotations.Has(around, Vocabulary.StampsProvenance)) return true;
        return false;
    }

    private static bool IsCompared(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or ConstantPatternSyntax or CaseSwitchLabelSyntax
        || (literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "ContainsKey" or "TryGetValue" or "Replace" } } })
        || (literal.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" });

    private void CheckHashes(TreeFacts tree)
    {
        foreach (var body in tree.Annotations.Where(w => Vocabulary.Hooks.Contains(w.Annotation.Name)).Select(w => BodyOf(w.Syntax)).OfType<SyntaxNode>().Distinct())
        {
            if (tree.Model.GetDeclaredSymbol(body, tree.Cancel) is not { } hook || tree.Context.Scope.Of(hook) == SystemStatus.Excluded) continue;
            foreach (var name in body.DescendantNodes().OfType<IdentifierNameSyntax>())
                if (WeakHashes.Names.Contains(name.Identifier.ValueText) && IsUsed(name) && tree.Model.GetSymbolInfo(name, tree.Cancel).Symbol is { } symbol && WeakHashes.Is(symbol))
                    tree.Report(Diagnostic.Create(Descriptor, name.GetLocation(), name.Identifier.ValueText, $"proves nothing in '{Finding.NameOf(hook)}', as others can make what has the same digest: use SHA-256"));
        }
    }

    /// <summary>The method that carries the annotation, itself or on a parameter or its result.</summary>
    private static SyntaxNode? BodyOf(AttributeSyntax attribute) => attribute.Ancestors().FirstOrDefault(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);

    /// <summary>Not the type of a variable, beside which the algorithm is named again.</summary>
    private static bool IsUsed(IdentifierNameSyntax name) => name.Parent is not VariableDeclarationSyntax and not ParameterSyntax && !(name.Parent is QualifiedNameSyntax { Parent: VariableDeclarationSyntax });
}
