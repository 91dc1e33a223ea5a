using System.Collections.Concurrent;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Contracts.Pipelines;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What members mean to the flow analysis: their annotations, else the catalogue, else what can be said of the assembly they are in.</summary>
internal sealed class MemberContracts(Compilation compilation, KnownApis apis, AnnotationReader annotations, SystemScope scope, EntryPoints entries, OutsideInput input, WebActions actions, PipelineSteps steps, (ClientPipelines Clients, WebPipelines Web) pipelines, Mediums mediums, Bodies bodies, Func<ISymbol, bool> isNoted, Lazy<bool> decides) : IFlowModel
{
    private static readonly MethodContract
        Carrier = new() { Carries = true },
        Composer = new() { Carries = true, Composes = true },
        Measure = new() { IsMeasure = true, Carries = true },
        Lookup = Measure with { KeepsNothing = true },
        Named = new() { Carries = true, Clears = Lanes.Inside },
        Foreign = new() { HandsOn = true };

    private static readonly ValueContract Text = new(Lanes.None, Lanes.None, ValueForm.Whole);

    private readonly PersonalData _personal = new(compilation, apis, annotations);

    private readonly ConcurrentDictionary<IMethodSymbol, MethodContract> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ValueContract> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ValueContract> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The member for which values of the type hold personal data.</summary>
    public ISymbol? PersonalMemberOf(ITypeSymbol type) => _personal.MemberInside(type);

    /// <summary>Whether it is said of a member or type that it is, or is not, personal data.</summary>
    public bool ClassifiesPersonalData(ISymbol symbol) => _personal.Said(symbol) != default;

    public MethodContract Of(IMethodSymbol method) => Bodies.Normalize(method) is var normal && _methods.TryGetValue(normal, out var known) ? known : _methods.GetOrAdd(normal, Read);

    public ValueContract OfValue(ISymbol member) => member is ILocalSymbol ? default : _values.TryGetValue(member.OriginalDefinition, out var known) ? known : _values.GetOrAdd(member.OriginalDefinition, ReadValue);

