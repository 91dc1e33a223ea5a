using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>What a rule wants to know of what members hand on to models.</summary>
/// <param name="Takes">Whether what the member is given counts.</param>
/// <param name="Ends">Whether a part is of no more interest, and a parameter not handed on.</param>
internal sealed record HandedKind(Func<GovernanceContext, ISymbol, bool> Takes, Func<TreeFacts, Ingredient, bool> Ends);

/// <summary>A value that a member of the source is given and hands on to a model.</summary>
/// <param name="Taker">The member that takes it in the end.</param>
/// <param name="Through">The members of the source that hand it on.</param>
internal readonly record struct HandedInput(IOperation Value, ISymbol Taker, ImmutableArray<ISymbol> Through);

/// <summary>The arguments that members of the source hand on to a model for whoever calls them. Found from what models are given, once for a compilation and kind.</summary>
internal sealed class HandedInputs(GovernanceContext context)
{
    private readonly object _gate = new();
    private readonly Dictionary<HandedKind, HandedInputsOfKind> _known = [];
    private readonly Dictionary<SyntaxTree, TreeFacts> _files = [];

    /// <summary>Those in a file, after what models are given there themselves.</summary>
    public IEnumerable<HandedInput> With(TreeFacts tree, HandedKind kind) =>
        ModelInputs.In(tree).Where(given => kind.Takes(context, given.Taker)).Select(given => new HandedInput(given.Value, given.Taker, ImmutableArray<ISymbol>.Empty))
            .Concat(context.Interest.MayDeclareSystem ? Of(kind).In(tree.Root.SyntaxTree) : []);

    private HandedInputsOfKind Of(HandedKind kind)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(kind, out var known)) return known;
            _known.Add(kind, known = new HandedInputsOfKind(context, kind, FactsOf));
            return known;
        }
    }

    private TreeFacts FactsOf(SyntaxTree tree)
    {
        if (!_files.TryGetValue(tree, out var facts)) _files.Add(tree, facts = new TreeFacts(context, context.Own.ModelOf(tree), tree.GetRoot(), _ => { }, CancellationToken.None));
        return facts;
    }
}

/// <summary>Those of one kind.</summary>
internal sealed class HandedInputsOfKind
{
    private const int MaxRounds = 16;

    private readonly GovernanceContext _context;
    private readonly HandedKind _kind;
    private readonly Dictionary<IParameterSymbol, (ISymbol Taker, ImmutableArray<ISymbol> Through)> _takers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, List<HandedInput>> _inputs = [];
    private HashSet<string> _names = [];

    public HandedInputsOfKind(GovernanceContext context, HandedKind kind, Func<SyntaxTree, TreeFacts> factsOf)
    {
        (_context, _kind) = (context, kind);
        var trees = context.Compilation.SyntaxTrees;
        foreach (var file in trees.Where(tree => context.Interest.MayPrompt(tree) || context.Interest.MayTrainIn(tree)).Select(factsOf))
            foreach (var (value, taker) in ModelInputs.In(file))
                if (kind.Takes(context, taker)) Note(file, new HandedInput(value, taker, ImmutableArray<ISymbol>.Empty));
        for (var round = 0; round < MaxRounds && _names.Count > 0; round++)
        {
            var names = _names.ToImmutableHashSet();
            _names = [];
            foreach (var file in trees.Where(tree => context.Interest.MayMention(tree, names)).Select(factsOf))
                foreach (var use in KnownUses.In(file, names))
                    if (file.StatusOf(use.Syntax) == SystemStatus.Declared) Follow(file, use, names);
        }
    }

    public IEnumerable<HandedInput> In(SyntaxTree tree) => _inputs.TryGetValue(tree, out var inputs) ? inputs : [];

    private void Follow(TreeFacts file, IOperation use, ImmutableHashSet<string> names)
    {
        var arguments = use switch { IInvocationOperation call => call.Arguments, IObjectCreationOperation creation => creation.Arguments, _ => ImmutableArray<IArgumentOperation>.Empty };
        foreach (var argument in arguments)
            if (argument.Parameter?.OriginalDefinition is { } parameter && names.Contains(NameOf(parameter)) && _takers.TryGetValue(parameter, out var handed))
            {
                if (!_inputs.TryGetValue(file.Root.SyntaxTree, out var inputs)) _inputs.Add(file.Root.SyntaxTree, inputs = []);
                if (inputs.Any(input => input.Value.Syntax == argument.Value.Syntax)) continue;
                var input = new HandedInput(argument.Value, handed.Taker, handed.Through);
                inputs.Add(input);
                Note(file, input);
            }
    }

    /// <summary>Takes in the parameters that a value comes from: those who call the member hand it on. Not where the value comes through the member's result: only that call counts.</summary>
    private void Note(TreeFacts file, HandedInput input)
    {
        foreach (var found in new Ingredients(file, input.Taker, part => _kind.Ends(file, part)).Of(input.Value))
            if (found.Part is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method } parameter }
                && found.Way?.ArgumentOf(parameter) is null && _context.Own.Declares(method) && !_kind.Ends(file, found))
                foreach (var borne in AnnotationReader.Bearers(parameter.OriginalDefinition).OfType<IParameterSymbol>())
                    if (!_takers.ContainsKey(borne))
                    {
                        _takers.Add(borne, (input.Taker, input.Through.Add(method).AddRange(found.Way?.Members ?? [])));
                        _names.Add(NameOf(borne));
                    }
    }

    private static string NameOf(IParameterSymbol parameter) => parameter.ContainingSymbol.Name;
}
