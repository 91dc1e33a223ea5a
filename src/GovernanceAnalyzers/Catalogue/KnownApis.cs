using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>What the catalogue says about one symbol, its places resolved to that symbol's own parameters.</summary>
internal sealed class CatalogueMatch
{
    public CatalogueMatch(CatalogueEntry entry, Confidence confidence)
    {
        Entry = entry;
        Confidence = confidence;
    }

    public CatalogueEntry Entry { get; }

    public Confidence Confidence { get; }

    public CatalogueRoles Roles => Entry.Roles;

    /// <summary>Whether it has any of the roles.</summary>
    public bool Has(CatalogueRoles roles) => (Roles & roles) != 0;

    /// <summary>The places a role speaks of (<c>arg=</c>); none when it has no such role.</summary>
    public ImmutableArray<CataloguePlace> Arguments(CatalogueRoles role) => throw new NotImplementedException();

    /// <summary>Where the outcome of a role is (<c>result=</c>).</summary>
    public CataloguePlace Result(CatalogueRoles role) => throw new NotImplementedException();

    /// <summary>The value of another key of the line that gives the role: <c>class</c>, <c>certainty</c>.</summary>
    public string? Option(CatalogueRoles role, string key) => throw new NotImplementedException();
}

/// <summary>The members of known libraries, as one compilation sees them. Immutable; safe from any thread.</summary>
internal sealed class KnownApis
{
    /// <summary>Files of the user that add to the catalogue end in this.</summary>
    public const string UserFileSuffix = ".governance.txt";

    /// <summary>Takes in the embedded files of the libraries that the compilation references, and the user's <c>*.governance.txt</c>.</summary>
    public static KnownApis Create(Compilation compilation, IEnumerable<AdditionalText> additionalFiles, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Whether a library that has to do with AI is referenced; if not, nothing in code can be of interest but annotations.</summary>
    public bool ReferencesAnyAiLibrary => throw new NotImplementedException();

    /// <summary>What is known about a method, constructor, property or type; <c>null</c> if nothing.</summary>
    public CatalogueMatch? Match(ISymbol symbol) => throw new NotImplementedException();

    /// <summary>
    /// The identifiers that stand in source code where members with any of the roles are used: the names of methods and properties,
    /// of types for constructors and conversions. Members of the base class library only if asked.
    /// </summary>
    public ImmutableHashSet<string> Names(CatalogueRoles roles, bool includeBaseClassLibrary = false) => throw new NotImplementedException();
}
