using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Files;

/// <summary>How a register is written: the same bytes for equal registers, on every machine.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Model.Register))]
[JsonSerializable(typeof(GovernedSystem))]
[JsonSerializable(typeof(SystemRecord))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Framework))]
internal sealed partial class RegisterJson : JsonSerializerContext
{
    public static RegisterJson Readable { get; } = Make(isIndented: true);

    /// <summary>One line, for registers of very many systems.</summary>
    public static RegisterJson Compact { get; } = Make(isIndented: false);

    private static RegisterJson Make(bool isIndented) => new(new JsonSerializerOptions
    {
        WriteIndented = isIndented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Text stays readable: the file is JSON, not a part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
