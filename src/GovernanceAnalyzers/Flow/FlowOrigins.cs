using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>How values came to be, for messages: which expressions brought a label, and what each variable was given.</summary>
internal sealed class FlowOrigins
{
    private readonly Dictionary<IOperation, FlowOrigin> _origins = [];
    private readonly Dictionary<object, List<IOperation>> _definitions = [];

    public void Add(Lanes lanes, IOperation operation, ISymbol member) => _origins[operation] = new FlowOrigin(lanes, operation, member);

    public void Define(object variable, IOperation value)
    {
        if (!_definitions.TryGetValue(variable, out var values)) _definitions.Add(variable, values = []);
        if (!values.Contains(value)) values.Add(value);
    }

    /// <summary>The nearest expression that brought the label to the value, or <see langword="null"/> when it came from outside the body.</summary>
    /// <param name="declared">Tells whether a variable or member brings the label by its declaration.</param>
    public FlowOrigin? Find(IOperation value, Lanes lane, Func<ISymbol, bool> declared)
    {
        var seen = new HashSet<IOperation>();
        var todo = new Queue<IOperation>([value]);
        while (todo.Count > 0)
        {
            foreach (var operation in todo.Dequeue().DescendantsAndSelf())
            {
                if (!seen.Add(operation)) continue;
                if (_origins.TryGetValue(operation, out var origin) && (origin.Lanes & lane) != Lanes.None) return origin;
                if (VariableOf(operation) is not { } variable) continue;
                if (variable is ISymbol symbol && declared(symbol)) return new FlowOrigin(lane, operation, symbol);
                if (_definitions.TryGetValue(variable, out var values))
                    foreach (var definition in values) todo.Enqueue(definition);
            }
        }
        return null;
    }

    private static object? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => member.Member.OriginalDefinition,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };
}
