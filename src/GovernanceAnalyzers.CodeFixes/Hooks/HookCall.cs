using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>A call of a hook: its text, around the value where it takes one.</summary>
/// <param name="Before">All before the value; all of the call where there is none.</param>
/// <param name="Result">What it gives, once awaited.</param>
internal sealed record HookCall(string Before, string After, ITypeSymbol Result, bool IsAwaited)
{
    public bool Answers => Result.SpecialType == SpecialType.System_Boolean;

    public bool GivesValue => !Answers && Result.SpecialType != SpecialType.System_Void && !(IsAwaited && IsPlainTask(Result));

    public string Text(string value = "") => (IsAwaited ? "await " : "") + Before + value + After;

    /// <summary>The call as a statement that is passed only where the hook discharged.</summary>
    /// <param name="complaint">What is said where the hook answers no.</param>
    public string Statement(Scope scope, string complaint, string value = "") =>
        Answers ? "if (!" + Text(value) + ")\n{\n\tthrow new " + Platform(scope, "System.InvalidOperationException") + "(\"" + complaint + "\");\n}" : Text(value) + ";";

    /// <summary>A type of the platform as it is named at the position, without a new import.</summary>
    public static string Platform(Scope scope, string name) =>
        scope.File.Compilation.GetTypesByMetadataName(name).FirstOrDefault(t => t.DeclaredAccessibility == Accessibility.Public)?.ToMinimalDisplayString(scope.File.Model, scope.Position) ?? name;

    /// <param name="value">The type of the value to hand over; <see langword="null"/> when the hook is called for itself.</param>
    /// <returns><see langword="null"/> when the hook does not take the value, or asks for what is not certain.</returns>
    public static HookCall? Of(Scope scope, Hook hook, string annotation, ITypeSymbol? value, bool isValueAwaitable, Edit edit)
    {
        var method = hook.Method;
        var taken = value is null ? -1 : Taking(scope, method, annotation, value);
        if (value is not null && taken < 0) return null;

        var arguments = new List<(string? Name, string? Text)>();
        var isComplete = true;
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var parameter = method.Parameters[i];
            if (parameter.RefKind is RefKind.Ref or RefKind.Out) return null;
            var text = i == taken ? null : Fill(scope, parameter, edit);
            if (i != taken && text is null)
            {
                if (!parameter.IsOptional && !parameter.IsParams) return null;
                isComplete = false;
                continue;
            }
            if (i != taken && parameter.IsParams) return null;
            arguments.Add((isComplete ? null : parameter.Name + ": ", text));
        }

        var receiver = hook.Receiver is not null ? hook.Receiver + "." : hook.NeedsType ? Imports.NameOf(scope.File, scope.Position, method.ContainingType, edit) + "." : "";
        var at = arguments.FindIndex(a => a.Text is null);
        var before = arguments.Take(at < 0 ? arguments.Count : at).Select(a => a.Name + a.Text);
        var head = receiver + Scope.NameOf(method) + "(" + string.Join(", ", before);
        if (at > 0) head += ", ";
        if (at >= 0) head += arguments[at].Name;
        var tail = string.Concat(arguments.Skip(at < 0 ? arguments.Count : at + 1).Select(a => ", " + a.Name + a.Text)) + ")";
        var isAwaited = IsTask(method.ReturnType) && !isValueAwaitable;
        return new HookCall(head, tail, isAwaited ? ResultOf(method.ReturnType) ?? method.ReturnType : method.ReturnType, isAwaited);
    }

    public static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask" } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>What a task of a value gives.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol type) => IsTask(type) && type is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : null;

    private static bool IsPlainTask(ITypeSymbol type) => IsTask(type) && ResultOf(type) is null;

    /// <summary>The parameter that takes the value: the one that is marked, else the first that fits.</summary>
    private static int Taking(Scope scope, IMethodSymbol method, string annotation, ITypeSymbol value)
    {
        var marked = -1;
        for (var i = 0; i < method.Parameters.Length; i++)
            if (scope.File.Annotations.Has(method.Parameters[i], annotation)) marked = i;
        if (marked >= 0) return Takes(scope, method.Parameters[marked], value) ? marked : -1;
        for (var i = 0; i < method.Parameters.Length; i++)
            if (!IsCancellation(method.Parameters[i].Type) && Takes(scope, method.Parameters[i], value)) return i;
        return -1;
    }

    private static bool Takes(Scope scope, IParameterSymbol parameter, ITypeSymbol value)
    {
        if (parameter.RefKind is RefKind.Ref or RefKind.Out) return false;
        if (HoldsTypeParameter(parameter.Type)) return true;                 // the compiler says whether it can be inferred
        return Fits(scope.File.Compilation, value, parameter.Type);
    }

    private static bool Fits(Compilation compilation, ITypeSymbol from, ITypeSymbol to) =>
        compilation.ClassifyCommonConversion(from, to) is { IsImplicit: true, IsUserDefined: false, IsNumeric: false };

    private static bool HoldsTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } => true,
        IArrayTypeSymbol array => HoldsTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HoldsTypeParameter),
        _ => false,
    };

    private static bool IsCancellation(ITypeSymbol type) => type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" };

    /// <summary>What is certain to be meant for the parameter: the only value of its type at hand, the one of its name, or the identity that is declared.</summary>
    private static string? Fill(Scope scope, IParameterSymbol parameter, Edit edit)
    {
        if (parameter.IsParams || (parameter.IsOptional && !IsCancellation(parameter.Type))) return null;
        var fitting = scope.Values.Where(v => Fits(scope.File.Compilation, v.Type, parameter.Type)).ToList();
        var nearest = fitting.Where(v => v.Kind != ScopeValueKind.Member).ToList();
        if (!IsCancellation(parameter.Type) || nearest.Count == 0) nearest = fitting;      // of tokens, the caller's comes before the object's
        var isTelling = parameter.Type.SpecialType == SpecialType.None && parameter.Type.TypeKind is TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.Enum;
        if (isTelling && nearest.Count == 1) return Scope.NameOf(nearest[0].Symbol);
        var same = fitting.Where(v => string.Equals(v.Symbol.Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(v.Type, parameter.Type) && !DeclaredIdentity.IsAmbiguous(parameter)).ToList();
        return same.Count switch
        {
            0 => DeclaredIdentity.For(scope, parameter, edit),
            1 => Scope.NameOf(same[0].Symbol),
            _ => null,
        };
    }
}
