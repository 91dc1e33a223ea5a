using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers;

/// <summary>
/// The simple names that make a body worth a look: of catalogued members of the AI libraries that are referenced, of annotated
/// members, and of helpers through which such members are reached. Found in syntax alone, once for a compilation.
/// </summary>
internal sealed class InterestIndex
{
    private static readonly CatalogueRoles Sources = CatalogueRoles.Generates | CatalogueRoles.Transcribes | CatalogueRoles.LoadsWeights
        | CatalogueRoles.DownloadsWeights | CatalogueRoles.Trains | CatalogueRoles.Embeds | CatalogueRoles.Infers;

    private static readonly ImmutableHashSet<string> Vocabularies =
        Vocabulary.Declarations.Concat(Vocabulary.Hooks).Concat(Vocabulary.EvidenceAttributes).SelectMany(n => new[] { n, n + "Attribute" }).ToImmutableHashSet();

    private static readonly ImmutableHashSet<string> Hooks = Vocabulary.Hooks.SelectMany(n => new[] { n, n + "Attribute" }).ToImmutableHashSet();

    private static readonly ImmutableArray<string> Declaring = ImmutableArray.Create(Vocabulary.AdvancedAiSystem, Vocabulary.AdvancedAiSystem + "Attribute");

    /// <summary>By these a file shows that it may have a controller, page or hub: the base type, or an attribute of its actions.</summary>
    private static readonly ImmutableHashSet<string> Actions =
        ImmutableHashSet.Create("Controller", "ControllerBase", "ApiController", "PageModel", "Hub", "HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "Route");

    private static readonly ImmutableArray<string> Suppressions =
        ImmutableArray.Create("SuppressMessage", "SuppressMessageAttribute", "UnconditionalSuppressMessage", "UnconditionalSuppressMessageAttribute");

    private readonly Dictionary<SyntaxTree, SourceWords> _words = [];
    private readonly ConditionalWeakTable<IReadOnlyCollection<string>, HashSet<int>> _hashes = new();   // of sets that are asked for in each file
    private readonly ConcurrentDictionary<ImmutableHashSet<string>, bool> _mentioned = new();
    private readonly Lazy<ImmutableHashSet<string>> _unsafeReaders, _connectors, _contentSinks;   // the base class library's entries are only read when a file is looked into
    private readonly ImmutableHashSet<string> _ofClients;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _attributes = [.. Vocabularies];
    private readonly HashSet<string> _hooks = [];

    private InterestIndex(KnownApis apis)
    {
        Apis = apis.Names(Sources);
        Credentials = apis.Names(CatalogueRoles.TakesCredential);
        PromptLogs = apis.Names(CatalogueRoles.LogsPrompts);
        var endpoints = apis.Names(CatalogueRoles.TakesEndpoint);
        _unsafeReaders = new(() => apis.Names(CatalogueRoles.LoadsWeights).Union(apis.Names(CatalogueRoles.DeserializesUnsafely, includeBaseClassLibrary: true)));
        _connectors = new(() => endpoints.Union(apis.Names(CatalogueRoles.ChecksServer, includeBaseClassLibrary: true)));
        _contentSinks = new(() => Servers!.Union(apis.Names(CatalogueRoles.Responds | CatalogueRoles.Stores | CatalogueRoles.Writes, includeBaseClassLibrary: true)));
        Prompts = apis.Names(CatalogueRoles.Prompts);
        Models = apis.Names(CatalogueRoles.TakesModel | CatalogueRoles.LoadsWeights);
        _ofClients = Credentials.Union(endpoints).Union(Models);
        Servers = apis.Names(CatalogueRoles.Endpoint, includeBaseClassLibrary: false);
        ToolMakers = apis.Names(CatalogueRoles.ExposesTool, includeBaseClassLibrary: false);
        Trainers = apis.Names(CatalogueRoles.Trains);
        _names = [.. Apis];
    }

    /// <summary>The names of catalogued members whose use asks for a declared system.</summary>
    public ImmutableHashSet<string> Apis { get; }

    /// <summary>The names of catalogued members that are given a credential.</summary>
    public ImmutableHashSet<string> Credentials { get; }

    /// <summary>The names of catalogued members that are told which model to use.</summary>
    public ImmutableHashSet<string> Models { get; }

    /// <summary>The names of catalogued members that make endpoints.</summary>
    public ImmutableHashSet<string> Servers { get; }

    /// <summary>The names of catalogued members that let a model call something.</summary>
    public ImmutableHashSet<string> ToolMakers { get; }

    /// <summary>The names of catalogued members that train or fine-tune a model.</summary>
    public ImmutableHashSet<string> Trainers { get; }

    /// <summary>The names of catalogued members that give a model something to read.</summary>
    public ImmutableHashSet<string> Prompts { get; }

    /// <summary>The names of catalogued members that have prompts and answers logged.</summary>
    public ImmutableHashSet<string> PromptLogs { get; }

    /// <summary>The names of catalogued members that may run what is in the weights or objects that they read.</summary>
    public ImmutableHashSet<string> UnsafeReaders => _unsafeReaders.Value;

    /// <summary>The names of catalogued members that say whom to talk to, and whom to trust.</summary>
    public ImmutableHashSet<string> Connectors => _connectors.Value;

    /// <summary>Whether another assembly may declare what this one uses.</summary>
    public bool HasAnnotatedReferences { get; private set; }

    /// <summary>The names of catalogued members that answer with what they are given, keep it, or write it to a stream.</summary>
    public ImmutableHashSet<string> ContentSinks => _contentSinks.Value;

    /// <summary>What stands in the files that are looked into.</summary>
    public SourceNodes Nodes { get; } = new();

    /// <summary>Whether nothing at all is of interest.</summary>
    public bool IsEmpty => _names.Count == 0 && _ofClients.IsEmpty && !_words.Values.Any(w => w.MayContainAny(_attributes));

    public static InterestIndex Of(Compilation compilation, KnownApis apis, Func<SyntaxTree, SourceWords> wordsOf, CancellationToken cancel)
    {
        var index = new InterestIndex(apis);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancel.ThrowIfCancellationRequested();
            index._words[tree] = wordsOf(tree);
        }
        index.AddAliases(cancel);
        foreach (var tree in index.TreesWith(index._attributes)) index.AddAnnotated(tree);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            if (UsesVocabulary(assembly))
            {
                index.HasAnnotatedReferences |= assembly.Name != Vocabulary.Namespace;
                index.AddAnnotated(assembly.GlobalNamespace, cancel);
            }
        index.AddTyped(cancel);
        index.AddHelpers(cancel);
        return index;
    }

