using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Facts;

/// <summary>
/// What a system is: its models and their versions, data, tools, stores, hooks, and what it does with models and where content leaves. Documents that
/// describe a system record a fingerprint of it, so that it can be told when the system has become another.
/// </summary>
/// <remarks>
/// A fact names nothing that a person may move or rename without changing the system: no type, no file, no member but a tool, whose name the model
/// sees. That a thing is used is a fact; how often, where and in what order is not. Owner, purpose and version of the system are not facts either: a
/// release is no other system.
/// </remarks>
internal sealed class SystemFacts(Compilation compilation, AnnotationReader annotations, KnownDeeds deeds, InterestIndex interest, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const int FingerprintBytes = 8;

    /// <summary>Whether a system here may be one that trains; asked before its facts, which take longer to find.</summary>
    public bool MayTrain => interest.MayTrain;

    /// <summary>The facts of a system, each once, in order.</summary>
    /// <param name="isOf">Whether code is part of it.</param>
    public ImmutableArray<string> Of(Func<ISymbol, bool> isOf, CancellationToken cancel)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in TypesIn(compilation.Assembly.GlobalNamespace)) Declare(type, isOf, facts, cancel);
        foreach (var tree in compilation.SyntaxTrees)
            if (!GeneratedCode.Is(tree, compilation, cancel)) Use(tree, isOf, facts, cancel);
        return facts.ToImmutableArray();
    }

    /// <summary>The same for the same facts, on every machine.</summary>
    public static string FingerprintOf(IEnumerable<string> facts)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", facts.Distinct().OrderBy(f => f, StringComparer.Ordinal))));
        return string.Concat(bytes.Take(FingerprintBytes).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private void Declare(INamedTypeSymbol type, Func<ISymbol, bool> isOf, SortedSet<string> facts, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (isOf(type))
            foreach (var symbol in type.GetMembers().Where(m => m is not INamedTypeSymbol).SelectMany(WithParameters).Prepend(type))
                foreach (var annotation in AnnotationReader.Own(symbol).Concat(symbol is IMethodSymbol method ? AnnotationReader.OwnOfResult(method) : []))
                    if (FactOf(annotation) is { } fact) facts.Add(fact);
        foreach (var nested in type.GetTypeMembers()) Declare(nested, isOf, facts, cancel);
    }

    /// <summary>What the code of the system uses, by names in syntax first, so that little is bound.</summary>
    private void Use(SyntaxTree tree, Func<ISymbol, bool> isOf, SortedSet<string> facts, CancellationToken cancel)
    {
        var named = tree.GetRoot(cancel).DescendantNodes(n => n is not (UsingDirectiveSyntax or AttributeListSyntax)).OfType<SimpleNameSyntax>()
            .Where(n => interest.IsHook(n.Identifier.ValueText) || deeds.UsedNames.Contains(n.Identifier.ValueText)).ToList();
        if (named.Count == 0) return;
        var model = modelOf(tree);
        foreach (var name in named)
        {
            cancel.ThrowIfCancellationRequested();
            if (model.GetEnclosingSymbol(name.SpanStart, cancel) is not { } around || !isOf(around)) continue;
            var bound = name.Parent is ObjectCreationExpressionSyntax creation && creation.Type == name ? (SyntaxNode)creation : name;
            if (model.GetSymbolInfo(bound, cancel).Symbol is not { } member) continue;
            foreach (var does in deeds.UsesIn(member)) facts.Add(does);
            foreach (var annotation in annotations.Of(member))
                if (Vocabulary.Hooks.Contains(annotation.Name)) facts.Add(HookOf(annotation));
        }
    }

    private static string? FactOf(Annotation annotation) => annotation.Name switch
    {
        Vocabulary.ModelSource => $"model {First(annotation)} {Said(annotation, "Version")} {Said(annotation, "Digest")}",
        Vocabulary.DatasetSource => $"dataset {First(annotation)}",
        Vocabulary.AiTool => $"tool {annotation.Bearer.Name} {Said(annotation, "Effect")}",
        Vocabulary.PersonalDataInput => $"personal data {Said(annotation, "Category")}",
        Vocabulary.GeneratesContent => $"generates {Said(annotation, "Kind")} {Said(annotation, "Model")}",
        Vocabulary.PromptStorage => $"keeps prompts for {Said(annotation, "Purpose")}, {Said(annotation, "RetentionDays")} days",
        Vocabulary.ConsequentialDecision => "decides about people",
        Vocabulary.UserFacing => "talks to people",
        Vocabulary.ModelWeights => "holds weights",
        _ => Vocabulary.Hooks.Contains(annotation.Name) ? HookOf(annotation) : null,
    };

    private static string HookOf(Annotation annotation) => $"{annotation.Name} {Said(annotation, "Standard")}";

    private static string First(Annotation annotation) =>
        annotation.Data.ConstructorArguments.Length > 0 && annotation.Data.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive } id ? Text(id) : "-";

    private static string Said(Annotation annotation, string argument)
    {
        foreach (var named in annotation.Data.NamedArguments)
            if (named.Key == argument) return named.Value.Kind == TypedConstantKind.Enum ? Annotation.MemberOf(named.Value) ?? Text(named.Value) : named.Value.Kind == TypedConstantKind.Primitive ? Text(named.Value) : "-";
        return "-";
    }

    private static string Text(TypedConstant constant) =>
        Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : "-";

    private static IEnumerable<ISymbol> WithParameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Prepend<ISymbol>(method),
        IPropertySymbol property => property.Parameters.Prepend<ISymbol>(property),
        _ => [member],
    };

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));
}
