using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>Puts attributes on declarations, and takes them away.</summary>
internal static class Attributes
{
    /// <summary>The attribute of the vocabulary, or with no suffix the enum beside it, that the compilation can name, whoever declares it.</summary>
    public static INamedTypeSymbol? Find(SourceFile file, string annotation, string suffix = "Attribute") =>
        file.Compilation.GetTypesByMetadataName(Vocabulary.Namespace + "." + annotation + suffix)
            .FirstOrDefault(t => file.Compilation.IsSymbolAccessibleWithin(t, file.Compilation.Assembly));

    /// <summary>Adds an attribute after those that the member has: below its documentation, above its modifiers.</summary>
    public static void Add(SourceFile file, MemberDeclarationSyntax member, string text, Edit edit)
    {
        var first = member.AttributeLists.Count > 0 ? member.AttributeLists[member.AttributeLists.Count - 1].GetLastToken().GetNextToken() : member.GetFirstToken();
        edit.Insert(first.SpanStart, file.IsFirstOnLine(first.SpanStart) ? "[" + text + "]" + file.NewLine + file.IndentAt(first.SpanStart) : "[" + text + "] ");
    }

    /// <summary>Adds an attribute of the assembly after the others, else after the imports.</summary>
    public static void AddToAssembly(SourceFile file, string text, Edit edit)
    {
        var (root, list, line) = (file.Root, "[assembly: " + text + "]", file.NewLine);
        if (root.AttributeLists.Count > 0)
        {
            edit.Insert(root.AttributeLists[root.AttributeLists.Count - 1].Span.End, line + list);
            return;
        }
        var token = root.Usings.Count > 0 || root.Externs.Count > 0 ? (root.Usings.LastOrDefault() ?? (SyntaxNode)root.Externs.Last()).GetLastToken().GetNextToken() : root.GetFirstToken();
        edit.Insert(token.SpanStart, list + line + line);
    }

    /// <summary>Adds an attribute to what the list is of, on a line of its own below it.</summary>
    public static void AddBelow(SourceFile file, AttributeListSyntax list, string text, Edit edit) =>
        edit.Insert(list.Span.End, $"{file.NewLine}{file.IndentAt(list.SpanStart)}[{(list.Target is { } target ? target + " " : "")}{text}]");

    /// <summary>Says named arguments of the attribute: adds those that are not there, and replaces those that are blank.</summary>
    public static void Say(AttributeSyntax attribute, IEnumerable<(string Name, string Value)> arguments, Edit edit)
    {
        var added = new List<string>();
        foreach (var (name, value) in arguments)
            if (Argument(attribute, name) is { } blank) edit.Replace(blank.Expression.Span, value);
            else added.Add(name + " = " + value);
        if (added.Count == 0) return;
        var text = string.Join(", ", added);
        if (attribute.ArgumentList is not { } list) edit.Insert(attribute.Name.Span.End, "(" + text + ")");
        else if (list.Arguments.Count == 0) edit.Insert(list.OpenParenToken.Span.End, text);
        else edit.Insert(list.Arguments.Last().Span.End, ", " + text);
    }

    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The enum member or constant that a named argument is.</summary>
    public static ISymbol? Constant(SourceFile file, AttributeSyntax attribute, string name) =>
        Argument(attribute, name) is { } argument ? file.Model.GetSymbolInfo(argument.Expression, file.Cancel).Symbol : null;

    /// <summary>The named arguments that are missing or blank.</summary>
    public static IEnumerable<string> Unsaid(SourceFile file, AttributeSyntax attribute, params string[] names) =>
        names.Where(name => Argument(attribute, name) is not { } argument
            || (file.Model.GetConstantValue(argument.Expression, file.Cancel) is { HasValue: true, Value: var value } && (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))));

    /// <summary>Removes the attribute, its list where it is alone there, and the line where that is alone.</summary>
    /// <returns>Whether nothing else would be lost.</returns>
    public static bool Remove(SourceFile file, AttributeSyntax attribute, Edit edit)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1) return RemoveFromList(file, list, list.Attributes.IndexOf(attribute), edit);
        if (HoldsMore(list.DescendantTokens(), list.Span)) return false;

        var start = file.Text.Lines.GetLineFromPosition(list.SpanStart);
        var end = file.Text.Lines.GetLineFromPosition(list.Span.End);
        var isFirst = file.IsFirstOnLine(list.SpanStart);
        if (isFirst && file.IsLastOnLine(list.Span.End)) edit.Remove(TextSpan.FromBounds(start.Start, end.EndIncludingLineBreak));
        else if (isFirst || list.GetLastToken().GetNextToken().SpanStart <= end.End) edit.Remove(TextSpan.FromBounds(list.SpanStart, SkipBlanks(file, list.Span.End)));
        else edit.Remove(TextSpan.FromBounds(SkipBlanksBack(file, list.SpanStart), list.Span.End));
        return true;
    }

    private static bool RemoveFromList(SourceFile file, AttributeListSyntax list, int index, Edit edit)
    {
        var separators = list.Attributes.GetSeparators().ToList();
        var span = index == 0
            ? TextSpan.FromBounds(list.Attributes[0].SpanStart, list.Attributes[1].SpanStart)
            : TextSpan.FromBounds(separators[index - 1].SpanStart, list.Attributes[index].Span.End);
        if (HoldsMore(list.DescendantTokens(), span)) return false;
        edit.Remove(span);
        return true;
    }

    /// <summary>Whether there is a comment or a directive in the span.</summary>
    private static bool HoldsMore(IEnumerable<SyntaxToken> tokens, TextSpan span) =>
        tokens.SelectMany(t => t.LeadingTrivia.Concat(t.TrailingTrivia))
            .Any(t => span.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));

    private static int SkipBlanks(SourceFile file, int position)
    {
        while (position < file.Text.Length && file.Text[position] is ' ' or '\t') position++;
        return position;
    }

    private static int SkipBlanksBack(SourceFile file, int position)
    {
        while (position > 0 && file.Text[position - 1] is ' ' or '\t') position--;
        return position;
    }
}
