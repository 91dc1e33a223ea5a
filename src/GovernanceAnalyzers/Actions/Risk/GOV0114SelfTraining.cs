using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>Inside a declared system, what a model said becomes data to train with, or weights, or goes to a new process of the program that is running.</summary>
/// <remarks>Bound: a copy of the program is known where one call names it and is given the output. Clause HCOC-1.14.</remarks>
internal sealed class GOV0114SelfTraining : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.SelfTraining;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        var reported = new HashSet<SyntaxNode>();
        Finding.Report(body, Descriptor, Duties.Learning, reported, tellsPlace: true, _ => "makes a model of it");
        Finding.Report(body, Descriptor, Duties.Action, reported, tellsPlace: true, use => StartsItself(body.Context.Deeds, use) ? "starts the program that is running" : null);
    }

    /// <summary>Whether, beside the value, it is told where the running program is.</summary>
    private static bool StartsItself(KnownDeeds deeds, FlowUse use)
    {
        IOperation start = use.Value;
        while (start.Parent is IArgumentOperation or IConversionOperation or IInvocationOperation or IObjectCreationOperation) start = start.Parent;
        return start.DescendantsAndSelf().Any(o => o is IPropertyReferenceOperation { Property: var property } && deeds.IsOwnProgram(property) || o is IInvocationOperation { TargetMethod: var method } && deeds.IsOwnProgram(method));
    }
}
