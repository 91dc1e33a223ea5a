using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>Names types where they stand, with a <c>using</c> directive where that makes the name short.</summary>
internal static class Imports
{
    /// <summary>The shortest name of a type at a position; the edit gets the directive that it needs.</summary>
    public static string NameOf(SourceFile file, int position, INamedTypeSymbol type, Edit edit)
    {
        var outermost = type;
        while (outermost.ContainingType is { } outer) outermost = outer;
        var found = file.Model.LookupNamespacesAndTypes(position, name: outermost.Name);
        var isFound = found.Any(s => SymbolEqualityComparer.Default.Equals(s, outermost));
        if (!isFound && (!found.IsEmpty || outermost.ContainingNamespace.IsGlobalNamespace || !Add(file, outermost.ContainingNamespace.ToDisplayString(), edit)))
            return type.ToMinimalDisplayString(file.Model, position);
        return type.ToDisplayString(new SymbolDisplayFormat(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes));
    }

    /// <summary>The name of an attribute as it is written in brackets.</summary>
    public static string AttributeNameOf(SourceFile file, int position, INamedTypeSymbol attribute, Edit edit)
    {
        const string Suffix = "Attribute";
        var name = NameOf(file, position, attribute, edit);
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>Adds a directive where it is sorted in; not among conditional ones.</summary>
    private static bool Add(SourceFile file, string name, Edit edit)
    {
        var usings = file.Root.Usings.Count > 0 ? file.Root.Usings
            : file.Root.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Usings).FirstOrDefault(u => u.Count > 0);
        edit.ReachingFile();
        return usings.Count == 0 ? AddFirst(file, name, edit) : AddAmong(file, usings, name, edit);
    }

    private static bool AddAmong(SourceFile file, SyntaxList<UsingDirectiveSyntax> usings, string name, Edit edit)
    {
        var after = usings[usings.Count - 1].GetLastToken().GetNextToken();
        if (usings.Any(u => u.ContainsDirectives) || after.LeadingTrivia.Any(t => t.IsDirective && !t.IsKind(SyntaxKind.RegionDirectiveTrivia))) return false;
        var plain = usings.Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && u.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        var next = IsSorted(plain) ? plain.FirstOrDefault(u => Compare(name, NameOf(u)) < 0) : null;
        var directive = "using " + name + ";";
        if (next is not null && file.IsFirstOnLine(next.SpanStart))
        {
            edit.Insert(next.SpanStart, directive + file.NewLine + file.IndentAt(next.SpanStart));
            return true;
        }
        var previous = plain.Count > 0 ? plain[plain.Count - 1] : usings[usings.Count - 1];
        var line = file.Text.Lines.GetLineFromPosition(previous.Span.End);
        edit.Insert(line.End, file.NewLine + file.IndentAt(previous.SpanStart) + directive);
        return true;
    }

    private static bool AddFirst(SourceFile file, string name, Edit edit)
    {
        var first = file.Root.Externs.Count > 0 ? file.Root.Externs[file.Root.Externs.Count - 1].GetLastToken().GetNextToken() : file.Root.GetFirstToken();
        if (first.LeadingTrivia.Any(t => t.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia)) return false;
        var documentation = first.LeadingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || t.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));
        var position = documentation.IsKind(SyntaxKind.None) ? first.SpanStart : file.Text.Lines.GetLineFromPosition(documentation.SpanStart).Start;
        edit.Insert(position, "using " + name + ";" + file.NewLine + file.NewLine);
        return true;
    }

    private static bool IsSorted(List<UsingDirectiveSyntax> usings)
    {
        for (var i = 1; i < usings.Count; i++)
            if (Compare(NameOf(usings[i - 1]), NameOf(usings[i])) > 0) return false;
        return true;
    }

    /// <summary>The platform's namespaces come first.</summary>
    private static int Compare(string x, string y)
    {
        var platform = IsOfPlatform(y).CompareTo(IsOfPlatform(x));
        return platform != 0 ? platform : string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfPlatform(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? "";
}
