using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Caps how much a model may answer, by its options, or passes on the token by which the caller can cancel.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0609UnboundedConsumptionFix))]
public sealed class GOV0609UnboundedConsumptionFix : GovernanceFix
{
    private const string Tokens = "1000";

    /// <summary>The fix.</summary>
    public GOV0609UnboundedConsumptionFix()
        : base(RuleIds.UnboundedConsumption) => Keys = ImmutableArray.Create(Key("CapOutput"), Key("PassToken"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Span == site.Span) is not { } call || site.File.Model.GetOperation(call, site.File.Cancel) is not IInvocationOperation asked) yield break;
        if (site.Properties.TryGetValue(LimitSuggestion.Options, out var options) && site.Properties.TryGetValue(LimitSuggestion.Cap, out var cap)
            && Cap(call, ArgumentOf(asked, options), options!, $"{cap} = {Tokens}") is { } capped && site.File.With(capped, site.Member) is { } after)
            yield return new Remedy(Keys[0], $"Let the model answer {Tokens} tokens at most", after, capped);
        if (site.Properties.TryGetValue(LimitSuggestion.Token, out var parameter) && TokenAt(site) is { } token
            && Give(call, ArgumentOf(asked, parameter), parameter!, token) is { } passed && site.File.With(passed, site.Member) is { } cancelled)
            yield return new Remedy(Keys[1], $"Pass '{token}' on", cancelled, passed);
    }

    /// <summary>What the call gives for the parameter, as it is written; <see langword="null"/> where it leaves it out.</summary>
    private static ExpressionSyntax? ArgumentOf(IInvocationOperation call, string? parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit)?.Syntax is ArgumentSyntax argument ? argument.Expression : null;

    private static Edit? Cap(InvocationExpressionSyntax call, ExpressionSyntax? given, string parameter, string cap) => given switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } =>
            initializer.Expressions.Count == 0 ? new Edit().Replace(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), $" {cap} ") : new Edit().Insert(initializer.Expressions.Last().Span.End, $", {cap}"),
        BaseObjectCreationExpressionSyntax creation => new Edit().Insert(creation.Span.End, $" {{ {cap} }}"),
        _ => Give(call, given, parameter, $"new() {{ {cap} }}"),
    };

    private static Edit? Give(InvocationExpressionSyntax call, ExpressionSyntax? given, string parameter, string value)
    {
        if (given is not null) return IsNothing(given) ? new Edit().Replace(given.Span, value) : null;
        return new Edit().Insert(call.ArgumentList.CloseParenToken.SpanStart, (call.ArgumentList.Arguments.Count == 0 ? "" : ", ") + $"{parameter}: {value}");
    }

    private static bool IsNothing(ExpressionSyntax given) =>
        given.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression || given is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(CancellationToken.None) };

    private static string? TokenAt(Site site) =>
        site.File.Model.LookupSymbols(site.Span.Start).OfType<IParameterSymbol>().FirstOrDefault(p => p.Type is { Name: nameof(CancellationToken), ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } })?.Name;
}
