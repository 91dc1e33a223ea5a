using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>By what name the source declares the model, or the system, that makes what is made at a position.</summary>
internal static class DeclaredIdentity
{
    private const string Model = "model", System = "system";

    private static readonly string[] Endings = ["", "Id", "Name", "Identifier"];

    /// <summary>What a text parameter is told that asks for the identity by its name: <c>model</c>, <c>modelId</c>, <c>systemName</c>.</summary>
    /// <returns><see langword="null"/> where it asks for something else, or the source declares none or several.</returns>
    public static string? For(Scope scope, IParameterSymbol parameter, Edit edit) =>
        parameter.Type.SpecialType != SpecialType.System_String ? null
        : Asks(parameter, Model) ? OfModel(scope, edit)
        : Asks(parameter, System) ? OfSystem(scope, edit)
        : null;

    /// <summary>Whether a value of the parameter's name may be another thing than what it asks for: the system's prompt is called so too.</summary>
    public static bool IsAmbiguous(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String && string.Equals(parameter.Name, System, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one text that is declared a model, and can be named at the position.</summary>
    public static IFieldSymbol? OnlyModel(SourceFile file, int position)
    {
        IFieldSymbol? only = null;
        foreach (var tree in file.Compilation.SyntaxTrees)
        {
            if (tree.GetText(file.Cancel).ToString().IndexOf(Vocabulary.ModelSource, StringComparison.Ordinal) < 0) continue;
            var model = tree == file.Tree ? file.Model : file.Compilation.GetSemanticModel(tree);
            foreach (var field in tree.GetRoot(file.Cancel).DescendantNodes().OfType<FieldDeclarationSyntax>().Where(f => f.AttributeLists.Count > 0).SelectMany(f => f.Declaration.Variables))
                if (model.GetDeclaredSymbol(field, file.Cancel) is IFieldSymbol { IsStatic: true, Type.SpecialType: SpecialType.System_String } declared && file.Annotations.Has(declared, Vocabulary.ModelSource) && IsAccessible(file, position, declared))
                {
                    if (only is not null) return null;
                    only = declared;
                }
        }
        return only;
    }

    /// <summary>The shortest name of a static field at a position.</summary>
    public static string NameOf(SourceFile file, int position, IFieldSymbol field, Edit edit) =>
        file.Model.LookupSymbols(position, name: field.Name).Contains(field, SymbolEqualityComparer.Default) ? Scope.NameOf(field)
        : Imports.NameOf(file, position, field.ContainingType, edit) + "." + Scope.NameOf(field);

    private static bool IsAccessible(SourceFile file, int position, ISymbol symbol) =>
        file.Compilation.IsSymbolAccessibleWithin(symbol, (ISymbol?)file.Model.GetEnclosingSymbol(position, file.Cancel)?.ContainingType ?? file.Compilation.Assembly);

    private static bool Asks(IParameterSymbol parameter, string thing) =>
        Endings.Any(ending => string.Equals(parameter.Name, thing + ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the nearest declaration around says, the member's before its types'; else the only text that is declared a model.</summary>
    private static string? OfModel(Scope scope, Edit edit)
    {
        foreach (var around in Around(scope))
        {
            var said = scope.File.Annotations.Of(around).Where(a => a.Is(Vocabulary.ModelSource)).ToList();
            if (said.Count == 0) continue;
            return said.Select(a => a.Text(0)).Distinct().Count() == 1 ? Written(scope, said[0], said[0].Text(0), null, edit) : null;
        }
        return OnlyModel(scope.File, scope.Position) is { } only ? NameOf(scope.File, scope.Position, only, edit) : null;
    }

    private static string? OfSystem(Scope scope, Edit edit)
    {
        foreach (var around in Around(scope).Where(s => s is not IMethodSymbol and not IPropertySymbol).Append(scope.File.Compilation.Assembly))
        {
            if (scope.File.Annotations.Has(around, Vocabulary.NotAnAdvancedAiSystem)) return null;
            if (scope.File.Annotations.Find(around, Vocabulary.AdvancedAiSystem) is { } said && said.Value<string>("Id") is { } id && !string.IsNullOrWhiteSpace(id)) return Written(scope, said, id.Trim(), "Id", edit);
        }
        return null;
    }

    private static IEnumerable<ISymbol> Around(Scope scope)
    {
        for (var symbol = scope.File.Model.GetEnclosingSymbol(scope.Position, scope.File.Cancel); symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
            if (symbol is IMethodSymbol or IPropertySymbol or INamedTypeSymbol) yield return symbol;
    }

    /// <summary>The constant by which the declaration names it, where that can be named here too; else its text.</summary>
    /// <param name="argument">The argument that says it; <see langword="null"/> for the one without a name.</param>
    private static string? Written(Scope scope, Annotation said, string? text, string? argument, Edit edit)
    {
        if (text is null) return null;
        var file = scope.File;
        if (said.Place?.GetSyntax(file.Cancel) is AttributeSyntax { ArgumentList.Arguments: var arguments } attribute
            && arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == argument)?.Expression is { } expression
            && (attribute.SyntaxTree == file.Tree ? file.Model : file.Compilation.GetSemanticModel(attribute.SyntaxTree)).GetSymbolInfo(expression, file.Cancel).Symbol is IFieldSymbol { IsConst: true } constant
            && IsAccessible(file, scope.Position, constant))
            return NameOf(file, scope.Position, constant, edit);
        return SymbolDisplay.FormatLiteral(text, quote: true);
    }
}
