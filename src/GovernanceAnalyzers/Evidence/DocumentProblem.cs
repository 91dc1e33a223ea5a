using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>Something that keeps a document, or a part of it, from being read as meant.</summary>
/// <param name="Message">What is wrong and what to do, to be read after the name of the document.</param>
internal sealed record DocumentProblem(string Message, TextSpan Span);
