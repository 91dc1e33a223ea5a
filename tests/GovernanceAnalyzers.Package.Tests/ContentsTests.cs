using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

[Collection(nameof(Product))]
public sealed class ContentsTests(Product product)
{
    private const string Analyzers = "analyzers/dotnet/cs/GovernanceAnalyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/GovernanceAnalyzers.CodeFixes.dll";
    private const string Markdown = "analyzers/dotnet/cs/Markdig.dll";
    private const string BuildStep = "tools/netstandard2.0/GovernanceAnalyzers.Weights.dll";
    private const string Json = "tools/netstandard2.0/Newtonsoft.Json.dll";
    private const string Yaml = "analyzers/dotnet/cs/YamlDotNet.dll";

    [Fact]
    public async Task Packing_every_project_writes_three_packages() =>
        Assert.Equal(
            [await product.PackageAsync("GovernanceAnalyzers"), await product.PackageAsync("GovernanceAnalyzers.Annotations"), await product.PackageAsync("GovernanceAnalyzers.Register")],
            await product.PackagesAsync());

    [Fact]
    public async Task The_package_holds_the_analyzers_their_fixes_the_build_files_the_profiles_and_the_tool_and_nothing_else() =>
        Assert.Equal(
            [
                "GovernanceAnalyzers.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                CodeFixes,
                Analyzers,
                Markdown,
                Yaml,
                "buildTransitive/GovernanceAnalyzers.Register.targets",
                "buildTransitive/GovernanceAnalyzers.props",
                "buildTransitive/GovernanceAnalyzers.targets",
                "lib/netstandard2.0/_._",
                "profiles/adopt.globalconfig",
                "profiles/enforce.globalconfig",
                "profiles/recommended.globalconfig",
                "profiles/register.globalconfig",
                "tools/net10.0/GovernanceAnalyzers.Annotations.dll",
                "tools/net10.0/GovernanceAnalyzers.Weights.dll",
                "tools/net10.0/Newtonsoft.Json.dll",
                "tools/net10.0/Spectre.Console.dll",
                "tools/net10.0/System.CommandLine.dll",
                "tools/net10.0/YamlDotNet.dll",
                "tools/net10.0/governance.deps.json",
                "tools/net10.0/governance.dll",
                "tools/net10.0/governance.runtimeconfig.json",
                BuildStep,
                Json,
            ],
            await FilesAsync("GovernanceAnalyzers"));

    [Fact]
    public async Task The_annotations_are_one_library_with_its_documentation() =>
        Assert.Equal(
            ["lib/netstandard2.0/GovernanceAnalyzers.Annotations.dll", "lib/netstandard2.0/GovernanceAnalyzers.Annotations.xml"],
            (await FilesAsync("GovernanceAnalyzers.Annotations")).Where(file => file.Contains('/', StringComparison.Ordinal)));

