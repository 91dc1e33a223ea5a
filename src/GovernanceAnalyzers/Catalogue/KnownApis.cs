using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>The members of known libraries, as one compilation sees them. Immutable but for its caches; safe from any thread.</summary>
internal sealed class KnownApis
{
    /// <summary>Files of the user that add to the catalogue end in this.</summary>
    public const string UserFileSuffix = ".governance.txt";

    private readonly IAssemblySymbol _own;
    private readonly ImmutableArray<EmbeddedCatalogue> _embedded;
    private readonly ImmutableArray<CatalogueEntry> _userEntries;
    private readonly Lazy<Index> _index;
    private readonly ConcurrentDictionary<ISymbol, CatalogueMatch?> _matches = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(CatalogueRoles, bool), ImmutableHashSet<string>> _names = new();

    private KnownApis(Compilation compilation, ImmutableArray<CatalogueFile> userFiles)
    {
        var referenced = ReferencedBy(compilation).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

        bool IsReferenced(CatalogueLibrary library)
            => library.IsAmong(referenced)
                || (library.IsUser && compilation.AssemblyName is { } name && library.Covers(name));

        _own = compilation.Assembly;
        UserFiles = userFiles;
        _userEntries = userFiles.SelectMany(file => file.Entries).Where(entry => IsReferenced(entry.Library)).ToImmutableArray();
        _embedded = EmbeddedCatalogue.All.Where(file => IsReferenced(file.Library)).ToImmutableArray();
        _index = new Lazy<Index>(() => new Index(_userEntries, _embedded.SelectMany(file => file.File.Entries)));
        ReferencesAnyAiLibrary = _embedded.Any(file => file.Library.IsAi)
            || userFiles.SelectMany(file => file.Libraries).Any(library => library.IsAi && IsReferenced(library));
    }

    /// <summary>Whether a library that has to do with AI is referenced; if not, nothing in code can be of interest but annotations.</summary>
    public bool ReferencesAnyAiLibrary { get; }

    /// <summary>The user's files as read, with what in them was not understood.</summary>
    public ImmutableArray<CatalogueFile> UserFiles { get; }

    /// <summary>Takes in the embedded files of the libraries that the compilation references, and the user's <c>*.governance.txt</c>.</summary>
    public static KnownApis Create(Compilation compilation, IEnumerable<AdditionalText> additionalFiles, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<CatalogueFile>();
        var texts = additionalFiles.Where(file => file.Path.EndsWith(UserFileSuffix, StringComparison.OrdinalIgnoreCase));
        foreach (var file in texts.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (file.GetText(cancellationToken) is { } text)
                files.Add(CatalogueReader.Read(text, file.Path, isUser: true, cancellationToken));
            else
                files.Add(CatalogueFile.Unreadable(file.Path));
        }

        return Create(compilation, files.ToImmutable());
    }

    /// <summary>Takes in the embedded files of the libraries that the compilation references, and files of the user's that are read already.</summary>
    public static KnownApis Create(Compilation compilation, ImmutableArray<CatalogueFile> userFiles) => new(compilation, userFiles);

    /// <summary>What is known about a method, constructor, property or type; <c>null</c> if nothing.</summary>
    public CatalogueMatch? Match(ISymbol symbol)
    {
        symbol = Normalise(symbol);
        if (!_index.Value.MayContain(symbol))
            return null;

        if (_matches.TryGetValue(symbol, out var known))
            return known;

        return _matches.GetOrAdd(symbol, Find(symbol));
    }

    /// <summary>
    /// The identifiers that stand in source code where members with any of the roles are used: the names of methods and properties,
    /// of types for constructors and conversions. Members of the base class library only if asked.
    /// </summary>
    public ImmutableHashSet<string> Names(CatalogueRoles roles, bool includeBaseClassLibrary = false)
        => _names.GetOrAdd((roles, includeBaseClassLibrary), key => CollectNames(key.Item1, key.Item2));

    /// <summary>The assemblies that a file of the user's may speak of: those referenced and the project's own.</summary>
    public static IEnumerable<string> AssembliesOf(Compilation compilation) => ReferencedBy(compilation).Append(compilation.Assembly.Name);

