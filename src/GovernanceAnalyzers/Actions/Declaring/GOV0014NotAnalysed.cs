using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A body of interest was not analysed in full: it is too large, does not compile, or uses what the analysis does not follow.</summary>
internal sealed class GOV0014NotAnalysed : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.NotAnalysed;

    public void Check(BodyFacts body)
    {
        var reason = body.Flow is null ? $"its body has more than {SummaryTable.DefaultMaxNodes} control-flow nodes"
            : body.Flow.NotAnalysed.Length > 0 ? string.Join(", ", body.Flow.NotAnalysed)
            : null;
        if (reason is not null && body.Owner.Locations.FirstOrDefault() is { } location) body.Report(Diagnostic.Create(Descriptor, location, Finding.NameOf(body.Owner), reason));
    }
}
