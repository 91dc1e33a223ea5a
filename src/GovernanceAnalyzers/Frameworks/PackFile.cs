using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>A file that is meant to be a pack, read by itself: made once a text, and kept as long as that.</summary>
/// <param name="Pack"><see langword="null"/> when it is none.</param>
internal sealed record PackFile(SourceText Text, FrameworkPack? Pack, ImmutableArray<JsonProblem> Problems)
{
    public static PackFile Of(SourceText text)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        var pack = PackReader.Read(new JsonText(text, problems));
        return new PackFile(text, pack, problems.ToImmutable());
    }
}
