using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a declared system, what was fetched from the web is embedded or trained on, and the member that does it does not ask whether the owner of the content reserves it.</summary>
/// <remarks>
/// Bound: what is followed by <see cref="Ingredients"/> and <see cref="HandedInputs"/>. Any name that speaks of rights counts as asking: in the member that fetches and takes in, else in all types on the
/// way. So may whoever hands the address to a member that cannot be called from outside. Of an address that stands in another member, a name alone does not tell enough. Clause HCOC-11.7.
/// </remarks>
internal sealed class GOV1105UncheckedWebContent : ITreeRule
{
    /// <summary>Words of names by which code asks for the rights in content.</summary>
    private static readonly ImmutableHashSet<string> Rights = ImmutableHashSet.Create(
        "robots", "robot", "licence", "license", "licences", "licenses", "licensed", "rights", "copyright", "reserved", "reservation", "tdm", "opt", "allowed", "allow", "allows", "permission", "permissions", "permitted", "consent");

    /// <summary>Words of names that hold an address on the web.</summary>
    private static readonly ImmutableHashSet<string> Addresses = ImmutableHashSet.Create("url", "urls", "uri", "uris", "link", "links", "href", "page", "pages", "site", "feed");

    private static readonly HandedKind Handed = new((context, taker) => context.Deeds.TakesIn(taker), (tree, found) => AddressOf(tree, found.Part) is not null);

    public DiagnosticDescriptor Descriptor => Rules.UncheckedWebContent;

    public void Check(TreeFacts tree)
    {
        var reported = new HashSet<SyntaxNode>();
        foreach (var (value, taker, through) in tree.Context.Handed.With(tree, Handed))
            foreach (var found in new Ingredients(tree, taker, part => Handed.Ends(tree, part)).Of(value))
                if (AddressOf(tree, found.Part) is { } address && IsUnchecked(tree, value, found, address, through) && reported.Add(value.Syntax) && tree.Compiles(value.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), [found.Part.Syntax.GetLocation()], Finding.NameOf(((IInvocationOperation)found.Part).TargetMethod), Finding.NameOf(taker)));
    }

    private static bool IsUnchecked(TreeFacts tree, IOperation value, Ingredient found, IOperation address, ImmutableArray<ISymbol> through) =>
        found.Way is null && through.IsEmpty
            ? IsOnWeb(tree, address) && !SpeaksOfRights(value.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? tree.Root)
            : IsSurelyOnWeb(tree, found, address) && !OnTheWay(tree, value, found, through).Any(SpeaksOfRights);

    /// <summary>The address that a call fetches something from.</summary>
    private static IOperation? AddressOf(TreeFacts tree, IOperation operation) => operation is IInvocationOperation call ? tree.Context.Deeds.DownloadedIn(call) : null;

    private static bool IsOnWeb(TreeFacts tree, IOperation address)
    {
        if (ConstantText.Of(address, tree.Cancel).Select(found => found.Text).ToList() is { Count: > 0 } texts) return texts.Any(IsRemote);
        while (address is IConversionOperation conversion) address = conversion.Operand;
        return address switch
        {
            IInterpolatedStringOperation { Parts: { Length: > 0 } parts } => parts[0] is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string start } } && IsRemote(start),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } => tree.Context.Entries.Contains(method) && IsAddress(parameter.Name, address.Type),
            ILocalReferenceOperation { Local.Name: var name } => IsAddress(name, address.Type),
            IMemberReferenceOperation { Member.Name: var name } => IsAddress(name, address.Type),
            _ => false,
        };
    }

    /// <summary>Whether a text says so, or somebody outside hands it over as an address.</summary>
    private static bool IsSurelyOnWeb(TreeFacts tree, Ingredient found, IOperation address) => found.Resolve(address) switch
    {
        ILocalReferenceOperation { Local: var local } => GivenTo(tree, local) is { } given && IsSurelyOnWeb(tree, found, given),
        IMemberReferenceOperation member => ConstantText.Of(member, tree.Cancel).Any(known => IsRemote(known.Text)),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => false,
        var value => IsOnWeb(tree, value),
    };

    /// <summary>The only value of a local, or the collection that it is an element of.</summary>
    private static IOperation? GivenTo(TreeFacts tree, ILocalSymbol local) =>
        tree.Context.Own.GivenTo(local, tree.Cancel)
        ?? (local.DeclaringSyntaxReferences is { Length: 1 } places && places[0].GetSyntax(tree.Cancel) is ForEachStatementSyntax loop ? tree.Context.Own.OperationOf(loop.Expression, tree.Cancel) : null);

    private static bool IsRemote(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !uri.IsLoopback;

    private static bool IsAddress(string name, ITypeSymbol? type) => type?.Name == nameof(Uri) || NameWords.Of(name).Any(Addresses.Contains);

    /// <summary>The types that what was fetched goes through.</summary>
    private static IEnumerable<SyntaxNode> OnTheWay(TreeFacts tree, IOperation value, Ingredient found, ImmutableArray<ISymbol> through) =>
        (found.Way?.Members ?? []).Concat(through).Select(member => member.ContainingType).OfType<INamedTypeSymbol>().SelectMany(type => type.DeclaringSyntaxReferences).Select(place => place.GetSyntax(tree.Cancel))
            .Concat(new[] { value.Syntax, found.Part.Syntax }.Select(syntax => syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? syntax.SyntaxTree.GetRoot(tree.Cancel))).Distinct();

    private static bool SpeaksOfRights(SyntaxNode code) =>
        code.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && NameWords.Of(token.ValueText).Any(Rights.Contains));
}
