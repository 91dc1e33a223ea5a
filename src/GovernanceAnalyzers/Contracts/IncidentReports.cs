using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using GovernanceAnalyzers.Flow;

namespace GovernanceAnalyzers.Contracts;

/// <summary>By which calls somebody learns that something went wrong.</summary>
internal sealed class IncidentReports(KnownDeeds deeds, AnnotationReader annotations, SummaryTable summaries)
{
    private const int MaxBodies = 200, MaxDepth = 2;

    /// <summary>Whether it is declared to report incidents, by itself or by its type.</summary>
    public bool Is(ISymbol member) => annotations.Has(member, Vocabulary.ReportsIncident) || (member.ContainingType is { } type && annotations.Has(type, Vocabulary.ReportsIncident));

    /// <summary>Whether one of the calls, or what it runs in this compilation, reports an incident. Where that is too much to look through, it may.</summary>
    public bool IsReached(IReadOnlyCollection<IMethodSymbol> calls, CancellationToken cancel)
    {
        if (calls.Any(Is)) return true;
        var seen = new HashSet<ISymbol>(calls.SelectMany(call => summaries.Bodies.Targets(call, isVirtual: true)), SymbolEqualityComparer.Default);
        var todo = new Queue<ISymbol>(seen);
        while (todo.Count > 0)
        {
            if (seen.Count > MaxBodies) return true;
            var body = todo.Dequeue();
            if (summaries.NotedIn(body, cancel).Any(Is)) return true;
            foreach (var callee in summaries.CalleesOf(body, cancel))
                if (seen.Add(callee)) todo.Enqueue(callee);
        }
        return false;
    }

    /// <summary>Whether it tells somebody by itself: by a report, in a log, on a screen, as a failed task.</summary>
    public bool Tells(IMethodSymbol method) => Is(method) || deeds.Logs(method) || deeds.Displays(method) || method is { Name: nameof(Task.FromException), ContainingType.Name: nameof(Task) };

    /// <summary>Whether it, or what it runs, may tell somebody, or keep what others can ask for. What cannot be read may.</summary>
    public bool MayTell(IMethodSymbol method, Func<IMethodSymbol, bool> isIdle, CancellationToken cancel, int depth = 0)
    {
        if (Tells(method)) return true;
        if (isIdle(method)) return false;
        var targets = depth > MaxDepth ? [] : summaries.Bodies.Targets(method, isVirtual: true).ToList();
        return targets.Count == 0 || targets.Any(target => BodyOf(target, cancel) is not { } body || body.Descendants().Any(o => o switch
        {
            IThrowOperation or IDynamicInvocationOperation or IInvalidOperation or IEventAssignmentOperation => true,
            IInvocationOperation call => MayTell(call.TargetMethod, isIdle, cancel, depth + 1),
            IAssignmentOperation assignment => IsState(assignment.Target),
            IIncrementOrDecrementOperation step => IsState(step.Target),
            _ => false,
        }));
    }

    /// <summary>What others can read, and so learn of the failure.</summary>
    public static bool IsState(IOperation target) => target is not (ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation);

    private IOperation? BodyOf(IMethodSymbol method, CancellationToken cancel) =>
        method.DeclaringSyntaxReferences is { Length: 1 } places && places[0].GetSyntax(cancel) is var syntax ? summaries.Bodies.ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancel) : null;
}