    private static IEnumerable<string> ReferencedBy(Compilation compilation) => compilation.ReferencedAssemblyNames.Select(identity => identity.Name);

    private static ISymbol Normalise(ISymbol symbol)
    {
        if (symbol is IMethodSymbol method)
        {
            method = (method.ReducedFrom ?? method).OriginalDefinition;
            return method.AssociatedSymbol is IPropertySymbol property ? property : method;
        }

        return symbol.OriginalDefinition;
    }

    private CatalogueMatch? Find(ISymbol symbol)
    {
        var index = _index.Value;
        if (symbol is INamedTypeSymbol type)
            return FindType(index, type);

        // The member, what it overrides, and what of interfaces each of them implements: all agree on the positions of parameters.
        var candidates = new List<ISymbol>();
        for (var current = symbol; current is not null; current = Overridden(current))
            candidates.Add(current.OriginalDefinition);

        for (var (i, count) = (0, candidates.Count); i < count; i++)
            AddImplemented(index, candidates[i], candidates);

        foreach (var candidate in candidates)
        {
            if (index.Exact(candidate, candidate.GetDocumentationCommentId(), IsOwn(candidate)) is { } entry)
                return entry.Roles == CatalogueRoles.None ? null : CatalogueMatch.Exact(entry, candidate);
        }

        foreach (var candidate in candidates)
        {
            if (index.Overloads(candidate, IsOwn(candidate)) is { IsEmpty: false } overloads)
                return CatalogueMatch.ByName(overloads, candidate);
        }

        return null;
    }

