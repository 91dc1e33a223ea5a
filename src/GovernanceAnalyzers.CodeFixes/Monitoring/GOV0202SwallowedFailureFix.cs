using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Monitoring;

/// <summary>Reports the failure first thing in the handler.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0202SwallowedFailureFix))]
public sealed class GOV0202SwallowedFailureFix : ReportFix
{
    private const string Variable = "exception";

    /// <summary>The fix.</summary>
    public GOV0202SwallowedFailureFix()
        : base(RuleIds.SwallowedFailure, new HookStub(Vocabulary.ReportsIncident, "ReportFailure", "failure", "Report the failure to those who watch the system.", GivesBack: false))
    {
    }

    private protected override StatementSyntax? PlaceOf(Site site) => (site.Node as CatchClauseSyntax)?.Block;

    private protected override IEnumerable<(ITypeSymbol Type, string Text, Action<Edit> Prepare)> Told(Site site)
    {
        if (site.Node is not CatchClauseSyntax handler) yield break;
        var type = handler.Declaration is { } declared ? site.File.Model.GetTypeInfo(declared.Type, site.File.Cancel).Type : site.File.Compilation.GetTypesByMetadataName("System.Exception").FirstOrDefault();
        if (type is null) yield break;
        var name = handler.Declaration?.Identifier.ValueText is { Length: > 0 } given ? given : UnusedName(site, handler);
        yield return (type, name, edit => Name(site, handler, name, edit));
        yield return (site.File.Compilation.GetSpecialType(SpecialType.System_String), name + ".Message", edit => Name(site, handler, name, edit));
    }

    /// <summary>Gives the exception a name where it has none.</summary>
    private static void Name(Site site, CatchClauseSyntax handler, string name, Edit edit)
    {
        if (handler.Declaration is null) edit.Insert(handler.CatchKeyword.Span.End, " (" + HookCall.Platform(new Scope(site.File, handler.SpanStart), "System.Exception") + " " + name + ")");
        else if (handler.Declaration.Identifier.ValueText.Length == 0) edit.Insert(handler.Declaration.Type.Span.End, " " + name);
    }

    private static string UnusedName(Site site, CatchClauseSyntax handler)
    {
        var taken = new HashSet<string>(site.File.Model.LookupSymbols(handler.Block.CloseBraceToken.SpanStart).Select(s => s.Name), StringComparer.Ordinal);
        var name = Variable;
        for (var i = 2; taken.Contains(name); i++) name = Variable + i;
        return name;
    }
}
