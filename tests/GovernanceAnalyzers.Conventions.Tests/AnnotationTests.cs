using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>What must hold for every annotation, and for the names by which the analyzers know it.</summary>
public class AnnotationTests
{
    public static TheoryData<string> Attributes => [.. AnnotationsAssembly.Attributes.Select(type => type.Name)];

    public static TheoryData<string> Enums => [.. AnnotationsAssembly.Enums.Select(type => type.Name)];

    [Fact]
    public void The_analyzers_know_every_attribute_and_no_other() =>
        Assert.Equal(
            AnnotationsAssembly.Attributes.Select(AnnotationsAssembly.ShortName).Order(StringComparer.Ordinal),
            Vocabulary.Declarations.Concat(Vocabulary.Hooks).Concat(Vocabulary.EvidenceAttributes).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_name_of_an_attribute_is_in_one_group()
    {
        var names = typeof(Vocabulary).GetFields()
            .Where(field => field.IsLiteral && field.Name != nameof(Vocabulary.Namespace))
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            Vocabulary.Declarations.Concat(Vocabulary.Hooks).Concat(Vocabulary.EvidenceAttributes).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_is_an_attribute_or_an_enum_in_the_one_namespace()
    {
        Assert.Equal(AnnotationsAssembly.Types.Count, AnnotationsAssembly.Attributes.Count + AnnotationsAssembly.Enums.Count);
        Assert.All(AnnotationsAssembly.Types, type => Assert.Equal(Vocabulary.Namespace, type.ContainingNamespace.ToDisplayString()));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_is_sealed_and_stays_in_metadata(string name)
    {
        var type = Find(name);
        Assert.True(type.IsSealed);
        Assert.DoesNotContain(type.GetAttributes(), attribute => attribute.AttributeClass?.Name == "ConditionalAttribute");
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_is_inherited_unless_it_is_a_waiver(string name)
    {
        var usage = Usage(Find(name));
        Assert.Equal(name != $"{Vocabulary.GovernanceWaiver}Attribute", usage.Inherited);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_has_a_file_of_its_own_in_the_folder_of_its_group(string name)
    {
        var shortName = AnnotationsAssembly.ShortName(Find(name));
        var folder = Vocabulary.Hooks.Contains(shortName) ? "Hooks" : Vocabulary.Declarations.Contains(shortName) ? "Declarations" : "Evidence";
        Assert.True(File.Exists(Repository.PathOf($"{AnnotationsAssembly.Project}/{folder}/{name}.cs")), $"expected {folder}/{name}.cs");
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void What_must_be_said_is_a_constructor_argument_and_what_may_be_said_is_a_property(string name)
    {
        var type = Find(name);
        var constructor = Assert.Single(type.InstanceConstructors);
        var required = constructor.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(type.GetMembers().OfType<IPropertySymbol>(), property => Assert.Equal(required.Contains(property.Name), property.SetMethod is null));
        Assert.DoesNotContain(type.GetMembers(), member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary });
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Zero_is_unspecified_where_an_enum_may_be_left_out_and_nothing_where_it_may_not(string name)
    {
        var type = AnnotationsAssembly.Enums.Single(candidate => candidate.Name == name);
        var optional = AnnotationsAssembly.Attributes
            .SelectMany(attribute => attribute.GetMembers().OfType<IPropertySymbol>())
            .Any(property => property.SetMethod is not null && SymbolEqualityComparer.Default.Equals(property.Type, type));
        var zero = type.GetMembers().OfType<IFieldSymbol>().SingleOrDefault(field => field.ConstantValue is 0);
        Assert.Equal(optional ? "Unspecified" : null, zero?.Name);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void No_two_members_of_an_enum_share_a_value(string name)
    {
        var values = AnnotationsAssembly.Enums.Single(type => type.Name == name).GetMembers().OfType<IFieldSymbol>().Select(field => (int)field.ConstantValue!).ToList();
        Assert.Equal(values.Distinct(), values);
    }

    internal static AttributeUsageAttribute Usage(INamedTypeSymbol type)
    {
        var usage = type.GetAttributes().Single(attribute => attribute.AttributeClass?.Name == nameof(AttributeUsageAttribute));
        return new((AttributeTargets)usage.ConstructorArguments[0].Value!)
        {
            Inherited = (bool)usage.NamedArguments.Single(argument => argument.Key == nameof(AttributeUsageAttribute.Inherited)).Value.Value!,
            AllowMultiple = (bool)usage.NamedArguments.Single(argument => argument.Key == nameof(AttributeUsageAttribute.AllowMultiple)).Value.Value!,
        };
    }

    private static INamedTypeSymbol Find(string name) => AnnotationsAssembly.Attributes.Single(type => type.Name == name);
}
