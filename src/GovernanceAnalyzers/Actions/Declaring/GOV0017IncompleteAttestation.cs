using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>An attestation does not say in what role, when and for how long, or its time is over.</summary>
/// <remarks>Bound: whether what is stated is true, and who stated it, cannot be seen; where the build does not say what day it is, nothing has expired. Clause HCOC-P.4.</remarks>
internal sealed class GOV0017IncompleteAttestation : ITreeRule
{
    /// <summary>The day of the build is in UTC; elsewhere it may be the next already.</summary>
    private const int Ahead = 1;

    public DiagnosticDescriptor Descriptor => Rules.IncompleteAttestation;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (Attestation.From(written.Annotation) is { } attestation && ProblemOf(tree, written, attestation) is { } problem && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), attestation.Clause, problem));
    }

    private static string? ProblemOf(TreeFacts tree, WrittenAnnotation written, Attestation attestation)
    {
        var missing = new List<string>();
        if (IsMissing(nameof(Attestation.Role), string.IsNullOrWhiteSpace(attestation.Role))) missing.Add("the role of whoever states it (Role)");
        if (IsMissing(nameof(Attestation.On), string.IsNullOrWhiteSpace(attestation.OnText))) missing.Add("its date (On)");
        if (IsMissing(nameof(Attestation.ValidMonths), attestation.ValidMonths <= 0)) missing.Add("for how many months it holds (ValidMonths)");
        if (missing.Count > 0) return $"lacks {Finding.Join(missing)}: add {(missing.Count == 1 ? "it" : "them")}";
        if (attestation.OnText is not null && attestation.On is null) return $"is of '{attestation.OnText}', which is no date: write it as yyyy-MM-dd";
        if ((attestation.On - tree.Context.Today)?.Days > Ahead) return $"is of {attestation.OnText}, which is yet to come: write the day on which it was stated";
        return attestation.Ends(tree.Context.Settings.Of(written.Syntax.SyntaxTree).ValidMonths(attestation.Clause)) is { } end && end < tree.Context.Today ? $"held until {Dates.Day(end)}: look at it again, and write the new date" : null;

        bool IsMissing(string argument, bool isBlank) => isBlank && (written.Find(argument) is { } said ? said.Kind == TypedConstantKind.Primitive : !written.Names(argument));
    }
}
