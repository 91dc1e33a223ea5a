using GovernanceAnalyzers.Annotations;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>
/// Holds PublicAPI.Shipped.txt and PublicAPI.Unshipped.txt to the public surface of the annotations. The lines are those that
/// Microsoft.CodeAnalysis.PublicApiAnalyzers writes, so that it can take over.
/// </summary>
public class PublicApiTests
{
    private const string Header = "#nullable enable";
    private const string Removed = "*REMOVED*";

    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.OmittedAsContaining,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType |
            SymbolDisplayMemberOptions.IncludeExplicitInterface | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeParamsRefOut |
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier |
            SymbolDisplayMiscellaneousOptions.IncludeNotNullableReferenceTypeModifier);

    [Fact]
    public void The_public_api_files_hold_exactly_the_public_surface()
    {
        var shipped = Read("Shipped");
        var unshipped = Read("Unshipped");
        var removed = unshipped.Where(line => line.StartsWith(Removed, StringComparison.Ordinal)).Select(line => line[Removed.Length..]).ToHashSet();
        var declared = shipped.Except(removed).Concat(unshipped.Where(line => !line.StartsWith(Removed, StringComparison.Ordinal))).ToHashSet();
        var actual = Surface().ToHashSet();

        List<string> problems =
        [
            .. actual.Except(declared).Order(StringComparer.Ordinal).Select(line => $"add to PublicAPI.Unshipped.txt: {line}"),
            .. declared.Except(actual).Order(StringComparer.Ordinal).Select(line => shipped.Contains(line)
                ? $"add to PublicAPI.Unshipped.txt: {Removed}{line}"
                : $"remove from PublicAPI.Unshipped.txt: {line}"),
            .. removed.Except(shipped).Order(StringComparer.Ordinal).Select(line => $"remove from PublicAPI.Unshipped.txt, it never shipped: {Removed}{line}"),
        ];
        Assert.True(problems.Count == 0, "\n" + string.Join("\n", problems));
    }

    [Theory]
    [InlineData("Shipped")]
    [InlineData("Unshipped")]
    public void A_public_api_file_is_sorted_and_has_no_line_twice(string name)
    {
        var lines = Read(name);
        Assert.Equal(lines.Distinct().Order(StringComparer.Ordinal), lines);
    }

    [Fact]
    public void The_annotations_need_nothing_but_the_standard_library() =>
        Assert.Equal("netstandard", Assert.Single(typeof(AdvancedAiSystemAttribute).Assembly.GetReferencedAssemblies()).Name);

    private static string[] Read(string name)
    {
        var lines = Repository.Lines($"{AnnotationsAssembly.Project}/PublicAPI.{name}.txt");
        Assert.Equal(Header, lines[0]);
        return lines[1..];
    }

    private static IEnumerable<string> Surface()
    {
        foreach (var type in AnnotationsAssembly.Types)
        {
            yield return type.ToDisplayString(Format);
            foreach (var member in AnnotationsAssembly.PublicMembers(type))
            {
                switch (member)
                {
                    case IPropertySymbol property:
                        foreach (var accessor in new[] { property.GetMethod, property.SetMethod })
                        {
                            if (accessor is { DeclaredAccessibility: Accessibility.Public })
                            {
                                yield return Line(accessor, accessor.ReturnType);
                            }
                        }

                        break;
                    case IFieldSymbol field:
                        yield return Line(field, field.Type);
                        break;
                    case IMethodSymbol method:
                        yield return Line(method, method.ReturnType);
                        break;
                    default:
                        throw new NotSupportedException($"{member}: an attribute has constructors and properties, an enum has fields.");
                }
            }
        }
    }

    private static string Line(ISymbol member, ITypeSymbol type) => $"{member.ToDisplayString(Format)} -> {type.ToDisplayString(Format)}";
}
