using GovernanceAnalyzers.Tests.Signatures;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public sealed class GOV0018UnapprovedRestrictedUseTests
{
    private const string Id = "GOV0018";

    internal static MetadataReference Faces { get; } = SignatureAssemblies.Compile(
        "OpenCvSharp",
        "namespace OpenCvSharp { public class InputArray { } } namespace OpenCvSharp.Face { public class FaceRecognizer { public int Predict(InputArray image) => 0; public void Train() { } } public class Eigen : FaceRecognizer { } }",
        Stubs.Framework);

    [Fact]
    public Task A_use_that_nobody_approved() => Verify("""
        [AdvancedAiSystem]
        public class Door(FaceRecognizer recognizer)
        {
            private readonly int _owner = new Eigen().[|Predict|](new());
            public int Who(InputArray face) => recognizer.[|Predict|](face) + recognizer.Predict(face);
            public int? Maybe(FaceRecognizer? other, InputArray face) => other?.[|Predict|](face);
            public Func<InputArray, int> Later => face => recognizer.[|Predict|](face);
            public void Learn() => recognizer.Train();
        }
        """);

    [Fact]
    public Task A_use_that_somebody_approved() => Verify("""
        [AdvancedAiSystem]
        public class Door(FaceRecognizer recognizer)
        {
            [RestrictedUse("Residents asked for it.", "Ethics board, case 12")]
            public int Who(InputArray face) => recognizer.Predict(face);

            [RestrictedUse("Residents asked for it.", "Ethics board, case 12")]
            public Func<InputArray, int> Later { get { return face => recognizer.Predict(face); } }
        }

        [AdvancedAiSystem, RestrictedUse("Residents asked for it.", "Ethics board, case 12")]
        public class Gate(FaceRecognizer recognizer)
        {
            public int Who(InputArray face) => recognizer.Predict(face);
            public class Inner { public int Who(FaceRecognizer recognizer, InputArray face) => recognizer.Predict(face); }
        }

        public interface IWho { [RestrictedUse("Residents asked for it.", "Ethics board, case 12")] int Who(FaceRecognizer recognizer, InputArray face); }
        [AdvancedAiSystem] public class Window : IWho { public int Who(FaceRecognizer recognizer, InputArray face) => recognizer.Predict(face); }
        """);

    [Fact]
    public Task Only_inside_systems() => Verify("""
        public class Outside(FaceRecognizer recognizer) { public int Who(InputArray face) => recognizer.Predict(face); }
        [NotAnAdvancedAiSystem("x")] public class Excluded(FaceRecognizer recognizer) { public int Who(InputArray face) => recognizer.Predict(face); }
        """);

    [Fact]
    public Task Another_member_of_the_name() => Verify("""
        [AdvancedAiSystem] public class Weather { public int Predict(int day) => day; public int M() => Predict(1); }
        """);

    [Fact]
    public Task A_type_or_member_of_a_catalogue_of_ones_own()
    {
        var test = Test("""
            namespace Desk
            {
                public class Voices { public void Clone(string sample) { } }
                public class Moods { public Moods() { } public string Read(string face) => face; }
                [AdvancedAiSystem]
                public class Studio
                {
                    public void M(Voices voices) => voices.[|Clone|]("a");
                    public string N() => new [|Moods|]().Read("a");
                    public string O(Moods moods) => moods.Read("a");
                }
            }
            """);
        test.TestState.AdditionalFiles.Add(("/own.governance.txt", "library Desk\nassembly TestProject\nkind ai\n\nrestricted-capability M:Desk.Voices.Clone(System.String)\nrestricted-capability M:Desk.Moods.#ctor\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Door { int Who(OpenCvSharp.Face.FaceRecognizer r) => r.Predict( ; }");

    [Fact]
    public Task The_message_names_the_member()
    {
        var test = Test("[AdvancedAiSystem] public class Door { public int Who(FaceRecognizer recognizer) => recognizer.{|#0:Predict|}(new()); }");
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "FaceRecognizer.Predict"));
        return test.RunAsync();
    }

    private static Task Verify(string source) => Test(source).RunAsync();

    private static RuleTest Test(string source)
    {
        var test = new RuleTest(Id, "using OpenCvSharp; using OpenCvSharp.Face;\n" + source);
        test.TestState.AdditionalReferences.Add(Faces);
        return test;
    }
}
