using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>Reads the annotations of a compiled assembly from its metadata. Nothing is loaded, and nothing that it references is needed.</summary>
internal static class AssemblyReader
{
    /// <exception cref="InputException">The file holds no .NET metadata that can be read.</exception>
    public static AssemblyFacts Read(string path, Root root)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
            {
                throw new InputException($"{path} is native code: it holds no .NET metadata.");
            }

            var metadata = image.GetMetadataReader();
            if (!metadata.IsAssembly)
            {
                throw new InputException($"{path} is a module without a manifest: give the assembly that it belongs to.");
            }

            return new Pass(metadata, image, path, root).Read();
        }
        catch (Exception problem) when (IsOfBrokenMetadata(problem))
        {
            throw new InputException($"{path} is cut off or is no assembly: {problem.Message.TrimEnd('.')}.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(File.Exists(path) ? $"{path} cannot be read: {problem.Message}" : $"{path} does not exist.");
        }
    }

    /// <summary>What the metadata reader throws where bytes are not what their place says.</summary>
    public static bool IsOfBrokenMetadata(Exception problem) =>
        problem is BadImageFormatException or ArgumentException or InvalidOperationException or InvalidCastException or OverflowException or IndexOutOfRangeException or NotSupportedException;

    private sealed class Pass(MetadataReader metadata, PEReader image, string path, Root root)
    {
        private readonly string _name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        private readonly SymbolNames _names = new(metadata);
        private readonly Dictionary<string, (string Kind, EntityHandle Owner, IReadOnlyList<string> Chain, List<Annotation> Annotations)> _found = new(StringComparer.Ordinal);
        private int _undecoded;

        public AssemblyFacts Read()
        {
            foreach (var handle in metadata.CustomAttributes)
            {
                var attribute = metadata.GetCustomAttribute(handle);
                if (NameOf(attribute.Constructor) is { } name)
                {
                    Add(attribute, name);
                }
            }

            var map = _found.Count == 0 ? SourceMap.None : SourceMap.Read(metadata, image, path, root, _names);
            var symbols = _found
                .Select(pair => new ScopedSymbol(new Symbol(pair.Key, pair.Value.Kind, _name, map.PlaceOf(pair.Value.Owner), Ordered(pair.Value.Annotations)), pair.Value.Chain))
                .OrderBy(symbol => symbol.Symbol.Id, StringComparer.Ordinal)
                .ToList();
            return new(_name, symbols, Scopes(symbols), map, _undecoded == 0 ? null : $"{_undecoded} annotations could not be decoded: they use types that are not in the assembly.");
        }

        /// <summary>Of an annotation: its name without the suffix. By the namespace first: nearly all attributes are others.</summary>
        private string? NameOf(EntityHandle constructor)
        {
            StringHandle space, name;
            switch (constructor.Kind)
            {
                case HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent:
                    var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                    (space, name) = (reference.Namespace, reference.Name);
                    break;
                case HandleKind.MethodDefinition:
                    var definition = metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
                    (space, name) = (definition.Namespace, definition.Name);
                    break;
                default:
                    return null;
            }

            return metadata.StringComparer.Equals(space, Names.Namespace) && metadata.GetString(name) is var text && text.EndsWith(Names.Suffix, StringComparison.Ordinal)
                ? text[..^Names.Suffix.Length]
                : null;
        }

        private void Add(CustomAttribute attribute, string name)
        {
            var (owner, on) = _names.OwnerOf(attribute.Parent);
            if (owner.IsNil)
            {
                return;
            }

            IReadOnlyDictionary<string, IReadOnlyList<string>> arguments;
            try
            {
                arguments = Arguments.Of(attribute, name);
            }
            catch (Exception problem) when (problem is UnknownTypeException || IsOfBrokenMetadata(problem))
            {
                arguments = Arguments.None;
                _undecoded++;
            }

            var id = _names.IdOf(owner);
            if (!_found.TryGetValue(id, out var symbol))
            {
                _found[id] = symbol = (SymbolNames.KindOf(owner), owner, _names.ChainOf(owner), []);
            }

            symbol.Annotations.Add(new Annotation(name, on, arguments));
        }

        private static IReadOnlyList<Annotation> Ordered(List<Annotation> annotations) => annotations.Count == 1 ? annotations : [.. annotations.Distinct(Comparers.Annotations).Order(Comparers.AnnotationOrder)];

        private List<Scope> Scopes(IReadOnlyList<ScopedSymbol> symbols) =>
        [
            .. from symbol in symbols
               from annotation in symbol.Symbol.Annotations
               where annotation.Name is Names.AdvancedAiSystem or Names.NotAnAdvancedAiSystem
               let type = symbol.Chain.Count == 0 ? null : symbol.Chain[0]
               let kind = annotation.Name == Names.AdvancedAiSystem ? SystemKind.Declared : SystemKind.Excluded
               orderby kind descending
               select new Scope(type, annotation.Text("Id") ?? (type is null ? _name : type[2..]), kind),
        ];
    }
}
