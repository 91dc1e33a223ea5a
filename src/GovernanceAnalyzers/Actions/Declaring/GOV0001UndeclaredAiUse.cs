using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>
/// A known member that generates, runs, loads or trains a model is used, and neither the type, nor one around it, nor the assembly says
/// whether it is part of an AI system. Once per type, at the first use: for a partial type, in the first of its files.
/// </summary>
/// <remarks>
/// Bound: only members of the catalogue; a use through a helper is the helper's. To declare a member that implements a known one is no use.
/// Clauses HCOC-P.1, HCOC-P.2.
/// </remarks>
internal sealed class GOV0001UndeclaredAiUse : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndeclaredAiUse;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayUseApi(tree.Root.SyntaxTree) || tree.Context.Scope.Of(tree.Model.Compilation.Assembly) != SystemStatus.Undeclared) return;
        foreach (var use in FirstUses(tree, tree.Model, tree.Root))
            if (!IsUsedBefore(tree, use.Type))
                tree.Report(Diagnostic.Create(Descriptor, use.Place.GetLocation(), use.Type.Name, Finding.NameOf(use.Member), use.Does));
    }

    /// <summary>The first use in each type that says nothing, in the order of the text.</summary>
    private static IEnumerable<Use> FirstUses(TreeFacts tree, SemanticModel model, SyntaxNode root)
    {
        var settled = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in root.DescendantNodes(n => n is not (UsingDirectiveSyntax or AttributeListSyntax)))
        {
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax) || !MayBeUse(tree, node)) continue;
            tree.Cancel.ThrowIfCancellationRequested();
            if (TypeAround(model, node, tree.Cancel) is not { } type || settled.Contains(type)) continue;
            if (tree.Context.Scope.Of(type) != SystemStatus.Undeclared) settled.Add(type);
            else if (UsedMember(model, node, tree.Cancel) is { } member && tree.Context.Deeds.WithModelIn(member) is { } does)
            {
                settled.Add(type);
                yield return new Use(type, member, does, Place(node));
            }
        }
    }

    /// <summary>A look at the syntax: whether it can name a member of the catalogue.</summary>
    private static bool MayBeUse(TreeFacts tree, SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => tree.Context.Interest.Apis.Contains(name.Identifier.ValueText) && !IsNamedOnly(name),
        ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax { BaseList: { } bases } } initializer =>
            initializer.IsKind(SyntaxKind.BaseConstructorInitializer) && bases.DescendantTokens().Any(t => tree.Context.Interest.Apis.Contains(t.ValueText)),
        _ => node is ImplicitObjectCreationExpressionSyntax,
    };

    private static bool IsNamedOnly(SyntaxNode name) =>
        name.Ancestors().TakeWhile(a => a is not (StatementSyntax or MemberDeclarationSyntax)).Any(a => a is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static ISymbol? UsedMember(SemanticModel model, SyntaxNode node, CancellationToken cancel)
    {
        SyntaxNode whole = node;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax) whole = whole.Parent;
        return whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => model.GetSymbolInfo(creation, cancel).Symbol,
            PrimaryConstructorBaseTypeSyntax construction when construction.Type == whole => model.GetSymbolInfo(construction, cancel).Symbol,
            _ => model.GetSymbolInfo(node, cancel).Symbol,
        } is (IMethodSymbol or IPropertySymbol) and var member ? member : null;
    }

    private static INamedTypeSymbol? TypeAround(SemanticModel model, SyntaxNode node, CancellationToken cancel)
    {
        var around = node.FirstAncestorOrSelf<SyntaxNode>(a => a is BaseTypeDeclarationSyntax or GlobalStatementSyntax);
        var type = around switch
        {
            BaseTypeDeclarationSyntax declaration => model.GetDeclaredSymbol(declaration, cancel),
            not null => model.GetEnclosingSymbol(around.SpanStart, cancel)?.ContainingType,
            null => null,
        };
        return type is { Name.Length: 0, ContainingType: { } outer } ? outer : type;      // a block of extensions
    }

    /// <summary>Whether a part of the type in a file before this one has a use, and so the finding.</summary>
    private static bool IsUsedBefore(TreeFacts tree, INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Length < 2) return false;
        foreach (var other in tree.Model.Compilation.SyntaxTrees)
        {
            if (other == tree.Root.SyntaxTree) return false;
            if (!type.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == other) || !tree.Context.Interest.MayUseApi(other) || GeneratedCode.Is(other, tree.Model.Compilation, tree.Cancel)) continue;
#pragma warning disable RS1030 // Only for a partial type that uses a model in this file too.
            var model = tree.Model.Compilation.GetSemanticModel(other);
#pragma warning restore RS1030
            if (FirstUses(tree, model, other.GetRoot(tree.Cancel)).Any(u => SymbolEqualityComparer.Default.Equals(u.Type, type))) return true;
        }
        return false;
    }

    private static SyntaxToken Place(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        _ => node.GetFirstToken(),
    };

    private sealed record Use(INamedTypeSymbol Type, ISymbol Member, string Does, SyntaxToken Place);
}