    /// <summary>Whether the tree may name something of interest.</summary>
    public bool Covers(SyntaxTree tree) => MayCall(tree) || MayName(tree, _attributes) || MayName(tree, _ofClients);

    public bool MayGiveCredential(SyntaxTree tree) => MayName(tree, Credentials);

    public bool MayLogPrompts(SyntaxTree tree) => MayName(tree, PromptLogs);

    public bool MayReadUnsafely(SyntaxTree tree) => MayName(tree, UnsafeReaders);

    public bool MayNameModel(SyntaxTree tree) => MayName(tree, Models);

    /// <summary>Whether the text of the tree, comments and strings included, may have one of the words.</summary>
    public bool MayMention(SyntaxTree tree, ImmutableHashSet<string> words) => MayName(tree, words);

    /// <summary>Whether the tree may make endpoints.</summary>
    public bool MayServe(SyntaxTree tree) => Servers.Count > 0 && (MayName(tree, Servers) || MayName(tree, Actions));

    /// <summary>Whether the text of any tree may have one of the words.</summary>
    public bool MayMentionAnywhere(ImmutableHashSet<string> words) => _mentioned.GetOrAdd(words, w => _words.Keys.Any(tree => MayName(tree, w)));

    public bool MayMakeTools(SyntaxTree tree) => MayName(tree, ToolMakers);

