using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>A heading and what stands below it, up to the next heading of its level or a higher one.</summary>
/// <param name="Heading">As read: without marks.</param>
/// <param name="Place">Of the heading.</param>
/// <param name="Body">What stands below it, deeper headings included.</param>
/// <param name="IsEmpty">Whether nothing stands below it but headings and comments.</param>
internal sealed record Section(string Heading, int Level, TextSpan Place, TextSpan Body, bool IsEmpty);
