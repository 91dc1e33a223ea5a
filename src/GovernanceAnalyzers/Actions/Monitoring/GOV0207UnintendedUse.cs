using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>Code says by <c>[UseCase]</c> what it uses a system for, and that is not among the uses the system is declared for, or among those it is not meant for.</summary>
/// <remarks>Bound: the system that the code is part of, and those of the members that it names; a use is told by its name. Clause HCOC-2.1.</remarks>
internal sealed class GOV0207UnintendedUse : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnintendedUse;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
        {
            if (!written.Annotation.Is(Vocabulary.UseCase) || written.Annotation.Text(0) is not { } use || tree.Context.Scope.Of(written.Bearer) == SystemStatus.Excluded) continue;
            foreach (var (member, place) in Uses(tree, written))
                if (SystemOf(tree, member) is { } system && ProblemOf(system, use, member) is { } problem && tree.Compiles(written.Syntax))
                {
                    tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), place is null ? [] : [place.GetLocation()], use, problem));
                    break;
                }
        }
    }

    private static IntendedUse? SystemOf(TreeFacts tree, ISymbol member) => IntendedUse.Of(member, tree.Context.Annotations, tree.Context.Scope, tree.Context.Written);

    private static string? ProblemOf(IntendedUse system, string use, ISymbol member) =>
        system.Excludes(use) ? $"is out of scope for '{system.System}', which '{Finding.NameOf(member)}' is part of: do not use the system for it"
        : system.Intends(use) ? null
        : $"is not among the intended uses of '{system.System}', which '{Finding.NameOf(member)}' is part of: use the system as intended, or have its owner declare the use";

    /// <summary>What carries the annotation, and the members that it names where the file has its code.</summary>
    private static IEnumerable<(ISymbol Member, SyntaxNode? Place)> Uses(TreeFacts tree, WrittenAnnotation written)
    {
        yield return (written.Bearer, null);
        if (written.Bearer is IAssemblySymbol || written.Syntax.Parent?.Parent is not { } bearer) yield break;
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in bearer.DescendantNodes(n => n is not AttributeListSyntax))
            if (node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax && tree.Model.GetSymbolInfo(node, tree.Cancel).Symbol is (IMethodSymbol or IPropertySymbol) and { ContainingAssembly: not null } member && seen.Add(member.ContainingType))
                yield return (member, node);
    }
}
