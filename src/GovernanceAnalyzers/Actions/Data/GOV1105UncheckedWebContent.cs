using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a declared system, what was fetched from the web is embedded or trained on, and the member that does it does not ask whether the owner of the content reserves it.</summary>
/// <remarks>
/// Bound: what is fetched and taken in by one member, in the way that <see cref="Ingredients"/> follows; any name that speaks of rights counts as asking, and so may whoever
/// hands the address to a member that cannot be called from outside. Clause HCOC-11.7.
/// </remarks>
internal sealed class GOV1105UncheckedWebContent : ITreeRule
{
    /// <summary>Words of names by which code asks for the rights in content.</summary>
    private static readonly ImmutableHashSet<string> Rights = ImmutableHashSet.Create(
        "robots", "robot", "licence", "license", "licences", "licenses", "licensed", "rights", "copyright", "reserved", "reservation", "tdm", "opt", "allowed", "allow", "allows", "permission", "permissions", "permitted", "consent");

    /// <summary>Words of names that hold an address on the web.</summary>
    private static readonly ImmutableHashSet<string> Addresses = ImmutableHashSet.Create("url", "urls", "uri", "uris", "link", "links", "href", "page", "pages", "site", "feed");

    public DiagnosticDescriptor Descriptor => Rules.UncheckedWebContent;

    public void Check(TreeFacts tree)
    {
        var reported = new HashSet<SyntaxNode>();
        foreach (var (value, taker) in ModelInputs.In(tree))
            if (tree.Context.Deeds.TakesIn(taker))
                foreach (var (part, _) in new Ingredients(tree, taker, operation => AddressOf(tree, operation) is not null).Of(value))
                    if (AddressOf(tree, part) is { } address && IsOnWeb(tree, address) && !AsksForRights(tree, value.Syntax) && reported.Add(value.Syntax) && tree.Compiles(value.Syntax))
                        tree.Report(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), [part.Syntax.GetLocation()], Finding.NameOf(((IInvocationOperation)part).TargetMethod), Finding.NameOf(taker)));
    }

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

    private static bool IsRemote(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !uri.IsLoopback;

    private static bool IsAddress(string name, ITypeSymbol? type) => type?.Name == nameof(Uri) || NameWords.Of(name).Any(Addresses.Contains);

    private static bool AsksForRights(TreeFacts tree, SyntaxNode use)
    {
        var member = use.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? tree.Root;
        return member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && NameWords.Of(token.ValueText).Any(Rights.Contains));
    }
}
