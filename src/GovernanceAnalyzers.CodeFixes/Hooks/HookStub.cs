using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>A hook that is still to be written: it throws, and GOV0005 reports it until it is filled in.</summary>
/// <param name="Annotation">The hook's annotation.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Parameter">What its value is called.</param>
/// <param name="Task">What is still to be done.</param>
/// <param name="GivesBack">Whether it gives back the value that it takes.</param>
internal sealed record HookStub(string Annotation, string Name, string Parameter, string Task, bool GivesBack = true)
{
    /// <summary>Adds it to the type around the finding.</summary>
    /// <param name="value">The type of the value that it takes; <see langword="null"/> for none.</param>
    /// <returns>Its name; <see langword="null"/> where it cannot be put.</returns>
    public string? Add(Site site, ITypeSymbol? value, Edit edit)
    {
        var file = site.File;
        var member = site.Node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(m => m.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax && m is not BaseTypeDeclarationSyntax);
        if (member is null || Attributes.Find(file, Annotation) is not { } attribute || value is { IsAnonymousType: true } || (value is not null && IsOfMethod(value))) return null;

        var scope = new Scope(file, member.SpanStart);
        var name = UniqueName(site, (TypeDeclarationSyntax)member.Parent!);
        var type = value?.ToMinimalDisplayString(file.Model, member.SpanStart);
        var annotation = Imports.AttributeNameOf(file, member.SpanStart, attribute, edit);
        var declaration = "private static " + (GivesBack && type is not null ? type : "void") + " " + name + "(" + (type is null ? "" : type + " " + Parameter) + ") => throw new "
            + HookCall.Platform(scope, "System.NotImplementedException") + "(\"" + Task + "\");";

        edit.ReachingFile();
        var last = member.GetLastToken();
        var line = file.Text.Lines.GetLineFromPosition(last.Span.End);
        var isAlone = file.IsFirstOnLine(member.SpanStart) && line.End <= last.FullSpan.End;
        if (!isAlone) edit.Insert(member.Span.End, " [" + annotation + "] " + declaration);
        else
        {
            var indent = file.IndentAt(member.SpanStart);
            edit.Insert(line.End, file.NewLine + file.NewLine + indent + "[" + annotation + "]" + file.NewLine + indent + declaration);
        }
        return name;
    }

    private string UniqueName(Site site, TypeDeclarationSyntax type)
    {
        var taken = new HashSet<string>(site.File.Model.LookupSymbols(site.Span.Start).Select(s => s.Name), StringComparer.Ordinal);
        taken.UnionWith((site.File.Model.GetDeclaredSymbol(type, site.File.Cancel) as INamedTypeSymbol)?.MemberNames ?? []);
        var name = Name;
        for (var i = 2; taken.Contains(name); i++) name = Name + i;
        return name;
    }

    private static bool IsOfMethod(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } => true,
        IArrayTypeSymbol array => IsOfMethod(array.ElementType),
        IErrorTypeSymbol => true,
        INamedTypeSymbol named => named.IsAnonymousType || named.TypeArguments.Any(IsOfMethod),
        _ => false,
    };
}
