using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Makes the address one with encryption.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0605WeakTransportFix))]
public sealed class GOV0605WeakTransportFix : GovernanceFix
{
    private const string Open = "http:";

    /// <summary>The fix.</summary>
    public GOV0605WeakTransportFix()
        : base(RuleIds.WeakTransport) => Keys = ImmutableArray.Create(Key("UseHttps"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        // A constant or variable may have other uses, and what a certificate must show is for a person to say.
        if (site.Expression is not LiteralExpressionSyntax literal) yield break;
        var scheme = literal.Token.Text.IndexOf(Open, StringComparison.OrdinalIgnoreCase);
        if (scheme < 0) yield break;
        var edit = new Edit().Replace(new TextSpan(literal.SpanStart + scheme, Open.Length), "https:");
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], "Use https", after, edit);
    }
}
