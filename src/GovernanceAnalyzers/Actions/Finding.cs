using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>How findings about a value are worded and placed: at the expression a person would change, with its origin and inner sink beside it.</summary>
internal static class Finding
{
    private const int MaxInner = 8;

    /// <summary>One finding for an expression, however many members get its value: the first is named, the places of the others are beside it.</summary>
    /// <param name="reported">Expressions for which there is a finding already.</param>
    /// <param name="tellsPlace">The message says in which member a helper hands the value on, and for which of its members an object counts.</param>
    /// <param name="what">What the message says besides; <see langword="null"/> for a use that is not meant.</param>
    public static void Report(BodyFacts body, DiagnosticDescriptor rule, Duties duty, HashSet<SyntaxNode>? reported = null, bool tellsPlace = false, Func<FlowUse, string?>? what = null)
    {
        if (body.Flow!.Uses.Length == 0) return;                             // as in nearly all bodies
        what ??= _ => "";
        foreach (var uses in body.Flow.Uses.Where(u => u.Duty == duty && !u.IsRepeat && what(u) is not null).GroupBy(u => u.Value.Syntax))
        {
            if (reported?.Add(uses.Key) == false) continue;
            var first = uses.OrderBy(u => u.Inner?.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(u => u.Inner?.SourceSpan.Start ?? -1).First();
            Report(body, rule, first.Value, duty.Lane(), first.Sink ?? body.Owner, uses.Select(u => u.Inner), first.Origin, tellsPlace, what(first));
        }
    }

    /// <param name="sink">The member that gets the value.</param>
    /// <param name="inner">Where helpers hand it on.</param>
    /// <param name="known">The member that brought the value inside a helper.</param>
    public static void Report(BodyFacts body, DiagnosticDescriptor rule, IOperation value, Lanes lane, ISymbol sink, IEnumerable<Location?> inner, ISymbol? known = null, bool tellsPlace = false, string? what = null)
    {
        var origin = body.Flow!.Origins.Find(value, lane);
        var others = new List<Location>();
        if (origin is not null) others.AddRange(Steps(origin).Where(s => s != value.Syntax).Take(MaxInner).Select(s => s.GetLocation()));
        others.AddRange(inner.OfType<Location>().Distinct().Take(MaxInner));
        var source = (origin?.Member ?? known) is not { } member ? InputOf(value, lane) ?? TextOf(value) : tellsPlace && TypeOf(member) is { } type && body.Context.Contracts.PersonalMemberOf(type) is { } held ? NameOf(held) : NameOf(member);
        var place = tellsPlace ? inner.OfType<Location>().Select(MemberAt).FirstOrDefault() : null;
        body.Report(Diagnostic.Create(rule, value.Syntax.GetLocation(), others, source, place is null ? NameOf(sink) : NameOf(sink) + "' in '" + place, what));
    }

    /// <summary>One finding for a call that a path leads to without what it owes, however many helpers it goes through.</summary>
    /// <param name="system">Named last in the message, where it says it.</param>
    public static void ReportCall(BodyFacts body, DiagnosticDescriptor rule, IEnumerable<FlowUse> uses, string system)
    {
        foreach (var call in uses.GroupBy(u => u.Value.Syntax))
        {
            var inner = call.Select(u => u.Inner).OfType<Location>().Distinct().OrderBy(l => l.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(l => l.SourceSpan.Start).Take(MaxInner);
            body.Report(Diagnostic.Create(rule, call.Key.GetLocation(), inner, NameOf(call.First().Sink ?? body.Owner), system));
        }
    }

    /// <summary>Of a function that others call, what is meant is what they call it with.</summary>
    private static string? InputOf(IOperation value, Lanes lane)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value is IDelegateCreationOperation creation) value = creation.Target;
        return (lane & (Lanes.Input | Lanes.Actionable)) != Lanes.None && value is IMethodReferenceOperation { Method.Name: var name } ? "the input of " + name : null;
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        _ => null,
    };

    /// <summary>The member that the place is in, as it is written.</summary>
    private static string? MemberAt(Location place)
    {
        var around = place.SourceTree?.GetRoot().FindNode(place.SourceSpan).AncestorsAndSelf().ToList() ?? [];
        var type = around.OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText;
        return around.Select(node => node switch
        {
            MethodDeclarationSyntax method => type + "." + method.Identifier.ValueText,
            ConstructorDeclarationSyntax => "new " + type,
            PropertyDeclarationSyntax property => type + "." + property.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(name => name is not null);
    }

    /// <summary>Where the value came from and what it went through, each place once.</summary>
    private static IEnumerable<SyntaxNode> Steps(FlowOrigin origin)
    {
        var source = origin.Operation.Syntax;
        return origin.Steps.Select(o => o.Syntax).Where(s => s.SyntaxTree != source.SyntaxTree || !s.Span.Contains(source.Span)).Prepend(source).Distinct();
    }

    /// <summary>A member as a reader knows it: <c>Type.Member</c>, or the name alone for what has no type.</summary>
    public static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => "the top-level program",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => "new " + constructor.ContainingType.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        IMethodSymbol { AssociatedSymbol: { } property } => NameOf(property),
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } or IParameterSymbol or ILocalSymbol => symbol.Name,
        { ContainingType: { IsImplicitlyDeclared: true } } => symbol.Name,
        { ContainingType: { } type } => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };

    /// <summary>An endpoint as a reader knows it: by its route, where that is written in the call that maps it.</summary>
    public static string EndpointOf(IInvocationOperation map) =>
        map.Arguments.Select(a => a.Value.ConstantValue).FirstOrDefault(c => c is { HasValue: true, Value: string }) is { HasValue: true, Value: string route } ? $"{map.TargetMethod.Name} {route}" : map.TargetMethod.Name;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[all.Count - 1];
    }

    /// <summary>The expression as written, on one line and not too long.</summary>
    public static string TextOf(IOperation value)
    {
        const int MaxLength = 60;
        var text = string.Join(" ", value.Syntax.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 1) + "…";
    }
}
