using System.Text.Json;
using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>With <c>GovernanceRegister</c> a build writes the register beside the assembly.</summary>
[Collection(nameof(Product))]
public sealed class RegisterTests(Product product)
{
    private const string Registered = Product.Registered;

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public async Task Each_framework_has_its_own_though_they_share_a_folder(string framework)
    {
        var register = await ReadAsync(Registered, framework);

        var system = Assert.Single(register.GetProperty("systems").EnumerateArray(), system => system.GetProperty("kind").GetString() == "declared");
        Assert.Contains(system.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "GOV0701" && finding.GetProperty("line").GetInt32() > 0);
        Assert.Contains("GOV0014", system.GetProperty("analyses")[0].GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal(
            ["governance/risk-assessment.md whole", $"obj/Debug/{framework}/{Registered}.dll whole", $"obj/Debug/{framework}/{Registered}.{framework}.governance.sarif whole"],
            register.GetProperty("sources").EnumerateArray().Select(source => $"{source.GetProperty("path")} {source.GetProperty("read")}"));
    }

    [Fact]
    public async Task A_document_of_the_project_answers_for_its_system()
    {
        var register = await ReadAsync(Registered, "net10.0");

        var system = register.GetProperty("systems").EnumerateArray().Single(system => system.GetProperty("kind").GetString() == "declared");
        Assert.Equal("RiskAssessment: governance/risk-assessment.md", Assert.Single(system.GetProperty("evidence").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_log_of_the_projects_own_is_kept_and_read()
    {
        var register = await ReadAsync("Configured", "net10.0");

        Assert.Equal(["findings.net10.0.sarif", "obj/Debug/net10.0/Configured.dll"], register.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("path").GetString()));
        Assert.Equal("2021-03-04", register.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Who_asks_for_none_gets_none()
    {
        var console = await product.BuiltAsync("Console");

        Assert.Empty(Directory.EnumerateFiles(console.Directory, "*.governance.*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task It_is_written_when_it_is_missing_and_left_alone_when_nothing_changed()
    {
        var file = await FileAsync(Registered, "net10.0");
        var first = File.ReadAllBytes(file);

        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
        var stamp = File.GetLastWriteTimeUtc(file);
        (await BuildAsync()).MustSucceed();
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(file));

        File.Delete(file);
        (await BuildAsync()).MustSucceed();
        Assert.Equal(first, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task A_lost_log_is_written_again_by_the_compiler()
    {
        var file = await FileAsync(Registered, "net10.0");
        var log = Path.Combine((await product.BuiltAsync(Registered)).Directory, "obj", "Debug", "net10.0", $"{Registered}.net10.0.governance.sarif");

        File.Delete(log);
        (await BuildAsync()).MustSucceed();

        Assert.True(File.Exists(log));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Without_a_runtime_that_is_new_enough_the_build_says_so_and_goes_on_even_where_warnings_are_errors()
    {
        var file = await FileAsync(Registered, "net10.0");
        var configuration = product.Restored("tools/net10.0/governance.runtimeconfig.json");
        var before = File.ReadAllText(configuration);
        try
        {
            File.WriteAllText(configuration, """{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"999.0.0"}}}""");
            File.Delete(file);

            var result = (await BuildAsync()).MustSucceed();

            Assert.Contains("warning GOVREGISTER: The governance register Registered ü.net10.0.governance.json was not written. It needs the .NET 10 runtime, or a newer one", result.Output, StringComparison.Ordinal);
            Assert.False(File.Exists(file));
        }
        finally
        {
            File.WriteAllText(configuration, before);
        }

        (await BuildAsync()).MustSucceed();
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_log_in_an_old_format_is_named_and_the_rest_is_read()
    {
        var file = await FileAsync(Registered, "net10.0");

        var result = (await BuildAsync("-p:ErrorLog=old.sarif")).MustSucceed();

        Assert.Contains("warning GOVREGISTER: The governance register Registered ü.net10.0.governance.json is not whole.", result.Output, StringComparison.Ordinal);
        Assert.Contains("is SARIF 1.0.0; this tool reads 2.1.0.", result.Output, StringComparison.Ordinal);
        Assert.Contains(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("sources").EnumerateArray(), source => source.GetProperty("read").GetString() == "nothing");
        (await BuildAsync()).MustSucceed();
    }

    [Fact]
    public async Task What_is_cleaned_is_gone()
    {
        var file = await FileAsync(Registered, "net10.0");

        (await product.AgainAsync("clean", Registered)).MustSucceed();
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.governance.json"));

        (await product.AgainAsync("build", Registered, "--no-restore")).MustSucceed();
        Assert.True(File.Exists(file));
    }

    private Task<DotNet.Result> BuildAsync(params string[] arguments) => product.AgainAsync("build", Registered, ["--no-restore", "-f", "net10.0", .. arguments]);

    private async Task<string> FileAsync(string project, string framework)
    {
        var consumer = await product.BuiltAsync(project, framework);
        var folder = project == Registered ? "all" : Path.Combine("Debug", framework);
        return Path.Combine(consumer.Directory, "bin", folder, $"{project}.{framework}.governance.json");
    }

    private async Task<JsonElement> ReadAsync(string project, string framework) => JsonDocument.Parse(await File.ReadAllBytesAsync(await FileAsync(project, framework))).RootElement;
}
