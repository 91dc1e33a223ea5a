using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>
/// A method that is a hook, by itself or by what it overrides or implements, has a body that cannot do what the hook says: it is empty,
/// only throws, only logs, gives back its argument or a constant, or ignores the answer of its check. Of a type that is a hook, that it
/// has no members, and no base type with members of its own.
/// </summary>
/// <remarks>
/// Bound: a body is reported only when each of its statements is known to do no work; a call of any other method may do it. The
/// operations of a type that is a hook are not read. Clause HCOC-11.4.
/// </remarks>
internal sealed class GOV0005HookDoesNothing : ITreeRule
{
    /// <summary>Hooks that answer a question or stop what may not go on.</summary>
    private static readonly ImmutableHashSet<string> Checking = ImmutableHashSet.Create(
        Vocabulary.VerifiesWeights, Vocabulary.AuthorizesAccess, Vocabulary.ValidatesModelOutput, Vocabulary.ScreensInput, Vocabulary.RequiresApproval, Vocabulary.DetectsProvenance);

    /// <summary>Hooks that a test for null can be the work of: nobody has signed in, nothing came back.</summary>
    private static readonly ImmutableHashSet<string> ByNullTest = ImmutableHashSet.Create(
        Vocabulary.AuthorizesAccess, Vocabulary.ValidatesModelOutput, Vocabulary.ScreensInput, Vocabulary.RequiresApproval, Vocabulary.DetectsProvenance);

    /// <summary>Hooks that a line in a log can be the work of.</summary>
    private static readonly ImmutableHashSet<string> ByLog = ImmutableHashSet.Create(Vocabulary.ReportsIncident, Vocabulary.RecordsTrace);

    /// <summary>Hooks that a line on the screen can be the work of.</summary>
    private static readonly ImmutableHashSet<string> ByDisplay = ByLog.Union(new[] { Vocabulary.DisclosesAi, Vocabulary.DisclosesPrivacy });

    /// <summary>Hooks that a constant in place of the value can be the work of.</summary>
    private static readonly ImmutableHashSet<string> ByConstant = ImmutableHashSet.Create(Vocabulary.Redacts, Vocabulary.ValidatesModelOutput);

    /// <summary>Base types that pass all on as it comes.</summary>
    private static readonly ImmutableHashSet<string> PassingOn = ImmutableHashSet.Create(
        "object", "System.ValueType", "System.Net.Http.DelegatingHandler",
        "Microsoft.Extensions.AI.DelegatingChatClient", "Microsoft.Extensions.AI.DelegatingEmbeddingGenerator<TInput, TEmbedding>");

