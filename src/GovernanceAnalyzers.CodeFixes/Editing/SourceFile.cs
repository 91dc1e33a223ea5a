using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>A file in its compilation, as it is after the fixes so far.</summary>
internal sealed class SourceFile
{
    private SourceFile(Compilation compilation, SyntaxTree tree, ReferencedHooks referenced, ImmutableArray<int> calls, CancellationToken cancel)
    {
        (Compilation, Tree, Referenced, Calls, Cancel) = (compilation, tree, referenced, calls, cancel);
        Text = tree.GetText(cancel);
        Root = (CompilationUnitSyntax)tree.GetRoot(cancel);
        Model = compilation.GetSemanticModel(tree);
    }

    public SourceFile(Compilation compilation, SyntaxTree tree, CancellationToken cancel)
        : this(compilation, tree, new ReferencedHooks(), ImmutableArray<int>.Empty, cancel)
    {
    }

    public Compilation Compilation { get; }

    public SyntaxTree Tree { get; }

    public SourceText Text { get; }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    public AnnotationReader Annotations { get; } = new();

    public ReferencedHooks Referenced { get; }

    /// <summary>Where fixes have put calls of hooks.</summary>
    public ImmutableArray<int> Calls { get; }

    public CancellationToken Cancel { get; }

    /// <summary>The line break that the file uses.</summary>
    public string NewLine
    {
        get
        {
            var first = Text.Lines[0];
            return first.End == first.EndIncludingLineBreak ? "\n" : Text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        }
    }

    /// <summary>The blanks by which the line that holds the position is indented.</summary>
    public string IndentAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    /// <summary>By how much one level is indented: that of the nearest type's members, or four blanks.</summary>
    public string IndentUnit(SyntaxNode node)
    {
        foreach (var type in node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>())
            if (type is TypeDeclarationSyntax { Members.Count: > 0 } declared && declared.Members[0] is var member && IsFirstOnLine(member.SpanStart)
                && IndentAt(type.SpanStart) is var outer && IndentAt(member.SpanStart) is var inner
                && inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
                return inner.Substring(outer.Length);
        return "    ";
    }

    public bool IsFirstOnLine(int position) => IsBlank(TextSpan.FromBounds(Text.Lines.GetLineFromPosition(position).Start, position));

    public bool IsLastOnLine(int position) => IsBlank(TextSpan.FromBounds(position, Text.Lines.GetLineFromPosition(position).End));

    public bool IsBlank(TextSpan span) => string.IsNullOrWhiteSpace(Text.ToString(span));

    /// <summary>The file after the edit; <see langword="null"/> when it would not compile as well as before.</summary>
    /// <param name="member">Where to look for what became wrong, unless the edit reaches farther.</param>
    /// <param name="hook">The hook that the edit calls, if it does: the call must be one of it.</param>
    public SourceFile? With(Edit edit, SyntaxNode member, string? hook = null)
    {
        var tree = Tree.WithChangedText(Text.WithChanges(edit.Changes()));
        var compilation = Compilation.ReplaceSyntaxTree(Tree, tree);
        var calls = Calls.Select(edit.StartAfter).ToImmutableArray();
        var after = new SourceFile(compilation, tree, Referenced, calls, Cancel);
        if (hook is not null)
        {
            var call = edit.Written().Select(span => after.CallIn(span, hook)).FirstOrDefault(c => c is not null);
            if (call is null) return null;
            after = new SourceFile(compilation, tree, Referenced, calls.Add(call.SpanStart), Cancel);
        }
        TextSpan? before = edit.ReachesFile || member is CompilationUnitSyntax or GlobalStatementSyntax ? null : member.FullSpan;
        return IsWorse(Problems(this, before), Problems(after, before is { } span ? edit.After(span) : null)) ? null : after;
    }

    private InvocationExpressionSyntax? CallIn(TextSpan span, string hook) =>
        Root.DescendantNodes(span, descendIntoTrivia: false).OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(i => span.Contains(i.SpanStart) && Model.GetSymbolInfo(i, Cancel).Symbol is IMethodSymbol method && Hook.Is(Annotations, method, hook));

    /// <summary>Errors and warnings, by identifier. A warning counts too: it may be an error in the build.</summary>
    private static Dictionary<string, int> Problems(SourceFile file, TextSpan? span) =>
        file.Model.GetDiagnostics(span, file.Cancel)
            .Where(d => d is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.Any(d => d.Severity == DiagnosticSeverity.Error) ? -1 : g.Count());

    /// <summary>Code with errors is not fixed at all.</summary>
    private static bool IsWorse(Dictionary<string, int> before, Dictionary<string, int> after) =>
        before.Values.Any(count => count < 0) || after.Any(problem => problem.Value < 0 || !before.TryGetValue(problem.Key, out var count) || count < problem.Value);
}