    private CatalogueMatch? FindType(Index index, INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> Candidates()
        {
            for (var current = type; current is not null; current = current.BaseType)
                yield return current.OriginalDefinition;

            foreach (var implemented in type.AllInterfaces)
                yield return implemented.OriginalDefinition;
        }

        foreach (var candidate in Candidates())
        {
            if (index.HasType(candidate.Name) && index.Exact(candidate, candidate.GetDocumentationCommentId(), IsOwn(candidate)) is { } entry)
                return entry.Roles == CatalogueRoles.None ? null : CatalogueMatch.Exact(entry, candidate);
        }

        return null;
    }

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _own);

    private static ISymbol? Overridden(ISymbol symbol)
        => symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };

    private static void AddImplemented(Index index, ISymbol symbol, List<ISymbol> candidates)
    {
        if (symbol.ContainingType is not { TypeKind: not TypeKind.Interface } type || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return;

        foreach (var implemented in type.AllInterfaces)
        {
            if (!index.HasMembersOf(implemented.OriginalDefinition, symbol))
                continue;

            foreach (var member in implemented.GetMembers(NameOf(symbol)))
            {
                if (type.FindImplementationForInterfaceMember(member) is { } implementation
                    && SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, symbol))
                {
                    candidates.Add(member.OriginalDefinition);
                }
            }
        }
    }

    // The name of an explicit implementation is that of the member with its interface before it.
    private static string NameOf(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return "#ctor";

        var name = symbol is IPropertySymbol { IsIndexer: true } ? symbol.MetadataName : symbol.Name;
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name.Substring(dot + 1);
    }

    private ImmutableHashSet<string> CollectNames(CatalogueRoles roles, bool includeBaseClassLibrary)
    {
        var names = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        var embedded = _embedded.Where(file => includeBaseClassLibrary || !file.Library.IsBaseClassLibrary).SelectMany(file => file.File.Entries);
        foreach (var entry in _userEntries.Where(entry => includeBaseClassLibrary || !entry.Library.IsBaseClassLibrary).Concat(embedded))
        {
            if (!entry.Roles.Any(roles))
                continue;

            var name = entry.Id.SourceName;
            names.Add(name);
            if (entry.Id.Kind == 'T' && name.Length > 9 && name.EndsWith("Attribute", StringComparison.Ordinal))
                names.Add(name.Substring(0, name.Length - 9));
        }

        return names.ToImmutable();
    }

    /// <summary>The entries by what can be asked of a symbol cheaply. An entry of the user's replaces the embedded one of the same ID.</summary>
    private sealed class Index
    {
        /// <summary>What overloads need not agree on: whether they take it, the name of the parameter tells.</summary>
        private static readonly CatalogueRoles PerOverload = CatalogueRoles.TakesModel;

        private readonly Dictionary<string, List<CatalogueEntry>> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Type, string Name), List<CatalogueEntry>> _byName = [];
        private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
        private readonly HashSet<string> _constructedTypes = new(StringComparer.Ordinal);
        private readonly HashSet<string> _types = new(StringComparer.Ordinal);

        public Index(ImmutableArray<CatalogueEntry> user, IEnumerable<CatalogueEntry> embedded)
        {
            foreach (var entry in user)
                Add(entry);

            foreach (var entry in embedded)
            {
                if (!_byId.TryGetValue(entry.Id.Text, out var same) || !same.Any(other => other.Library.IsUser && Overlap(entry.Library, other.Library)))
                    Add(entry);
            }
        }

        public bool HasType(string name) => _types.Contains(name);

        /// <summary>A look at the simple name alone.</summary>
        public bool MayContain(ISymbol symbol)
            => symbol switch
            {
                INamedTypeSymbol => _types.Count > 0,
                IMethodSymbol { MethodKind: MethodKind.Constructor } => _constructedTypes.Contains(symbol.ContainingType.Name),
                IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.BuiltinOperator or MethodKind.DelegateInvoke } => false,
                IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType is not null && _memberNames.Contains(NameOf(symbol)),
                _ => false,
            };

        public bool HasMembersOf(INamedTypeSymbol type, ISymbol symbol)
            => IdOf(type) is { } id && _byName.ContainsKey((id, NameOf(symbol)));

        public CatalogueEntry? Exact(ISymbol symbol, string? id, bool isOwn)
        {
            if (id is not null && _byId.TryGetValue(id, out var entries))
            {
                foreach (var entry in entries)
                {
                    if (Speaks(entry, symbol, isOwn))
                        return entry;
                }
            }

            return null;
        }

        /// <summary>The listed members of the symbol's type that have its name, if they agree on what they do.</summary>
        public ImmutableArray<CatalogueEntry> Overloads(ISymbol symbol, bool isOwn)
        {
            if (IdOf(symbol.ContainingType) is not { } type || !_byName.TryGetValue((type, NameOf(symbol)), out var entries))
                return ImmutableArray<CatalogueEntry>.Empty;

            var overloads = entries.Where(entry => Speaks(entry, symbol, isOwn)).ToImmutableArray();
            return overloads.IsEmpty || overloads[0].Roles == CatalogueRoles.None || overloads.Any(entry => (entry.Roles & ~PerOverload) != (overloads[0].Roles & ~PerOverload))
                ? ImmutableArray<CatalogueEntry>.Empty
                : overloads;
        }

        private static bool Speaks(CatalogueEntry entry, ISymbol symbol, bool isOwn)
            => symbol.ContainingAssembly is { } assembly && (entry.Library.IsUser || !isOwn) && entry.Library.Covers(assembly.Name);

        private static bool Overlap(CatalogueLibrary embedded, CatalogueLibrary user)
            => embedded.IsBaseClassLibrary ? user.IsBaseClassLibrary || user.Assemblies.Any(embedded.Covers) : embedded.Assemblies.Any(user.Covers);

        private static string? IdOf(INamedTypeSymbol? type) => type?.OriginalDefinition.GetDocumentationCommentId()?.Substring(2);

        private void Add(CatalogueEntry entry)
        {
            Add(_byId, entry.Id.Text, entry);
            if (entry.Id.Kind == 'T')
            {
                _types.Add(entry.Id.SimpleTypeName);
                return;
            }

            Add(_byName, (entry.Id.Type, entry.Id.Name), entry);
            if (entry.Id.IsConstructor)
                _constructedTypes.Add(entry.Id.SimpleTypeName);
            else
                _memberNames.Add(entry.Id.Name);
        }

        private static void Add<TKey>(Dictionary<TKey, List<CatalogueEntry>> map, TKey key, CatalogueEntry entry)
            where TKey : notnull
        {
            if (!map.TryGetValue(key, out var entries))
                map.Add(key, entries = []);

            entries.Add(entry);
        }
    }
}
