using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A client of a model is given an <c>http://</c> address, or a system trusts whatever certificate a server shows.</summary>
/// <remarks>
/// Bound: addresses that are written in the source (<see cref="ConstantText"/>), other than those of this machine; functions whose every <c>return</c> is
/// <see langword="true"/>. Certificates count inside declared AI systems alone, as a handler does not say whom it will talk to. Clauses HCOC-6.1, HCOC-6.4.
/// </remarks>
internal sealed class GOV0605WeakTransport : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.WeakTransport;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayConnect(tree.Root.SyntaxTree)) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Connectors))
        {
            foreach (var (value, taker) in tree.Context.Deeds.EndpointsIn(operation))
                foreach (var (place, text) in ConstantText.Of(value, tree.Cancel))
                    if (IsOpen(text)) Report(place, taker, $"is given '{text}': use https");
            foreach (var (value, taker) in tree.Context.Deeds.ServerChecksIn(operation))
                if (AcceptsAll(value, tree.Cancel) && tree.StatusOf(operation.Syntax) == SystemStatus.Declared)
                    Report(value, taker, "accepts every certificate: check it");
        }

        void Report(IOperation place, ISymbol taker, string reason) =>
            tree.Report(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), Finding.NameOf(taker), reason));
    }

    private static bool IsOpen(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback;

    private static bool AcceptsAll(IOperation value, CancellationToken cancel)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value switch
        {
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax lambda } } => ReturnsOnlyTrue(lambda.Body),
            IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.DeclaringSyntaxReferences: { Length: 1 } places } } => places[0].GetSyntax(cancel) switch
            {
                BaseMethodDeclarationSyntax method => ReturnsOnlyTrue((SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression),
                LocalFunctionStatementSyntax local => ReturnsOnlyTrue((SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression),
                _ => false,
            },
            IPropertyReferenceOperation { Property.Name: "DangerousAcceptAnyServerCertificateValidator" } => true,
            _ => false,
        };
    }

    private static bool ReturnsOnlyTrue(SyntaxNode? body)
    {
        if (body is not BlockSyntax block) return IsTrue(body);
        var returns = block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().ToList();
        return returns.Count > 0 && returns.TrueForAll(r => IsTrue(r.Expression)) && !block.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax);
    }

    private static bool IsTrue(SyntaxNode? expression) => expression is LiteralExpressionSyntax { Token.Value: true };
}
