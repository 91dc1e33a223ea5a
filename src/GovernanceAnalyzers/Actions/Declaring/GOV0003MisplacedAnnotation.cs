using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>An annotation stands where it can say nothing: there is no value to speak of, the value cannot be what it says, or another annotation says the contrary.</summary>
/// <remarks>Bound: only what is certain from the declaration; a type parameter, or a type that does not resolve, may be anything. Clause HCOC-P.7.</remarks>
internal sealed class GOV0003MisplacedAnnotation : ITreeRule
{
    private static readonly string[]
        All = [.. Vocabulary.Declarations, .. Vocabulary.Hooks],
        Personal = [Vocabulary.PersonalDataInput, Vocabulary.NotPersonalData],
        Weights = [Vocabulary.ModelWeights, Vocabulary.VerifiesWeights],
        Marks = [Vocabulary.StampsProvenance, Vocabulary.Redacts, Vocabulary.VerifiesWeights, Vocabulary.ValidatesModelOutput],
        Data = [.. Personal, Vocabulary.ThirdPartyContent, Vocabulary.DatasetSource, Vocabulary.GeneratesContent, Vocabulary.ModelWeights, .. Marks];

    /// <summary>Where annotations say nothing, and why; the first line that applies is reported.</summary>
    private static readonly ImmutableArray<Misplacement> Table = ImmutableArray.Create(
        new Misplacement(s => s.Has(Vocabulary.NotAnAdvancedAiSystem), "it is also declared [NotAnAdvancedAiSystem]; keep the one that is true", Vocabulary.AdvancedAiSystem),
        new Misplacement(s => s.Has(Vocabulary.NotPersonalData), "it is also declared [NotPersonalData]; keep the one that is true", Vocabulary.PersonalDataInput),

        // There is no value
        new Misplacement(s => s.IsReturn && s.Value is null, "nothing is returned", All),
        new Misplacement(s => s.GivesNothing, "it returns nothing and has no out or ref parameter", Vocabulary.GeneratesContent, Vocabulary.ConsequentialDecision),
        new Misplacement(s => s.GivesNothing, "it returns no answer", Vocabulary.DetectsProvenance),
        new Misplacement(s => s.Method is { IsStatic: true, Parameters.IsEmpty: true } && !s.IsInExtension, "it is given no content to look at", Vocabulary.DetectsProvenance),
        new Misplacement(s => s.IsInput, "content comes out of a parameter only where it is out or ref; annotate the member that makes the content", Vocabulary.GeneratesContent),
        new Misplacement(s => s.IsWriteOnly, "it cannot be read", Vocabulary.GeneratesContent, Vocabulary.ConsequentialDecision),
        new Misplacement(s => s.Symbol is INamedTypeSymbol { IsStatic: true }, "a static class has no values", [.. Personal, Vocabulary.ThirdPartyContent]),

        // The value cannot be that
        new Misplacement(s => s.IsValue && s.IsCode, "a value of this type is what code runs with, not data", Data),
        new Misplacement(s => s.IsValue && s.IsPlain, "a value of this type is neither weights nor the place where they are", Weights),
        new Misplacement(s => s.IsValue && s.IsPlain, "a value of this type cannot carry a stamp", Vocabulary.StampsProvenance),
        new Misplacement(s => s.IsTruthValue && !s.HasOutput, "a truth value is not content", Vocabulary.GeneratesContent),

        // A hook has nothing to mark
        new Misplacement(s => s.MarksWhole && s.MarksArguments && !s.Takes(markable: true), "it returns no value, and takes no argument, that could carry a stamp", Vocabulary.StampsProvenance),
        new Misplacement(s => s.MarksWhole && !s.MarksArguments && s.IsPlain, "what it returns cannot carry a stamp; annotate the parameter that it stamps", Vocabulary.StampsProvenance),
        new Misplacement(s => s.MarksWhole && s.MarksArguments && !s.Takes(markable: false), "it returns no value, and takes no argument, that it could speak of", Vocabulary.Redacts, Vocabulary.ValidatesModelOutput),
        new Misplacement(s => s.MarksWhole && (s.MarksArguments || s.IsPlain) && !s.Takes(markable: true), "it returns no weights, and takes no argument that could be weights or the place where they are", Vocabulary.VerifiesWeights),

        // A hook may not have run
        new Misplacement(s => s.Owner is { } owner && owner.IsConditional, "calls to it are compiled away where the symbol of its [Conditional] is not defined", Vocabulary.Hooks),
        new Misplacement(s => s.Owner is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true }, "it is a partial method without a body, so calls to it are compiled away", Vocabulary.Hooks),
        new Misplacement(s => s.Owner is { IsAsync: true, ReturnsVoid: true }, "callers cannot wait for an async void method to be done; return a task", Vocabulary.Hooks),

