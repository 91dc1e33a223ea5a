using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>Something in a file that configures the analyzer was not understood, or says nothing in this compilation: at its place in that file, once.</summary>
/// <remarks>Bound: what each reader of such a file finds. An entry for a library that is not referenced is no problem. Clause HCOC-P.7.</remarks>
internal sealed class GOV0013EntryNotUnderstood : IConfigurationRule
{
    public DiagnosticDescriptor Descriptor => Rules.EntryNotUnderstood;

    public void Check(IEnumerable<ConfigurationProblem> problems, Action<Diagnostic> report)
    {
        foreach (var problem in problems) report(Diagnostic.Create(Descriptor, problem.Location, problem.Text));
    }
}
