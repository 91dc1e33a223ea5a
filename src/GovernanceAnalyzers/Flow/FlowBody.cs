using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>One control-flow graph of a body: the body's own, or that of a local function or lambda in it.</summary>
internal sealed class FlowUnit
{
    public FlowUnit(IMethodSymbol? function, ControlFlowGraph cfg, FlowGraph flow)
    {
        (Function, Flow) = (function, flow);
        var operations = new List<IOperation>();
        foreach (var block in cfg.Blocks)
        {
            foreach (var operation in block.Operations) Add(operation);
            if (block.BranchValue is { } value) Add(value);
        }
        Operations = operations;

        void Add(IOperation operation)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            operations.Add(operation);
            var kind = operation.Kind;
            IsIterator |= kind is OperationKind.YieldReturn or OperationKind.YieldBreak;
            HasErrors |= kind == OperationKind.Invalid || operation.Type is { TypeKind: TypeKind.Error };
            foreach (var child in operation.ChildOperations) Add(child);
        }
    }

    /// <summary>The nested function; <see langword="null"/> for the body itself.</summary>
    public IMethodSymbol? Function { get; }

    public FlowGraph Flow { get; }

    /// <summary>Every operation of this unit, those of functions nested in it left out.</summary>
    public List<IOperation> Operations { get; }

    /// <summary>The code runs when its result is enumerated, if ever.</summary>
    public bool IsIterator { get; private set; }

    /// <summary>The code does not compile.</summary>
    public bool HasErrors { get; private set; }
}

/// <summary>A member's body as graphs: a method, constructor, accessor, top-level program, or the initializer of a field or property.</summary>
internal sealed class FlowBody
{
    private FlowBody(ISymbol owner, FlowUnit[] units)
    {
        (Owner, Units) = (owner, units);
        Operations = units.Length == 1 ? units[0].Operations : [.. units.SelectMany(unit => unit.Operations)];
        HasErrors = Array.Exists(units, unit => unit.HasErrors);
    }

    public ISymbol Owner { get; }

    /// <summary>The body first, nested functions after what declares them.</summary>
    public FlowUnit[] Units { get; }

    public ImmutableArray<IParameterSymbol> Parameters => Owner is IMethodSymbol method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>The code does not compile.</summary>
    public bool HasErrors { get; }

    /// <summary>Every operation of all units.</summary>
    public List<IOperation> Operations { get; }

    /// <returns><see langword="null"/> when the node has no body, or one larger than <paramref name="maxNodes"/>.</returns>
    public static FlowBody? TryCreate(ISymbol owner, SyntaxNode syntax, SemanticModel model, int maxNodes, CancellationToken cancel)
    {
        var units = new List<FlowUnit>();
        try
        {
            return ControlFlowGraph.Create(syntax, model, cancel) is { } cfg && Add(null, cfg) ? new FlowBody(owner, [.. units]) : null;
        }
        catch (InsufficientExecutionStackException)                          // an expression nested too deep for the compiler's own graph
        {
            return null;
        }

        bool Add(IMethodSymbol? function, ControlFlowGraph graph)
        {
            if (FlowGraph.TryCreate(graph, maxNodes, cancel) is not { } flow) return false;
            var unit = new FlowUnit(function, graph, flow);
            units.Add(unit);
            foreach (var local in graph.LocalFunctions)
                if (!Add(local, graph.GetLocalFunctionControlFlowGraph(local, cancel))) return false;
            foreach (var operation in unit.Operations)
                if (operation is IFlowAnonymousFunctionOperation lambda && !Add(lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda, cancel))) return false;
            return true;
        }
    }
}
