using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests;

public class RoslynVersionTests
{
    [Fact]
    public void The_tests_run_on_the_Roslyn_they_are_for()
    {
        var meant = typeof(RoslynVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RoslynVersion").Value;
        Assert.Equal(Version.Parse(meant!), new Version(typeof(Compilation).Assembly.GetName().Version!.ToString(3)));
    }
}
