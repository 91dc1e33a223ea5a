using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fails by throwing <see cref="InvalidOperationException"/>: works under every test framework.</summary>
public class DefaultVerifier : IVerifier
{
    /// <summary>A verifier without context.</summary>
    public DefaultVerifier()
        : this([])
    {
    }

    /// <summary>A verifier that works inside a context.</summary>
    protected DefaultVerifier(ImmutableStack<string> context) => Context = context;

    /// <summary>What is being done, innermost first.</summary>
    protected ImmutableStack<string> Context { get; }

    /// <inheritdoc/>
    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
        => Require(!collection.Any(), $"'{collectionName}' is not empty");

    /// <inheritdoc/>
    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
        => Require(collection.Any(), $"'{collectionName}' is empty");

    /// <inheritdoc/>
    public virtual void Equal<T>(T expected, T actual, string? message = null)
        => Require(EqualityComparer<T>.Default.Equals(expected, actual), message ?? $"Expected '{expected}', but found '{actual}'.");

    /// <inheritdoc/>
    public virtual void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
        => Require(
            expected.SequenceEqual(actual, equalityComparer),
            message ?? $"Expected the sequence '{string.Join(", ", expected)}', but found '{string.Join(", ", actual)}'.");

    /// <inheritdoc/>
    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
        => Require(assert, message ?? "Expected a condition to be true, but it was false.");

    /// <inheritdoc/>
    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
        => Require(!assert, message ?? "Expected a condition to be false, but it was true.");

    /// <inheritdoc/>
    [DoesNotReturn]
    public virtual void Fail(string? message = null)
        => throw new InvalidOperationException(CreateMessage(message ?? "Verification failed for an unspecified reason."));

    /// <inheritdoc/>
    public virtual void LanguageIsSupported(string language)
        => Require(language == LanguageNames.CSharp, $"Unsupported language: '{language}'");

    /// <inheritdoc/>
    public virtual IVerifier PushContext(string context)
        => GetType() == typeof(DefaultVerifier)
            ? new DefaultVerifier(Context.Push(context))
            : throw new InvalidOperationException($"A custom verifier must override {nameof(PushContext)}.");

    /// <summary>The text of a failure: where it happened, outermost first, then what.</summary>
    protected virtual string CreateMessage(string message)
        => string.Concat(Context.Reverse().Select(frame => $"Context: {frame}{Environment.NewLine}")) + message;

    private void Require([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
        {
            Fail(message);
        }
    }
}
