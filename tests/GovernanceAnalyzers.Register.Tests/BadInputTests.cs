using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using GovernanceAnalyzers.Annotations;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>What cannot be read is named, and the rest is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BadInputTests() => Compiler.Compile(_folder, "Good", "[AdvancedAiSystem(Id = \"good\")] public class A { public int M() => 1; }");

    public void Dispose() => _folder.Dispose();

    /// <summary>The bad file is named in the message and in the register, beside the good one that was read.</summary>
    private async Task<(Said Said, JsonElement Source)> WithAsync(string bad)
    {
        var said = (await Tool.RunAsync(_folder.Path, "register", "Good.dll", bad, "--root", ".")).MustExitWith(3);
        Assert.Contains(bad, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
        var register = _folder.Json("governance.json");
        Assert.Empty(Schema.Register.Problems(register));
        Assert.Contains(register.GetProperty("systems").EnumerateArray(), system => system.GetProperty("id").GetString() == "good");
        return (said, register.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("path").GetString() == bad));
    }

    [Theory]
    [InlineData("native.dll", "native")]
    [InlineData("empty.dll", "cut off or is no assembly")]
    [InlineData("text.dll", "cut off or is no assembly")]
    [InlineData("truncated.dll", "cut off or is no assembly")]
    [InlineData("missing.dll", "does not exist")]
    [InlineData("Unicode ü with spaces.dll", "cut off or is no assembly")]
    public async Task An_assembly_that_is_none_is_named(string file, string expected)
    {
        switch (file)
        {
            case "native.dll":
                File.WriteAllBytes(_folder[file], NativeImage());
                break;
            case "truncated.dll":
                File.WriteAllBytes(_folder[file], File.ReadAllBytes(_folder["Good.dll"])[..700]);
                break;
            case "empty.dll":
                _folder.Write(file, "");
                break;
            case "missing.dll":
                break;
            default:
                _folder.Write(file, "not an assembly");
                break;
        }

        var (said, source) = await WithAsync(file);

        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Equal("nothing", source.GetProperty("read").GetString());
        Assert.Contains(expected, source.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Native_libraries_in_a_folder_are_passed_over()
    {
        File.WriteAllBytes(_folder["native.dll"], NativeImage());

        (await Tool.RunAsync(_folder.Path, "register", ".", "--root", ".")).MustExitWith(0);

        Assert.Contains(_folder.Json("governance.json").GetProperty("sources").EnumerateArray(), source => source.GetProperty("path").GetString() == "native.dll" && source.GetProperty("read").GetString() == "nothing");
    }

    /// <summary>The runtime's own libraries hold machine code beside their metadata.</summary>
    [Fact]
    public async Task An_assembly_that_is_compiled_ahead_of_time_is_read()
    {
        File.Copy(typeof(JsonElement).Assembly.Location, _folder["ready.dll"]);

        (await Tool.RunAsync(_folder.Path, "register", "Good.dll", "ready.dll", "--root", ".")).MustExitWith(0);

        Assert.Equal("whole", _folder.Json("governance.json").GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("path").GetString() == "ready.dll").GetProperty("read").GetString());
    }

    [Theory]
    [InlineData("\u0001\u0002")]
    [InlineData("</script><b>|`&")]
    [InlineData("\u202e\u200b\ud800")]
    [InlineData("a b\n\"c\"")]
    public async Task Names_that_no_one_writes_are_read_and_shown(string name)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Renamed"), typeof(object).Assembly);
        var declaration = new CustomAttributeBuilder(typeof(AdvancedAiSystemAttribute).GetConstructor([])!, [], [typeof(AdvancedAiSystemAttribute).GetProperty("RiskTier")!], [RiskTier.High]);
        var type = assembly.DefineDynamicModule("Renamed").DefineType(name, TypeAttributes.Public);
        type.SetCustomAttribute(declaration);
        type.CreateType();
        assembly.Save(_folder["renamed.dll"]);

        (await Tool.RunAsync(_folder.Path, "register", "Good.dll", "renamed.dll", "--root", ".")).MustExitWith(0);

        Assert.Empty(Schema.Register.Problems(_folder.Json("governance.json")));
        Assert.Equal(2, _folder.Json("governance.json").GetProperty("systems").GetArrayLength());
        foreach (var form in Reports.ReportFormats.Names)
        {
            var report = (await Tool.RunAsync(_folder.Path, "report", "--as", form, "-o", "-")).MustExitWith(0).Output;
            Assert.True(form != "html" || !report.Contains("</script><b>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_assembly_whose_references_are_gone_is_read_and_what_needs_them_is_counted()
    {
        var source = "public enum Kind { A }\nnamespace GovernanceAnalyzers.Annotations { public sealed class OddAttribute(Kind kind) : System.Attribute { public Kind Kind => kind; } }";
        Compiler.Compile(_folder, "Library", ("Library.cs", source));
        Compiler.CompileWith(_folder, "Lost", _folder["Library.dll"], "[AdvancedAiSystem(Id = \"lost\")] public class L { [Odd(Kind.A)] public int M() => 1; }");
        File.Delete(_folder["Library.dll"]);

        var (said, lost) = await WithAsync("Lost.dll");

        Assert.Contains("1 annotations could not be decoded", said.Error, StringComparison.Ordinal);
        Assert.Equal("part", lost.GetProperty("read").GetString());
        Assert.Contains(_folder.Json("governance.json").GetProperty("systems").EnumerateArray(), system => system.GetProperty("id").GetString() == "lost");
    }

    [Fact]
    public async Task Every_cut_of_an_assembly_is_answered_and_none_breaks_the_tool()
    {
        var whole = File.ReadAllBytes(_folder["Good.dll"]);
        for (var length = 0; length < whole.Length; length += 97)
        {
            File.WriteAllBytes(_folder["cut.dll"], whole[..length]);
            try
            {
                Reading.AssemblyReader.Read(_folder["cut.dll"], new Files.Root(_folder.Path));
            }
            catch (Files.InputException problem)
            {
                Assert.Contains("cut.dll", problem.Message, StringComparison.Ordinal);
            }
        }

        // Bytes that are not what they were.
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var broken = (byte[])whole.Clone();
            for (var j = 0; j < 5; j++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_folder["broken.dll"], broken);
            try
            {
                Reading.AssemblyReader.Read(_folder["broken.dll"], new Files.Root(_folder.Path));
            }
            catch (Files.InputException problem)
            {
                Assert.Contains("broken.dll", problem.Message, StringComparison.Ordinal);
            }
        }

        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("old.sarif", """{"version":"1.0.0","runs":[]}""", "is SARIF 1.0.0; this tool reads 2.1.0")]
    [InlineData("text.sarif", "hello", "is not SARIF")]
    [InlineData("empty.sarif", "", "is not SARIF")]
    [InlineData("array.sarif", "[1]", "is not SARIF")]
    [InlineData("other.sarif", """{"name":"package"}""", "is not SARIF")]
    [InlineData("wrong.sarif", """{"version":"2.1.0","runs":[{"results":[7]}]}""", "is not SARIF")]
    public async Task A_log_that_is_none_is_named(string file, string text, string expected)
    {
        _folder.Write(file, text);

        var (said, source) = await WithAsync(file);

        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Equal("nothing", source.GetProperty("read").GetString());
    }

    [Fact]
    public async Task Of_a_log_that_breaks_off_what_comes_before_is_read_and_its_rules_count_as_not_run()
    {
        var whole = Sarif.Log([Sarif.Result("GOV0701", _folder["Good.cs"], 2), Sarif.Result("GOV0507", _folder["Good.cs"], 2)], "GOV0701", "GOV0507");
        _folder.Write("cut.sarif", whole[..whole.IndexOf("GOV0507", StringComparison.Ordinal)]);

        var (said, source) = await WithAsync("cut.sarif");

        Assert.Contains("breaks off", said.Error, StringComparison.Ordinal);
        Assert.Equal("part", source.GetProperty("read").GetString());
        var system = _folder.Json("governance.json").GetProperty("systems")[0];
        Assert.Equal("GOV0701", Assert.Single(system.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
        Assert.Equal(0, system.GetProperty("analyses")[0].GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public async Task A_log_of_another_tool_is_read_and_said_to_hold_nothing()
    {
        _folder.Write("foreign.sarif", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ESLint","rules":[{"id":"no-eval"}]}},"results":[{"ruleId":"no-eval","message":{"text":"x"}}]}]}""");

        (await Tool.RunAsync(_folder.Path, "register", "Good.dll", "foreign.sarif", "--root", ".")).MustExitWith(0);

        var source = _folder.Json("governance.json").GetProperty("sources").EnumerateArray().Single(s => s.GetProperty("kind").GetString() == "sarif");
        Assert.Equal("no governance rule ran in it", source.GetProperty("problem").GetString());
    }

    [Theory]
    [InlineData("""{"schemaVersion":"9.0","systems":[]}""", "has the schema version 9.0")]
    [InlineData("""{"a":1}""", "is not a governance register")]
    [InlineData("""{"schemaVersion":"1.0","systems":[{""", "is not a whole register")]
    [InlineData("", "is not a whole register")]
    public async Task A_register_that_cannot_be_read_is_named(string text, string expected)
    {
        _folder.Write("bad.json", text);

        foreach (var command in new[] { new[] { "report", "bad.json" }, ["waivers", "bad.json"] })
        {
            var said = (await Tool.RunAsync(_folder.Path, command)).MustExitWith(3);
            Assert.Contains("bad.json", said.Error, StringComparison.Ordinal);
            Assert.Contains(expected, said.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("register")]
    [InlineData("register", "Good.dll", "--as-of", "yesterday")]
    [InlineData("register", "Good.dll", "--format", "xml")]
    [InlineData("report", "x.json", "--as", "pdf")]
    [InlineData("frobnicate")]
    [InlineData("explain")]
    public async Task A_wrong_command_line_is_told_so(params string[] arguments) => Assert.NotEmpty((await Tool.RunAsync(_folder.Path, arguments)).MustExitWith(2).Error);

    /// <summary>A PE image with headers and no .NET directory.</summary>
    private static byte[] NativeImage()
    {
        var image = new byte[1024];
        void Put(int at, params byte[] bytes) => bytes.CopyTo(image, at);
        Put(0, (byte)'M', (byte)'Z');
        Put(0x3c, 0x80);
        Put(0x80, (byte)'P', (byte)'E', 0, 0, 0x64, 0x86, 0, 0);
        Put(0x94, 0xf0, 0, 0x22, 0x20);
        Put(0x98, 0x0b, 0x02);
        Put(0x98 + 0x38, 0, 0x10, 0, 0, 0, 2, 0, 0);
        Put(0x98 + 0x6c, 0x10, 0, 0, 0);
        return image;
    }
}
