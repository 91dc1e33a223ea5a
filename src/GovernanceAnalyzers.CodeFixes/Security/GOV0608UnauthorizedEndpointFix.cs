using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Has callers authorised: <c>[Authorize]</c> on an action, <c>RequireAuthorization()</c> after what maps an endpoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0608UnauthorizedEndpointFix))]
public sealed class GOV0608UnauthorizedEndpointFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0608UnauthorizedEndpointFix()
        : base(RuleIds.UnauthorizedEndpoint) => Keys = ImmutableArray.Create(Key("Authorize"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        var edit = new Edit();
        if (site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax access } map && access.Name.Span == site.Span) edit.Insert(map.Span.End, ".RequireAuthorization()");
        else if (site.Member is MethodDeclarationSyntax method && method.Identifier.Span == site.Span && site.File.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.Authorization.AuthorizeAttribute").FirstOrDefault() is { } authorize)
            Attributes.Add(site.File, method, Imports.AttributeNameOf(site.File, method.SpanStart, authorize, edit), edit);
        else yield break;
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], "Require that callers are authorised", after, edit);
    }
}
