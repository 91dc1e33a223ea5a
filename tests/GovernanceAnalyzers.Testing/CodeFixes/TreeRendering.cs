using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A tree as text, so that two can be compared and their difference be shown.</summary>
internal static class TreeRendering
{
    public static string Render(SyntaxNode root, bool withTrivia)
    {
        var text = new StringBuilder();
        Render(text, root, string.Empty, withTrivia);
        return text.ToString();
    }

    private static void Render(StringBuilder text, SyntaxNodeOrToken item, string indent, bool withTrivia)
    {
        if (item.AsNode() is { } node)
        {
            text.Append(indent).Append("Node(").Append(node.Kind()).AppendLine("):");
            foreach (var child in node.ChildNodesAndTokens())
            {
                Render(text, child, indent + "  ", withTrivia);
            }

            return;
        }

        var token = item.AsToken();
        text.Append(indent).Append("Token(").Append(token.Kind()).Append("): ").AppendLine(OneLine(token.Text));
        if (withTrivia)
        {
            Render(text, "Leading", token.LeadingTrivia, indent + "  ");
            Render(text, "Trailing", token.TrailingTrivia, indent + "  ");
        }
    }

    private static void Render(StringBuilder text, string place, SyntaxTriviaList list, string indent)
    {
        foreach (var trivia in list)
        {
            text.Append(indent).Append(place).Append('(').Append(trivia.Kind()).Append("):");
            if (trivia.GetStructure() is { } structure)
            {
                text.AppendLine();
                Render(text, structure, indent + "  ", withTrivia: true);
            }
            else
            {
                text.Append(' ').AppendLine(OneLine(trivia.ToString()));
            }
        }
    }

    private static string OneLine(string text) => CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
