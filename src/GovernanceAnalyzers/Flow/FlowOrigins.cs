using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>How values came to be, for messages: which expressions brought a label, and what each variable was given.</summary>
internal sealed class FlowOrigins(IFlowModel model)
{
    private readonly Dictionary<IOperation, FlowOrigin> _origins = [];
    private readonly Dictionary<object, List<IOperation>> _definitions = [];

    public void Add(Lanes lanes, IOperation operation, ISymbol member) => _origins[operation] = new FlowOrigin(lanes, operation, member, []);

    public void Define(object variable, IOperation value)
    {
        if (!_definitions.TryGetValue(variable, out var values)) _definitions.Add(variable, values = []);
        if (!values.Contains(value)) values.Add(value);
    }

    /// <summary>The nearest expression that brought the label to the value, or <see langword="null"/> when it came from outside the body.</summary>
    public FlowOrigin? Find(IOperation value, Lanes lane)
    {
        var seen = new HashSet<IOperation>();
        var todo = new Queue<IOperation>([value]);
        var from = new Dictionary<IOperation, IOperation>();
        while (todo.Count > 0)
        {
            var root = todo.Dequeue();
            foreach (var operation in root.DescendantsAndSelf())
            {
                if (!seen.Add(operation)) continue;
                if (_origins.TryGetValue(operation, out var origin) && (origin.Lanes & lane) != Lanes.None) return origin with { Steps = Steps(root) };
                if (VariableOf(operation) is not { } variable) continue;
                if (variable is ISymbol symbol && (Declared(symbol) & lane) != Lanes.None) return new FlowOrigin(lane, operation, symbol, Steps(root));
                if (!_definitions.TryGetValue(variable, out var values)) continue;
                foreach (var definition in values)
                {
                    if (definition != value && !from.ContainsKey(definition)) from.Add(definition, root);
                    todo.Enqueue(definition);
                }
            }
        }
        return null;

        IOperation[] Steps(IOperation last)
        {
            var steps = new List<IOperation>();
            for (var step = last; step != value && steps.Count <= from.Count; step = from[step]) steps.Add(step);
            return [.. steps];
        }
    }

    /// <summary>The first expression in the body that brings the label to anything.</summary>
    public FlowOrigin? First(Lanes lane) => _origins.Values.Where(origin => (origin.Lanes & lane) != Lanes.None).OrderBy(origin => origin.Operation.Syntax.SpanStart).FirstOrDefault();

    /// <summary>What a variable or member brings by its declaration.</summary>
    private Lanes Declared(ISymbol symbol) => model.OfValue(symbol).Over(model.OfType(symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    })).Adds;

    /// <summary>What may have been given a value elsewhere: a variable, a member, or a function by what it returns.</summary>
    private static object? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => member.Member.OriginalDefinition,
        IFlowCaptureReferenceOperation capture => capture.Id,
        IFlowAnonymousFunctionOperation lambda => lambda.Symbol,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function } => function.OriginalDefinition,
        _ => null,
    };
}
