using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts;

/// <summary>An attribute of the vocabulary as it stands in a file.</summary>
/// <param name="Bearer">What carries it.</param>
/// <param name="IsOfResult">It speaks of what the method returns.</param>
internal readonly record struct WrittenAnnotation(AttributeSyntax Syntax, Annotation Annotation, ISymbol Bearer, bool IsOfResult)
{
    /// <summary>The named argument, when it compiles.</summary>
    public TypedConstant? Find(string argument)
    {
        foreach (var named in Annotation.Data.NamedArguments)
            if (named.Key == argument) return named.Value;
        return null;
    }

    /// <summary>Whether the argument is written, be it so that it does not compile.</summary>
    public bool Names(string argument) => Syntax.ArgumentList?.Arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == argument) == true;

    /// <summary>Whether the argument is missing or blank. One that does not compile is neither.</summary>
    public bool Lacks(string argument) => Find(argument) is { } said ? IsBlank(said) : !Names(argument);

    /// <summary>All that stand in a file, in order.</summary>
    public static IEnumerable<WrittenAnnotation> In(SemanticModel model, InterestIndex interest, CancellationToken cancel)
    {
        foreach (var attribute in interest.Nodes.In<AttributeSyntax>(model.SyntaxTree))
            if (interest.IsVocabulary(attribute) && Find(model, attribute, cancel) is { } found) yield return found;
    }

    /// <summary>The property that a parameter of a record declares.</summary>
    public static IPropertySymbol? PropertyOf(IParameterSymbol parameter) =>
        parameter.ContainingType is { IsRecord: true } record
            ? record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(p => p.DeclaringSyntaxReferences.Any(r => parameter.DeclaringSyntaxReferences.Any(own => own.SyntaxTree == r.SyntaxTree && own.Span == r.Span)))
            : null;

    private static bool IsBlank(TypedConstant argument) => argument.Kind switch
    {
        TypedConstantKind.Primitive => argument.Value is not string text || string.IsNullOrWhiteSpace(text),
        TypedConstantKind.Enum => argument.Value is 0,
        _ => false,
    };

    private static WrittenAnnotation? Find(SemanticModel model, AttributeSyntax attribute, CancellationToken cancel)
    {
        foreach (var symbol in Bearers(model, attribute.Parent?.Parent, cancel))
        {
            if (At(AnnotationReader.Own(symbol)) is { } own) return new WrittenAnnotation(attribute, own, symbol, false);
            if (symbol is IMethodSymbol method && At(AnnotationReader.OwnOfResult(method)) is { } result) return new WrittenAnnotation(attribute, result, symbol, true);
        }
        return null;

        Annotation? At(ImmutableArray<Annotation> all)
        {
            foreach (var annotation in all)
                if (annotation.Place is { } place && place.SyntaxTree == attribute.SyntaxTree && place.Span == attribute.Span) return annotation;
            return null;
        }
    }

    /// <summary>What an attribute in front of the declaration can belong to, by its target.</summary>
    private static IEnumerable<ISymbol> Bearers(SemanticModel model, SyntaxNode? declaration, CancellationToken cancel)
    {
        var symbol = declaration switch
        {
            null => null,
            CompilationUnitSyntax => model.Compilation.Assembly,
            BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(v => model.GetDeclaredSymbol(v, cancel)).FirstOrDefault(),
            LambdaExpressionSyntax => model.GetSymbolInfo(declaration, cancel).Symbol,
            _ => model.GetDeclaredSymbol(declaration, cancel),
        };
        if (symbol is null) yield break;
        yield return symbol;
        switch (symbol)
        {
            case IAssemblySymbol:
                yield return model.Compilation.SourceModule;
                break;
            case INamedTypeSymbol { DelegateInvokeMethod: { } invoke }:
                yield return invoke;
                break;
            case IMethodSymbol { AssociatedSymbol: not null } accessor:
                foreach (var parameter in accessor.Parameters) yield return parameter;
                break;
            case IParameterSymbol parameter when PropertyOf(parameter) is { } property:
                yield return property;
                break;
            case IPropertySymbol property:
                foreach (var member in property.ContainingType.GetMembers())
                    if (member is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property)) yield return member;
                break;
        }
    }
}
