using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>Names the document that a system lacks, in <c>[Evidence]</c> below its declaration. Where there is none yet, GOV0011 has a fix that creates it.</summary>
public abstract class EvidenceFix : GovernanceFix
{
    private protected EvidenceFix(string rule, string kind, string file)
        : base(rule)
    {
        (Kind, File) = (kind, file);
        Keys = ImmutableArray.Create(Key("Name"));
    }

    /// <summary>The kind of the document.</summary>
    internal string Kind { get; }

    /// <summary>The name that a new one gets.</summary>
    internal string File { get; }

    private protected override ImmutableArray<string> Keys { get; }

    /// <summary>What else is said of the document, as arguments.</summary>
    private protected virtual string Further(Site site, AttributeSyntax system) => "";

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } system
            || Attributes.Find(site.File, Vocabulary.Evidence) is not { } evidence || Attributes.Find(site.File, "EvidenceKind", suffix: "") is not { } kinds) yield break;
        var edit = new Edit();
        var (name, of) = (Imports.AttributeNameOf(site.File, system.SpanStart, evidence, edit), Imports.NameOf(site.File, system.SpanStart, kinds, edit));
        Attributes.AddBelow(site.File, list, $"{name}({of}.{Kind}, \"{EvidenceSuggestion.Folder}{File}\"{Further(site, system)})", edit);
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Name '{EvidenceSuggestion.Folder}{File}' as evidence", after, edit);
    }
}
