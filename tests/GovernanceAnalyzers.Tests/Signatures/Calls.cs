using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Tests.Signatures;

/// <summary>C# that uses members, each in a method of its own that has what the use needs as parameters.</summary>
internal static class Calls
{
    /// <summary>Names types from the root, so that nothing but the member decides.</summary>
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>Whether code outside the library can use the member as it stands.</summary>
    public static bool CanUse(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public }
        && member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsAbstract: false } or IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public }
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor } && member.ContainingType.GetMembers().Any(other => other is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
        && TypesOf(member).All(type => type.DeclaredAccessibility == Accessibility.Public);

    /// <summary>A class with a use of each member, in order.</summary>
    public static string Of(IEnumerable<ISymbol> members, Compilation compilation)
    {
        var text = new StringBuilder("#pragma warning disable\nstatic unsafe class Uses\n{\n");
        var number = 0;
        foreach (var member in members) text.Append("    ").Append(Use(Close(member, compilation), $"Use{number++}")).Append('\n');
        return text.Append("}\n").ToString();
    }

    private static string Use(ISymbol member, string name)
    {
        var type = member.ContainingType.ToDisplayString(Format);
        var parameters = member is IMethodSymbol called ? called.Parameters : [];
        var declared = parameters.Select((parameter, i) => $"{(parameter.RefKind is RefKind.Out or RefKind.Ref ? "ref " : "")}{parameter.Type.ToDisplayString(Format)} a{i}");
        var given = string.Join(", ", parameters.Select((parameter, i) => $"{(parameter.RefKind == RefKind.Out ? "out " : parameter.RefKind == RefKind.Ref ? "ref " : "")}a{i}"));
        var isOfObject = !member.IsStatic && member is not IMethodSymbol { MethodKind: MethodKind.Constructor };
        var head = $"static void {name}({string.Join(", ", isOfObject ? declared.Prepend(type + " self") : declared)}) => ";
        var target = isOfObject ? "self" : type;
        return head + member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {type}({given});",
            IMethodSymbol method => $"{target}.@{method.Name}{TypeArguments(method)}({given});",
            _ => $"_ = {target}.@{member.Name};",
        };
    }

    private static string TypeArguments(IMethodSymbol method) => method.TypeArguments.Length == 0 ? "" : "<" + string.Join(", ", method.TypeArguments.Select(argument => argument.ToDisplayString(Format))) + ">";

    /// <summary>The member with its type parameters, and those of its type, given.</summary>
    private static ISymbol Close(ISymbol member, Compilation compilation)
    {
        var type = member.ContainingType;
        if (type.IsGenericType)
        {
            var index = type.GetMembers().IndexOf(member, SymbolEqualityComparer.Default);
            member = type.Construct([.. type.TypeParameters.Select(parameter => Argument(parameter, compilation))]).GetMembers()[index];
        }
        return member is IMethodSymbol { IsGenericMethod: true } method ? method.Construct([.. method.TypeParameters.Select(parameter => Argument(parameter, compilation))]) : member;
    }

    /// <summary>A type that a type parameter takes: any value, any object, or what it must be.</summary>
    private static ITypeSymbol Argument(ITypeParameterSymbol parameter, Compilation compilation) =>
        parameter.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault(type => !type.IsGenericType)
        ?? compilation.GetSpecialType(parameter.HasValueTypeConstraint ? SpecialType.System_Int32 : SpecialType.System_Object);

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.ContainingType) yield return type;
        if (member is IMethodSymbol method)
            foreach (var parameter in method.Parameters)
                if (parameter.Type is INamedTypeSymbol named) yield return named;
    }
}
