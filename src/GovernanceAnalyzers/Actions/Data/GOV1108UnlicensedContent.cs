using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a declared system, content of others is given to a model to read or to learn from, and its declaration does not say that its owner allows that.</summary>
/// <remarks>Bound: content that is declared, and the way that <see cref="Ingredients"/> and <see cref="HandedInputs"/> follow. Clause HCOC-11.7.</remarks>
internal sealed class GOV1108UnlicensedContent : ITreeRule
{
    private const int Allowed = 1, NotAllowed = 2, Constrained = 3;

    private static readonly ImmutableHashSet<string> Declaring = ImmutableHashSet.Create(Vocabulary.ThirdPartyContent, Vocabulary.ThirdPartyContent + "Attribute");

    private static readonly HandedKind Handed = new((_, _) => true, (tree, found) => ThirdPartyContents.Said(tree, found.Part) is not null);

    public DiagnosticDescriptor Descriptor => Rules.UnlicensedContent;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayMentionAnywhere(Declaring) && !tree.Context.Interest.HasAnnotatedReferences) return;
        var reported = new HashSet<SyntaxNode>();
        foreach (var (value, taker, _) in tree.Context.Handed.With(tree, Handed))
            foreach (var (part, place) in new Ingredients(tree, taker, found => Handed.Ends(tree, found)).Of(value))
                if (ThirdPartyContents.Said(tree, part) is { } said && said.Number("AiUse") is var use && use != Allowed && reported.Add(place.Syntax) && tree.Compiles(place.Syntax))
                    tree.Report(Diagnostic.Create(
                        Descriptor, place.Syntax.GetLocation(), new[] { part.Syntax, value.Syntax }.Distinct().Where(step => step != place.Syntax).Select(step => step.GetLocation()), Finding.TextOf(part), Finding.NameOf(taker), ReasonOf(use)));
    }

    private static string ReasonOf(int use) => use switch
    {
        NotAllowed => "its owner does not allow use by AI: leave it out",
        Constrained => "its owner allows use by AI on conditions: say AiUse.Allowed in [ThirdPartyContent] once they are settled, or leave it out",
        _ => "nothing says that its owner allows use by AI: say so in [ThirdPartyContent], with the licence, or leave it out",
    };
}
