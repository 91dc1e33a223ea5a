using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Replaces the suppression by a waiver that a person has still to fill in, on what it covered.</summary>
/// <remarks>Not offered where that is not one member: a target in another file, or a <c>#pragma</c> across several types.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0007UnjustifiedSuppressionFix))]
public sealed class GOV0007UnjustifiedSuppressionFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0007UnjustifiedSuppressionFix()
        : base(RuleIds.UnjustifiedSuppression) => Keys = ImmutableArray.Create(Key("Waive"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (Attributes.Find(site.File, Vocabulary.GovernanceWaiver) is not { } waiver) yield break;
        var edit = new Edit();
        var node = site.File.Root.FindNode(site.Span, findInsideTrivia: true, getInnermostNodeForTie: true);
        var isDone = node.FirstAncestorOrSelf<PragmaWarningDirectiveTriviaSyntax>() is { } pragma ? Replace(site.File, pragma, site.File.Text.ToString(site.Span), waiver, edit)
            : node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && Replace(site.File, attribute, waiver, edit);
        if (isDone && site.File.With(edit, site.File.Root) is { } after) yield return new Remedy(Keys[0], "Replace by [GovernanceWaiver], to be filled in", after, edit);
    }

    private static bool Replace(SourceFile file, AttributeSyntax attribute, INamedTypeSymbol waiver, Edit edit)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        if (arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == "Target")) return false;
        var check = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "checkId") ?? arguments[1];
        if (file.Model.GetConstantValue(check.Expression, file.Cancel).Value is not string rule) return false;
        edit.Replace(attribute.Span, Imports.AttributeNameOf(file, attribute.SpanStart, waiver, edit) + WaiverText.For(rule.Split(':')[0].Trim()));
        return true;
    }

    private static bool Replace(SourceFile file, PragmaWarningDirectiveTriviaSyntax disable, string rule, INamedTypeSymbol waiver, Edit edit)
    {
        if (disable.ErrorCodes.Count == 0) return false;
        var restore = NextOf(disable, rule);
        if (restore is not null && (restore.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) || restore.ErrorCodes.Count == 0)) return false;
        var first = disable.ParentTrivia.Token;
        var last = restore is null ? LastOf(file, first) : restore.ParentTrivia.Token.GetPreviousToken();
        if (last.SpanStart < first.SpanStart || MemberAround(file, first, last) is not { } member) return false;
        RemoveCode(file, disable, rule, edit);
        if (restore is not null) RemoveCode(file, restore, rule, edit);
        Attributes.Add(file, member, Imports.AttributeNameOf(file, member.SpanStart, waiver, edit) + WaiverText.For(rule), edit);
        return true;
    }

    /// <summary>The next directive that speaks of the rule.</summary>
    private static PragmaWarningDirectiveTriviaSyntax? NextOf(PragmaWarningDirectiveTriviaSyntax disable, string rule)
    {
        for (var next = disable.GetNextDirective(); next is not null; next = next.GetNextDirective())
            if (next is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(c => c.ToString() == rule))) return pragma;
        return null;
    }

    /// <summary>Where nothing restores it, all up to the end of the file is covered: one type, or more than a waiver could stand on.</summary>
    private static SyntaxToken LastOf(SourceFile file, SyntaxToken first)
    {
        var types = file.Root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && n.Span.End > first.SpanStart).ToList();
        return types.Count == 1 && types[0].SpanStart <= first.SpanStart ? types[0].GetLastToken() : default;
    }

    /// <summary>The smallest member that holds what was covered.</summary>
    private static MemberDeclarationSyntax? MemberAround(SourceFile file, SyntaxToken first, SyntaxToken last) =>
        file.Root.FindNode(TextSpan.FromBounds(first.SpanStart, last.Span.End)).AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(m => m is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax or IncompleteMemberSyntax));

    private static void RemoveCode(SourceFile file, PragmaWarningDirectiveTriviaSyntax pragma, string rule, Edit edit)
    {
        var codes = pragma.ErrorCodes;
        var index = codes.IndexOf(c => c.ToString() == rule);
        if (codes.Count == 1) edit.Remove(file.Text.Lines.GetLineFromPosition(pragma.SpanStart).SpanIncludingLineBreak);
        else if (index == 0) edit.Remove(TextSpan.FromBounds(codes[0].SpanStart, codes[1].SpanStart));
        else edit.Remove(TextSpan.FromBounds(codes[index - 1].Span.End, codes[index].Span.End));
    }
}
