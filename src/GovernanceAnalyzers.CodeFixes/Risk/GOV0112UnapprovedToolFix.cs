using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Puts the tool into one that asks a person before it runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0112UnapprovedToolFix))]
public sealed class GOV0112UnapprovedToolFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0112UnapprovedToolFix()
        : base(RuleIds.UnapprovedTool) => Keys = ImmutableArray.Create(Key("Approve"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Expression?.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax made }) yield break;
        if (site.File.Compilation.GetTypesByMetadataName("Microsoft.Extensions.AI.ApprovalRequiredAIFunction").FirstOrDefault() is not { } approved) yield break;
        var edit = new Edit();
        edit.Insert(made.SpanStart, $"new {Imports.NameOf(site.File, made.SpanStart, approved, edit)}(").Insert(made.Span.End, ")");
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], "Ask a person before the tool runs", after, edit);
    }
}
