using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>An attestation names a clause that no framework pack of the build has.</summary>
/// <remarks>Bound: the packs that come with the analyzer and those of the build. Clause HCOC-P.3.</remarks>
internal sealed class GOV0010UnknownObligation : ITreeRule
{
    private const string Framework = "HCOC-";

    public DiagnosticDescriptor Descriptor => Rules.UnknownObligation;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
        {
            if (Attestation.From(written.Annotation) is not { Clause: var clause } || tree.Context.Packs is var packs && packs.FindClause(clause) is not null || !tree.Compiles(written.Syntax)) continue;
            var (why, suggestion) = Explain(packs, clause.Trim());
            var place = written.Syntax.ArgumentList?.Arguments.FirstOrDefault(IsClause)?.Expression ?? (SyntaxNode)written.Syntax;
            var properties = suggestion is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ObligationSuggestion.Clause, suggestion);
            tree.Report(Diagnostic.Create(Descriptor, place.GetLocation(), properties, clause, why));
        }
    }

    private static bool IsClause(AttributeArgumentSyntax argument) => argument.NameEquals is null;

    /// <summary>What is wrong, and the clause that was probably meant.</summary>
    private static (string Why, string? Suggestion) Explain(FrameworkPacks packs, string clause)
    {
        if (packs.SuccessorOf(clause) is { } successor) return ($"is no longer a clause: '{successor}' took its place", successor);
        if (packs.FindClause(Framework + clause) is { } numbered) return ($"is a number, and frameworks number differently: for the Code of Conduct write '{numbered.Id}'", numbered.Id);
        if (packs.Clauses.FirstOrDefault(c => c.Group == clause) is { } first) return ($"is a whole group of clauses: attest them one by one, such as '{first.Id}'", null);
        if (packs.Clauses.Where(c => Letters(c.Id) == Letters(clause)).Take(2).ToList() is { Count: 1 } same) return ($"is not how the clause is written: write '{same[0].Id}'", same[0].Id);
        var near = NearMiss.Of(clause, packs.Clauses.Select(c => c.Id).Where(id => NumberOf(id) == NumberOf(clause)));
        return ($"is a clause of no framework pack of the build: {(near is null ? "write one that is, such as 'HCOC-P.3', or add its pack" : $"did you mean '{near}'?")}", null);
    }

    private static string Letters(string clause) => string.Concat(clause.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Another number is another clause, however near; only the name of the framework may be a slip.</summary>
    private static string NumberOf(string clause) => clause.Substring(clause.LastIndexOf('-') + 1);
}
