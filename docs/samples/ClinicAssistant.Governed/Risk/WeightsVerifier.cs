using System.Security.Cryptography;
using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Governed.Risk;

internal static class WeightsVerifier
{
    /// <summary>Reads a model once and gives out those very bytes, so that nothing can change between the check and the load.</summary>
    /// <exception cref="InvalidDataException">The file is not the one that was approved.</exception>
    [VerifiesWeights]
    public static byte[] ReadVerified(string path, string expectedSha256)
    {
        var weights = File.ReadAllBytes(path);
        var actual = SHA256.HashData(weights);
        if (!CryptographicOperations.FixedTimeEquals(actual, Convert.FromHexString(expectedSha256)))
            throw new InvalidDataException($"{path} has the digest {Convert.ToHexStringLower(actual)}, not the one that was approved.");
        return weights;
    }
}
