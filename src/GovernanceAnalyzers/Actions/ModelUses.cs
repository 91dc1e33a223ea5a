using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>Where the code of a system says, by a text in the source, which model to use.</summary>
/// <remarks>Bound: <see cref="ConstantText"/>, and the last part of a path that is put together where it is used.</remarks>
internal static class ModelUses
{
    /// <summary>The texts, the members that take them, and whether a <c>[ModelSource]</c> says what they name.</summary>
    public static IEnumerable<(IOperation Place, string Text, ISymbol Taker, bool IsIdentified)> In(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayNameModel(tree.Root.SyntaxTree)) yield break;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Models))
            foreach (var (value, taker) in tree.Context.Deeds.ModelsIn(operation))
                foreach (var (place, text) in TextsOf(value, tree.Cancel))
                    if (text.Length > 0 && tree.StatusOf(operation.Syntax) == SystemStatus.Declared) yield return (place, text, taker, IsIdentified(tree, value));
    }

    private static IEnumerable<(IOperation Place, string Text)> TextsOf(IOperation value, CancellationToken cancel)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value is IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType: { Name: "Path", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } } } } path && LastOf(path) is { } last
            ? ConstantText.Of(last, cancel)
            : ConstantText.Of(value, cancel);
    }

    private static IOperation? LastOf(IInvocationOperation path)
    {
        var last = path.Arguments.OrderBy(a => a.Parameter?.Ordinal).LastOrDefault()?.Value;
        return last is IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } parts } ? parts[parts.Length - 1] : last;
    }

    /// <summary>What is named in the expression, or what holds it: a model is declared where it is used, or on what uses it.</summary>
    private static bool IsIdentified(TreeFacts tree, IOperation value)
    {
        if (NamesIn(tree, value).Any(IsSource)) return true;
        if (value.Syntax.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator && tree.Model.GetDeclaredSymbol(declarator, tree.Cancel) is { } declared && IsSource(declared)) return true;
        if (value.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is BasePropertyDeclarationSyntax) is { } property && tree.Model.GetDeclaredSymbol(property, tree.Cancel) is { } own && IsSource(own)) return true;
        for (var around = tree.Model.GetEnclosingSymbol(value.Syntax.SpanStart, tree.Cancel); around is not null and not INamespaceSymbol; around = around.ContainingSymbol)
            if (IsSource(around)) return true;
        return false;

        bool IsSource(ISymbol symbol) => tree.Context.Annotations.Has(symbol, Vocabulary.ModelSource);
    }

    private static IEnumerable<ISymbol> NamesIn(TreeFacts tree, IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
            switch (operation)
            {
                case IMemberReferenceOperation member: yield return member.Member; break;
                case IParameterReferenceOperation parameter: yield return parameter.Parameter; break;
                case IInvocationOperation call: yield return call.TargetMethod; break;
                case ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } places } when Initializer(tree, places[0]) is { } given:
                    foreach (var inner in NamesIn(tree, given)) yield return inner;
                    break;
            }
    }

    private static IOperation? Initializer(TreeFacts tree, SyntaxReference place) =>
        place.SyntaxTree == tree.Root.SyntaxTree && place.GetSyntax(tree.Cancel) is VariableDeclaratorSyntax { Initializer.Value: { } given } ? tree.Model.GetOperation(given, tree.Cancel) : null;
}
