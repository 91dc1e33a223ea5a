using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Flow;
using GovernanceAnalyzers.Frameworks;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions;

/// <summary>A rule that reads what the one flow pass found in a body.</summary>
internal interface IBodyRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(BodyFacts body);
}

/// <summary>A rule that looks at declarations and uses in a file.</summary>
internal interface ITreeRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(TreeFacts tree);
}

/// <summary>A rule that looks at what the others have found in a file.</summary>
internal interface IReviewRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(TreeFacts tree, IReadOnlyList<Diagnostic> findings);
}

/// <summary>A rule that looks at a document of the build.</summary>
internal interface IDocumentRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(DocumentFacts file);
}

/// <summary>A rule that looks at a record of weights.</summary>
internal interface ILockRule
{
    void Check(LockFacts file);
}

/// <summary>A rule that looks at what no file alone can show, when all have been looked at.</summary>
internal interface ICompilationRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(GovernanceContext context, Action<Diagnostic> report, CancellationToken cancel);
}

/// <summary>A rule that looks at what the readers of files that configure the analyzer found in them.</summary>
internal interface IConfigurationRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(IEnumerable<ConfigurationProblem> problems, Action<Diagnostic> report);
}

/// <summary>One member's body and what the flow pass found.</summary>
/// <param name="Owner">The member: a method, accessor, or a field or property with an initializer.</param>
/// <param name="Flow"><see langword="null"/> when the body exceeds the bound.</param>
internal sealed record BodyFacts(GovernanceContext Context, ISymbol Owner, FlowResult? Flow, Action<Diagnostic> Report, CancellationToken Cancel);

/// <summary>A document that concerns a system of this compilation.</summary>
/// <param name="Settings">What is configured for it.</param>
/// <param name="Need">What documents of its kind are to hold; <see langword="null"/> for what is no evidence.</param>
internal sealed record DocumentFacts(GovernanceContext Context, GovernanceDocument Document, FileSettings Settings, EvidenceNeed? Need, Action<Diagnostic> Report, CancellationToken Cancel)
{
    /// <summary>What it is to hold.</summary>
    public IEnumerable<RequiredSection> Sections => Need?.SectionsFor(Context.Evidence.TraitsOf(Document, Cancel)) ?? [];

    /// <summary>The systems of this compilation that it is about.</summary>
    public IEnumerable<DeclaredSystem> Systems => Context.Evidence.SystemsOf(Document);
}

/// <summary>A record of weights in a build that declares a system.</summary>
internal sealed record LockFacts(GovernanceContext Context, WeightsLock Lock, Action<Diagnostic> Report);

/// <summary>One file of source.</summary>
internal sealed record TreeFacts(GovernanceContext Context, SemanticModel Model, SyntaxNode Root, Action<Diagnostic> Report, CancellationToken Cancel)
{
    private readonly Dictionary<SyntaxNode, SystemStatus> _statuses = [];
    private KnownUse[]? _uses;

    /// <summary>What in it may use members of the catalogue, found for the first rule that asks.</summary>
    public IReadOnlyList<KnownUse> Uses => _uses ??= KnownUses.Of(Model, Context.Interest.Nodes, Cancel).ToArray();

    /// <summary>Its nodes of one kind, in order: of those that <see cref="SourceNodes"/> has.</summary>
    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Context.Interest.Nodes.In<T>(Root.SyntaxTree);

    /// <summary>The annotations that are written in it.</summary>
    public ImmutableArray<WrittenAnnotation> Annotations => Context.Written.Of(Root.SyntaxTree);

    /// <summary>Whether the code around a node is part of an AI system: that of one type has one answer.</summary>
    public SystemStatus StatusOf(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return Of(Model.GetEnclosingSymbol(node.SpanStart, Cancel));     // the program, or what stands before it
        if (!_statuses.TryGetValue(type, out var status)) _statuses.Add(type, status = Of(Model.GetDeclaredSymbol(type, Cancel)));
        return status;

        SystemStatus Of(ISymbol? around) => around is null ? SystemStatus.Undeclared : Context.Scope.Of(around);
    }

    /// <summary>Asked before a finding about what is written: what does not compile may be meant otherwise.</summary>
    public bool Compiles(SyntaxNode written) => !Model.GetDiagnostics(written.Span, Cancel).Any(d => d.Severity == DiagnosticSeverity.Error);
}
