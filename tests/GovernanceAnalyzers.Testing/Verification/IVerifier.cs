using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The assertions of a test, so that any test framework can be behind them.</summary>
public interface IVerifier
{
    /// <summary>Asserts that a collection has no elements.</summary>
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Asserts that a collection has elements.</summary>
    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Asserts that two values are equal.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Asserts that two sequences have equal elements in the same order.</summary>
    void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    /// <summary>Asserts a condition.</summary>
    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Asserts the opposite of a condition.</summary>
    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails the test.</summary>
    [DoesNotReturn]
    void Fail(string? message = null);

    /// <summary>Asserts that a language can be tested.</summary>
    void LanguageIsSupported(string language);

    /// <summary>A verifier whose failures say that they happened while doing <paramref name="context"/>.</summary>
    IVerifier PushContext(string context);
}
