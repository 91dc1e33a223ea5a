using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

/// <summary>Helpers, wrappers, constructors, fields, nested functions.</summary>
public sealed partial class GOV0701UnstampedContentTests
{
    [Fact]
    public Task A_helper_generates() => VerifyMembers("""
        [GeneratesContent] public string M() => [|Make()|];
        private string Make() => Two();
        private static string Two() => Model.Write();
        """);

    [Fact]
    public Task A_helper_stamps() => VerifyMembers("""
        [GeneratesContent] public string M() => Finish(Model.Write());
        private string Finish(string text) => Stamper.Stamp(text.Trim());
        """);

    [Fact]
    public Task A_helper_stamps_on_one_path() => VerifyMembers("""
        [GeneratesContent] public string M(bool b) => [|Finish(Model.Write(), b)|];
        private string Finish(string text, bool b) { if (b) return text; return Stamper.Stamp(text); }
        """);

    [Fact]
    public Task A_helper_stamps_what_it_makes() => VerifyMembers("""
        [GeneratesContent] public string M() => Make();
        private string Make() => Stamper.Stamp(Model.Write());
        """);

    [Fact]
    public Task A_helper_shows_what_it_is_given() => VerifyMembers("""
        public void M() => Show([|Model.Write()|]);
        public void N() => Show(Stamper.Stamp(Model.Write()));
        public void O(string name) => Show("Hello, " + name);
        private void Show(string text) => Console.WriteLine(text);
        """);

    [Fact]
    public Task A_helper_shows_what_it_makes_and_is_reported_itself() => VerifyMembers("""
        public void M() => Show();
        private void Show() => Console.WriteLine([|Model.Write()|]);
        """);

    [Fact]
    public Task A_recursive_helper() => VerifyMembers("""
        [GeneratesContent] public string M(int n) => Clean(Model.Write(), n);
        [GeneratesContent] public string N(int n) => [|Leak(Model.Write(), n)|];
        private string Clean(string text, int n) => n == 0 ? Stamper.Stamp(text) : Clean(text, n - 1);
        private string Leak(string text, int n) => n == 0 ? text : Leak(text, n - 1);
        """);

    [Fact]
    public Task An_async_helper() => VerifyMembers("""
        [GeneratesContent] public async Task<string> M() => [|await Make()|];
        [GeneratesContent] public async Task<string> N() => await Finish(await Make());
        [GeneratesContent] public Task<string> O() => [|Make()|];
        private async Task<string> Make() { await Task.Yield(); return await Model.WriteAsync(); }
        private async Task<string> Finish(string text) { await Task.Yield(); return Stamper.Stamp(text); }
        """);

    [Fact]
    public Task An_iterator_as_helper() => VerifyMembers("""
        [GeneratesContent] public IEnumerable<string> M() => [|Make()|];
        [GeneratesContent] public IEnumerable<string> N() { foreach (var text in Make()) yield return Stamper.Stamp(text); }
        [GeneratesContent] public IEnumerable<string> Q() => [|Make().Where(text => text.Length > 3)|];
        private IEnumerable<string> Make() { yield return Model.Write(); }
        """);

    [Fact]
    public Task A_property_as_helper() => VerifyMembers("""
        private string Made => Model.Write();
        private string Stamped => Stamper.Stamp(Made);
        [GeneratesContent] public string M() => [|Made|];
        [GeneratesContent] public string N() => Stamped;
        """);

    [Fact]
    public Task A_field_carries_what_was_put_in_it() => VerifyMembers("""
        private string _made = "", _stamped = "";
        private readonly string _known = Model.Write();
        public void Fill() { _made = Model.Write(); _stamped = Stamper.Stamp(_made); }
        [GeneratesContent] public string M() => [|_made|];
        [GeneratesContent] public string N() => _stamped;
        [GeneratesContent] public string O() => [|_known|];
        """);

    [Fact]
    public Task A_constructor_keeps_its_argument() => Verify("""
        public sealed class Letter
        {
            private readonly string _text;
            public Letter(string text) => _text = text;
            public string Text => _text;
        }

        public class Letters
        {
            [GeneratesContent] public Letter M() => [|new Letter(Model.Write())|];
            [GeneratesContent] public Letter N() => new(Stamper.Stamp(Model.Write()));
            [GeneratesContent] public string O() => [|new Letter(Model.Write()).Text|];
        }
        """);

    [Fact]
    public Task A_primary_constructor_keeps_its_argument() => Verify("""
        public sealed class Letter(string text)
        {
            public string Text { get; } = text;
            [GeneratesContent] public string Body => [|text|];
        }

        public class Letters
        {
            [GeneratesContent] public string M() => [|new Letter(Model.Write()).Text|];
            [GeneratesContent] public string N() => new Letter(Stamper.Stamp(Model.Write())).Text;
        }
        """);

    [Fact]
    public Task Records_and_with() => VerifyMembers("""
        public record Note(string Title, string Text);
        [GeneratesContent] public Note M() => [|new Note("", Model.Write())|];
        [GeneratesContent] public Note N() => new("", Stamper.Stamp(Model.Write()));
        [GeneratesContent] public Note O(Note note) => [|note with { Text = Model.Write() }|];
        [GeneratesContent] public Note P() => Stamper.StampValue(new Note("", Model.Write()));
        [GeneratesContent] public string Q() { var (_, text) = new Note("", Model.Write()); return [|text|]; }
        """);

