using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Data;

/// <summary>Names the test that the system divulges no confidential data of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV1106MissingDivulgenceTestFix))]
public sealed class GOV1106MissingDivulgenceTestFix() : EvidenceFix(RuleIds.MissingDivulgenceTest, "DivulgenceTest", "divulgence-test.md");
