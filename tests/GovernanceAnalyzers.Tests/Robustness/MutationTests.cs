using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Robustness;

/// <summary>Source as it is while someone types: a token or line is missing, is there twice, or has changed places.</summary>
public sealed class MutationTests
{
    private const int MutantsPerSeed = 40;

    public static IEnumerable<object[]> Seeds => from name in Sample.Names from seed in Enumerable.Range(1, 5) select new object[] { name, seed };

    [Theory, MemberData(nameof(Seeds))]
    public async Task The_analyzer_survives_and_reports_nothing_that_does_not_compile(string name, int seed)
    {
        var compilation = Sample.Compile(name);
        var trees = compilation.SyntaxTrees.Where(tree => Path.GetFileName(tree.FilePath) is not "Usings.cs").ToArray();
        var random = new Random(seed);
        for (var i = 0; i < MutantsPerSeed; i++)
        {
            var tree = trees[random.Next(trees.Length)];
            var mutant = tree.WithChangedText(Mutate(tree, random));
            var mutated = compilation.ReplaceSyntaxTree(tree, mutant);
            var errors = mutated.GetSemanticModel(mutant).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
            foreach (var finding in await Analysis.FindingsAsync(mutated))
                if (finding.Id != "GOV0014" && finding.Location.SourceTree == mutant)
                    Assert.False(errors.Any(error => finding.Location.SourceSpan.Contains(error.Location.SourceSpan)), $"{finding}\n\n{mutant}");
        }
    }

    private static SourceText Mutate(SyntaxTree tree, Random random)
    {
        var text = tree.GetText();
        if (random.Next(4) == 0)
        {
            var lines = text.Lines.Where(line => line.Span.Length > 0).Select(line => line.SpanIncludingLineBreak).ToArray();
            return Change(text, lines, random);
        }
        return Change(text, [.. tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).Select(token => token.Span)], random);
    }

    private static SourceText Change(SourceText text, TextSpan[] parts, Random random)
    {
        var one = parts[random.Next(parts.Length)];
        var other = parts[random.Next(parts.Length)];
        return random.Next(3) switch
        {
            0 => text.Replace(one, ""),
            1 => text.Replace(new TextSpan(one.End, 0), " " + text.ToString(one)),
            _ when one != other => text.WithChanges(new[] { new TextChange(one, text.ToString(other)), new TextChange(other, text.ToString(one)) }.OrderBy(change => change.Span.Start)),
            _ => text.Replace(one, text.ToString(one) + text.ToString(one)),
        };
    }
}
