using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>Across assemblies, interfaces and overrides; one's own copy of the attributes.</summary>
public sealed partial class GOV0701UnstampedContentTests
{
    [Fact]
    public Task Another_assemblys_content_is_unstamped_unless_it_says_otherwise() => VerifyMembers("""
        [GeneratesContent] public string M() => [|Model.Write()|];
        [GeneratesContent] public string N() => Model.WriteStamped();
        [GeneratesContent] public string O() => Model.WriteSigned();
        public void P() => Console.WriteLine(Model.WriteStamped() + Model.WriteSigned());
        """);

    [Fact]
    public Task Another_projects_content_is_unstamped_unless_it_says_otherwise()
    {
        var test = Acme.Test(Id, """
            public class Letters
            {
                [GeneratesContent] public string M() => [|Library.Drafts.Write()|];
                [GeneratesContent] public string N() => Library.Drafts.WriteStamped();
            }
            """);
        var library = test.TestState.AdditionalProjects["Library"];
        library.Sources.Add("""
            using GovernanceAnalyzers.Annotations;
            namespace Library;
            public static class Drafts
            {
                [GeneratesContent] public static string Write() => "";
                [GeneratesContent, StampsProvenance(Standard = "C2PA")] public static string WriteStamped() => System.Guid.NewGuid() + " [written by a model]";
            }
            """);
        library.AdditionalReferences.Add(RuleTest.Annotations);
        test.TestState.AdditionalProjectReferences.Add("Library");
        return test.RunAsync();
    }

    [Fact]
    public Task StampedBy_silences_the_member_and_its_callers() => VerifyMembers("""
        [GeneratesContent(StampedBy = "docs/provider.md")] public string M() => Model.Write();
        [GeneratesContent] public string N() => M();
        public void O() => Console.WriteLine(M());
        public void P([GeneratesContent(StampedBy = nameof(Stamper))] out string text) => text = Model.Write();
        """);

    [Fact]
    public Task A_blank_StampedBy_silences_nothing() => VerifyMembers("""
        [GeneratesContent(StampedBy = " ")] public string M() => [|Model.Write()|];
        [GeneratesContent(StampedBy = null)] public string N() => [|Model.Write()|];
        """);

    [Fact]
    public Task An_implementation_owes_what_the_interface_member_owes() => Verify("""
        public sealed class Implicit : IWriter { public string Write(string prompt) => [|Model.Write(prompt)|]; }
        public sealed class Explicit : IWriter { string IWriter.Write(string prompt) => [|Model.Write(prompt)|]; }
        public sealed class Clean : IWriter { public string Write(string prompt) => Stamper.Stamp(Model.Write(prompt)); }
        """);

    [Fact]
    public Task An_override_owes_what_it_overrides_owes() => Verify("""
        public class Plain : Writer
        {
            public override string Write(string prompt) => [|Model.Write(prompt)|];
            public override string Last => [|Model.Latest|];
        }

        public class Derived : Plain
        {
            public override string Write(string prompt) => [|Model.Write(prompt)|];
        }

        public class OwnPoet : Poet
        {
            public override string Recite() => [|Model.Write()|];
        }
        """);

    [Fact]
    public Task Members_of_ones_own_interfaces_and_base_classes() => Verify("""
        public interface ISource { [GeneratesContent] string Next { get; } [GeneratesContent] bool TryNext([GeneratesContent] out string text); }

        internal sealed class Source : ISource
        {
            public string Next => [|Model.Write()|];
            public bool TryNext(out string text) { text = [|Model.Write()|]; return true; }
        }

        public abstract class Template
        {
            [GeneratesContent] public string Write() => Core();
            [GeneratesContent] protected abstract string Core();
        }

        public sealed class Letter : Template { protected override string Core() => [|Model.Write()|]; }
        """);

    [Fact]
    public Task An_interface_member_of_another_assembly_brings_unstamped_content() => Verify("""
        public class Letters(IWriter writer, Writer other, Poet poet, Scribe scribe)
        {
            [GeneratesContent] public string M() => [|writer.Write("")|];
            [GeneratesContent] public string N() => [|other.Write("")|];
            [GeneratesContent] public string O() => [|poet.Write("")|];
            [GeneratesContent] public string P() => [|scribe("")|];
            [GeneratesContent] public string Q() => Stamper.Stamp(scribe(""));
        }
        """);

