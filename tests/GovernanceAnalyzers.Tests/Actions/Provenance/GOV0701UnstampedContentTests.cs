using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>(a) What leaves by the normal exits of a member that generates content.</summary>
public sealed partial class GOV0701UnstampedContentTests
{
    private const string Id = "GOV0701";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, source, expected);

    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) => Acme.VerifyMembers(Id, members, expected);

    [Fact]
    public Task A_generated_value_is_returned() => VerifyMembers("""
        [GeneratesContent] public string M() { return [|Model.Write()|]; }
        [GeneratesContent] public string N() => [|Model.Write()|];
        """);

    [Fact]
    public Task A_stamped_value_is_returned() => VerifyMembers("""
        [GeneratesContent] public string M() { var text = Model.Write(); return Stamper.Stamp(text); }
        [GeneratesContent] public string N() => Stamper.Stamp(Model.Write());
        """);

    [Fact]
    public Task Wherever_the_value_came_from() => VerifyMembers("""
        private string _kept = Environment.MachineName;

        [GeneratesContent] public string OfParameter(string text) => [|text|];
        [GeneratesContent] public string OfField() => [|_kept|];
        [GeneratesContent] public string OfCall() => [|Environment.MachineName|];
        [GeneratesContent] public string OfFile(string path) => [|File.ReadAllText(path)|];
        [GeneratesContent] public string OfUnknownCode(string text) => [|Model.Correct(text)|];
        """);

    [Fact]
    public Task Constants_null_and_default_owe_nothing() => VerifyMembers("""
        private const string Sorry = "Sorry, " + nameof(Letters);
        private static readonly string Later = "Later";

        [GeneratesContent] public string M() => "";
        [GeneratesContent] public string N() => Sorry;
        [GeneratesContent] public string O() => Later;
        [GeneratesContent] public string P() => string.Empty;
        [GeneratesContent] public string? Q() => null;
        [GeneratesContent] public string? R() => default;
        [GeneratesContent] public T? S<T>() => default(T);
        [GeneratesContent] public string T(bool b) => b ? "yes" : $"{"no"}!";
        [GeneratesContent] public Task<string> U() => Task.FromResult("");
        [GeneratesContent] public string[] V() => [];
        [GeneratesContent] public string[] W() => Array.Empty<string>();
        """);

    [Fact]
    public Task A_constant_beside_generated_content_does_not_excuse_it() => VerifyMembers("""
        [GeneratesContent] public string M() => [|"Dear all, " + Model.Write()|];
        [GeneratesContent] public string N() => [|$"Dear all, {Model.Write()}"|];
        [GeneratesContent] public string[] O() => [|["", Model.Write()]|];
        """);

    [Fact]
    public Task The_arm_that_is_not_stamped_is_reported() => VerifyMembers("""
        [GeneratesContent] public string M(bool b) => b ? Stamper.Stamp(Model.Write()) : [|Model.Write()|];
        [GeneratesContent] public string N(string? p) => Model.Correct(p!) is { } x && p is null ? "" : [|Model.Write()|];
        [GeneratesContent] public string O(int i) => i switch { 0 => "", 1 => Stamper.Stamp(Model.Write()), _ => [|Model.Write()|] };
        """);

    [Fact]
    public Task The_fallback_of_a_null_is_reported() => VerifyMembers("""
        [GeneratesContent] public string M() => Stamper.Stamp(Model.Write()) ?? [|Model.Write()|];
        """);

    [Fact]
    public Task One_of_several_returns() => VerifyMembers("""
        [GeneratesContent]
        public string M(bool b)
        {
            var text = Model.Write();
            if (b) return [|text|];
            text = Stamper.Stamp(text);
            return text;
        }
        """);

    [Fact]
    public Task A_stamp_on_one_path_only() => VerifyMembers("""
        [GeneratesContent]
        public string M(bool b)
        {
            var text = Model.Write();
            if (b) text = Stamper.Stamp(text);
            return [|text|];
        }
        """);

    [Fact]
    public Task A_stamp_on_each_path() => VerifyMembers("""
        [GeneratesContent]
        public string M(bool b)
        {
            string text;
            if (b) text = Stamper.Stamp(Model.Write("1")); else text = Stamper.Stamp(Model.Write("2"));
            return text;
        }
        """);

    [Fact]
    public Task A_value_overwritten_after_the_stamp() => VerifyMembers("""
        [GeneratesContent]
        public string M()
        {
            var text = Stamper.Stamp(Model.Write());
            text = Model.Write();
            return [|text|];
        }
        """);

    [Fact]
    public Task A_path_that_throws_owes_nothing() => VerifyMembers("""
        [GeneratesContent]
        public string M(bool b)
        {
            var text = Model.Write();
            if (b) throw new InvalidOperationException(text);
            return Stamper.Stamp(text);
        }
        [GeneratesContent] public string N() => throw new NotSupportedException();
        """);

    [Fact]
    public Task A_stamp_in_a_try_that_a_handler_swallows() => VerifyMembers("""
        [GeneratesContent]
        public string M()
        {
            var text = Model.Write();
            try { text = Stamper.Stamp(text); }
            catch (IOException) { }
            return [|text|];
        }

        [GeneratesContent]
        public string N()
        {
            var text = Model.Write();
            try { return Stamper.Stamp(text); }
            catch (IOException) { return [|text|]; }
        }
        """);

    [Fact]
    public Task A_handler_that_rethrows_or_stamps() => VerifyMembers("""
        [GeneratesContent]
        public string M()
        {
            var text = Model.Write();
            try { text = Stamper.Stamp(text); }
            catch (IOException) { throw; }
            return text;
        }

        [GeneratesContent]
        public string N()
        {
            try { return Stamper.Stamp(Model.Write()); }
            catch (IOException) { return Stamper.Stamp("offline"); }
            finally { GC.Collect(); }
        }
        """);

    [Fact]
    public Task A_stamp_in_a_finally() => VerifyMembers("""
        [GeneratesContent]
        public string M()
        {
            var text = Model.Write();
            try { GC.Collect(); }
            finally { text = Stamper.Stamp(text); }
            return text;
        }
        """);

    [Fact]
    public Task Loops_and_goto() => VerifyMembers("""
        [GeneratesContent]
        public string M(int n)
        {
            var text = "";
            for (var i = 0; i < n; i++) text = Stamper.Stamp(text + Model.Write());
            return text;
        }

        [GeneratesContent]
        public string N(int n)
        {
            var text = Stamper.Stamp(Model.Write());
            again:
            if (n-- > 0) { text = Model.Write(); goto again; }
            return [|text|];
        }

        [GeneratesContent]
        public string? O()
        {
            foreach (var text in Model.WriteAll())
                if (text.Length > 3) return [|text|];
            return null;
        }
        """);

    [Fact]
    public Task Using_and_lock_statements() => VerifyMembers("""
        [GeneratesContent]
        public string M()
        {
            using var stream = new MemoryStream();
            lock (this) { return [|Model.Write()|]; }
        }
        """);

    [Fact]
    public Task An_iterator_owes_it_for_each_element() => VerifyMembers("""
        [GeneratesContent]
        public IEnumerable<string> M()
        {
            yield return Stamper.Stamp(Model.Write());
            yield return "";
            yield return [|Model.Write()|];
            yield break;
        }
        """);

    [Fact]
    public Task An_async_stream_owes_it_for_each_element() => VerifyMembers("""
        [GeneratesContent]
        public async IAsyncEnumerable<string> M()
        {
            await foreach (var text in Model.StreamAsync()) yield return [|text|];
        }

        [GeneratesContent]
        public async IAsyncEnumerable<string> N()
        {
            await foreach (var text in Model.StreamAsync()) yield return Stamper.Stamp(text);
        }

        [GeneratesContent] public IAsyncEnumerable<string> O() => [|Model.StreamAsync()|];
        [GeneratesContent] public IAsyncEnumerable<string> P() => Stamper.StampEach(Model.StreamAsync());
        """);

    [Fact]
    public Task Async_members() => VerifyMembers("""
        [GeneratesContent] public async Task<string> M() => [|await Model.WriteAsync()|];
        [GeneratesContent] public async Task<string> N() => Stamper.Stamp(await Model.WriteAsync().ConfigureAwait(false));
        [GeneratesContent] public async Task<string> O() => await Stamper.StampAsync(await Model.WriteAsync());
        [GeneratesContent] public Task<string> P() => [|Model.WriteAsync()|];
        [GeneratesContent] public async ValueTask<string> Q() => [|await Model.WriteSoonAsync()|];
        [GeneratesContent] public string R() => [|Model.WriteAsync().Result|];
        [GeneratesContent] public string S() => [|Model.WriteAsync().GetAwaiter().GetResult()|];
        """);

    [Fact]
    public Task Properties_and_indexers() => VerifyMembers("""
        [GeneratesContent] public string M => [|Model.Write()|];
        [GeneratesContent] public string N { get { return Stamper.Stamp(Model.Write()); } }
        [GeneratesContent] public string O { get => [|Model.Latest|]; set => GC.Collect(); }
        [GeneratesContent] public string this[int i] => [|Model.Write()|];
        """);

    [Fact]
    public Task Out_and_ref_parameters() => VerifyMembers("""
        public void M([GeneratesContent] out string text) { text = [|Model.Write()|]; }
        public void N([GeneratesContent] ref string text) { text = Stamper.Stamp(Model.Write()); }
        public void O([GeneratesContent] out string text) => text = "";
        public bool P([GeneratesContent] out string? text)
        {
            if (Model.TryWrite("", out var made)) { text = [|made|]; return true; }
            text = null;
            return false;
        }
        """);

    [Fact]
    public Task The_return_value_may_carry_the_attribute() => VerifyMembers("""
        [return: GeneratesContent] public string M() => [|Model.Sing()|];
        [return: GeneratesContent] public string N() => Stamper.Stamp(Model.Sing());
        """);

    [Fact]
    public Task Numbers_truth_values_and_dates_owe_no_stamp() => VerifyMembers("""
        [GeneratesContent] public int M() => Model.Write().Length;
        [GeneratesContent] public bool N() => Model.Write() == "";
        [GeneratesContent] public double O() => double.Parse(Model.Write());
        [GeneratesContent] public DateTime P() => DateTime.Parse(Model.Write());
        [GeneratesContent] public DayOfWeek Q() => Enum.Parse<DayOfWeek>(Model.Write());
        [GeneratesContent] public async Task<int?> R() => int.Parse(await Model.WriteAsync());
        [GeneratesContent] public void S(out int count) => count = Model.Write().Length;
        [GeneratesContent] public async Task T() { await Model.WriteAsync(); }
        """);

    [Fact]
    public Task Bytes_owe_a_stamp() => VerifyMembers("""
        [GeneratesContent] public byte[] M() => [|Model.Paint()|];
        [GeneratesContent] public byte[] N() => Stamper.StampValue(Model.Paint());
        [GeneratesContent] public ReadOnlyMemory<byte> O() => [|Model.Paint()|];
        [GeneratesContent] public Stream P() => [|new MemoryStream(Model.Paint())|];
        """);

    [Fact]
    public Task Every_member_of_a_class_that_generates_content() => Verify("""
        [GeneratesContent]
        public class Novelist
        {
            public string Write() => [|Model.Write()|];
            public string WriteStamped() => Stamper.Stamp(Model.Write());
            public string Title => [|Model.Write()|];
        }
        """);

    [Fact]
    public Task A_member_without_the_attribute_returns_what_it_likes() => VerifyMembers("""
        public string M() => Model.Write();
        public IEnumerable<string> N() { yield return Model.Write(); }
        public void O(out string text) => text = Model.Write();
        """);

    [Fact]
    public Task It_need_not_be_in_a_declared_system() => Verify("""
        internal static class Helper { [GeneratesContent] private static string M() => [|Model.Write()|]; }
        """);

    [Fact]
    public Task What_is_no_advanced_AI_system_owes_nothing() => Verify("""
        [NotAnAdvancedAiSystem("a demonstration")]
        public class Demo
        {
            [GeneratesContent] public string M() => Model.Write();
            public void N() => Console.WriteLine(Model.Write());

            public class Nested { [GeneratesContent] public string O() => Model.Write(); }

            [AdvancedAiSystem] public class Product { [GeneratesContent] public string P() => [|Model.Write()|]; }
        }
        """);

    [Fact]
    public Task An_assembly_that_is_no_advanced_AI_system_owes_nothing() => Verify("""
        [assembly: NotAnAdvancedAiSystem("a demonstration")]
        public class Demo { [GeneratesContent] public string M() => Model.Write(); }
        [AdvancedAiSystem] public class Product { [GeneratesContent] public string P() => [|Model.Write()|]; }
        """);
}
