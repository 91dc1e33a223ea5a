using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A text that is written in the source is given to a known member as the credential of a service.</summary>
/// <remarks>
/// Bound: <see cref="ConstantText"/>. Only text that looks like a secret counts: local servers take any word for a key, and samples a placeholder. Clause HCOC-6.2.
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
                foreach (var (place, text) in ConstantText.Of(value, tree.Cancel))
                    if (LooksLikeSecret(text)) tree.Report(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), Finding.NameOf(taker)));
    }

    private static bool LooksLikeSecret(string text) =>
        text.Length >= MinLength && text.Any(char.IsDigit) && text.Any(char.IsLetter) && !text.Any(char.IsWhiteSpace)
        && !Placeholders.Any(p => text.IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0);
}