    [Fact]
    public Task A_virtual_call_takes_the_join_of_the_implementations_where_nothing_is_declared() => Verify("""
        internal interface ISource { string Next(); }
        internal sealed class Fixed : ISource { public string Next() => ""; }
        internal sealed class Made : ISource { public string Next() => Model.Write(); }
        internal abstract class Clean { public abstract string Next(); }
        internal sealed class CleanOne : Clean { public override string Next() => Stamper.Stamp(Model.Write()); }

        internal class Letters(ISource source, Clean clean)
        {
            [GeneratesContent] public string M() => [|source.Next()|];
            [GeneratesContent] public string N() => clean.Next();
            public void O() => Console.WriteLine([|source.Next()|]);
        }
        """);

    [Fact]
    public Task A_delegate_type_may_carry_the_attribute() => VerifyMembers("""
        [GeneratesContent] public delegate string Maker();
        [GeneratesContent] public string M(Maker make) => [|make()|];
        [GeneratesContent] public string N(Maker make) => Stamper.Stamp(make());
        """);

    [Fact]
    public Task The_attributes_may_be_ones_own_copy()
    {
        var test = new RuleTest(Id, """
            namespace GovernanceAnalyzers.Annotations
            {
                internal sealed class GeneratesContentAttribute : System.Attribute { public string? StampedBy { get; set; } }
                internal sealed class StampsProvenanceAttribute : System.Attribute { }
            }

            namespace Own
            {
                public class Letters
                {
                    [StampsProvenance] private static string Stamp(string text) => text + "!";
                    [GeneratesContent] public string M(string text) => [|text|];
                    [GeneratesContent] public string N(string text) => Stamp(text);
                    [GeneratesContent(StampedBy = "x")] public string O(string text) => text;
                }
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        return test.RunAsync();
    }

    [Fact]
    public Task The_attributes_may_have_another_name_here()
    {
        var test = Acme.Test(Id, "public class Letters { [Made] public string M() => [|Model.Write()|]; [Sealed] string S(string t) => t + 1; [Made] public string N() => S(Model.Write()); }");
        test.TestState.Sources.Add("global using Made = GovernanceAnalyzers.Annotations.GeneratesContentAttribute; global using Sealed = GovernanceAnalyzers.Annotations.StampsProvenanceAttribute;");
        return test.RunAsync();
    }

    [Fact]
    public Task An_attribute_of_that_name_elsewhere_means_nothing() => Verify("""
        namespace Other { public sealed class GeneratesContentAttribute : Attribute; }
        public class Letters { [Other.GeneratesContent] public string M() => Model.Write(); }
        """);

    [Fact]
    public Task Partial_members_owe_what_either_part_declares() => Verify("""
        public partial class Letters
        {
            [GeneratesContent] public partial string M();
            public partial string M() => [|Model.Write()|];
            public partial string N();
            [GeneratesContent] public partial string N() => [|Model.Write()|];
        }
        """);

    [Fact]
    public Task Dependencies_are_injected() => Verify("""
        using Microsoft.Extensions.DependencyInjection;

        public interface ILetterService { [GeneratesContent] Task<string> WriteAsync(string question); }

        public sealed class LetterService(IChatClient chat, IStamper stamper) : ILetterService
        {
            public async Task<string> WriteAsync(string question) => stamper.Stamp((await chat.GetResponseAsync(question)).Text);
        }

        public sealed class Careless(IChatClient chat) : ILetterService
        {
            private readonly IChatClient _chat = chat ?? throw new ArgumentNullException(nameof(chat));
            public async Task<string> WriteAsync(string question)
            {
                var response = await _chat.GetResponseAsync([new ChatMessage(ChatRole.User, question)]);
                return [|response.Messages[0].Text|];
            }
        }

        public static class Setup
        {
            public static void Add(IServiceCollection services) => services.AddSingleton<ILetterService, LetterService>();
        }
        """);

    [Fact]
    public Task Code_with_errors_yields_no_finding_that_rests_on_them()
    {
        var test = Acme.Test(Id, """
            public class Letters
            {
                [GeneratesContent] public string M() => Missing(Model.Write());
                [GeneratesContent] public string N() { var text = Model.Write(); text = Unknown.Stamp(text); return text; }
                [GeneratesContent] public string O() => Model.Write(1, 2);
                [GeneratesContent] public Unknown P() => new();
                [GeneratesContent] public string Q() => ;
                [GeneratesContent] public void R() { }
                [GeneratesContent] public string S() => [|Model.Write()|];
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }
}