    public bool MayTrainIn(SyntaxTree tree) => MayName(tree, Trainers);

    public bool MayPrompt(SyntaxTree tree) => MayName(tree, Prompts);

    public bool MayConnect(SyntaxTree tree) => MayName(tree, Connectors);

    /// <summary>Whether the tree may name a member that is catalogued or annotated, or a helper through which one is reached.</summary>
    public bool MayCall(SyntaxTree tree) => MayName(tree, _names);

    public bool MayUseApi(SyntaxTree tree) => MayName(tree, Apis);

    /// <summary>Whether any file may name a member that trains.</summary>
    public bool MayTrain => Trainers.Count > 0 && _words.Values.Any(words => words.MayContainAny(Trainers));

    /// <summary>Whether any file may declare a system.</summary>
    public bool MayDeclareSystem => _words.Values.Any(words => words.MayContainAny(Declaring)) || _attributes.Count > Vocabularies.Count;

    public bool MayAnnotate(SyntaxTree tree) => MayName(tree, _attributes);

    /// <summary>Whether the tree may hold findings back: it names a rule, or has findings and directives.</summary>
    public bool MaySuppress(SyntaxTree tree, bool hasFindings) =>
        !_words.TryGetValue(tree, out var words)
        || (words.MayContain("pragma") && (hasFindings || words.MayContainAny(GovernanceAnalyzer.Descriptors.Select(rule => rule.Id))))
        || (words.MayContainAny(Suppressions) && words.MayContainAny(GovernanceAnalyzer.Descriptors.Select(rule => rule.Id)));

