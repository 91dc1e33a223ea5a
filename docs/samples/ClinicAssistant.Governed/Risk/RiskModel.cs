using ClinicAssistant.Governed.Questions;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace ClinicAssistant.Governed.Risk;

/// <summary>Orders the call-back list: a small model over a few features of the question.</summary>
internal sealed class RiskModel : IDisposable
{
    private static readonly string[] UrgentWords = ["severe", "sudden", "bleeding", "chest", "breath"];

    private readonly InferenceSession _session;
    private readonly float _threshold;

    public RiskModel(IOptions<RiskModelOptions> options, IHostEnvironment environment)
    {
        var path = Path.Combine(environment.ContentRootPath, options.Value.Path);
        _session = new InferenceSession(WeightsVerifier.ReadVerified(path, options.Value.Sha256));
        _threshold = options.Value.Threshold;
    }

    public CallBack Assess(PatientQuestion question)
    {
        var input = NamedOnnxValue.CreateFromTensor("features", new DenseTensor<float>(Features(question), [1, 3]));
        using var output = _session.Run([input]);
        return output.First().AsEnumerable<float>().First() >= _threshold ? CallBack.SameDay : CallBack.InTurn;
    }

    public void Dispose() => _session.Dispose();

    private static float[] Features(PatientQuestion question) =>
    [
        question.Age / 100f,
        Math.Min(question.Text.Length, 1000) / 1000f,
        UrgentWords.Count(word => question.Text.Contains(word, StringComparison.OrdinalIgnoreCase)),
    ];
}