    public DiagnosticDescriptor Descriptor => Rules.HookDoesNothing;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayNameHook(tree.Root.SyntaxTree)) return;
        foreach (var node in tree.Nodes<SyntaxNode>())
            switch (node)
            {
                case MethodDeclarationSyntax method when (method.Body is not null || method.ExpressionBody is not null) && tree.Context.Interest.IsHook(method.Identifier.ValueText):
                    CheckMethod(tree, method, method.Identifier);
                    break;
                case LocalFunctionStatementSyntax local when (local.Body is not null || local.ExpressionBody is not null) && tree.Context.Interest.IsHook(local.Identifier.ValueText):
                    CheckMethod(tree, local, local.Identifier);
                    break;
                case TypeDeclarationSyntax type when type.AttributeLists.Count > 0:
                    CheckType(tree, type);
                    break;
            }
    }

    private void CheckMethod(TreeFacts tree, SyntaxNode syntax, SyntaxToken name)
    {
        tree.Cancel.ThrowIfCancellationRequested();
        if (tree.Model.GetDeclaredSymbol(syntax, tree.Cancel) is not IMethodSymbol method || tree.Context.Scope.Of(method) == SystemStatus.Excluded) return;
        var hooks = Hooks(tree, method.PartialDefinitionPart ?? method);
        if (hooks.Count == 0 || method.IsConditional || BodyOf(tree.Model.GetOperation(syntax, tree.Cancel)) is not { } block) return;
        var body = new HookBody(tree.Context.Deeds, block);
        if (!body.IsIdle) return;
        foreach (var hook in hooks)
            if (ReasonOf(hook, method, body) is { } reason)
            {
                var others = body.IgnoredCheck is { } check ? new[] { check.Syntax.GetLocation() } : [];
                tree.Report(Diagnostic.Create(Descriptor, name.GetLocation(), others, Finding.NameOf(method), hook, reason));
                return;
            }
    }

    /// <summary>The hooks that the method is: by its own annotations, and by those of its parameters and result.</summary>
    private static List<string> Hooks(TreeFacts tree, IMethodSymbol method) =>
        tree.Context.Annotations.Of(method).Concat(method.Parameters.SelectMany(p => tree.Context.Annotations.Of(p)))
            .Select(a => a.Name).Where(n => Array.IndexOf(Vocabulary.Hooks, n) >= 0).Distinct().ToList();

    private static IBlockOperation? BodyOf(IOperation? operation) => operation switch
    {
        IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
        ILocalFunctionOperation local => local.Body,
        _ => null,
    };

    /// <summary>Why an idle body cannot do what the hook says; <see langword="null"/> when it can, or does not compile.</summary>
    private static string? ReasonOf(string hook, IMethodSymbol method, HookBody body)
    {
        var result = ResultTypes.ResultOf(method);
        var isDenial = ResultTypes.IsTruthValue(result) && (body.Outcomes & Outcomes.False) != 0;
        if (body.IgnoredCheck is { } check) return Checking.Contains(hook) && !isDenial ? $"it ignores the result of '{check.TargetMethod.Name}'" : null;
        if (isDenial) return hook == Vocabulary.DetectsProvenance && body.Outcomes == Outcomes.False ? "it always returns false" : null;
        if (body.TestsForNull && ByNullTest.Contains(hook) || body.Logs && ByLog.Contains(hook) || body.Displays && ByDisplay.Contains(hook)) return null;
        if (body.Throws) return body.Outcomes == Outcomes.None ? "it only throws" : null;
        if (body.Outcomes == Outcomes.None && result is not null) return null;
        if (body.IsEmpty) return "its body is empty";
        if ((body.Outcomes & Outcomes.Argument) == 0 && (body.Outcomes & Outcomes.Constant) != 0 && ByConstant.Contains(hook)) return null;
        if (body.Logs) return "it only logs";
        if (body.Displays) return "it only writes to the console";
        if ((body.Outcomes & Outcomes.Argument) != 0) return "it gives back its argument unchanged";
        if ((body.Outcomes & Outcomes.True) != 0) return "it always returns true";
        if ((body.Outcomes & Outcomes.Constant) != 0) return "it returns the same whatever it is given";
        return body.TestsForNull ? "it tests for null and does no more" : "it does nothing";
    }

    private void CheckType(TreeFacts tree, TypeDeclarationSyntax syntax)
    {
        if (!syntax.AttributeLists.Any(l => l.Attributes.Any(tree.Context.Interest.IsVocabulary))
            || tree.Model.GetDeclaredSymbol(syntax, tree.Cancel) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, BaseType: { } parent } type
            || !PassingOn.Contains(parent.OriginalDefinition.ToDisplayString()) || !type.AllInterfaces.All(i => parent.AllInterfaces.Contains(i, SymbolEqualityComparer.Default) || IsOfRecord(type, i))
            || !type.GetMembers().All(IsNoOperation) || tree.Context.Scope.Of(type) == SystemStatus.Excluded) return;
        foreach (var hook in AnnotationReader.Own(type))
            if (Array.IndexOf(Vocabulary.Hooks, hook.Name) >= 0 && hook.Place is { } place && place.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(place.Span))
            {
                tree.Report(Diagnostic.Create(Descriptor, syntax.Identifier.GetLocation(), type.Name, hook.Name, "it has no members"));
                return;
            }
    }

    private static bool IsOfRecord(INamedTypeSymbol type, INamedTypeSymbol implemented) =>
        type.IsRecord && implemented is { Name: "IEquatable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type);

    /// <summary>What the compiler adds, and a primary constructor.</summary>
    private static bool IsNoOperation(ISymbol member) =>
        member.IsImplicitlyDeclared || (member is IMethodSymbol { MethodKind: MethodKind.Constructor } && member.DeclaringSyntaxReferences.All(r => r.GetSyntax() is TypeDeclarationSyntax));
}