        new Misplacement(s => s.Symbol is IFieldSymbol { IsConst: true }, "a constant cannot be switched", Vocabulary.KillSwitch),
        new Misplacement(s => s.Symbol is IFieldSymbol { IsStatic: false }, "an instance field can name another model in each object; make it const or static", Vocabulary.ModelSource));

    public DiagnosticDescriptor Descriptor => Rules.MisplacedAnnotation;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
        {
            tree.Cancel.ThrowIfCancellationRequested();
            var subject = new Subject(tree.Context.Annotations, written);
            foreach (var misplacement in Table)
                if (misplacement.Concerns(subject.Annotation.Name) && misplacement.Applies(subject))
                {
                    tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), subject.Annotation.Name, Finding.NameOf(subject.Symbol), misplacement.Reason));
                    break;
                }
        }
    }

    private sealed class Misplacement(Func<Subject, bool> applies, string reason, params string[] annotations)
    {
        public string Reason { get; } = reason;

        public bool Concerns(string annotation) => Array.IndexOf(annotations, annotation) >= 0;

        public bool Applies(Subject subject) => applies(subject);
    }

    /// <summary>What carries the annotation.</summary>
    private sealed class Subject(AnnotationReader annotations, WrittenAnnotation written)
    {
        public ISymbol Symbol => written.Bearer;

        public Annotation Annotation => written.Annotation;

        public bool IsReturn => written.IsOfResult;

        /// <summary>The method, or what a delegate is called by, when the annotation speaks of the call and not of its value alone.</summary>
        public IMethodSymbol? Method => IsReturn ? null : Symbol switch
        {
            IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor) } method => method,
            INamedTypeSymbol type => type.DelegateInvokeMethod,
            _ => null,
        };

        /// <summary>The method whose call the annotation speaks of, through the method itself, a parameter or the result.</summary>
        public IMethodSymbol? Owner => Symbol as IMethodSymbol ?? (Symbol as IParameterSymbol)?.ContainingSymbol as IMethodSymbol;

        /// <summary>The type of the value, or of what the method gives.</summary>
        public ITypeSymbol? Value => Symbol switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IFieldSymbol variable => variable.Type,
            IMethodSymbol method => ResultTypes.ResultOf(method),
            _ => Method is { } invoke ? ResultTypes.ResultOf(invoke) : null,
        };

        /// <summary>The annotation speaks of a value.</summary>
        public bool IsValue => IsReturn || Symbol is IParameterSymbol or IPropertySymbol or IFieldSymbol;

        public bool IsCode => Value is { } type && ResultTypes.IsCode(type);

        public bool IsPlain => Value is { } type && ResultTypes.IsPlain(type);

        public bool IsTruthValue => ResultTypes.IsTruthValue(Value);

        public bool HasOutput => Method is { } method && method.Parameters.Any(p => p.RefKind is RefKind.Out or RefKind.Ref);

        public bool GivesNothing => Method is not null && Value is null && !HasOutput;

        public bool IsInput => Symbol is IParameterSymbol { RefKind: not (RefKind.Out or RefKind.Ref) } parameter && WrittenAnnotation.PropertyOf(parameter) is null;

        public bool IsWriteOnly => Symbol is IPropertySymbol { GetMethod: null, SetMethod: not null, OverriddenProperty: null };

        public bool IsInExtension => Symbol.ContainingType is { Name.Length: 0 };

        /// <summary>A hook on a method that names no parameter as what it marks.</summary>
        public bool MarksWhole => Method is { } method && !IsInExtension && !method.Parameters.Any(p => annotations.Has(p, Annotation.Name));

        /// <summary>The call gives no value to mark, so it is its arguments that are marked.</summary>
        public bool MarksArguments => Value is null || IsTruthValue;

        public bool Takes(bool markable) => Method!.Parameters.Any(p => !ResultTypes.IsCode(p.Type) && !(markable && ResultTypes.IsPlain(p.Type)));

        public bool Has(string annotation) => AnnotationReader.Own(Symbol).Any(a => a.Is(annotation));
    }
}