    public ValueContract OfType(ITypeSymbol? type) => type is null ? default : _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, ReadType);

    public bool TracksInfluence => decides.Value;

    public Lanes OfText(string text) => ExposedPlace.Is(text) ? Lanes.Exposed : Lanes.None;

    public bool IsEntry(ISymbol memberOrType) => entries.Contains(memberOrType);

    public bool BeginsPath(ISymbol member) => entries.Begins(member);

    public bool IsNoted(ISymbol memberOrType) => isNoted(memberOrType);

    public Passage Before(IMethodSymbol method) => pipelines.Web.Before(method);

    public Passage Before(IOperation function) => pipelines.Web.Before(function);

    public Passage Around(IOperation receiver) => pipelines.Clients.Around(receiver);

    public Duties Into(IOperation target) => mediums.Of(target);

    /// <summary>What a stream or writer leads into, and whether what is written to it is encrypted on the way.</summary>
    public (Medium Medium, bool IsEncrypted) Behind(IOperation target) => mediums.Behind(target);

    private MethodContract Read(IMethodSymbol method)
    {
        var contract = ReadMethod(method);
        if (SaysRetention(method) || (method.ContainingType is { } type && SaysRetention(type))) contract = contract with { AnswersFor = Duties.Keeping };
        if (contract.Owes != Duties.None) contract = contract with { AnswersFor = contract.AnswersFor | contract.Owes };    // those who call it owe it
        if (IsShown(method)) contract = contract with { ResultIsShown = true };
        if (annotations.Has(method, Vocabulary.ConsequentialDecision)) contract = contract with { Decides = true };
        if (method.AssociatedSymbol is not null) return contract;            // of an accessor, the property says it
        var value = OfValue(method);
        return value == default ? contract : contract with { Adds = contract.Adds | value.Adds, Clears = contract.Clears | value.Clears };
    }

    private bool SaysRetention(ISymbol symbol) => annotations.Find(symbol, Vocabulary.PromptStorage) is { } storage && storage.Number("RetentionDays", -1) >= 0;

    /// <summary>Whether a person talks to the method, or reads what it gives: it says so, its type says so of what is public, or a web framework calls it.</summary>
    private bool IsShown(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) && method is { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet, ContainingType: { } type }
        && (annotations.Has(method, Vocabulary.UserFacing) || (method.DeclaredAccessibility == Accessibility.Public && annotations.Has(type, Vocabulary.UserFacing)) || actions.Contains(method));

    private MethodContract ReadMethod(IMethodSymbol method)
    {
        var said = new AnnotatedContract(annotations, method, IsCheckedHere(method));
        if (apis.Match(method) is { } called && steps.IsClient(method.ContainingType) && CataloguedContract.From(called, method) is { Owes: not Duties.None } asked && !said.IsSaidByMember) return said.AddParameters(asked);     // what its type says is a step
        if (said.IsSaid && !steps.IsPut(method)) return said.Contract(Default(method));
        if (RecordContract.Of(method, _personal, apis, bodies) is { } record) return said.AddParameters(record);
        if (apis.Match(method) is { } match && CataloguedContract.From(match, method) is { } known) return said.AddParameters(known);
        return said.AddParameters(Default(method));
    }

    /// <summary>Whether the member's own obligation to stamp is checked in this compilation, in each body that may run, so that callers may rely on it.</summary>
    private bool IsCheckedHere(IMethodSymbol method) => scope.Of(method) != SystemStatus.Excluded && bodies.Targets(method, isVirtual: true).Any();

    private MethodContract Default(IMethodSymbol method)
    {
        if (IsMeasure(method)) return IsLookup(method) ? Lookup : Measure;
        if (method.MethodKind == MethodKind.DelegateInvoke) return MethodContract.Opaque;
        if (method is { Name: nameof(ToString), Parameters.IsEmpty: true, IsStatic: false })
        {
            if (method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType) return Named;   // the name of the type
            if (method.IsImplicitlyDeclared) return Carrier;                 // a record shows its members
        }
        // The base class library transforms values; what it does beyond that is in the catalogue.
        if (Platform.Declares(method)) return BringsText(method) ? MethodContract.Opaque : IsComposer(method) ? Composer : Carrier;
        if (method.AssociatedSymbol is IPropertySymbol) return MethodContract.Opaque;
        var isOwnConstructor = method.MethodKind == MethodKind.Constructor && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        return isOwnConstructor ? Carrier : Foreign;                         // an object holds what it is made of
    }

    private static bool IsComposer(IMethodSymbol method) => method.ContainingType?.SpecialType == SpecialType.System_String && method.Name is "Concat" or "Join" or "Format" or "Insert";

    /// <summary>Text from elsewhere: the environment, the console. (What else takes nothing makes something empty, or is a tool.)</summary>
    private static bool BringsText(IMethodSymbol method) => method is { IsStatic: true, Parameters.IsEmpty: true, ReturnType.SpecialType: SpecialType.System_String };

    /// <summary>Tells of a value without holding it: a comparison, a length, a position.</summary>
    private static bool IsMeasure(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean && Platform.Declares(method)
        || (method.ReturnType.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            && method.Name is "get_Length" or "get_LongLength" or "get_Count" or "Count" or "LongCount" or "IndexOf" or "LastIndexOf" or "CompareTo" or "Compare" or "GetHashCode" or "GetLength");

    /// <summary>Looks something up, or takes it away: <c>map.TryGetValue(x, out y)</c>, <c>set.Contains(x)</c>, <c>list.Remove(x)</c>.</summary>
    private static bool IsLookup(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        && (method.Name is "Remove" or "TryRemove" or "Equals" || method.Name.StartsWith("TryGet", StringComparison.Ordinal) || method.Name.StartsWith("Contains", StringComparison.Ordinal));

    /// <summary>Whether a value can be content: not a number, a truth value, a date, one of a few names.</summary>
    private bool HoldsContent(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Enum
        && type.SpecialType is not ((>= SpecialType.System_Boolean and <= SpecialType.System_Double and not (SpecialType.System_Char or SpecialType.System_Byte)) or SpecialType.System_DateTime)
        && !(type.IsValueType && Platform.Declares(type) && type.Name is "Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly")
        && apis.Match(type)?.Has(CatalogueRoles.Tells) != true;

    private ValueContract ReadValue(ISymbol member)
    {
        if (member is IParameterSymbol { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } }) return OfValue(property);
        var (adds, clears, _, _) = _personal.Said(member);
        if (annotations.Find(member, Vocabulary.ModelWeights) is { } weights && (member is IParameterSymbol || weights.IsDischargedBy("VerifiedBy"))) clears |= Lanes.Unverified;
        if (member is IFieldSymbol { IsStatic: true, IsReadOnly: true } && Platform.Declares(member)) clears |= Lanes.Unstamped;   // as good as a constant: string.Empty
        if (adds == Lanes.None) clears |= Unheld(member);
        if (member is IParameterSymbol parameter) adds |= input.Of(parameter);
        return new ValueContract(adds, clears, Performs: member is IFieldSymbol && annotations.Has(member, Vocabulary.KillSwitch) ? Events.Switched : Events.None);
    }

    /// <summary>What a member does not hold for what another member of the same object holds.</summary>
    private Lanes Unheld(ISymbol member)
    {
        var type = member switch { IPropertySymbol { IsIndexer: false } property => property.Type, IFieldSymbol field => field.Type, _ => null };
        if (type is null or ITypeParameterSymbol || Platform.Declares(member) || (OfType(type).Adds & Lanes.Inside) != Lanes.None) return Lanes.None;
        var isPlain = type is INamedTypeSymbol named && !HoldsContent(named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? (named.TypeArguments[0] as INamedTypeSymbol ?? named) : named);
        return isPlain && _personal.Said(member.ContainingType).Adds == Lanes.None ? Lanes.Legible : Lanes.Inside;
    }

    private ValueContract ReadType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array) return OfType(array.ElementType);
        if (type is not INamedTypeSymbol named) return default;
        if (type.SpecialType == SpecialType.System_String) return Text;
        var own = ReadValue(named.OriginalDefinition);
        var clears = own.Clears | (HoldsContent(named) ? Lanes.None : Lanes.Said | Lanes.GeneratedUnstamped | Lanes.Input);
        foreach (var annotation in annotations.Of(named)) clears |= AnnotatedContract.MarkOf(annotation.Name);
        var adds = own.Adds;
        var form = Platform.IsText(named) ? ValueForm.Whole : ValueForm.Any;
        if (adds == Lanes.None && _personal.Inside(named) is not Lanes.None and var inside) (adds, form) = (inside, ValueForm.Members);
        if (named.TypeArguments.Length > 0 && named.TypeKind != TypeKind.Delegate && Platform.Declares(named))          // a task, sequence, map or option of it
        {
            var elements = named.TypeArguments.Select(OfType).ToList();
            foreach (var element in elements) adds |= element.Adds;
            if (elements.Count == 1) (clears, form) = (clears | elements[0].Clears, elements[0].Form);
        }
        return new ValueContract(adds, clears, form);
    }
}
