using System.Collections.Immutable;
using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Catalogue;

/// <summary>What the catalogue says about the members that some source uses.</summary>
internal static class Uses
{
    public static CSharpCompilation Compile(string source, params IEnumerable<MetadataReference> references)
    {
        var compilation = Stubs.Compilation(source, references);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public static KnownApis Known(Compilation compilation, params string[] userFiles)
        => KnownApis.Create(compilation, userFiles.Select((text, i) => new UserFile($"/repo/{i}.governance.txt", text)), CancellationToken.None);

    /// <summary>The members used by calls, creations, conversions and property references, in the order of the text.</summary>
    public static ImmutableArray<ISymbol> Members(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.First();
        var model = compilation.GetSemanticModel(tree);
        var bodies = tree.GetRoot().DescendantNodes().Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax && !node.Ancestors().Any(outer => outer is BlockSyntax or ArrowExpressionClauseSyntax));
        return
        [
            .. bodies.Select(body => model.GetOperation(body))
                .SelectMany(operation => operation!.DescendantsAndSelf())
                .Select(operation => operation switch
                {
                    IInvocationOperation call => call.TargetMethod,
                    IObjectCreationOperation creation => creation.Constructor,
                    IConversionOperation conversion => conversion.OperatorMethod,
                    IPropertyReferenceOperation reference => reference.Property,
                    _ => default(ISymbol),
                })
                .OfType<ISymbol>(),
        ];
    }

    /// <summary>As text: member, roles, places of arguments, for each use that matches.</summary>
    public static IEnumerable<string> Described(Compilation compilation, params string[] userFiles)
    {
        var known = Known(compilation, userFiles);
        return Members(compilation).Select(member => (Member: member, Match: known.Match(member))).Where(use => use.Match is not null).Select(use => Describe(use.Member, use.Match!));
    }

    private static string Describe(ISymbol member, CatalogueMatch match)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new " + member.ContainingType.Name : member.Name;
        var roles = CatalogueRole.All.Where(role => match.Has(role.Flag)).Select(role =>
        {
            var places = match.Arguments(role.Flag).Select(place => place.Kind == PlaceKind.Parameter ? place.Ordinal.ToString() : place.Kind.ToString().ToLowerInvariant());
            return places.Any() ? $"{role.Name}({string.Join(",", places)})" : role.Name;
        });
        return $"{name}: {string.Join(" ", roles)}{(match.Confidence == Confidence.Name ? " by name" : "")}";
    }

    private sealed class UserFile(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
