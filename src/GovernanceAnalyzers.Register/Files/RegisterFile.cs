using System.Text;
using System.Text.Json;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Files;

/// <summary>Reads and writes <c>governance.json</c>.</summary>
internal static class RegisterFile
{
    public const string Name = "governance.json";

    public static byte[] Bytes(Model.Register register)
    {
        using var stream = new MemoryStream();
        Write(register, stream);
        return stream.ToArray();
    }

    public static void Write(Model.Register register, Stream stream)
    {
        JsonSerializer.Serialize(stream, register, RegisterJson.Readable.Register);
        stream.WriteByte((byte)'\n');
    }

    /// <exception cref="InputException">The file is no register, or one that this version cannot read.</exception>
    public static Model.Register Read(string path) => Parse(Input.ReadAllBytes(path), path);

    public static Model.Register Parse(byte[] bytes, string path)
    {
        try
        {
            CheckVersion(bytes, path);
            var register = JsonSerializer.Deserialize(WithoutMark(bytes), RegisterJson.Readable.Register) ?? throw new InputException($"{path} is empty.");
            return register;
        }
        catch (JsonException problem)
        {
            throw new InputException($"{path} is not a whole register: {At(problem)}.");
        }
    }

    /// <summary>A register of a newer major version would be misread, so it is not read.</summary>
    public static void CheckVersion(byte[] bytes, string path)
    {
        var reader = new Utf8JsonReader(WithoutMark(bytes));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                var isVersion = reader.ValueTextEquals("schemaVersion"u8);
                reader.Read();
                if (isVersion && reader.TokenType == JsonTokenType.String)
                {
                    CheckVersion(reader.GetString()!, path);
                    return;
                }

                reader.Skip();
            }
        }

        throw new InputException($"{path} is not a governance register: it has no schemaVersion.");
    }

    private static void CheckVersion(string version, string path)
    {
        if (version.Split('.')[0] != Model.Register.CurrentVersion.Split('.')[0])
        {
            throw new InputException($"{path} has the schema version {version}; this tool reads {Model.Register.CurrentVersion}. Update the tool: dotnet tool update GovernanceAnalyzers.Register");
        }
    }

    public static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;

    public static string At(JsonException problem) => $"it breaks off or is malformed at line {(problem.LineNumber ?? 0) + 1}, position {(problem.BytePositionInLine ?? 0) + 1}";
}
