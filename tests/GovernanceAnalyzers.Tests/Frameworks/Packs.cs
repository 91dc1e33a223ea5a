using System.Collections.Immutable;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Tests.Frameworks;

/// <summary>Packs as a build would have them.</summary>
internal static class Packs
{
    public static FrameworkPacks Load(params (string Path, string Text)[] files) => FrameworkPacks.Load(files.Select(f => new File(f.Path, f.Text)), PackFile.Of, default);

    /// <summary>A pack that extends the Code, with these members more.</summary>
    public static string Overlay(string id, string members = "", string extends = "hiroshima-code") =>
        $$"""{ "pack": "{{id}}", "title": "T", "kind": "overlay", "status": "voluntary", "authority": "primary", "version": "1", "extends": ["{{extends}}"]{{(members.Length > 0 ? ", " + members : "")}} }""";

    public static string Clause(string id, string members = "") =>
        $$"""{ "id": "{{id}}", "title": "T", "paraphrase": "P", "strength": "should", "level": "B"{{(members.Length > 0 ? ", " + members : "")}} }""";

    public static SystemProfile System(int tier, SystemTraits traits = SystemTraits.None, string? jurisdiction = null, string? today = "2026-11-21") =>
        new(tier, traits, jurisdiction is null ? ImmutableArray<string>.Empty : [jurisdiction], today is null ? null : DateTime.Parse(today, global::System.Globalization.CultureInfo.InvariantCulture));

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
