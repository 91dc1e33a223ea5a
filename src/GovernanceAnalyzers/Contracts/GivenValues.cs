using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts;

/// <summary>The expressions from which variables and members get all the values they ever have.</summary>
internal sealed class GivenValues(Compilation compilation, Func<SyntaxTree, SemanticModel> modelOf)
{
    /// <summary>What a local is declared with.</summary>
    /// <param name="changes">Tells of a mention of the local whether it changes it besides.</param>
    /// <returns><see langword="null"/> when it is given something else too.</returns>
    public ExpressionSyntax? Of(ILocalSymbol local, Func<IdentifierNameSyntax, bool>? changes = null) =>
        local.DeclaringSyntaxReferences.Length == 1 && local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator && !IsWritten(declarator, local.Name, changes) ? value : null;

    /// <summary>What a field or property that only constructors and initializers write is given.</summary>
    /// <returns>Nothing when others may write it too.</returns>
    public IReadOnlyList<ExpressionSyntax> Of(ISymbol member) => Bodies.IsReadOnly(member) ? InOwnType(member) : [];

    /// <summary>What a field or property is given where it is declared and in its own type, whoever else may write it.</summary>
    public IReadOnlyList<ExpressionSyntax> InOwnType(ISymbol member)
    {
        var given = new List<ExpressionSyntax>();
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)) return given;
        foreach (var reference in member.DeclaringSyntaxReferences)
            switch (reference.GetSyntax())
            {
                case VariableDeclaratorSyntax { Initializer.Value: var value }: given.Add(value); break;
                case PropertyDeclarationSyntax { Initializer.Value: var value }: given.Add(value); break;
                case PropertyDeclarationSyntax { ExpressionBody.Expression: var value }: given.Add(value); break;
            }
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
            given.AddRange(reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => IsOf(a.Left, member)).Select(a => a.Right));
        return given;
    }

    private static bool IsWritten(VariableDeclaratorSyntax declarator, string name, Func<IdentifierNameSyntax, bool>? changes)
    {
        var around = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot();
        return around.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == name && (changes?.Invoke(n) == true || n.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == n,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            _ => false,
        }));
    }

    private bool IsOf(ExpressionSyntax target, ISymbol member) =>
        target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == member.Name)
        && SymbolEqualityComparer.Default.Equals(modelOf(target.SyntaxTree).GetSymbolInfo(target).Symbol?.OriginalDefinition, member.OriginalDefinition);
}