    public bool IsNamed(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && IsName(token.ValueText);

    public bool IsName(string name) => _names.Contains(name);

    /// <summary>Whether the tree may name a hook.</summary>
    public bool MayNameHook(SyntaxTree tree) => _hooks.Count > 0 && MayName(tree, _hooks);

    /// <summary>Whether a member of that name, here or in a reference, is or may be a hook.</summary>
    public bool IsHook(string name) => _hooks.Contains(name);

    public bool IsVocabulary(AttributeSyntax attribute) => _attributes.Contains(NameOf(attribute.Name));

    /// <summary>Asked when the index is complete: the names are looked at once.</summary>
    private bool MayName(SyntaxTree tree, IReadOnlyCollection<string> names) => !_words.TryGetValue(tree, out var words) || words.MayContainAny(_hashes.GetValue(names, SourceWords.HashesOf));

    private IEnumerable<SyntaxTree> TreesWith(HashSet<string> names) => _words.Where(w => w.Value.MayContainAny(names)).Select(w => w.Key);

    /// <summary><c>using X = GovernanceAnalyzers.Annotations.GeneratesContentAttribute;</c> and its global form.</summary>
    private void AddAliases(CancellationToken cancel)
    {
        foreach (var tree in TreesWith(_attributes).ToList())
            foreach (var directive in tree.GetCompilationUnitRoot(cancel).Usings)
                if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } name } && Vocabularies.Contains(NameOf(name))) _attributes.Add(alias);
    }

    private void AddAnnotated(SyntaxTree tree)
    {
        foreach (var attribute in Nodes.In<AttributeSyntax>(tree))
            if (IsVocabulary(attribute))
                foreach (var name in Annotated(attribute.Parent?.Parent))
                {
                    _names.Add(name);
                    if (MayBeHook(NameOf(attribute.Name))) _hooks.Add(name);
                }
    }

    /// <summary>An alias may be of any annotation.</summary>
    private static bool MayBeHook(string attribute) => Hooks.Contains(attribute) || !Vocabularies.Contains(attribute);

    /// <summary>The names by which code reaches what is annotated.</summary>
    private static IEnumerable<string> Annotated(SyntaxNode? bearer) => bearer switch
    {
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } parameter => [parameter.Identifier.ValueText, record.Identifier.ValueText],
        ParameterSyntax parameter => Annotated(parameter.Parent?.Parent),
        AccessorDeclarationSyntax accessor => Annotated(accessor.Parent?.Parent),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        LocalFunctionStatementSyntax local => [local.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        IndexerDeclarationSyntax => ["this"],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        TypeDeclarationSyntax type => [type.Identifier.ValueText, .. type.Members.SelectMany(Annotated)],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
        _ => [],
    };

    private void AddAnnotated(INamespaceOrTypeSymbol container, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner) AddAnnotated(inner, cancel);
            if (IsAnnotated(member) || (member is IMethodSymbol method && method.Parameters.Any(IsAnnotated))) AddReferenced(member.Name);
            if (member is INamedTypeSymbol type && IsAnnotated(type))
                foreach (var own in type.GetMembers()) AddReferenced(own.Name);
        }
    }

    private void AddReferenced(string name)
    {
        _names.Add(name);
        _hooks.Add(name);
    }

    private static bool IsAnnotated(ISymbol symbol) =>
        symbol.GetAttributes().Concat(symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : ImmutableArray<AttributeData>.Empty).Any(a => Annotation.From(a, symbol) is not null);

    private static bool UsesVocabulary(IAssemblySymbol assembly) =>
        assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Vocabulary.Namespace))
        || (assembly.Name != Vocabulary.Namespace && assembly.NamespaceNames.Contains("GovernanceAnalyzers") && assembly.NamespaceNames.Contains("Annotations"));

    /// <summary>What is given to a field or property need not name its type: <c>_session = new(path)</c>, in another file than the field.</summary>
    private void AddTyped(CancellationToken cancel)
    {
        var apis = new HashSet<string>(Apis);
        foreach (var tree in TreesWith(apis).ToList())
            foreach (var member in Nodes.In<MemberDeclarationSyntax>(tree))
                if (member is BaseFieldDeclarationSyntax field && Mentions(field.Declaration.Type, apis)) _names.UnionWith(Annotated(field));
                else if (member is PropertyDeclarationSyntax property && Mentions(property.Type, apis)) _names.Add(property.Identifier.ValueText);
    }

    /// <summary>A member that is not visible passes on what it leaves open, so whoever names it is of interest too.</summary>
    private void AddHelpers(CancellationToken cancel) => _names.UnionWith(Reaching(_names, member => !IsVisible(member), int.MaxValue, cancel));

    /// <summary>These names, and those of the methods, local functions, properties and constructors in which one of them stands, or one that was found before.</summary>
    /// <param name="counts">Which members do: asked of those that are not known yet.</param>
    /// <param name="rounds">From how far away they are looked for.</param>
    public HashSet<string> Reaching(IEnumerable<string> names, Func<SyntaxNode, bool> counts, int rounds, CancellationToken cancel)
    {
        var all = new HashSet<string>(names, StringComparer.Ordinal);
        var reached = new HashSet<string>(all, StringComparer.Ordinal);
        for (var round = 0; round < rounds && reached.Count > 0; round++)
        {
            var next = new HashSet<string>(StringComparer.Ordinal);
            foreach (var tree in TreesWith(reached))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var member in Nodes.In(tree))
                    if (MemberNameOf(member) is { } name && !all.Contains(name) && counts(member) && Mentions(member, reached)) next.Add(name);
            }
            all.UnionWith(next);
            reached = next;
        }
        return all;
    }

    private static bool Mentions(SyntaxNode node, HashSet<string> names) =>
        node.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && names.Contains(t.ValueText));

    private static string? MemberNameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };

    private static bool IsVisible(SyntaxNode member)
    {
        for (var node = member; node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax; node = node.Parent!)
            if (node.Parent is not InterfaceDeclarationSyntax && !((MemberDeclarationSyntax)node).Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword)) return false;
        return true;
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };
}
