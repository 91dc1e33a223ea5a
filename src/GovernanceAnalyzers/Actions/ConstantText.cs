using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>Text that is written in the source, and where a person would change it.</summary>
/// <remarks>
/// Bound: constants, locals and read-only fields that are given a literal and nothing else, either side of <c>??</c> and <c>?:</c>, and the text of
/// a <see cref="Uri"/> that is made of one.
/// </remarks>
internal static class ConstantText
{
    /// <summary>The texts that a value may be.</summary>
    public static IEnumerable<(IOperation Place, string Text)> Of(IOperation value, CancellationToken cancel)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: var constant } }: return constant is string text ? [(value, text)] : [];
            case ICoalesceOperation either: return Of(either.Value, cancel).Concat(Of(either.WhenNull, cancel));
            case IConditionalOperation { WhenFalse: { } otherwise } either: return Of(either.WhenTrue, cancel).Concat(Of(otherwise, cancel));
            case ILocalReferenceOperation { Local: var local } when GivenText(local, cancel) is { } given && IsOnlyGiven(local, value.Syntax): return [(value, given)];
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when GivenText(field, cancel) is { } given && !IsGivenInConstructor(field, cancel): return [(value, given)];
            case IObjectCreationOperation { Type: { Name: nameof(Uri), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }, Arguments.Length: > 0 } uri: return Of(uri.Arguments[0].Value, cancel);
            default: return [];
        }
    }

    /// <summary>The literal text that the declaration gives it.</summary>
    private static string? GivenText(ISymbol variable, CancellationToken cancel) =>
        variable.DeclaringSyntaxReferences.Length == 1 && variable.DeclaringSyntaxReferences[0].GetSyntax(cancel) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text } } ? text : null;

    private static bool IsOnlyGiven(ILocalSymbol local, SyntaxNode use) =>
        use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && !IsAssigned(member is GlobalStatementSyntax { Parent: { } file } ? file : member, local.Name);

    private static bool IsGivenInConstructor(IFieldSymbol field, CancellationToken cancel) =>
        field.ContainingType.DeclaringSyntaxReferences.Any(r => IsAssigned(r.GetSyntax(cancel), field.Name));

    private static bool IsAssigned(SyntaxNode within, string name) => within.DescendantNodes().Any(n => n switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var member } } => member.Identifier.ValueText == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax argument } => argument.Identifier.ValueText == name,
        _ => false,
    });
}
