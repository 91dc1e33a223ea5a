using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>A declared system makes a client of a model and asks it, and nothing on the way from one to the other leaves a trace. Where the client is made, once, with the calls beside it.</summary>
/// <remarks>Bound: clients of which it can be told where they are made; telemetry that the catalogue lists, that is declared, or that an activity of the program's own is. Clause HCOC-2.2.</remarks>
internal sealed class GOV0201UntracedClient : ITreeRule
{
    private const int MaxCalls = 8;

    public DiagnosticDescriptor Descriptor => Rules.UntracedClient;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Entries.AreOfTests && tree.Context.Written.Named(Contracts.Vocabulary.AdvancedAiSystem).Any())
            foreach (var client in tree.Context.Untraced.In(tree.Root.SyntaxTree))
                if (tree.Compiles(client.Made))
                    tree.Report(Diagnostic.Create(Descriptor, client.Made.GetLocation(), client.Calls.Take(MaxCalls).Select(call => call.GetLocation()), Finding.NameOf(client.Maker), Finding.NameOf(client.FirstCall)));
    }
}
