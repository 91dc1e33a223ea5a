using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What the annotations of a method, its parameters and its type mean to callers.</summary>
internal sealed class AnnotatedContract
{
    private readonly AnnotationReader _annotations;
    private readonly IMethodSymbol _method;
    private readonly bool _isCheckedHere;
    private ImmutableArray<string> _hooks;
    private readonly Annotation? _generates;
    private readonly bool _isSwitch, _isHookItself;

    public AnnotatedContract(AnnotationReader annotations, IMethodSymbol method, bool isCheckedHere)
    {
        (_annotations, _method, _isCheckedHere) = (annotations, method, isCheckedHere);
        var own = annotations.Of(method);
        _hooks = ImmutableArray<string>.Empty;
        if (!method.IsConditional)
        {
            AddHooks(own);
            foreach (var parameter in method.Parameters) AddHooks(annotations.Of(parameter));
            _isHookItself = !_hooks.IsEmpty;
            AddHooks(OfType(method));
        }
        _isSwitch = own.Any(a => a.Is(Vocabulary.KillSwitch));
        _generates = Find(own) ?? (method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.DelegateInvoke && method.ContainingType is { } type ? Find(annotations.Of(type)) : null);
    }

    private void AddHooks(ImmutableArray<Annotation> from)
    {
        foreach (var annotation in from)
            if (IsHook(annotation.Name) && !_hooks.Contains(annotation.Name)) _hooks = _hooks.Add(annotation.Name);
    }

    private static Annotation? Find(ImmutableArray<Annotation> all)
    {
        foreach (var annotation in all)
            if (annotation.Is(Vocabulary.GeneratesContent)) return annotation;
        return null;
    }

    /// <summary>Whether the method is a hook or switch, or generates content; its parameters may owe something in any case.</summary>
    public bool IsSaid => _generates is not null || _isSwitch || !_hooks.IsEmpty;

    /// <summary>Whether that stands on the method, and not only on its type.</summary>
    public bool IsSaidByMember => _generates is not null || _isSwitch || _isHookItself;

    /// <summary>The lanes that a hook takes away.</summary>
    public static Lanes MarkOf(string hook) => hook switch
    {
        Vocabulary.StampsProvenance => Lanes.Stampless,
        Vocabulary.Redacts => Lanes.Redactable | Lanes.Exchange,
        Vocabulary.VerifiesWeights => Lanes.Unverified,
        Vocabulary.ValidatesModelOutput => Lanes.Actionable,
        Vocabulary.ScreensInput => Lanes.Untrusted,
        _ => Lanes.None,
    };

    /// <summary>What has happened once a hook has run.</summary>
    public static Events EventOf(string hook) => hook switch
    {
        Vocabulary.DisclosesPrivacy => Events.PrivacyDisclosed,
        Vocabulary.DisclosesAi => Events.AiDisclosed,
        Vocabulary.ScreensInput => Events.Screened,
        Vocabulary.AuthorizesAccess => Events.Authorized,
        Vocabulary.RequiresApproval => Events.Approved,
        _ => Events.None,
    };

    public MethodContract Contract(MethodContract basis)
    {
        var marks = _hooks.Aggregate(Lanes.None, (all, hook) => all | MarkOf(hook));
        var isHook = !_hooks.IsEmpty;
        return AddParameters(basis with
        {
            Adds = _generates is null ? Lanes.None : Lanes.Influenced | (IsStamped(marks) ? Lanes.Said : Lanes.Said | Lanes.Stampless) & ~(marks & Lanes.Actionable),
            Clears = (_hooks.Contains(Vocabulary.RequiresApproval) ? Lanes.Influenced : Lanes.None) | (_generates is not null ? Lanes.Stampless | Lanes.Legible | Lanes.Input : Lanes.None) | (GivesValue ? marks : marks & Lanes.Unverified),
            Performs = _hooks.Aggregate(_isSwitch ? Events.Switched : Events.None, (all, hook) => all | EventOf(hook)),
            OnlyWhenTrue = isHook && Answers(_method),
            IsHook = (isHook || _isSwitch) && _generates is null,
            HandsOn = basis.HandsOn && !isHook && !_isSwitch,
            Carries = basis.Carries || isHook,
        });
    }

