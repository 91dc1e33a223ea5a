using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Facts;

/// <summary>
/// What a system is: its models and their versions, data, tools, stores, hooks, and what it does with models and where content leaves. Documents that
/// describe a system record a fingerprint of it, so that it can be told when the system has become another.
/// </summary>
/// <remarks>
/// A fact names nothing that a person may move or rename without changing the system: no type, no file, no member but a tool, whose name the model
/// sees. That a thing is used is a fact; how often, where and in what order is not. Owner, purpose and version of the system are not facts either: a
/// release is no other system. Bound: what a body uses is known from its analysis, so that one beyond the bound of that adds no fact.
/// </remarks>
internal sealed class SystemFacts(Compilation compilation, AnnotationReader annotations, KnownDeeds deeds, InterestIndex interest, SummaryTable summaries)
{
    private const int FingerprintBytes = 8;

    /// <summary>Whether a system here may be one that trains; asked before its facts, which take longer to find.</summary>
    public bool MayTrain => interest.MayTrain;

    /// <summary>The facts of a system, each once, in order.</summary>
    /// <param name="isOf">Whether code is part of it.</param>
    public ImmutableArray<string> Of(Func<ISymbol, bool> isOf, CancellationToken cancel)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        var used = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var generated = compilation.SyntaxTrees.Where(tree => GeneratedCode.Is(tree, compilation, cancel)).ToImmutableHashSet();
        foreach (var type in TypesIn(compilation.Assembly.GlobalNamespace)) Add(type);
        foreach (var member in used) facts.UnionWith(FactsOf(member));
        return facts.ToImmutableArray();

        void Add(INamedTypeSymbol type)
        {
            cancel.ThrowIfCancellationRequested();
            if (isOf(type))
                foreach (var member in type.GetMembers().Where(m => m is not INamedTypeSymbol).Prepend(type))
                {
                    foreach (var symbol in WithParameters(member))
                        foreach (var fact in FactsSaidOf(symbol)) facts.Add(fact);
                    if (!member.DeclaringSyntaxReferences.Any(r => generated.Contains(r.SyntaxTree))) used.UnionWith(summaries.NotedIn(member, cancel));
                }
            foreach (var nested in type.GetTypeMembers()) Add(nested);
        }
    }

    /// <summary>The same for the same facts, on every machine.</summary>
    public static string FingerprintOf(IEnumerable<string> facts)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", facts.Distinct().OrderBy(f => f, StringComparer.Ordinal))));
        return string.Concat(bytes.Take(FingerprintBytes).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> FactsSaidOf(ISymbol symbol) =>
        AnnotationReader.OwnWithResult(symbol).Select(FactOf).OfType<string>();

    /// <summary>What the use of a member or type makes of a system: what the member does, and what is said of it and of its type.</summary>
    private IEnumerable<string> FactsOf(ISymbol used) => deeds.UsesIn(used).Concat(
        annotations.Of(used).Concat(used.ContainingType is { } type ? annotations.Of(type) : ImmutableArray<Annotation>.Empty).Where(a => Vocabulary.Hooks.Contains(a.Name)).Select(HookOf));

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
