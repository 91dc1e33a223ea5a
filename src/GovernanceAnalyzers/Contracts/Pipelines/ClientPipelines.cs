using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts.Pipelines;

/// <summary>
/// What the steps around a client of a model do, as far as it can be told where the client comes from: made in the same member, kept in a field,
/// or registered with a container. A step is counted where every way to the client goes through it.
/// </summary>
internal sealed class ClientPipelines(Compilation compilation, PipelineSteps steps, InterestIndex interest, WebActions actions, KnownDeeds deeds, GivenValues given, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const int MaxDepth = 16;

    private static readonly ImmutableHashSet<string> Registering = ImmutableHashSet.Create(
        "AddChatClient", "AddKeyedChatClient", "AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient");

    private static readonly ImmutableHashSet<string> Asking = ImmutableHashSet.Create("GetService", "GetRequiredService", "GetKeyedService", "GetRequiredKeyedService");

    private readonly ConcurrentDictionary<SyntaxNode, Passage> _known = new();
    private readonly ConcurrentDictionary<ITypeSymbol, Passage> _injected = new(SymbolEqualityComparer.Default);

    private Passage Unknown => steps.AnyOf(StepKind.Client);

    /// <param name="receiver">The client that is called.</param>
    public Passage Around(IOperation receiver) =>
        receiver is IInstanceReferenceOperation ? default                    // a step does not go through itself
        : !steps.Mentions(StepKind.Client).Any() ? OfType(receiver is IConversionOperation { Operand: var operand } ? operand.Type : receiver.Type)
        : receiver.Syntax is ExpressionSyntax written ? _known.GetOrAdd(written, syntax => Of((ExpressionSyntax)syntax, 0))
        : Unknown;

    private Passage Of(ExpressionSyntax client, int depth)
    {
        var model = modelOf(client.SyntaxTree);
        var own = OfType(model.GetTypeInfo(client).Type);
        return depth > MaxDepth ? own.Then(Unknown) : own.Then(client switch
        {
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth + 1),
            CastExpressionSyntax cast => Of(cast.Expression, depth + 1),
            AwaitExpressionSyntax await => Of(await.Expression, depth + 1),
            PostfixUnaryExpressionSyntax known => Of(known.Operand, depth + 1),
            ConditionalExpressionSyntax either => Of(either.WhenTrue, depth + 1).Or(Of(either.WhenFalse, depth + 1)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Of(either.Left, depth + 1).Or(Of(either.Right, depth + 1)),
            ThrowExpressionSyntax => Unknown,
            BaseObjectCreationExpressionSyntax creation => Parts(creation.ArgumentList, model, depth),
            InvocationExpressionSyntax call => Of(call, model, depth),
            SimpleNameSyntax or MemberAccessExpressionSyntax => Of(model.GetSymbolInfo(client).Symbol, depth),
            _ => Unknown,
        });
    }

    private Passage OfType(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class } && steps.IsClient(type) ? steps.Of(type) : default;

    private Passage Of(InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return Unknown;
        if (Asking.Contains(method.Name) && steps.IsClient(method.ReturnType)) return Injected(method.ReturnType);
        if (steps.Of(method) == default && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)) return Unknown;     // what its body does is not followed
        var before = call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && IsPart(receiver, model) ? Of(receiver, depth + 1) : default;
        return before.Then(Added(call, method, model, depth));
    }

    /// <summary>What a call adds to what it is called on.</summary>
    private Passage Added(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, int depth)
    {
        var added = steps.Of(method).Then(Parts(call.ArgumentList, model, depth));
        foreach (var argument in method.TypeArguments)
            if (argument.TypeKind == TypeKind.Class && steps.IsClient(argument)) added = added.Then(steps.Of(argument));
        return added;
    }

    private Passage Parts(ArgumentListSyntax? arguments, SemanticModel model, int depth)
    {
        var all = default(Passage);
        foreach (var argument in arguments?.Arguments ?? default)
            if (argument.Expression is AnonymousFunctionExpressionSyntax function) all = all.Then(Made(function, model, depth));
            else if (IsPart(argument.Expression, model)) all = all.Then(Of(argument.Expression, depth + 1));
            else if (model.GetTypeInfo(argument.Expression).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var made } && steps.IsClient(made)) all = all.Then(Unknown);
        return all;
    }

    /// <summary>What a function puts around the client that it is given.</summary>
    private Passage Made(AnonymousFunctionExpressionSyntax function, SemanticModel model, int depth)
    {
        if (model.GetSymbolInfo(function).Symbol is not IMethodSymbol symbol || !(steps.IsClient(symbol.ReturnType) || steps.IsBuilder(symbol.ReturnType))) return default;
        if (function.ExpressionBody is { } value) return Of(value, depth + 1);
        var returned = function.Block!.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>().ToList();
        return returned.Count == 0 ? default : returned.Select(r => Of(r, depth + 1)).Aggregate((one, other) => one.Or(other));
    }

    private bool IsPart(ExpressionSyntax value, SemanticModel model) => model.GetTypeInfo(value).Type is { } type && (steps.IsClient(type) || steps.IsBuilder(type));

    private Passage Of(ISymbol? named, int depth) => named switch
    {
        ILocalSymbol local when given.Of(local, AddsStep) is { } value => Of(value, depth + 1),
        IParameterSymbol parameter => OfParameter(parameter, depth),
        IFieldSymbol or IPropertySymbol => OfMember(named, depth),
        _ => Unknown,
    };

    /// <summary>Whether a builder gets another step than it is declared with.</summary>
    private static bool AddsStep(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax }, Name.Identifier.ValueText: var called } && called.StartsWith("Use", StringComparison.Ordinal);

    private Passage OfParameter(IParameterSymbol parameter, int depth)
    {
        var isInner = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function && (steps.IsClient(function.ReturnType) || steps.IsBuilder(function.ReturnType));
        return isInner ? default
            : parameter.ContainingSymbol switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Injected(parameter.Type).Or(Given(constructor, parameter, depth)),
                IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } handler when IsHandler(handler) => Injected(parameter.Type),
                IMethodSymbol action when actions.Contains(action) => Injected(parameter.Type),
                _ => Unknown,
            };
    }

    private bool IsHandler(IMethodSymbol function) =>
        function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && modelOf(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol method && deeds.MapsEndpoint(method);

    /// <summary>What is given to the constructor where the source calls it; all that a container gives where it does not.</summary>
    private Passage Given(IMethodSymbol constructor, IParameterSymbol parameter, int depth)
    {
        Passage? all = null;
        foreach (var tree in compilation.SyntaxTrees.Where(t => interest.MayMention(t, ImmutableHashSet.Create(constructor.ContainingType.Name))))
        {
            var model = modelOf(tree);
            foreach (var creation in tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(creation).Symbol?.OriginalDefinition, constructor.OriginalDefinition))
                {
                    var argument = creation.ArgumentList?.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) ?? creation.ArgumentList?.Arguments.ElementAtOrDefault(parameter.Ordinal);
                    var passed = argument is null ? Unknown : Of(argument.Expression, depth + 1);
                    all = all?.Or(passed) ?? passed;
                }
        }
        return all ?? Injected(parameter.Type);
    }

    private Passage OfMember(ISymbol member, int depth) =>
        given.Of(member) is { Count: > 0 } values ? values.Select(value => Of(value, depth + 1)).Aggregate((one, other) => one.Or(other)) : Unknown;

    /// <summary>What is around a client that a container gives: what is around each that is registered; another step may be put around it elsewhere.</summary>
    private Passage Injected(ITypeSymbol client) => _injected.GetOrAdd(client, Register);

    private Passage Register(ITypeSymbol client)
    {
        Passage? all = null;
        foreach (var tree in compilation.SyntaxTrees.Where(t => interest.MayMention(t, Registering)))
        {
            var model = modelOf(tree);
            foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
                if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Registering.Contains(name) && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Registers(method, client))
                    all = all is { } known ? known.Or(Registered(call, method, model)) : Registered(call, method, model);
        }
        return (all ?? default).Then(Unknown);
    }

    private bool Registers(IMethodSymbol method, ITypeSymbol client) =>
        method.TypeArguments.Length > 0 ? SymbolEqualityComparer.Default.Equals(method.TypeArguments[0], client)
        : steps.IsBuilder(method.ReturnType) && method.ReturnType.GetMembers("Build").OfType<IMethodSymbol>().Any(m => SymbolEqualityComparer.Default.Equals(m.ReturnType, client));

    private Passage Registered(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        var all = Added(call, method, model, 0);
        for (var last = call; last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; last = next)
            all = all.Then(model.GetSymbolInfo(next).Symbol is IMethodSymbol added && steps.IsBuilder(added.ReturnType) ? Added(next, added, model, 0) : default);
        return all;
    }
}
