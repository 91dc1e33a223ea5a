using System.Reflection;

namespace GovernanceAnalyzers.Samples.Tests;

internal static class Samples
{
    public static string Folder { get; } = Metadata("Samples");

    public static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key) =>
        typeof(Samples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
