using System.Text.RegularExpressions;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Policy;

/// <summary>A risk that is declared to arise stands in no risk register.</summary>
/// <remarks>Bound: a domain is in the register when its name is, as one word or several; what is said of it is for people to read. Clause HCOC-5.7.</remarks>
internal sealed class GOV0506UnregisteredRisk() : EvidenceOwed(Rules.UnregisteredRisk), ITreeRule
{
    private static readonly Regex WordStart = new("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    void ITreeRule.Check(TreeFacts tree)
    {
        Check(tree);
        foreach (var written in tree.Annotations)
            if (ArisingDomain(written.Annotation) is { } domain && tree.Context.Evidence.SystemOf(written.Bearer) is { } system && RegistersOf(tree, system) is { Count: > 0 } registers
                && !registers.Exists(r => Mentions(r, domain)) && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), domain, $"is declared as a risk of '{system.Id}', but not in '{registers[0].Path}': enter it there, with who treats it"));
    }

    private static string? ArisingDomain(Annotation annotation) =>
        annotation.Is(Vocabulary.RiskConsidered) && RiskStatements.Arises(annotation) ? RiskStatements.DomainOf(annotation) : null;

    private static List<GovernanceDocument> RegistersOf(TreeFacts tree, DeclaredSystem system) =>
        tree.Context.Evidence.Of(system, "RiskRegister").Select(item => item.Document).OfType<GovernanceDocument>().Where(d => d.Content.IsReadable).ToList();

    private static bool Mentions(GovernanceDocument register, string domain) =>
        Words(register.Content.Text.ToString()) is var text && (text.Contains(Words(domain)) || text.Contains(Words(WordStart.Replace(domain, " "))));

    private static string Words(string text) => text.Replace('-', ' ').ToLowerInvariant();
}
