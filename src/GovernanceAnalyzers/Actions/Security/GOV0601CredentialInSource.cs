using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A text that is written in the source is given to a known member as the credential of a service.</summary>
/// <remarks>
/// Bound: a constant, a local or read-only field that is given nothing but a constant, and what stands on either side of <c>??</c> and <c>?:</c>. Only text
/// that looks like a secret counts: local servers take any word for a key, and samples a placeholder. Clause HCOC-6.2.
/// </remarks>
internal sealed class GOV0601CredentialInSource : ITreeRule
{
    private const int MinLength = 16;

    private static readonly string[] Placeholders = ["your", "placeholder", "example", "dummy", "fake", "sample", "test", "unused", "not-needed", "<", "{", "...", "***", "xxx"];

    public DiagnosticDescriptor Descriptor => Rules.CredentialInSource;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayGiveCredential(tree.Root.SyntaxTree)) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Credentials))
            foreach (var (value, taker) in tree.Context.Deeds.CredentialsIn(operation))
                foreach (var constant in Constants(value, tree.Cancel))
                    tree.Report(Diagnostic.Create(Descriptor, constant.Syntax.GetLocation(), Finding.NameOf(taker)));
    }

    /// <summary>The secrets that a value may be, each where a person would change it.</summary>
    private static IEnumerable<IOperation> Constants(IOperation value, CancellationToken cancel)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: var constant } }: return constant is string text && LooksLikeSecret(text) ? [value] : [];
            case ICoalesceOperation either: return Constants(either.Value, cancel).Concat(Constants(either.WhenNull, cancel));
            case IConditionalOperation { WhenFalse: { } otherwise } either: return Constants(either.WhenTrue, cancel).Concat(Constants(otherwise, cancel));
            case ILocalReferenceOperation { Local: var local }: return IsGivenOnlySecret(local, value.Syntax, cancel) ? [value] : [];
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }: return IsGivenSecret(field, cancel) && !IsGivenInConstructor(field, cancel) ? [value] : [];
            default: return [];
        }
    }

    private static bool LooksLikeSecret(string text) =>
        text.Length >= MinLength && text.Any(char.IsDigit) && text.Any(char.IsLetter) && !text.Any(char.IsWhiteSpace)
        && !Placeholders.Any(p => text.IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the declaration gives it a secret, as literal text.</summary>
    private static bool IsGivenSecret(ISymbol variable, CancellationToken cancel) =>
        variable.DeclaringSyntaxReferences.Length == 1
        && variable.DeclaringSyntaxReferences[0].GetSyntax(cancel) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text } } && LooksLikeSecret(text);

    private static bool IsGivenOnlySecret(ILocalSymbol local, SyntaxNode use, CancellationToken cancel) =>
        IsGivenSecret(local, cancel) && use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && !IsAssigned((SyntaxNode?)member.FirstAncestorOrSelf<GlobalStatementSyntax>()?.Parent ?? member, local.Name);

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