    [Fact]
    public Task Objects_with_initializers() => VerifyMembers("""
        public class Note { public string? Text { get; set; } public List<string> Tags { get; } = []; }
        [GeneratesContent] public Note M() => [|new Note { Text = Model.Write() }|];
        [GeneratesContent] public Note N() => new() { Text = Stamper.Stamp(Model.Write()) };
        [GeneratesContent] public Note O() { var note = new Note(); note.Text = Model.Write(); return [|note|]; }
        [GeneratesContent] public Note P() => [|new Note { Tags = { Model.Write() } }|];
        """);

    [Fact]
    public Task Collections_and_builders() => VerifyMembers("""
        [GeneratesContent] public List<string> M() { var all = new List<string>(); all.Add(Model.Write()); return [|all|]; }
        [GeneratesContent] public Dictionary<string, string> N() => [|new Dictionary<string, string> { ["k"] = Model.Write() }|];
        [GeneratesContent]
        public string O()
        {
            var text = new System.Text.StringBuilder();
            text.Append("Dear all, ").Append(Model.Write()).AppendLine();
            return [|text.ToString()|];
        }
        [GeneratesContent] public (string, int) Q() => [|(Model.Write(), 1)|];
        """);

    [Fact]
    public Task A_local_function_generates_or_stamps() => VerifyMembers("""
        [GeneratesContent] public string M() { return [|Make()|]; string Make() => Model.Write(); }
        [GeneratesContent] public string N() { return Finish(Model.Write()); string Finish(string text) => Stamper.Stamp(text); }
        """);

    [Fact]
    public Task A_local_function_or_lambda_may_carry_the_attribute() => VerifyMembers("""
        public void M()
        {
            Func<string> write = [GeneratesContent] () => [|Model.Write()|];
            Func<string> stamp = [GeneratesContent] () => { return Stamper.Stamp(Model.Write()); };
            Func<string> plain = () => Model.Write();
            [GeneratesContent] string Local() => [|Model.Write()|];
            [GeneratesContent] string Clean() => Stamper.Stamp(Model.Write());
            GC.KeepAlive(Local() + Clean());
        }
        """);

    [Fact]
    public Task A_lambda_generates_or_stamps() => VerifyMembers("""
        [GeneratesContent] public string M() { Func<string> make = () => Model.Write(); return [|make()|]; }
        [GeneratesContent] public string N() { Func<string> make = () => Model.Write(); return Stamper.Stamp(make()); }
        """);

    [Fact]
    public Task A_lambda_that_shows_generated_content() => VerifyMembers("""
        public void M(List<string> all) => all.ForEach(_ => Console.WriteLine([|Model.Write()|]));
        public void N() { Action show = () => { var text = Model.Write(); Console.WriteLine([|text|]); }; show(); }
        """);

    [Fact]
    public Task A_helper_in_another_file()
    {
        var test = Acme.Test(Id, "public class Letters { [GeneratesContent] public string M() => [|Helper.Make()|]; [GeneratesContent] public string N() => Helper.MakeStamped(); }");
        test.TestState.Sources.Add("internal static class Helper { public static string Make() => Model.Write(); public static string MakeStamped() => Stamper.Stamp(Make()); }");
        return test.RunAsync();
    }

    [Fact]
    public Task Generic_helpers_and_extension_methods() => Verify("""
        public static class Extensions
        {
            public static string Finished(this string text) => Stamper.Stamp(text);
            public static T Same<T>(this T value) => value;
        }

        public class Letters
        {
            [GeneratesContent] public string M() => Model.Write().Finished();
            [GeneratesContent] public string N() => [|Model.Write().Same()|];
        }
        """);

    [Fact]
    public Task Operators_and_conversions() => Verify("""
        public readonly struct Text
        {
            private readonly string _value;
            public Text(string value) => _value = value;
            public static implicit operator Text(string value) => new(value);
            public static implicit operator string(Text text) => text._value;
            public static Text operator +(Text a, Text b) => new(a._value + b._value);
        }

        public class Letters
        {
            [GeneratesContent] public string M() { Text text = Model.Write(); return [|text|]; }
            [GeneratesContent] public Text N() => [|new Text("") + new Text(Model.Write())|];
            [GeneratesContent] public Text O() => Stamper.Stamp(Model.Write());
        }
        """);

    [Fact]
    public Task Top_level_statements()
    {
        var test = Acme.Test(Id, """
            Console.WriteLine([|Model.Write()|]);
            Console.WriteLine(Stamper.Stamp(Model.Write()));
            Show(Model.Write());
            static void Show(string text) => Console.WriteLine([|text|]);
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task A_cycle_of_types_and_members_ends() => VerifyMembers("""
        [GeneratesContent] public string M(int n) => n == 0 ? "" : [|N(n - 1)|];
        private string N(int n) => n == 0 ? Model.Write() : O(n);
        private string O(int n) => N(n - 1);
        """);
}
