using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0004UndeclaredContentTests
{
    private const string Id = "GOV0004";

    [Fact]
    public Task A_member_that_returns_what_a_model_made() => VerifyMembers("""
        public string [|M|]() => Model.Write();
        public string [|N|](bool b) { var text = "Dear " + Model.Write().Trim(); return b ? "" : text; }
        public async Task<string> [|O|]() => await Model.WriteAsync();
        public Task<string> [|P|]() => Model.WriteAsync();
        public string [|Q|] => Model.Latest;
        public string [|R|] { get { return Model.Write(); } }
        public IEnumerable<string> [|S|]() { yield return Model.Write(); }
        public byte[] [|T|]() => Model.Paint();
        protected virtual Draft [|U|]() => Model.Draft();
        """);

    [Fact]
    public Task Through_a_helper() => VerifyMembers("""
        public string [|M|]() => Helper();
        private string Helper() => Model.Write();
        """);

    [Fact]
    public Task Once_however_many_returns() => VerifyMembers("""
        public string [|M|](bool b) { if (b) return Model.Write("a"); return Model.Write("b"); }
        """);

    [Fact]
    public Task By_a_parameter() => VerifyMembers("""
        public bool M(out string [|text|]) { text = Model.Write(); return true; }
        public void N(ref string [|text|]) { text = Model.Write(); }
        public bool O([GeneratesContent] out string text) { text = Model.Write(); return true; }
        [GeneratesContent] public bool P(out string text) { text = Model.Write(); return true; }
        public bool Q(out int length) { length = Model.Write().Length; return true; }
        """);

    [Fact]
    public Task A_member_that_says_so_owes_nothing() => VerifyMembers("""
        [GeneratesContent] public string M() => Model.Write();
        [return: GeneratesContent] public string N() => Model.Write();
        [GeneratesContent] public string O => Model.Latest;
        [GeneratesContent(StampedBy = "docs/provider.md")] public string P() => Model.Write();
        """);

    [Fact]
    public Task Nor_does_one_whose_type_or_contract_says_so() => Verify("""
        [AdvancedAiSystem, GeneratesContent] public class A { public string M() => Model.Write(); }
        [AdvancedAiSystem] public class B : IWriter { public string Write(string prompt) => Model.Write(prompt); }
        [AdvancedAiSystem] public class C : Writer { public override string Write(string prompt) => Model.Write(prompt); public override string Last => Model.Latest; }
        """);

    [Fact]
    public Task Nor_one_that_implements_what_is_known_to_generate() => Verify("""
        [AdvancedAiSystem] public class Client(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                await base.GetResponseAsync(messages, options, cancellationToken);
        }
        """);

    [Fact]
    public Task A_stamped_value_is_generated_still() => VerifyMembers("""
        public string [|M|]() => Stamper.Stamp(Model.Write());
        """);

    [Fact]
    public Task What_tells_of_content_holds_none() => VerifyMembers("""
        public int M() => Model.Write().Length;
        public bool N() => Model.Write() == "";
        public Task<int> O() => Task.FromResult(Model.Write().Length);
        public void P() => Model.Write();
        public string Q(string text) => text;
        public string R() => "a";
        """);

    [Fact]
    public Task What_nobody_outside_can_name_owes_nothing() => Verify("""
        [AdvancedAiSystem] public class A
        {
            internal string M() => Model.Write();
            private string N() => Model.Write();
            private protected string O() => Model.Write();
            public string P { private get => Model.Latest; set { } }
            public Func<string> Q() => () => Model.Write();
            public string R() { string Local() => Model.Write(); return Local().Length.ToString(); }
        }
        [AdvancedAiSystem] internal class B { public string M() => Model.Write(); }
        """);

    [Fact]
    public Task Outside_a_declared_system_it_is_GOV0001_that_speaks() => Verify("""
        public class A { public string M() => Model.Write(); }
        [NotAnAdvancedAiSystem("a toy")] public class B { public string M() => Model.Write(); }
        """);

    [Fact]
    public Task A_known_library_makes_content_too() => Verify("""
        [AdvancedAiSystem] public class A(IChatClient client)
        {
            public async Task<string> [|M|]() => (await client.GetResponseAsync("hello")).Text;
            public async Task<string?> N() => (await client.GetResponseAsync("hello")).ModelId;
        }
        """);

    [Fact]
    public Task What_is_only_perhaps_generated_is_not_taken_for_it()
    {
        var test = Acme.Test(Id, "[AdvancedAiSystem] public class A { public string M() => Crm.Find(\"\"); }");
        test.TestState.AdditionalFiles.Add(("/acme.governance.txt", "assembly Acme\ngenerates M:Acme.Crm.Find(System.String) certainty=maybe\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_member_and_what_made_the_content() => Verify(
        "[AdvancedAiSystem] public class A { public string {|#0:M|}() => {|#1:Model.Write()|}; }", Rule.Result(Id, 0, "A.M", "Model.Write").WithLocation(1));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class A { public string M( => Model.Write(; public Missing N() => Model.");

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, source, expected);

    private static Task VerifyMembers(string members) => Verify("[AdvancedAiSystem] public class Desk\n{\n" + members + "\n}");
}
