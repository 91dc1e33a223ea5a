using System.Text.RegularExpressions;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A text in the source that a model is given holds a key, a connection string, or somebody's e-mail address or phone number.</summary>
/// <remarks>
/// Bound: the texts that <see cref="PromptTexts"/> sees; forms that issuers give their keys; addresses and numbers that look like a person's and not like an office's or a sample's. Clause HCOC-6.2.
/// </remarks>
internal sealed class GOV0612SecretInPrompt : ITreeRule
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex Connection = new(@"\b(?:server|data\s+source|host|endpoint|addr(?:ess)?)\s*=[^;""]+;(?:[^""]*;)?\s*(?:password|pwd|sharedaccesskey|accountkey)\s*=\s*(?<secret>[^;\s""]{4,})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    private static readonly Regex Address = new(@"(?<![\w.+-])(?<who>[A-Za-z0-9][A-Za-z0-9._+-]*)@(?<where>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})\b", RegexOptions.CultureInvariant, Limit);

    private static readonly Regex Number = new(@"(?<![\w+])\+[1-9](?:[ ()./-]?\d){8,14}(?!\d)", RegexOptions.CultureInvariant, Limit);

    /// <summary>Who answers for an office rather than for himself, and who is nobody.</summary>
    private static readonly Regex Nobody = new(
        @"^(?:info|support|help|helpdesk|service|services|customer.*|contact|sales|no-?reply|do-?not-?reply|admin|administrator|office|privacy|dpo|security|press|media|hr|jobs|careers|billing|accounts?|hello|hi|team|feedback|abuse|postmaster|webmaster|legal|ops|it|user\d*|users?name|name|your.*|you|me|someone|somebody|recipient|sender|email|mail|test.*|foo|bar|john|jane|.*(?:doe|smith)|first\.?last|firstname.*|alice|bob)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    private static readonly Regex Nowhere = new(@"(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost|local|domain\.\w+|company\.\w+|contoso\.\w+|fabrikam\.\w+|acme\.\w+|email\.\w+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    /// <summary>Numbers set aside for fiction, and those that ask no fee of whoever calls an office.</summary>
    private static readonly Regex NobodysNumber = new(@"^\+1(?:\d{3})?555|^\+1(?:8(?:00|33|44|55|66|77|88))|^\+44(?:800|808|1632|7700900)|123456|(\d)\1{5}", RegexOptions.CultureInvariant, Limit);

    public DiagnosticDescriptor Descriptor => Rules.SecretInPrompt;

    public void Check(TreeFacts tree)
    {
        foreach (var (place, text, taker) in PromptTexts.In(tree))
            if (WhatIn(text) is { } what) tree.Report(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), what, Finding.NameOf(taker)));
    }

    private static string? WhatIn(string text) =>
        ConfidentialMarks.HoldsKey(text) ? "A secret key"
        : Connection.Match(text) is { Success: true } connection && connection.Groups["secret"].Value is var secret && !secret.StartsWith("{", StringComparison.Ordinal) && !secret.StartsWith("<", StringComparison.Ordinal) && !secret.All(c => c is '*' or 'x' or '.') ? "A connection string"
        : Address.Matches(text).Cast<Match>().Any(m => !Nobody.IsMatch(m.Groups["who"].Value) && !Nowhere.IsMatch(m.Groups["where"].Value)) ? "Somebody's e-mail address"
        : Number.Matches(text).Cast<Match>().Any(m => !NobodysNumber.IsMatch("+" + string.Concat(m.Value.Where(char.IsDigit)))) ? "A phone number"
        : null;
}
