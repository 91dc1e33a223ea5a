using GovernanceAnalyzers.Documentation;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>What is written from the descriptors is up to date. If not: <c>dotnet run --project build/GovernanceAnalyzers.Documentation</c>.</summary>
public class GeneratedFileTests
{
    private static readonly Dictionary<string, string> Files = GeneratedFile.All(Repository.Read).ToDictionary(file => file.Path, file => file.Text);

    public static TheoryData<string> Paths => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_generated_file_is_up_to_date(string path) => Assert.Equal(Files[path], Repository.Read(path));
}
