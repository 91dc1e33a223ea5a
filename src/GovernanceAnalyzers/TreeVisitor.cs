using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>Finds the bodies of interest in one file and hands them to the rules.</summary>
internal sealed class TreeVisitor(GovernanceContext governance, SemanticModelAnalysisContext context)
{
    private readonly SemanticModel _model = context.SemanticModel;
    private readonly CancellationToken _cancel = context.CancellationToken;

    public void Run(ImmutableArray<IBodyRule> bodyRules, ImmutableArray<ITreeRule> treeRules, ImmutableArray<IReviewRule> reviewRules)
    {
        var tree = _model.SyntaxTree;
        var findings = new List<Diagnostic>();
        var facts = new TreeFacts(governance, _model, tree.GetRoot(_cancel), Report, _cancel);
        if (governance.Interest.Covers(tree) || governance.Scope.Of(_model.Compilation.Assembly) == SystemStatus.Declared) Find(facts, bodyRules, treeRules);
        var found = findings.ToArray();                                      // a review is of what the others found, not of itself
        foreach (var rule in reviewRules) rule.Check(facts, found);
        governance.WaiverUse.Saw(tree);

        void Report(Diagnostic finding)
        {
            findings.Add(finding);
            context.ReportDiagnostic(finding);
        }
    }

    private void Find(TreeFacts facts, ImmutableArray<IBodyRule> bodyRules, ImmutableArray<ITreeRule> treeRules)
    {
        foreach (var rule in treeRules) rule.Check(facts);
        foreach (var owner in Bodies(facts.Root))
        {
            _cancel.ThrowIfCancellationRequested();
            var body = new BodyFacts(governance, owner, governance.Summaries.Analyze(owner, _cancel), facts.Report, _cancel);
            foreach (var rule in bodyRules) rule.Check(body);
        }
    }

    private IEnumerable<ISymbol> Bodies(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement)
            && unit.Members.FirstOrDefault(m => m is GlobalStatementSyntax) is { } statement
            && _model.GetEnclosingSymbol(statement.SpanStart, _cancel) is IMethodSymbol program && IsOfInterest(program, unit.Members.OfType<GlobalStatementSyntax>()))
            yield return program;
        foreach (var node in governance.Interest.Nodes.In(root.SyntaxTree))
            if (node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)
                foreach (var (syntax, owner) in Owners(node))
                    if (owner is not null && IsOfInterest(owner, [syntax])) yield return owner;
    }

    private IEnumerable<(SyntaxNode Syntax, ISymbol? Owner)> Owners(SyntaxNode node)
    {
        switch (node)
        {
            case BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }:
                yield return (node, _model.GetDeclaredSymbol(node, _cancel));
                break;
            case AccessorDeclarationSyntax { Parent.Parent: { } declaration } accessor:
                if (accessor.Body is not null || accessor.ExpressionBody is not null) yield return (declaration, _model.GetDeclaredSymbol(accessor, _cancel));
                break;
            case BasePropertyDeclarationSyntax property:
                if (property is PropertyDeclarationSyntax { Initializer.Value: not LiteralExpressionSyntax }) yield return (node, _model.GetDeclaredSymbol(node, _cancel));
                if (property is PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null })
                    yield return (node, (_model.GetDeclaredSymbol(node, _cancel) as IPropertySymbol)?.GetMethod);
                break;
            case BaseFieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                foreach (var variable in field.Declaration.Variables)
                    if (variable.Initializer is { Value: not LiteralExpressionSyntax }) yield return (field, _model.GetDeclaredSymbol(variable, _cancel));
                break;
        }
    }

    private bool IsOfInterest(ISymbol owner, IEnumerable<SyntaxNode> syntax) => governance.Scope.Of(owner) switch
    {
        SystemStatus.Excluded => false,
        SystemStatus.Declared => true,
        _ => syntax.Any(s => s.DescendantTokens().Any(governance.Interest.IsNamed) || s.DescendantNodes().Any(CreatesUnnamed)),
    };

    /// <summary>The type's name stands elsewhere: <c>_session = new(path)</c>, <c>: base(path)</c>.</summary>
    private bool CreatesUnnamed(SyntaxNode node) =>
        node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax
        && _model.GetSymbolInfo(node, _cancel) is { Symbol: var symbol, CandidateSymbols: var candidates }
        && (symbol ?? candidates.FirstOrDefault()) is { ContainingType.Name: var type } && governance.Interest.IsName(type);
}
