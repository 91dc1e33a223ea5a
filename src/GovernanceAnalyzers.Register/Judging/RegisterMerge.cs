using System.Text.Json;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Judging;

/// <summary>
/// Joins registers. Systems of one kind and id become one, judged anew from the facts of all. First it is noted where in the files each system lies, then one
/// system after the other is read, joined and written: what is in memory does not grow with what the systems hold.
/// </summary>
internal sealed class RegisterMerge
{
    private const int BatchSize = 256;

    private readonly SortedDictionary<(string Id, string Kind), List<(int File, int Start, int Length)>> _systems = new(Comparer<(string Id, string Kind)>.Create(
        (a, b) => string.CompareOrdinal(a.Id, b.Id) is var order and not 0 ? order : string.CompareOrdinal(a.Kind, b.Kind)));

    private readonly HashSet<Source> _sources = [];
    private readonly HashSet<Framework> _frameworks = [];
    private readonly List<string> _files = [];
    private DateOnly _asOf = DateOnly.MinValue;

    public int Files => _files.Count;

    public int Systems => _systems.Count;

    /// <summary>What a register says of itself, and where its systems lie in it.</summary>
    public sealed record Index(string Path, DateOnly AsOf, IReadOnlyList<Source> Sources, IReadOnlyList<Framework> Frameworks, IReadOnlyList<((string Id, string Kind) Key, int Start, int Length)> Systems);

    /// <exception cref="InputException">The file is no register. Nothing of it is taken.</exception>
    public static Index IndexOf(string path)
    {
        var bytes = Input.ReadAllBytes(path);
        RegisterFile.CheckVersion(bytes, path);
        var found = new List<((string Id, string Kind) Key, int Start, int Length)>();
        var sources = new List<Source>();
        var frameworks = new List<Framework>();
        string? asOf = null;
        try
        {
            var reader = new Utf8JsonReader(RegisterFile.WithoutMark(bytes));
            var skipped = bytes.Length - RegisterFile.WithoutMark(bytes).Length;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("asOf"u8))
                {
                    reader.Read();
                    asOf = reader.GetString();
                }
                else if (reader.ValueTextEquals("sources"u8))
                {
                    reader.Read();
                    while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    {
                        sources.Add(JsonSerializer.Deserialize(ref reader, RegisterJson.Readable.Source)!);
                    }
                }
                else if (reader.ValueTextEquals("frameworks"u8))
                {
                    reader.Read();
                    while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    {
                        frameworks.Add(JsonSerializer.Deserialize(ref reader, RegisterJson.Readable.Framework)!);
                    }
                }
                else if (reader.ValueTextEquals("systems"u8))
                {
                    reader.Read();
                    while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    {
                        var start = (int)reader.TokenStartIndex;
                        found.Add((KeyOf(ref reader), skipped + start, (int)reader.BytesConsumed - start));
                    }
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new InputException($"{path} is not a whole register{(problem is JsonException broken ? $": {RegisterFile.At(broken)}" : "")}. Nothing of it was taken.");
        }

        if (Judge.Date(asOf) is not { } day)
        {
            throw new InputException($"{path} is not a governance register: it does not say of which day it is.");
        }

        return new(path, day, sources, frameworks, found);
    }

    public void Add(Index register)
    {
        var file = _files.Count;
        _files.Add(register.Path);
        _asOf = register.AsOf > _asOf ? register.AsOf : _asOf;
        _sources.UnionWith(register.Sources);
        _frameworks.UnionWith(register.Frameworks);
        foreach (var (key, start, length) in register.Systems)
        {
            if (!_systems.TryGetValue(key, out var places))
            {
                _systems[key] = places = [];
            }

            places.Add((file, start, length));
        }
    }

    /// <summary>Reads over a system, for what it is called.</summary>
    private static (string Id, string Kind) KeyOf(ref Utf8JsonReader reader)
    {
        string? id = null, kind = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            var isKind = reader.ValueTextEquals("kind"u8);
            reader.Read();
            if (isId)
            {
                id = reader.GetString();
            }
            else if (isKind)
            {
                kind = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return (id ?? throw new JsonException(), kind ?? throw new JsonException());
    }

    public void Write(Stream stream, Action<int>? progress = null)
    {
        var head = RegisterFile.Bytes(new Model.Register
        {
            Statement = RegisterBuilder.Statement,
            AsOf = Judge.Day(_asOf),
            Frameworks = [.. _frameworks.Append(Obligations.Framework).Distinct().OrderBy(framework => framework.ToString(), StringComparer.Ordinal)],
            Sources = [.. _sources.OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.ToString(), StringComparer.Ordinal)],
        });
        using var systems = new SystemWriter(stream, head);
        var done = 0;
        foreach (var batch in _systems.Chunk(BatchSize))
        {
            var bytes = new byte[batch.Length][];
            Parallel.For(0, batch.Length, i => bytes[i] = SystemWriter.Bytes(Join(batch[i].Key, batch[i].Value)));
            foreach (var system in bytes)
            {
                systems.Write(system);
            }

            progress?.Invoke(done += batch.Length);
        }
    }

    private GovernedSystem Join((string Id, string Kind) key, List<(int File, int Start, int Length)> places)
    {
        var facts = new SystemFacts(key.Id, key.Kind);
        foreach (var place in places)
        {
            facts.Add(Read(place));
        }

        return facts.Judge(_asOf);
    }

    private SystemRecord Read((int File, int Start, int Length) place)
    {
        var path = _files[place.File];
        try
        {
            using var file = File.OpenHandle(path);
            var bytes = new byte[place.Length];
            if (RandomAccess.Read(file, bytes, place.Start) == place.Length)
            {
                return JsonSerializer.Deserialize(bytes, RegisterJson.Readable.SystemRecord)!;
            }
        }
        catch (JsonException problem)
        {
            throw new InputException($"{path} holds a system that cannot be read: {problem.Path}.");
        }

        throw new InputException($"{path} was changed while it was read.");
    }
}
