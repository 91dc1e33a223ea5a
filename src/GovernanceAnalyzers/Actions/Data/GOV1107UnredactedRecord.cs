using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>
/// Inside a declared system, personal data, or what a model was asked or answered, goes unredacted to a log, a trace, a metric or the message of
/// an exception; personal data to a console too. Or telemetry is told to record prompts.
/// </summary>
/// <remarks>Bound: a prompt is what is given to a known model as it is, in the same body; a console may be where one talks to the model. Clause HCOC-11.5.</remarks>
internal sealed class GOV1107UnredactedRecord : IBodyRule, ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnredactedRecord;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        var reported = new HashSet<SyntaxNode>();
        Finding.Report(body, Descriptor, Duties.PersonalRecord, reported, tellsPlace: true);
        Finding.Report(body, Descriptor, Duties.ExchangeRecord, reported, tellsPlace: true);
    }

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayLogPrompts(tree.Root.SyntaxTree)) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.PromptLogs))
            if (tree.Context.Deeds.SwitchedOnIn(operation) is { } member && tree.StatusOf(operation.Syntax) == SystemStatus.Declared && tree.Compiles(operation.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, operation.Syntax.GetLocation(), Finding.TextOf(operation), Finding.NameOf(member)));
    }
}