    [Fact]
    public async Task The_annotations_are_the_only_dependency_and_are_compiled_against()
    {
        var metadata = await MetadataAsync("GovernanceAnalyzers");
        var dependency = Assert.Single(metadata.Descendants(), element => element.Name.LocalName == "dependency");

        Assert.Equal("GovernanceAnalyzers.Annotations", (string?)dependency.Attribute("id"));
        Assert.Equal(product.Version, (string?)dependency.Attribute("version"));
        Assert.Null(dependency.Attribute("include"));
        Assert.DoesNotContain("Compile", (string?)dependency.Attribute("exclude") ?? "", StringComparison.OrdinalIgnoreCase);

        // A development dependency would be added without its compile assets, and theirs are needed.
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "developmentDependency" && element.Value == "true");
    }

    [Fact]
    public async Task The_annotations_depend_on_nothing() =>
        Assert.DoesNotContain((await MetadataAsync("GovernanceAnalyzers.Annotations")).Descendants(), element => element.Name.LocalName == "dependency");

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    public async Task The_package_says(string name, string value) =>
        Assert.Equal(value, Assert.Single((await MetadataAsync("GovernanceAnalyzers")).Elements(), element => element.Name.LocalName == name).Value);

    [Theory]
    [InlineData("description")]
    [InlineData("releaseNotes")]
    [InlineData("tags")]
    public async Task The_package_does_not_keep_silent_about(string name) =>
        Assert.NotEmpty(Assert.Single((await MetadataAsync("GovernanceAnalyzers")).Elements(), element => element.Name.LocalName == name).Value);

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    [InlineData(Markdown)]
    [InlineData(Yaml)]
    public async Task An_assembly_binds_to_the_compiler_or_to_what_is_packed_and_to_none_newer_than_the_floor(string file)
    {
        // What every host that has the floor brings with it, and what the package holds.
        string[] known =
        [
            "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces",
            "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Buffers", "System.Collections.Immutable", "System.Memory", "System.Reflection.Metadata", "System.Runtime.CompilerServices.Unsafe",
            "Markdig", "YamlDotNet",
        ];

        foreach (var (name, version) in (await AssemblyAsync(file)).References)
        {
            Assert.Contains(name, known);
            if (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                Assert.InRange(version, new Version(4, 0), new Version(4, 8, int.MaxValue));
            }
        }
    }

    [Fact]
    public async Task Analyzers_do_not_load_workspaces() =>
        Assert.DoesNotContain(
            (await AssemblyAsync(Analyzers)).References,
            reference => reference.Name.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public async Task Fixes_do_not_bind_to_the_analyzers_and_are_of_the_same_build()
    {
        var analyzers = await AssemblyAsync(Analyzers);
        var fixes = await AssemblyAsync(CodeFixes);

        Assert.DoesNotContain(fixes.References, reference => reference.Name == "GovernanceAnalyzers");
        Assert.Equal(analyzers.Version, fixes.Version);
        Assert.StartsWith(product.Version, analyzers.InformationalVersion, StringComparison.Ordinal);
        Assert.Equal(analyzers.InformationalVersion, fixes.InformationalVersion);
    }

    private async Task<string[]> FilesAsync(string id)
    {
        using var archive = ZipFile.OpenRead(await product.PackageAsync(id));
        return
        [
            .. from entry in archive.Entries
               let name = entry.FullName
               where name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
               select name into name
               orderby name.Contains('/', StringComparison.Ordinal), name
               select name,
        ];
    }

    private async Task<XElement> MetadataAsync(string id)
    {
        using var archive = ZipFile.OpenRead(await product.PackageAsync(id));
        using var nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private async Task<AssemblyFacts> AssemblyAsync(string file)
    {
        using var archive = ZipFile.OpenRead(await product.PackageAsync("GovernanceAnalyzers"));
        using var stream = archive.GetEntry(file)!.Open();
        using var image = new MemoryStream();
        await stream.CopyToAsync(image);
        image.Position = 0;

        using var portable = new PEReader(image);
        var reader = portable.GetMetadataReader();
        var assembly = reader.GetAssemblyDefinition();
        var informational =
            from handle in assembly.GetCustomAttributes()
            let attribute = reader.GetCustomAttribute(handle)
            where attribute.Constructor.Kind == HandleKind.MemberReference
            let constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor)
            let type = reader.GetTypeReference((TypeReferenceHandle)constructor.Parent)
            where reader.GetString(type.Name) == "AssemblyInformationalVersionAttribute"
            select FirstString(reader.GetBlobReader(attribute.Value));
        return new AssemblyFacts(
            assembly.Version,
            informational.Single(),
            [
                .. from handle in reader.AssemblyReferences
                   let reference = reader.GetAssemblyReference(handle)
                   select (reader.GetString(reference.Name), reference.Version),
            ]);
    }

    private static string FirstString(BlobReader blob)
    {
        blob.ReadUInt16();
        return blob.ReadSerializedString()!;
    }

    private sealed record AssemblyFacts(Version Version, string InformationalVersion, (string Name, Version Version)[] References);
}
