using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>What can be named at a position.</summary>
internal sealed class Scope
{
    /// <param name="handed">What a hook is handed as its value, so that it is not handed twice.</param>
    public Scope(SourceFile file, int position, ISymbol? handed = null)
    {
        (File, Position) = (file, position);
        Symbols = file.Model.LookupSymbols(position);
        Values = Symbols.Where(s => !SymbolEqualityComparer.Default.Equals(s, handed)).Select(Value).OfType<ScopeValue>().OrderBy(v => v.Kind).ToImmutableArray();
    }

    public SourceFile File { get; }

    public int Position { get; }

    public ImmutableArray<ISymbol> Symbols { get; }

    /// <summary>Members first, then parameters, then locals.</summary>
    public ImmutableArray<ScopeValue> Values { get; }

    public static string NameOf(ISymbol symbol) =>
        SyntaxFacts.GetKeywordKind(symbol.Name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(symbol.Name) == SyntaxKind.AwaitKeyword ? "@" + symbol.Name : symbol.Name;

    private ScopeValue? Value(ISymbol symbol) => symbol switch
    {
        { CanBeReferencedByName: false } => null,
        IFieldSymbol field => new(symbol, field.Type, ScopeValueKind.Member),
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => new(symbol, property.Type, ScopeValueKind.Member),
        IParameterSymbol { RefKind: not RefKind.Out, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter when !IsInConstructor(parameter) => new(symbol, parameter.Type, ScopeValueKind.Member),
        IParameterSymbol { RefKind: not RefKind.Out } parameter => new(symbol, parameter.Type, ScopeValueKind.Parameter),
        ILocalSymbol local when local.Locations.Any(l => l.SourceTree == File.Tree && l.SourceSpan.Start < Position) => new(symbol, local.Type, ScopeValueKind.Local),
        _ => null,
    };

    /// <summary>Whether the position is in the constructor's own body: else the parameter is one of the type's.</summary>
    private bool IsInConstructor(IParameterSymbol parameter)
    {
        for (var enclosing = File.Model.GetEnclosingSymbol(Position, File.Cancel); enclosing is not null; enclosing = enclosing.ContainingSymbol)
            if (SymbolEqualityComparer.Default.Equals(enclosing, parameter.ContainingSymbol)) return true;
        return false;
    }
}

internal enum ScopeValueKind
{
    Member,
    Parameter,
    Local,
}

/// <summary>A field, property, parameter or local that can be named.</summary>
internal sealed record ScopeValue(ISymbol Symbol, ITypeSymbol Type, ScopeValueKind Kind);
