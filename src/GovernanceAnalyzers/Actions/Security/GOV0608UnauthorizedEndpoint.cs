using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>An endpoint of a system reaches a model, and nothing says who may call it: neither that callers are authorised, nor that everybody may.</summary>
/// <remarks>
/// Bound: what is decided for the application as a whole is not looked into: where the compilation has a fallback policy, a filter of authorisation or
/// middleware of its own, nothing is reported. Clause HCOC-6.2.
/// </remarks>
internal sealed class GOV0608UnauthorizedEndpoint : ITreeRule
{
    private const string RequireAuthorization = "RequireAuthorization", AllowAnonymous = "AllowAnonymous";

    /// <summary>By these, all endpoints may be closed at once; middleware is not looked into.</summary>
    private static readonly ImmutableHashSet<string> ForAll = Endpoints.ClosingAll.Union(["UseMiddleware", "UseWhen"]);

    /// <summary>By these, an endpoint or a group of them is.</summary>
    private static readonly ImmutableHashSet<string> ForOne = ImmutableHashSet.Create(RequireAuthorization, AllowAnonymous, "AddEndpointFilter", "AddEndpointFilterFactory", "WithMetadata", "Add");

    public DiagnosticDescriptor Descriptor => Rules.UnauthorizedEndpoint;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayServe(tree.Root.SyntaxTree) || tree.Context.Interest.MayMentionAnywhere(ForAll)) return;
        CheckMapped(tree);
        if (!tree.Context.Interest.MayMentionAnywhere(Endpoints.ClosingMapped)) CheckActions(tree);
    }

    private void CheckActions(TreeFacts tree)
    {
        foreach (var syntax in tree.Nodes<MethodDeclarationSyntax>())
            if (syntax.Body is not null || syntax.ExpressionBody is not null)
                if (tree.Model.GetDeclaredSymbol(syntax, tree.Cancel) is IMethodSymbol method && tree.Context.Scope.Of(method) == SystemStatus.Declared && tree.Context.Endpoints.Actions.Contains(method) && !tree.Context.Endpoints.IsDecided(method)
                    && tree.Context.Endpoints.ModelBehind(method, isVirtual: false, tree.Cancel) is { } model)
                    tree.Report(Diagnostic.Create(Descriptor, syntax.Identifier.GetLocation(), Finding.NameOf(method), Finding.NameOf(model)));
    }

    private void CheckMapped(TreeFacts tree)
    {
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Servers))
            if (operation is IInvocationOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name, Expression: var builder } } syntax } call && tree.StatusOf(syntax) == SystemStatus.Declared)
                foreach (var handler in tree.Context.Endpoints.HandlersIn(call))
                    if (IsOpen(tree, syntax, builder) && ModelBehind(tree, handler) is { } model) tree.Report(Diagnostic.Create(Descriptor, name.GetLocation(), Finding.EndpointOf(call), Finding.NameOf(model)));
    }

    private static ISymbol? ModelBehind(TreeFacts tree, IOperation handler)
    {
        while (handler is IConversionOperation conversion) handler = conversion.Operand;
        return handler switch
        {
            IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method, IsVirtual: var isVirtual } } => tree.Context.Endpoints.IsDecided(method) ? null : tree.Context.Endpoints.ModelBehind(method, isVirtual, tree.Cancel),
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => tree.Context.Endpoints.IsDecided(lambda.Symbol) ? null : tree.Context.Endpoints.ModelBehind(lambda.Body.Descendants().OfType<IInvocationOperation>().ToList(), tree.Cancel),
            _ => null,
        };
    }

    /// <summary>Whether nothing is said of who may call it, by what follows the call or by the group that it is in.</summary>
    private static bool IsOpen(TreeFacts tree, InvocationExpressionSyntax map, ExpressionSyntax builder)
    {
        var last = map;
        while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access)
        {
            if (ForOne.Contains(access.Name.Identifier.ValueText)) return false;
            last = next;
        }
        return (last.Parent is ExpressionStatementSyntax || !tree.Context.Interest.MayMentionAnywhere(Endpoints.ClosingMapped)) && IsOpenGroup(tree, builder);
    }

    private static bool IsOpenGroup(TreeFacts tree, ExpressionSyntax builder)
    {
        while (builder is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            if (ForOne.Contains(access.Name.Identifier.ValueText)) return false;
            builder = access.Expression;
        }
        if (tree.Model.GetSymbolInfo(builder, tree.Cancel).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } places } local || places[0].GetSyntax(tree.Cancel) is not VariableDeclaratorSyntax { Initializer.Value: { } given })
            return !tree.Context.Interest.MayMentionAnywhere(Endpoints.ClosingMapped);                                  // a group of somebody else's may be closed
        return !IsClosedLater(builder, local.Name) && (local.Type.Name == "WebApplication" || IsOpenGroup(tree, given));
    }

    /// <summary><c>group.RequireAuthorization();</c> in a statement of its own.</summary>
    private static bool IsClosedLater(ExpressionSyntax use, string name) =>
        use.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(a => a.Name.Identifier.ValueText == RequireAuthorization && a.Expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);
}
