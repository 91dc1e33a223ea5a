using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>A member of a declared system that can be called from outside its assembly gives generated content, and neither its documentation nor that of its type says anything of what the content cannot be relied on for.</summary>
/// <remarks>Bound: words by which limitations are usually told, in documentation comments in the source. Clause HCOC-3.5.</remarks>
internal sealed class GOV0304UndocumentedLimitations : ITreeRule
{
    /// <summary>How words begin by which a limitation is told.</summary>
    private static readonly ImmutableArray<string> Telling = ImmutableArray.Create(
        "limit", "accura", "inaccura", "incomplete", "wrong", "error", "mistake", "incorrect", "unreliable", "reliab", "hallucinat", "invent", "verif", "uncertain", "bias", "inheritdoc");

    public DiagnosticDescriptor Descriptor => Rules.UndocumentedLimitations;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.GeneratesContent) && MemberOf(written.Bearer) is { } member && EntryPoints.IsVisible(member) && tree.Context.Scope.Of(member) == SystemStatus.Declared
                && member.DeclaringSyntaxReferences.Length > 0 && !IsTold(tree, member) && written.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration && NameOf(declaration) is { } name && tree.Compiles(declaration))
                tree.Report(Diagnostic.Create(Descriptor, name.GetLocation(), Finding.NameOf(member)));
    }

    /// <summary>What is called for the content; what overrides or implements another member is documented there.</summary>
    private static ISymbol? MemberOf(ISymbol bearer) => bearer switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } => method,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or INamedTypeSymbol => bearer,
        _ => null,
    };

    private static bool IsTold(TreeFacts tree, ISymbol member) =>
        AnnotationReader.Bearers(member).Any(bearer => IsDocumentedElsewhere(bearer) || Around(bearer).Any(symbol => symbol.DeclaringSyntaxReferences.Any(place => Documents(place.GetSyntax(tree.Cancel)))));

    private static bool IsDocumentedElsewhere(ISymbol bearer) => bearer is IMethodSymbol or IPropertySymbol && bearer.DeclaringSyntaxReferences.IsEmpty;

    private static IEnumerable<ISymbol> Around(ISymbol? member)
    {
        for (; member is not null and not INamespaceSymbol; member = member.ContainingType) yield return member;
    }

    private static bool Documents(SyntaxNode declaration) =>
        WordSequence.Of(DocumentationText.Of(declaration)).Words.Any(word => Telling.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    private static SyntaxToken? NameOf(MemberDeclarationSyntax declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        DelegateDeclarationSyntax type => type.Identifier,
        BaseTypeDeclarationSyntax type => type.Identifier,
        _ => null,
    };
}
