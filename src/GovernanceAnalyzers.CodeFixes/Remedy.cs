using GovernanceAnalyzers.CodeFixes.Editing;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>One way to answer a finding, tried out: the file is known to compile with it.</summary>
/// <param name="Key">What the ways of the same kind have in common, so that Fix All can take the same way everywhere.</param>
/// <param name="IsUnfinished">Whether it leaves work to a person: such a way is never taken unasked.</param>
internal sealed record Remedy(string Key, string Title, SourceFile After, Edit Edit, bool IsUnfinished = false);
