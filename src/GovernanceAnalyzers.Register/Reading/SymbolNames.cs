using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>Names of symbols: documentation comment IDs, as the compiler writes them.</summary>
internal sealed class SymbolNames(MetadataReader metadata)
{
    private const int MaxNesting = 200;

    private readonly Signatures _signatures = new();
    private MethodDefinitionHandle[]? _parameterOwners;

    /// <summary>The symbol that the attribute's bearer is a part of, and which part.</summary>
    public (EntityHandle Owner, string? On) OwnerOf(EntityHandle bearer)
    {
        switch (bearer.Kind)
        {
            case HandleKind.Parameter:
                var parameter = metadata.GetParameter((ParameterHandle)bearer);
                var method = MethodOf((ParameterHandle)bearer);
                return (method, parameter.SequenceNumber == 0 ? "return value" : $"parameter {metadata.GetString(parameter.Name)}");
            case HandleKind.GenericParameter:
                var generic = metadata.GetGenericParameter((GenericParameterHandle)bearer);
                return (generic.Parent, $"type parameter {metadata.GetString(generic.Name)}");
            case HandleKind.ModuleDefinition:
                return (EntityHandle.AssemblyDefinition, "module");
            case HandleKind.InterfaceImplementation:
                return default;
            default:
                return (bearer, null);
        }
    }

    public static string KindOf(EntityHandle owner) => owner.Kind switch
    {
        HandleKind.AssemblyDefinition => "assembly",
        HandleKind.TypeDefinition => "type",
        HandleKind.MethodDefinition => "method",
        HandleKind.PropertyDefinition => "property",
        HandleKind.FieldDefinition => "field",
        HandleKind.EventDefinition => "event",
        _ => "other",
    };

    public string IdOf(EntityHandle owner) => owner.Kind switch
    {
        HandleKind.AssemblyDefinition => "assembly " + metadata.GetString(metadata.GetAssemblyDefinition().Name),
        HandleKind.TypeDefinition => TypeId((TypeDefinitionHandle)owner),
        HandleKind.MethodDefinition => MethodId((MethodDefinitionHandle)owner),
        HandleKind.PropertyDefinition when metadata.GetPropertyDefinition((PropertyDefinitionHandle)owner) is var property =>
            Member('P', TypeOf(owner), property.Name) + Parameters(property.DecodeSignature(_signatures, null).ParameterTypes),
        HandleKind.FieldDefinition => Member('F', TypeOf(owner), metadata.GetFieldDefinition((FieldDefinitionHandle)owner).Name),
        HandleKind.EventDefinition => Member('E', TypeOf(owner), metadata.GetEventDefinition((EventDefinitionHandle)owner).Name),
        _ => $"{owner.Kind} {MetadataTokens.GetToken(owner):x8}",
    };

    /// <summary>The type that the symbol is or is in, what is around it, and what these derive from in this assembly: from the inside out.</summary>
    public IReadOnlyList<string> ChainOf(EntityHandle owner)
    {
        var chain = new List<string>();
        var depth = 0;
        for (var type = TypeOf(owner); !type.IsNil; type = metadata.GetTypeDefinition(type).GetDeclaringType())
        {
            CheckDepth(++depth);
            var visited = new HashSet<TypeDefinitionHandle>();
            for (var derived = type; !derived.IsNil && visited.Add(derived); derived = BaseOf(derived))
            {
                chain.Add(TypeId(derived));
            }
        }

        return chain;
    }

    public string TypeId(TypeDefinitionHandle handle) => "T:" + FullName(metadata, handle);

    private TypeDefinitionHandle BaseOf(TypeDefinitionHandle type) =>
        metadata.GetTypeDefinition(type).BaseType switch
        {
            { Kind: HandleKind.TypeDefinition } parent => (TypeDefinitionHandle)parent,
            { Kind: HandleKind.TypeSpecification } parent => metadata.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(new DefinitionOf(), null),
            _ => default,
        };

