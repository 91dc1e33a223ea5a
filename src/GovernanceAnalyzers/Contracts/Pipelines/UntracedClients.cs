using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts.Pipelines;

/// <summary>A client of a model that is asked and leaves no trace.</summary>
/// <param name="Made">What makes it.</param>
internal sealed record UntracedClient(ExpressionSyntax Made, IMethodSymbol Maker, IReadOnlyList<ExpressionSyntax> Calls, IMethodSymbol FirstCall);

/// <summary>The clients of models that declared systems make and ask, with no telemetry on the way from one to the other. Found from the calls, once for a compilation.</summary>
internal sealed class UntracedClients(Compilation compilation, InterestIndex interest, KnownDeeds deeds, SystemScope scope, PipelineSteps steps, ClientPipelines pipelines, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const string Decorated = "Microsoft.Extensions.AI.Abstractions";

    /// <summary>How the names of switches end by which libraries trace by themselves: OpenAI's, and those of Azure.</summary>
    private static readonly ImmutableHashSet<string> Switches = ImmutableHashSet.Create("EnableOpenTelemetry", "EnableActivitySource");

    private readonly Lazy<ILookup<SyntaxTree, UntracedClient>> _clients = new(() => (
            from call in compilation.SyntaxTrees.Where(interest.MayUseApi).SelectMany(tree => CallsIn(tree, interest, deeds, scope, steps, modelOf))
            from client in pipelines.MakersOf(call.Receiver)
            where !interest.MayMentionAnywhere(Switches)
            where ((client.Through.Done | client.Through.MayBeDone) & Events.Traced) == Events.None
            let maker = MakerOf(client.Made, deeds, scope, steps, modelOf)
            where maker is not null
            group call by (client.Made, maker) into calls
            let first = calls.First()
            select new UntracedClient(calls.Key.Made, calls.Key.maker, calls.Select(c => (ExpressionSyntax)c.Call).ToList(), first.Method)).ToLookup(client => client.Made.SyntaxTree));

    /// <summary>Those that are made in a file.</summary>
    public IEnumerable<UntracedClient> In(SyntaxTree tree) => _clients.Value[tree];

    /// <summary>The calls of models in declared systems, but those that code around them traces, and those by which a client hands on to another.</summary>
    private static IEnumerable<(InvocationExpressionSyntax Call, ExpressionSyntax Receiver, IMethodSymbol Method)> CallsIn(SyntaxTree tree, InterestIndex interest, KnownDeeds deeds, SystemScope scope, PipelineSteps steps, Func<SyntaxTree, SemanticModel> modelOf)
    {
        var model = modelOf(tree);
        foreach (var call in interest.Nodes.In<InvocationExpressionSyntax>(tree))
            if (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name } && interest.Apis.Contains(name)
                && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && (!method.IsStatic || method.MethodKind == MethodKind.ReducedExtension) && deeds.CallsModel(method)
                && model.GetEnclosingSymbol(call.SpanStart) is { } around && scope.Of(around) == SystemStatus.Declared && !steps.IsClient(around.ContainingType) && !IsTraced(call))
                yield return (call, receiver, method);
    }

    private static bool IsTraced(SyntaxNode call) =>
        call.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) is { } member && member.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == ClientPipelines.StartsActivity);

    /// <summary>The member that makes the client; <see langword="null"/> for what is no client of a service, or is not of a system.</summary>
    private static IMethodSymbol? MakerOf(ExpressionSyntax made, KnownDeeds deeds, SystemScope scope, PipelineSteps steps, Func<SyntaxTree, SemanticModel> modelOf)
    {
        var model = modelOf(made.SyntaxTree);
        return model.GetSymbolInfo(made).Symbol is IMethodSymbol maker && model.GetEnclosingSymbol(made.SpanStart) is { } around && scope.Of(around) == SystemStatus.Declared
            && (deeds.MakesClient(maker) || (model.GetTypeInfo(made).Type is { } type && type.AllInterfaces.Any(i => i.ContainingAssembly.Name == Decorated && steps.IsClient(i)))) ? maker : null;
    }
}
