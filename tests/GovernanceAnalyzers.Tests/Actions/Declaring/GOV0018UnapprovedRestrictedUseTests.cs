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
    public Task Services_that_say_whose_face_it_is()
    {
        var test = new RuleTest(Id, """
            using Amazon.Rekognition;
            using Amazon.Rekognition.Model;
            using Azure.AI.Vision.Face;
            using Microsoft.Azure.CognitiveServices.Vision.Face;
            using Microsoft.Azure.CognitiveServices.Vision.Face.Models;

            [AdvancedAiSystem]
            public class Door
            {
                public object Who(FaceClient client, Guid face) => client.[|IdentifyFromLargePersonGroup|]([face], "staff");
                public Task Alike(FaceClient client, Guid face) => client.[|FindSimilarAsync|](face, [face]);
                public object Same(FaceClient client, Guid face) => client.VerifyFaceToFace(face, face);
                public Task Earlier(IFaceOperations faces, List<Guid> all) => faces.[|IdentifyAsync|](all, "staff");
                public Task Group(IFaceOperations faces, List<Guid> all) => faces.[|GroupWithHttpMessagesAsync|](all);
                public object Mood(Emotion emotion) => emotion.[|ToRankedList|]();
                public Task Found(AmazonRekognitionClient client) => client.[|SearchFacesByImageAsync|](new SearchFacesByImageRequest());
                public Task Known(IAmazonRekognition client) => client.[|RecognizeCelebritiesAsync|](new RecognizeCelebritiesRequest());
                public Task Compared(IAmazonRekognition client) => client.CompareFacesAsync(new CompareFacesRequest());

                [RestrictedUse("Staff asked for it.", "Ethics board, case 12")]
                public Task Approved(IAmazonRekognition client) => client.SearchFacesByImageAsync(new SearchFacesByImageRequest());
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Services());
        return test.RunAsync();
    }

    /// <summary>As their sources have them, as far as it is used here.</summary>
    private static IEnumerable<MetadataReference> Services()
    {
        yield return SignatureAssemblies.Compile(
            "Azure.AI.Vision.Face",
            """
            using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;
            namespace Azure.AI.Vision.Face
            {
                public readonly struct FindSimilarMatchMode { }
                public class FaceClient
                {
                    public virtual object IdentifyFromLargePersonGroup(IEnumerable<Guid> faceIds, string largePersonGroupId, int? maxNumOfCandidatesReturned = default, float? confidenceThreshold = default, CancellationToken cancellationToken = default) => null;
                    public virtual Task<object> FindSimilarAsync(Guid faceId, IEnumerable<Guid> faceIds, int? maxNumOfCandidatesReturned = default, FindSimilarMatchMode? mode = default, CancellationToken cancellationToken = default) => null;
                    public virtual object VerifyFaceToFace(Guid faceId1, Guid faceId2, CancellationToken cancellationToken = default) => null;
                }
            }
            """,
            Stubs.Framework);
        yield return SignatureAssemblies.Compile(
            "Microsoft.Azure.CognitiveServices.Vision.Face",
            """
            using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;
            namespace Microsoft.Azure.CognitiveServices.Vision.Face.Models { public class Emotion { } }
            namespace Microsoft.Azure.CognitiveServices.Vision.Face
            {
                public interface IFaceOperations { Task<object> GroupWithHttpMessagesAsync(IList<Guid> faceIds, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default); }
                public static class FaceOperationsExtensions
                {
                    public static Task<object> IdentifyAsync(this IFaceOperations operations, IList<Guid> faceIds, string personGroupId = null, string largePersonGroupId = null, int? maxNumOfCandidatesReturned = 1, double? confidenceThreshold = default, CancellationToken cancellationToken = default) => null;
                }
                public static class EmotionExtensions { public static IEnumerable<KeyValuePair<string, double>> ToRankedList(this Models.Emotion emotionScores) => null; }
            }
            """,
            Stubs.Framework);
        yield return SignatureAssemblies.Compile(
            "AWSSDK.Rekognition",
            """
            using System.Threading; using System.Threading.Tasks;
            namespace Amazon.Rekognition.Model { public class SearchFacesByImageRequest { } public class RecognizeCelebritiesRequest { } public class CompareFacesRequest { } }
            namespace Amazon.Rekognition
            {
                using Amazon.Rekognition.Model;
                public interface IAmazonRekognition
                {
                    Task<object> SearchFacesByImageAsync(SearchFacesByImageRequest request, CancellationToken cancellationToken = default);
                    Task<object> RecognizeCelebritiesAsync(RecognizeCelebritiesRequest request, CancellationToken cancellationToken = default);
                    Task<object> CompareFacesAsync(CompareFacesRequest request, CancellationToken cancellationToken = default);
                }
                public class AmazonRekognitionClient : IAmazonRekognition
                {
                    public virtual Task<object> SearchFacesByImageAsync(SearchFacesByImageRequest request, CancellationToken cancellationToken = default) => null;
                    public virtual Task<object> RecognizeCelebritiesAsync(RecognizeCelebritiesRequest request, CancellationToken cancellationToken = default) => null;
                    public virtual Task<object> CompareFacesAsync(CompareFacesRequest request, CancellationToken cancellationToken = default) => null;
                }
            }
            """,
            Stubs.Framework);
    }

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
