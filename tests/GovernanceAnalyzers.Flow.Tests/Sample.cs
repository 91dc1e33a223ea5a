using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>The members of a class <c>C</c>, compiled beside the members of <see cref="NamedModel"/>; the method under test is <c>M</c>.</summary>
internal sealed class Sample
{
    private const string Usings = "using static Api; using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using System.IO;\n";

    private static readonly string[] Expected = ["CS0626", "CS0824"];       // bodies of extern methods are nobody's business

    private Sample(CSharpCompilation compilation, SyntaxTree tree) => (Compilation, Tree) = (compilation, tree);

    public static MetadataReference[] References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    private static CSharpCompilation Empty { get; } =
        CSharpCompilation.Create("sample", [CSharpSyntaxTree.ParseText(NamedModel.Source)], References, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    public CSharpCompilation Compilation { get; }

    public SyntaxTree Tree { get; }

    public static Sample Of(string members, bool mayHaveErrors = false)
    {
        var tree = CSharpSyntaxTree.ParseText(Usings + "partial class C { " + members + " }");
        var compilation = Empty.AddSyntaxTrees(tree);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && !Expected.Contains(d.Id));
        Assert.True(mayHaveErrors || !errors.Any(), string.Join("\n", errors));
        return new Sample(compilation, tree);
    }

    public SummaryTable Summaries(int maxNodes = SummaryTable.DefaultMaxNodes) => new(Compilation, new NamedModel(), maxNodes);

    public IMethodSymbol Method(string name) => Methods.First(m => m.Name == name);

    public IEnumerable<IMethodSymbol> Methods
    {
        get
        {
            var model = Compilation.GetSemanticModel(Tree);
            return Tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(m => model.GetDeclaredSymbol(m)!);
        }
    }

    /// <summary>What the analysis found in a method, <c>M</c> unless told.</summary>
    public static FlowResult Analyze(string members, string method = "M", bool mayHaveErrors = false)
    {
        var sample = Of(members, mayHaveErrors);
        var result = sample.Summaries().Analyze(sample.Method(method), CancellationToken.None);
        Assert.NotNull(result);
        return result;
    }
}
