using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.Actions.Challenges;
using GovernanceAnalyzers.Actions.Data;
using GovernanceAnalyzers.Actions.Declaring;
using GovernanceAnalyzers.Actions.Monitoring;
using GovernanceAnalyzers.Actions.Policy;
using GovernanceAnalyzers.Actions.Provenance;
using GovernanceAnalyzers.Actions.Research;
using GovernanceAnalyzers.Actions.Risk;
using GovernanceAnalyzers.Actions.Security;
using GovernanceAnalyzers.Actions.Sharing;
using GovernanceAnalyzers.Actions.Standards;
using GovernanceAnalyzers.Actions.Transparency;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Frameworks;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers;

/// <summary>
/// Runs all rules. It leaves early, and through names: a compilation that references no AI library and declares nothing is left at once;
/// a file that names nothing of interest is not looked into; and one flow pass over a body serves all flow rules.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GovernanceAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<IBodyRule> BodyRules = ImmutableArray.Create<IBodyRule>(
        new GOV0004UndeclaredContent(), new GOV0014NotAnalysed(), new GOV0112UnapprovedTool(), new GOV0114SelfTraining(), new GOV0115UnvalidatedOutput(), new GOV0116UnseenDecision(), new GOV0203UnscreenedInput(), new GOV0204UnswitchableAi(), new GOV0503UndeclaredRetention(), new GOV0507UndisclosedPersonalData(), new GOV0602UnverifiedWeights(), new GOV0611UntrustedInstruction(), new GOV0613ExposedWeightsSource(), new GOV0614UnauthorizedWeights(), new GOV0701UnstampedContent(), new GOV0703UserInProvenance(), new GOV0705UndisclosedAi(), new GOV0802UnscreenedAudience(), new GOV1101UnredactedPrompt(), new GOV1107UnredactedRecord());

    private static readonly ImmutableArray<ITreeRule> TreeRules = ImmutableArray.Create<ITreeRule>(
        new GOV0001UndeclaredAiUse(), new GOV0002UndescribedSystem(), new GOV0003MisplacedAnnotation(), new GOV0005HookDoesNothing(), new GOV0006Placeholder(), new GOV0009ExpiredWaiver(),
        new GOV0010UnknownObligation(), new GOV0011UnavailableEvidence(), new GOV0015MissingUseScreening(), new GOV0016MissingSelfAssessment(), new GOV0017IncompleteAttestation(),
        new GOV0018UnapprovedRestrictedUse(), new GOV0019UncoveredJurisdiction(),
        new GOV0101MissingRiskAssessment(), new GOV0102UnconsideredRisk(), new GOV0103MissingEvaluation(), new GOV0104OutdatedTechnicalDocumentation(), new GOV0105UndeclaredDataset(), new GOV0106UnidentifiedModel(), new GOV0107FloatingModel(), new GOV0111UnevaluatedRelease(), new GOV0112UnapprovedTool(),
        new GOV0113UnboundedLoop(), new GOV0201UntracedClient(), new GOV0202SwallowedFailure(), new GOV0205MissingIncidentLog(), new GOV0206MissingVulnerabilityChannel(), new GOV0207UnintendedUse(), new GOV0209MissingMonitoringPlan(),
        new GOV0301MissingTransparencyReport(), new GOV0304UndocumentedLimitations(), new GOV0305IncompleteModelCard(), new GOV0306MissingInstructions(), new GOV0401MissingSharingArrangements(), new GOV0402UnreportedBypass(), new GOV0403ConfidentialInPublic(),
        new GOV0501MissingGovernancePolicy(), new GOV0502MissingPrivacyPolicy(), new GOV0504MissingStaffTraining(), new GOV0506UnregisteredRisk(),
        new GOV0601CredentialInSource(), new GOV0603UnrecordedWeights(), new GOV0604UnsafeWeightsFormat(), new GOV0605WeakTransport(), new GOV0606UnapprovedWeights(), new GOV0607UnauditedDependencies(), new GOV0608UnauthorizedEndpoint(), new GOV0609UnboundedConsumption(), new GOV0610MissingSecurityReview(), new GOV0612SecretInPrompt(),
        new GOV0615ExposedWeights(), new GOV0702UnidentifiedStamp(), new GOV0704UndetectableContent(), new GOV0706StrippedProvenance(), new GOV0801MissingEnergyRecord(), new GOV0803UnattestedResearch(), new GOV0901MissingUserEducation(), new GOV1001UnlistedStandard(), new GOV1002RetiredConstruct(), new GOV1102UnexplainedPersonalData(), new GOV1103UnclassifiedPersonalData(), new GOV1104IncompleteDatasetCard(), new GOV1105UncheckedWebContent(), new GOV1106MissingDivulgenceTest(), new GOV1107UnredactedRecord(), new GOV1108UnlicensedContent(), new GOV1109UnscopedRetrieval());

    private static readonly ImmutableArray<IDocumentRule> DocumentRules = TreeRules.OfType<IDocumentRule>()
        .Concat(ImmutableArray.Create<IDocumentRule>(new GOV0012IncompleteEvidence(), new GOV0302IncompleteTransparencyReport(), new GOV0303UnmentionedInReport()))
        .ToImmutableArray();

    private static readonly ImmutableArray<ILockRule> LockRules = TreeRules.OfType<ILockRule>().ToImmutableArray();

    private static readonly ImmutableArray<IReviewRule> ReviewRules = ImmutableArray.Create<IReviewRule>(new GOV0007UnjustifiedSuppression(), new GOV0008IncompleteWaiver());

    private static readonly ImmutableArray<ICompilationRule> CompilationRules = ReviewRules.OfType<ICompilationRule>().Concat(TreeRules.OfType<ICompilationRule>()).ToImmutableArray();

    private static readonly ImmutableArray<IConfigurationRule> ConfigurationRules = ImmutableArray.Create<IConfigurationRule>(new GOV0013EntryNotUnderstood());

    /// <summary>The rules that run.</summary>
    internal static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        BodyRules.Select(r => r.Descriptor).Concat(TreeRules.Select(r => r.Descriptor)).Concat(DocumentRules.Select(r => r.Descriptor)).Concat(ReviewRules.Select(r => r.Descriptor))
            .Concat(ConfigurationRules.Select(r => r.Descriptor)).Distinct().ToImmutableArray();

    private static readonly SourceTextValueProvider<DocumentText> Documents = new(DocumentText.Of);
    private static readonly SourceTextValueProvider<DocumentText> Bills = new(DocumentText.OfBill);
    private static readonly SourceTextValueProvider<PackFile> Packs = new(PackFile.Of);
    private static readonly SourceTextValueProvider<SourceWords> Words = new(SourceWords.Of);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        var compilation = start.Compilation;
        var apis = KnownApis.Create(compilation, start.Options.AdditionalFiles, start.CancellationToken);
        var packs = new Lazy<FrameworkPacks>(ReadPacks);
        var hasPacks = start.Options.AdditionalFiles.Any(FrameworkPacks.IsPack);
        var hasLocks = start.Options.AdditionalFiles.Any(WeightsLock.Is);
        var weights = new Lazy<WeightsBook>(() => new WeightsBook(BuiltWeights.Read(start.Options.AdditionalFiles, CancellationToken.None), WeightsLock.All(start.Options.AdditionalFiles, CancellationToken.None)));
        if (hasPacks || hasLocks || !apis.UserFiles.IsEmpty)
            start.RegisterCompilationEndAction(end => Report(
                CatalogueCheck.Problems(end.Compilation, apis.UserFiles, end.CancellationToken)
                    .Concat(hasPacks ? packs.Value.Problems : ImmutableArray<ConfigurationProblem>.Empty)
                    .Concat(hasLocks ? weights.Value.Locks.SelectMany(l => l.Problems) : ImmutableArray<ConfigurationProblem>.Empty),
                end));
        if (!apis.ReferencesAnyAiLibrary && !KnowsVocabulary(compilation)) return;
        var interest = InterestIndex.Of(
            compilation, apis, tree => start.TryGetValue(tree.GetText(start.CancellationToken), Words, out var words) ? words : SourceWords.Of(tree.GetText(start.CancellationToken)), start.CancellationToken);
        if (interest.IsEmpty) return;
        var build = BuildFacts.Of(start.Options);
        var governance = new GovernanceContext(compilation, apis, interest, build, new Settings(start.Options.AnalyzerConfigOptionsProvider), packs, Read, weights, start.CancellationToken);
        start.RegisterSemanticModelAction(model => new TreeVisitor(governance, model).Run(BodyRules, TreeRules, ReviewRules));
        if (interest.MayDeclareSystem) start.RegisterAdditionalFileAction(file => new DocumentVisitor(governance, file).Run(DocumentRules, LockRules));
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var rule in CompilationRules) rule.Check(governance, end.ReportDiagnostic, end.CancellationToken);
            Report(ConfigurationCheck.Problems(end.Compilation, end.Options, () => packs.Value, end.CancellationToken), end);
        });

        // Read for whoever asks first, and kept for all: a request that is given up must not leave the others without.
        FrameworkPacks ReadPacks() => FrameworkPacks.Load(start.Options.AdditionalFiles, text => start.TryGetValue(text, Packs, out var read) ? read : PackFile.Of(text), CancellationToken.None);

        GovernanceDocuments Read() => GovernanceDocuments.Read(
            start.Options.AdditionalFiles, new RepositoryPaths(build.Root), text => start.TryGetValue(text, Documents, out var read) ? read : DocumentText.Of(text),
            text => start.TryGetValue(text, Bills, out var read) ? read : DocumentText.OfBill(text), SecurityTxt.Of, CancellationToken.None);
    }

    private static void Report(IEnumerable<ConfigurationProblem> problems, CompilationAnalysisContext end)
    {
        var all = problems.ToList();
        foreach (var rule in ConfigurationRules) rule.Check(all, end.ReportDiagnostic);
    }

    private static bool KnowsVocabulary(Compilation compilation) =>
        compilation.GlobalNamespace.GetNamespaceMembers().Any(n => n.Name == "GovernanceAnalyzers" && n.GetNamespaceMembers().Any(inner => inner.ToDisplayString() == Vocabulary.Namespace));
}
