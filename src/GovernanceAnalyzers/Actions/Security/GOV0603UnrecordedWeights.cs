using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A weights file of the build is in no <c>weights.lock.json</c> or differs from it, or its signing bundle does not check out.</summary>
/// <remarks>Bound: files that are items of the project, as the build step of the package found them; it is not run while a project is only being loaded. Clause HCOC-6.5.</remarks>
internal sealed class GOV0603UnrecordedWeights : ITreeRule, ILockRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnrecordedWeights;

    /// <summary>What is wrong where there is no lock to report it in: once, at the first system.</summary>
    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (tree.Context.Evidence.DeclaresFirst(written)) Check(tree, written);
    }

    public void Check(LockFacts file)
    {
        var weights = file.Context.Weights;
        foreach (var built in weights.Built.Files)
            if (file.Lock.Find(built) is { } recorded) CheckRecorded(file, built, recorded);
        if (weights.Locks[0] != file.Lock) return;
        foreach (var built in weights.Unrecorded)
            file.Report(Diagnostic.Create(
                Descriptor, file.Lock.At(file.Lock.List), Suggest(file.Lock.File, [built]), file.Lock.PathOf(built),
                $"is not recorded in {WeightsLock.FileName}: record it, once you know where it comes from"));
    }

    private void Check(TreeFacts tree, WrittenAnnotation system)
    {
        var (weights, path) = (tree.Context.Weights, tree.Context.Build.PathOf(WeightsLock.FileName));
        if (weights.Locks.IsEmpty && weights.Built.Files is { IsEmpty: false } files && tree.Compiles(system.Syntax))
            tree.Report(Diagnostic.Create(
                Descriptor, system.Syntax.GetLocation(), Suggest(path, files), WeightsBook.NamesOf(tree.Context.Build, files),
                $"{(files.Length == 1 ? "is" : "are")} among what is built, and there is no {WeightsLock.FileName}: record {(files.Length == 1 ? "it" : "them")}, once you know where {(files.Length == 1 ? "it comes" : "they come")} from"));
        foreach (var signature in weights.Built.Signatures)
            if (signature.Problem is { } problem)
                tree.Report(Diagnostic.Create(Descriptor, Location.Create(signature.Path, default, default), WeightsLock.RelativePath(path, signature.Path), $"does not check out: {problem}"));
    }

    private void CheckRecorded(LockFacts file, BuiltFile built, LockedFile recorded)
    {
        if (built.Size < 0) Report(recorded.SizePlace, "could not be read by the build: see that it can be");
        else if (built.Size != recorded.Size) Report(recorded.SizePlace, $"has {built.Size} bytes: find out who changed it, and record it anew if that was right");
        else if (built.Digest != recorded.Digest) Report(recorded.DigestPlace, $"has the SHA-256 {built.Digest}: find out who changed it, and record it anew if that was right");

        void Report(TextSpan place, string problem) => file.Report(Diagnostic.Create(Descriptor, file.Lock.At(place), recorded.Path, problem));
    }

    private static ImmutableDictionary<string, string?> Suggest(string lockFile, IEnumerable<BuiltFile> files) =>
        files.Where(f => f.Size >= 0).ToList() is { Count: > 0 } known
            ? ImmutableDictionary<string, string?>.Empty.Add(LockSuggestion.File, lockFile).Add(LockSuggestion.Entries, LockSuggestion.Join(known.Select(f => WeightsLock.EntryOf(lockFile, f))))
            : ImmutableDictionary<string, string?>.Empty;
}