    private TypeDefinitionHandle TypeOf(EntityHandle owner) => owner.Kind switch
    {
        HandleKind.TypeDefinition => (TypeDefinitionHandle)owner,
        HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)owner).GetDeclaringType(),
        HandleKind.FieldDefinition => metadata.GetFieldDefinition((FieldDefinitionHandle)owner).GetDeclaringType(),
        HandleKind.PropertyDefinition => AccessorOf(owner) is { IsNil: false } accessor ? metadata.GetMethodDefinition(accessor).GetDeclaringType() : default,
        HandleKind.EventDefinition => AccessorOf(owner) is { IsNil: false } accessor ? metadata.GetMethodDefinition(accessor).GetDeclaringType() : default,
        _ => default,
    };

    /// <summary>A method of the property or event: these do not know their type otherwise.</summary>
    public MethodDefinitionHandle AccessorOf(EntityHandle owner)
    {
        if (owner.Kind == HandleKind.PropertyDefinition)
        {
            var accessors = metadata.GetPropertyDefinition((PropertyDefinitionHandle)owner).GetAccessors();
            return accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
        }

        return metadata.GetEventDefinition((EventDefinitionHandle)owner).GetAccessors().Adder;
    }

    private string MethodId(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var signature = method.DecodeSignature(_signatures, null);
        var id = Member('M', method.GetDeclaringType(), method.Name);
        if (signature.GenericParameterCount > 0)
        {
            id += "``" + signature.GenericParameterCount;
        }

        id += Parameters(signature.ParameterTypes);
        var name = metadata.GetString(method.Name);
        return (method.Attributes & MethodAttributes.SpecialName) != 0 && name is "op_Implicit" or "op_Explicit" ? $"{id}~{signature.ReturnType}" : id;
    }

    private static string Parameters(ImmutableArray<string> types) => types.IsEmpty ? "" : $"({string.Join(',', types)})";

    private string Member(char kind, TypeDefinitionHandle type, StringHandle name) =>
        $"{kind}:{(type.IsNil ? "" : FullName(metadata, type))}.{metadata.GetString(name).Replace('.', '#').Replace('<', '{').Replace('>', '}')}";

    private MethodDefinitionHandle MethodOf(ParameterHandle parameter)
    {
        if (_parameterOwners is null)
        {
            _parameterOwners = new MethodDefinitionHandle[metadata.GetTableRowCount(TableIndex.Param) + 1];
            foreach (var method in metadata.MethodDefinitions)
            {
                foreach (var own in metadata.GetMethodDefinition(method).GetParameters())
                {
                    _parameterOwners[MetadataTokens.GetRowNumber(own)] = method;
                }
            }
        }

        return _parameterOwners[MetadataTokens.GetRowNumber(parameter)];
    }

    /// <summary>In broken metadata a type may be nested in itself.</summary>
    private static void CheckDepth(int depth)
    {
        if (depth > MaxNesting)
        {
            throw new BadImageFormatException("types are nested without end");
        }
    }

    private static string FullName(MetadataReader reader, TypeDefinitionHandle handle, int depth = 0)
    {
        CheckDepth(depth);
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return $"{FullName(reader, outer, depth + 1)}.{name}";
        }

        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle, int depth = 0)
    {
        CheckDepth(depth);
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            return $"{FullName(reader, (TypeReferenceHandle)type.ResolutionScope, depth + 1)}.{name}";
        }

        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    /// <summary>Types in signatures, in the form of documentation comment IDs.</summary>
    private sealed class Signatures : ISignatureTypeProvider<string, object?>
    {
        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{string.Join(',', Enumerable.Repeat("0:", shape.Rank))}]";

        public string GetByReferenceType(string elementType) => elementType + "@";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "=FUNC:" + signature.ReturnType + Parameters(signature.ParameterTypes);

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
            $"{(genericType.LastIndexOf('`') is var tick and >= 0 ? genericType[..tick] : genericType)}{{{string.Join(',', typeArguments)}}}";

        public string GetGenericMethodParameter(object? context, int index) => "``" + index;

        public string GetGenericTypeParameter(object? context, int index) => "`" + index;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode == PrimitiveTypeCode.TypedReference ? "System.TypedReference" : "System." + typeCode;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => FullName(reader, handle);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => FullName(reader, handle);

        public string GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, context);
    }

    /// <summary>The definition in this assembly that a constructed type is made from, if it is one.</summary>
    private sealed class DefinitionOf : ISignatureTypeProvider<TypeDefinitionHandle, object?>
    {
        public TypeDefinitionHandle GetArrayType(TypeDefinitionHandle elementType, ArrayShape shape) => default;

        public TypeDefinitionHandle GetByReferenceType(TypeDefinitionHandle elementType) => default;

        public TypeDefinitionHandle GetFunctionPointerType(MethodSignature<TypeDefinitionHandle> signature) => default;

        public TypeDefinitionHandle GetGenericInstantiation(TypeDefinitionHandle genericType, ImmutableArray<TypeDefinitionHandle> typeArguments) => genericType;

        public TypeDefinitionHandle GetGenericMethodParameter(object? context, int index) => default;

        public TypeDefinitionHandle GetGenericTypeParameter(object? context, int index) => default;

        public TypeDefinitionHandle GetModifiedType(TypeDefinitionHandle modifier, TypeDefinitionHandle unmodifiedType, bool isRequired) => unmodifiedType;

        public TypeDefinitionHandle GetPinnedType(TypeDefinitionHandle elementType) => default;

        public TypeDefinitionHandle GetPointerType(TypeDefinitionHandle elementType) => default;

        public TypeDefinitionHandle GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

        public TypeDefinitionHandle GetSZArrayType(TypeDefinitionHandle elementType) => default;

        public TypeDefinitionHandle GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => handle;

        public TypeDefinitionHandle GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => default;

        public TypeDefinitionHandle GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) => default;
    }
}
