namespace GovernanceAnalyzers.Catalogue;

/// <summary>A documentation comment ID, cut into the parts that matching asks for.</summary>
internal sealed class DocumentationId
{
    private const string Constructor = "#ctor";

    private DocumentationId(string text, string type, string name)
    {
        Text = text;
        Type = type;
        Name = name;
        SimpleTypeName = SimpleName(type);
    }

    public string Text { get; }

    /// <summary><c>M</c>, <c>P</c>, <c>F</c>, <c>E</c> or <c>T</c>.</summary>
    public char Kind => Text[0];

    /// <summary>The containing type (for a type: itself) as an ID without its prefix.</summary>
    public string Type { get; }

    /// <summary>The member's simple name, without arity; for a type, its own.</summary>
    public string Name { get; }

    public string SimpleTypeName { get; }

    public bool IsConstructor => Name == Constructor;

    public bool IsOperator => Kind == 'M' && Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>The identifier that stands in source code where it is used.</summary>
    public string SourceName => IsConstructor || IsOperator ? SimpleTypeName : Name;

    public override string ToString() => Text;

    /// <summary>Takes an ID apart; <paramref name="error"/> says what is wrong with it when there is no result.</summary>
    public static DocumentationId? Parse(string text, out string error)
    {
        error = string.Empty;
        if (text.Length < 3 || text[1] != ':' || "MPFET".IndexOf(text[0]) < 0)
            error = "a documentation ID starts with M:, P:, F:, E: or T:";
        else if (!IsBalanced(text))
            error = "the brackets of the documentation ID do not match";
        else if (Unexpected(text) is var at and >= 0)
            error = $"'{(char.IsControl(text[at]) ? '?' : text[at])}' cannot be part of a documentation ID";

        if (error.Length != 0)
            return null;

        var end = text.IndexOf('(');
        if (end < 0)
            end = text.IndexOf('~');

        if (end >= 0 && text[0] is not ('M' or 'P'))
        {
            error = "only methods and indexers have parameters";
            return null;
        }

        var path = end < 0 ? text.Substring(2) : text.Substring(2, end - 2);
        if (path.Length == 0 || path[0] == '.' || path[path.Length - 1] == '.' || path.Contains(".."))
        {
            error = "the documentation ID has an empty name";
            return null;
        }

        if (text[0] == 'T')
            return new DocumentationId(text, path, SimpleName(path));

        var dot = path.LastIndexOf('.');
        if (dot < 0)
        {
            error = "the documentation ID of a member names its type too";
            return null;
        }

        return new DocumentationId(text, path.Substring(0, dot), WithoutArity(path.Substring(dot + 1)));
    }

    private static string SimpleName(string path) => WithoutArity(path.Substring(path.LastIndexOf('.') + 1));

    private static string WithoutArity(string name)
    {
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    private static int Unexpected(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && "_.#`{}(),[]*@~:^".IndexOf(text[i]) < 0)
                return i;
        }

        return -1;
    }

    private static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (var c in text)
        {
            switch (c)
            {
                case '(' or '{' or '[':
                    open.Push(c);
                    break;
                case ')' or '}' or ']' when open.Count == 0 || open.Pop() != (c == ')' ? '(' : c == '}' ? '{' : '['):
                    return false;
            }
        }

        return open.Count == 0;
    }
}