    /// <summary>Adds what the parameters declare.</summary>
    public MethodContract AddParameters(MethodContract basis)
    {
        if (_method.Parameters.IsEmpty) return basis;
        var parameters = new ParameterContract[_method.Parameters.Length];
        var any = false;
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = Parameter(_method.Parameters[i], basis.Parameter(i));
            any |= parameters[i] != default;
        }
        if (!any) return basis;
        var loads = parameters.Any(p => (p.Duties & Duties.WeightsLoad) != Duties.None) && !_isCheckedHere;
        return basis with { Parameters = parameters, Owes = basis.Owes | (loads ? Duties.WeightsAccess : Duties.None) };
    }

    /// <summary>The method returns more than an answer to whether it worked.</summary>
    private bool GivesValue => !_method.ReturnsVoid && !Answers(_method) && !IsPlainTask(_method.ReturnType);

    private bool IsStamped(Lanes marks) => (marks & Lanes.Stampless) != Lanes.None || _isCheckedHere || _generates!.Value.IsDischargedBy("StampedBy");

    private ParameterContract Parameter(IParameterSymbol parameter, ParameterContract known)
    {
        var own = _annotations.Of(parameter);
        foreach (var annotation in own)
        {
            if (annotation.Is(Vocabulary.ModelWeights) && !annotation.IsDischargedBy("VerifiedBy") && _hooks.IsEmpty) known = known with { Duties = known.Duties | Duties.WeightsLoad | Duties.Placement | Duties.Learning };
        }
        if (parameter.RefKind is RefKind.Out or RefKind.Ref && (Find(own) ?? (GivesValue ? null : _generates)) is { } generated)
            known = known with { Adds = known.Adds | Lanes.Influenced | (_isCheckedHere || generated.IsDischargedBy("StampedBy") ? Lanes.Said : Lanes.Said | Lanes.Stampless) };
        if (IsMetadata(parameter)) known = known with { Duties = known.Duties | Duties.Marking };
        foreach (var hook in _hooks)
            if (MarkOf(hook) is var mark and not Lanes.None && MarksArgument(hook, own)) known = known with { Marks = known.Marks | mark };
        return known;
    }

    /// <summary>Whether a stamping method takes it besides the content: what it writes into the stamp.</summary>
    private bool IsMetadata(IParameterSymbol parameter)
    {
        if (_method.MethodKind != MethodKind.Ordinary || !(_annotations.Has(_method, Vocabulary.StampsProvenance) || _method.Parameters.Any(IsMarked))) return false;
        var content = _method.Parameters.FirstOrDefault(IsMarked) ?? _method.Parameters.FirstOrDefault(p => SymbolEqualityComparer.Default.Equals(p.Type, ResultType)) ?? _method.Parameters[0];
        return !SymbolEqualityComparer.Default.Equals(parameter, content);

        bool IsMarked(IParameterSymbol p) => _annotations.Has(p, Vocabulary.StampsProvenance);
    }

    private ITypeSymbol ResultType => Completion.IsTask(_method.ReturnType) && _method.ReturnType is INamedTypeSymbol { TypeArguments: { Length: 1 } results } ? results[0] : _method.ReturnType;

    /// <summary>
    /// Whether the hook marks this argument: the one that carries the hook itself; else, where there is no value to give the mark to, or
    /// for a check, every argument.
    /// </summary>
    private bool MarksArgument(string hook, ImmutableArray<Annotation> own)
    {
        if (own.Any(a => a.Is(hook))) return true;
        if (_method.Parameters.Any(p => _annotations.Has(p, hook))) return false;
        return hook == Vocabulary.VerifiesWeights || !GivesValue;
    }

    /// <summary>A type-level annotation speaks of every operation of the type.</summary>
    private ImmutableArray<Annotation> OfType(IMethodSymbol method) =>
        method.ContainingType is { } type && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation
            ? _annotations.Of(type) : ImmutableArray<Annotation>.Empty;

    private static bool IsHook(string name) => Array.IndexOf(Vocabulary.Hooks, name) >= 0;

    /// <summary>The method returns a truth value, at once or in a task.</summary>
    private static bool Answers(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        || (method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task && Completion.IsTask(task) && task.TypeArguments[0].SpecialType == SpecialType.System_Boolean);

    private static bool IsPlainTask(ITypeSymbol type) => Completion.IsTask(type) && type is INamedTypeSymbol { TypeArguments.IsEmpty: true };
}
