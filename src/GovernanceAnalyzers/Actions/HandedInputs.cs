using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>The arguments that members of the source hand on to a model for whoever calls them. Found from what models are given, once for a compilation.</summary>
internal sealed class HandedInputs
{
    private const int MaxRounds = 16;

    private readonly GovernanceContext _context;
    private readonly Dictionary<IParameterSymbol, ISymbol> _takers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, List<(IOperation Value, ISymbol Taker)>> _inputs = [];
    private HashSet<string> _names = [];

    public HandedInputs(GovernanceContext context)
    {
        _context = context;
        var files = context.Compilation.SyntaxTrees.Select(tree => new TreeFacts(context, context.Own.ModelOf(tree), tree.GetRoot(), _ => { }, CancellationToken.None)).ToList();
        foreach (var file in files)
            foreach (var (value, taker) in ModelInputs.In(file)) Note(file, value, taker);
        for (var round = 0; round < MaxRounds && _names.Count > 0; round++)
        {
            var names = _names.ToImmutableHashSet();
            _names = [];
            foreach (var file in files.Where(file => context.Interest.MayMention(file.Root.SyntaxTree, names)))
                foreach (var use in KnownUses.In(file, names))
                    if (file.StatusOf(use.Syntax) == SystemStatus.Declared) Follow(file, use, names);
        }
    }

    /// <summary>Those in a file, and the members that take them in the end.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> In(SyntaxTree tree) => _inputs.TryGetValue(tree, out var inputs) ? inputs : [];

    private void Follow(TreeFacts file, IOperation use, ImmutableHashSet<string> names)
    {
        var arguments = use switch { IInvocationOperation call => call.Arguments, IObjectCreationOperation creation => creation.Arguments, _ => ImmutableArray<IArgumentOperation>.Empty };
        foreach (var argument in arguments)
            if (argument.Parameter?.OriginalDefinition is { } parameter && names.Contains(NameOf(parameter)) && _takers.TryGetValue(parameter, out var taker))
            {
                if (!_inputs.TryGetValue(file.Root.SyntaxTree, out var inputs)) _inputs.Add(file.Root.SyntaxTree, inputs = []);
                if (inputs.Any(input => input.Value.Syntax == argument.Value.Syntax)) continue;
                inputs.Add((argument.Value, taker));
                Note(file, argument.Value, taker);
            }
    }

    /// <summary>Takes in the parameters that a value comes from: those who call the member hand it on.</summary>
    private void Note(TreeFacts file, IOperation value, ISymbol taker)
    {
        foreach (var (part, _) in new Ingredients(file, taker, operation => ThirdPartyContents.Said(file, operation) is not null, isAcross: true).Of(value))
            if (part is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method } parameter }
                && _context.Own.Declares(method) && ThirdPartyContents.Said(file, part) is null)
                foreach (var borne in AnnotationReader.Bearers(parameter.OriginalDefinition).OfType<IParameterSymbol>())
                    if (!_takers.ContainsKey(borne))
                    {
                        _takers.Add(borne, taker);
                        _names.Add(NameOf(borne));
                    }
    }

    private static string NameOf(IParameterSymbol parameter) => parameter.ContainingSymbol.Name;
}
