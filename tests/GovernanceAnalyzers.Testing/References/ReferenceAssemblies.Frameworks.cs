namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    private static ReferenceAssemblies NetCoreApp(string targetFramework, string version)
        => new(targetFramework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), $"ref/{targetFramework}");

    /// <summary>The versions of .NET.</summary>
    public static class Net
    {
        /// <summary>.NET 8.</summary>
        public static ReferenceAssemblies Net80 { get; } = NetCoreApp("net8.0", "8.0.0");

        /// <summary>.NET 9.</summary>
        public static ReferenceAssemblies Net90 { get; } = NetCoreApp("net9.0", "9.0.0");

        /// <summary>.NET 10.</summary>
        public static ReferenceAssemblies Net100 { get; } = NetCoreApp("net10.0", "10.0.0");
    }

    /// <summary>The versions of .NET Standard.</summary>
    public static class NetStandard
    {
        /// <summary>.NET Standard 2.0.</summary>
        public static ReferenceAssemblies NetStandard20 { get; }
            = new ReferenceAssemblies("netstandard2.0", new PackageIdentity("NETStandard.Library", "2.0.3"), "build/netstandard2.0/ref")
                .WithAssemblies(["netstandard", "mscorlib", "System", "System.Core", "System.Runtime"]);
    }
}
