using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A public member of a system gives out weights, or where they are; or they go into a response, or into a file of which nothing says that it holds them.</summary>
/// <remarks>Bound: <see cref="WeightsOrigins"/>; what stands on the console is seen by whoever runs the program, and is no exposure. Clause HCOC-6.5.</remarks>
internal sealed class GOV0615ExposedWeights : ITreeRule
{
    private const string Users = "whoever uses the assembly", Callers = "whoever gets the response", Readers = "whoever can read what is stored";

    public DiagnosticDescriptor Descriptor => Rules.ExposedWeights;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.WeightsOrigins.MayBeIn(tree.Root.SyntaxTree)) return;
        CheckSaid(tree);
        CheckReturned(tree);
        CheckSinks(tree);
    }

    /// <summary>Members that say themselves that they give weights.</summary>
    private void CheckSaid(TreeFacts tree)
    {
        foreach (var said in tree.Annotations)
            if (said.Annotation.Is(Vocabulary.ModelWeights) && (said.Bearer is IParameterSymbol parameter ? WrittenAnnotation.PropertyOf(parameter) : said.Bearer) is { } member && Gives(member) && IsOwed(tree, member)
                && said.Syntax.Parent?.Parent is { } declaration && NameIn(declaration) is { } name && tree.Compiles(declaration))
                tree.Report(Diagnostic.Create(Descriptor, name, Finding.NameOf(member), Users));
    }

    /// <summary>Members that say nothing and give weights all the same.</summary>
    private void CheckReturned(TreeFacts tree)
    {
        foreach (var node in tree.Nodes<MemberDeclarationSyntax>().Select(Giver).Concat(tree.Nodes<AccessorDeclarationSyntax>()).OfType<SyntaxNode>())
            if ((node is ArrowExpressionClauseSyntax ? (tree.Model.GetDeclaredSymbol(node.Parent!, tree.Cancel) as IPropertySymbol)?.GetMethod : tree.Model.GetDeclaredSymbol(node, tree.Cancel)) is IMethodSymbol { ReturnsVoid: false } method
                && IsOwed(tree, method) && !tree.Context.WeightsOrigins.IsSaid(method) && tree.Model.GetOperation(node, tree.Cancel) is { } body)
                foreach (var value in tree.Context.WeightsOrigins.ReturnedIn(body))
                    Report(tree, value, Finding.NameOf(method), tree.Context.Endpoints.Actions.Contains(method) ? Callers : Users);
    }

    private static SyntaxNode? Giver(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax => member,
        PropertyDeclarationSyntax property => property.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        _ => null,
    };

    private void CheckSinks(TreeFacts tree)
    {
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.ContentSinks))
        {
            if (tree.StatusOf(operation.Syntax) != SystemStatus.Declared) continue;
            foreach (var (value, taker) in tree.Context.Deeds.RespondedIn(operation))
                if (tree.Context.WeightsOrigins.Of(value, ofCallers: true) is not null) Report(tree, value, Finding.NameOf(taker), Callers);
            foreach (var (value, taker) in tree.Context.Deeds.StoredIn(operation))
                if (value.Type is { SpecialType: not SpecialType.System_String } && tree.Context.WeightsOrigins.Of(value, ofCallers: true) is not null && !GoesToWeights(tree, operation, value)) Report(tree, value, Finding.NameOf(taker), Readers);
            foreach (var (value, target, taker) in tree.Context.Deeds.WrittenIn(operation))
                if (LeakOf(tree, operation, value, target) is { } readers) Report(tree, value, Finding.NameOf(taker), readers);
            if (operation is IInvocationOperation map)
                foreach (var handler in tree.Context.Endpoints.HandlersIn(map))
                    if (handler.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault() is { Body: { } body })
                        foreach (var value in tree.Context.WeightsOrigins.ReturnedIn(body)) Report(tree, value, Finding.EndpointOf(map), Callers);
        }
    }

    /// <summary>Who gets weights that are written to a stream or writer. Which file is behind one that is handed in, only callers know.</summary>
    private static string? LeakOf(TreeFacts tree, IOperation operation, IOperation value, IOperation target) =>
        tree.Context.WeightsOrigins.Of(value, ofCallers: true) is null ? null : tree.Context.Contracts.Behind(target) switch
        {
            (Medium.Response, false) => Callers,
            (Medium.File, false) when target is not (IParameterReferenceOperation or IConversionOperation { Operand: IParameterReferenceOperation }) && value.Type is { SpecialType: not SpecialType.System_String } && !GoesToWeights(tree, operation, value) => Readers,
            _ => null,
        };

    /// <summary>Whether what it is stored in says itself that it holds weights.</summary>
    private static bool GoesToWeights(TreeFacts tree, IOperation operation, IOperation stored) =>
        operation is IInvocationOperation call && call.Arguments.Select(a => a.Value).Append(call.Instance).Any(other => other is not null && other != stored && tree.Context.WeightsOrigins.Of(other, ofCallers: true) is not null);

    private void Report(TreeFacts tree, IOperation value, string giver, string taker)
    {
        if (tree.Compiles(value.Syntax)) tree.Report(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), giver, taker));
    }

    private static bool IsOwed(TreeFacts tree, ISymbol member) =>
        tree.Context.Scope.Of(member) == SystemStatus.Declared && member.DeclaredAccessibility == Accessibility.Public && EntryPoints.IsVisible(member);

    /// <summary>Whether others can read it.</summary>
    private static bool Gives(ISymbol member) => member switch
    {
        IPropertySymbol property => property.GetMethod is { DeclaredAccessibility: Accessibility.Public },
        IMethodSymbol method => !method.ReturnsVoid,
        _ => member is IFieldSymbol,
    };

    private static Location? NameIn(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        ParameterSyntax parameter => parameter.Identifier.GetLocation(),
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.GetLocation(),
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword.GetLocation(),
        _ => null,
    };
}
