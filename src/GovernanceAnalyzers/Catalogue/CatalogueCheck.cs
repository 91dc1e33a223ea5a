using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>Holds the user's files to the compilation: each entry of a library that is there says something, and is the only one to say it.</summary>
internal sealed class CatalogueCheck
{
    private readonly Compilation _compilation;
    private readonly ImmutableArray<CatalogueFile> _files;
    private readonly ImmutableHashSet<string> _assemblies;

    private CatalogueCheck(Compilation compilation, ImmutableArray<CatalogueFile> files)
    {
        _compilation = compilation;
        _files = files;
        _assemblies = KnownApis.AssembliesOf(compilation).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All problems of the files: what was not understood, and what says nothing here. In the order of files and lines.</summary>
    public static IEnumerable<ConfigurationProblem> Problems(Compilation compilation, ImmutableArray<CatalogueFile> files, CancellationToken cancel)
    {
        var check = new CatalogueCheck(compilation, files);
        return files.SelectMany(file => file.Problems.Concat(check.MisspeltAssemblies(file)).Concat(check.Entries(file, cancel)).OrderBy(problem => problem.Span.Start));
    }

    /// <summary>What is wrong with an entry of a library that the compilation references; <c>null</c> if it resolves.</summary>
    public static string? Unresolved(CatalogueEntry entry, Compilation compilation)
    {
        var symbols = Resolve(entry, compilation);
        if (symbols.IsEmpty)
            return $"{entry.Library.Name} has no {entry.Id.Text}";

        return MissingParameter(entry, symbols) is { } name ? $"{entry.Id.Text} has no parameter '{name}'" : null;
    }

    /// <summary>The symbols that an entry speaks of. (Members are looked for by their own IDs: resolving one by its parameters' types may fail.)</summary>
    public static ImmutableArray<ISymbol> Resolve(CatalogueEntry entry, Compilation compilation)
    {
        var types = Types(entry, compilation);
        return entry.Id.Kind == 'T'
            ? types.ToImmutableArray<ISymbol>()
            : types.SelectMany(type => type.GetMembers()).Where(member => member.GetDocumentationCommentId() == entry.Id.Text).ToImmutableArray();
    }

    private static IEnumerable<INamedTypeSymbol> Types(CatalogueEntry entry, Compilation compilation)
        => DocumentationCommentId.GetSymbolsForDeclarationId("T:" + entry.Id.Type, compilation)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.ContainingAssembly is { } assembly && entry.Library.Covers(assembly.Name));

    private static string? MissingParameter(CatalogueEntry entry, ImmutableArray<ISymbol> symbols)
    {
        foreach (var effect in entry.Effects)
        {
            var names = effect.Result is null ? effect.Arguments : effect.Arguments.Add(effect.Result);
            if (effect.Options.TryGetValue("when", out var condition))
                names = names.Add(condition.Split(':')[0]);

            foreach (var name in names)
            {
                if (symbols.All(symbol => CatalogueMatch.Place(name, symbol) is null))
                    return name;
            }
        }

        return null;
    }

    private IEnumerable<ConfigurationProblem> MisspeltAssemblies(CatalogueFile file)
    {
        foreach (var library in file.Libraries)
        {
            if (library.IsAmong(_assemblies))
                continue;

            foreach (var name in library.Assemblies)
            {
                if (NearMiss.Of(name.TrimEnd('*'), _assemblies) is { } near && !file.Libraries.Any(other => other.Covers(near)))
                    yield return file.Problem(library.Span, $"no assembly '{name}' is referenced", near);
            }
        }
    }

    private IEnumerable<ConfigurationProblem> Entries(CatalogueFile file, CancellationToken cancel)
    {
        foreach (var entry in file.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            if (!entry.Library.IsAmong(_assemblies))
                continue;

            if (Earlier(entry) is { } earlier)
                yield return file.Problem(entry.Span, $"{entry.Id.Text} has an entry in {earlier} already, which is the one that counts");
            else if (Unresolved(entry, _compilation) is { } message)
                yield return file.Problem(entry.Span, message, Meant(entry));
        }
    }

    /// <summary>Where an entry for the same member comes first; the lines of one library in one file add up.</summary>
    private string? Earlier(CatalogueEntry entry)
    {
        foreach (var file in _files)
        {
            foreach (var other in file.Entries)
            {
                if (ReferenceEquals(other, entry))
                    return null;

                if (other.Id.Text == entry.Id.Text && _assemblies.Any(name => other.Library.Covers(name) && entry.Library.Covers(name)))
                    return file.Entries.Contains(entry) ? "this file" : Path.GetFileName(file.Path);
            }
        }

        return null;
    }

    /// <summary>The ID, or the name of a parameter, that was probably meant.</summary>
    private string? Meant(CatalogueEntry entry)
    {
        var symbols = Resolve(entry, _compilation);
        if (!symbols.IsEmpty)
            return MissingParameter(entry, symbols) is { } name ? NearMiss.Of(name, symbols.SelectMany(symbol => CatalogueMatch.ParametersOf(symbol)).Select(parameter => parameter.Name)) : null;

        var types = Types(entry, _compilation).ToList();
        return types.Count == 0 ? MeantType(entry) : MeantMember(entry, types.SelectMany(type => type.GetMembers()).ToList());
    }

    /// <summary>Another overload of the name, or a member whose name is near.</summary>
    private static string? MeantMember(CatalogueEntry entry, List<ISymbol> members)
    {
        var name = members.Any(member => NameOf(member) == entry.Id.Name) ? entry.Id.Name : NearMiss.Of(entry.Id.Name, members.Select(NameOf).Distinct());
        var ids = members.Where(member => NameOf(member) == name).Select(member => member.GetDocumentationCommentId()).OfType<string>().ToList();
        return ids.Count == 1 ? ids[0] : ids.OrderBy(id => CommonStart(id, entry.Id.Text)).ThenByDescending(id => id, StringComparer.Ordinal).LastOrDefault();
    }

    /// <summary>A type of the same name elsewhere in the library, or one beside whose name is near.</summary>
    private string? MeantType(CatalogueEntry entry)
    {
        var types = _compilation.SourceModule.ReferencedAssemblySymbols.Append(_compilation.Assembly)
            .Where(assembly => entry.Library.Covers(assembly.Name))
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace))
            .ToList();
        var name = types.Any(type => type.Name == entry.Id.SimpleTypeName) ? entry.Id.SimpleTypeName : NearMiss.Of(entry.Id.SimpleTypeName, types.Select(type => type.Name));
        var meant = types.Where(type => type.Name == name).Select(type => type.GetDocumentationCommentId()).OfType<string>().OrderBy(id => id, StringComparer.Ordinal).FirstOrDefault();
        return meant is null || entry.Id.Kind == 'T' ? meant : entry.Id.Kind + entry.Id.Text.Substring(1).Replace(entry.Id.Type + ".", meant.Substring(2) + ".");
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol space)
        => space.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => TypesIn(inner),
            INamedTypeSymbol type => TypesIn(type).Prepend(type),
            _ => [],
        });

    private static string NameOf(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "#ctor" : member.MetadataName;

    private static int CommonStart(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
            length++;

        return length;
    }
}
