using GovernanceAnalyzers.CodeFixes.Declaring;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0018UnapprovedRestrictedUseFixTests
{
    private const string Approval = "[RestrictedUse(\"TODO: say why the use is necessary and lawful\", \"TODO: say who approved it\")]";

    [Fact]
    public Task Each_member_says_who_approved() => Test(
        "[AdvancedAiSystem]\npublic class Door(FaceRecognizer recognizer)\n{\n    public int Who(InputArray face) => recognizer.[|Predict|](face);\n\n    public int Other\n    {\n        get => recognizer.[|Predict|](new());\n    }\n}\n",
        "[AdvancedAiSystem]\npublic class Door(FaceRecognizer recognizer)\n{\n    " + Approval + "\n    public int Who(InputArray face) => recognizer.Predict(face);\n\n    " + Approval + "\n    public int Other\n    {\n        get => recognizer.Predict(new());\n    }\n}\n");

    [Fact]
    public Task For_a_field_the_type_says_it() => Test(
        "[AdvancedAiSystem]\npublic class Door\n{\n    private readonly int _owner = new FaceRecognizer().[|Predict|](new());\n}\n",
        "[AdvancedAiSystem]\n" + Approval + "\npublic class Door\n{\n    private readonly int _owner = new FaceRecognizer().Predict(new());\n}\n");

    private static Task Test(string source, string fixedSource)
    {
        const string Usings = "using OpenCvSharp; using OpenCvSharp.Face;\n";
        var test = new RuleFixTest<GOV0018UnapprovedRestrictedUseFix>(Usings + source, Usings + fixedSource);
        test.TestState.AdditionalReferences.Add(GOV0018UnapprovedRestrictedUseTests.Faces);
        return test.RunAsync();
    }
}
