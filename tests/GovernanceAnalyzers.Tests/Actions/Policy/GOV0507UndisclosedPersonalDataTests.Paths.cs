using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

/// <summary>On which paths a disclosure counts, and who owns a use that a helper makes.</summary>
public sealed partial class GOV0507UndisclosedPersonalDataTests
{
    [Fact]
    public Task A_disclosure_counts_on_every_path_or_not_at_all() => VerifyMembers("""
        public void M([PersonalDataInput] string email, bool b) { if (b) Privacy.Disclose(); Crm.Send([|email|]); }
        public void N([PersonalDataInput] string email, bool b) { if (b) Privacy.Disclose(); else Privacy.Disclose(); Crm.Send(email); }
        public void O([PersonalDataInput] string email) { Crm.Send([|email|]); Privacy.Disclose(); }
        public void P([PersonalDataInput] string email, int n) { while (n-- > 0) Privacy.Disclose(); Crm.Send([|email|]); }
        public void Q([PersonalDataInput] string email, int n) { do Privacy.Disclose(); while (n-- > 0); Crm.Send(email); }
        public void R([PersonalDataInput] string email, bool b) { if (!b) return; Privacy.Disclose(); Crm.Send(email); }
        public void S([PersonalDataInput] string email, bool b) { if (!b) throw new InvalidOperationException(); else Privacy.Disclose(); Crm.Send(email); }
        """);

    [Fact]
    public Task A_disclosure_in_a_loop_body_before_the_use() => VerifyMembers("""
        public void M([PersonalDataInput] string[] emails) { foreach (var email in emails) { Privacy.Disclose(); Crm.Send(email); } }
        public void N([PersonalDataInput] string[] emails) { foreach (var email in emails) { Crm.Send([|email|]); Privacy.Disclose(); } }
        """);

    [Fact]
    public Task Try_catch_and_finally() => VerifyMembers("""
        public void M([PersonalDataInput] string email)
        {
            try { Privacy.Disclose(); }
            catch (IOException) { }
            Crm.Send([|email|]);
        }
        public void N([PersonalDataInput] string email)
        {
            try { Privacy.Disclose(); }
            catch (IOException) { throw; }
            Crm.Send(email);
        }
        public void O([PersonalDataInput] string email)
        {
            try { Privacy.Disclose(); Crm.Send(email); }
            finally { GC.Collect(); }
        }
        public void P([PersonalDataInput] string email)
        {
            try { GC.Collect(); }
            finally { Privacy.Disclose(); }
            Crm.Send(email);
        }
        public void Q([PersonalDataInput] string email)
        {
            try { Privacy.Disclose(); }
            finally { Crm.Send([|email|]); }
        }
        public void R([PersonalDataInput] string email)
        {
            try { Privacy.Disclose(); Crm.Find(""); }
            catch (IOException) { Crm.Send([|email|]); }
        }
        """);

    [Fact]
    public Task A_hook_that_answers() => VerifyMembers("""
        public void M([PersonalDataInput] string email) { if (Privacy.TryDisclose()) Crm.Send(email); }
        public void N([PersonalDataInput] string email) { if (!Privacy.TryDisclose()) return; Crm.Send(email); }
        public void O([PersonalDataInput] string email) { if (!Privacy.TryDisclose()) Crm.Send([|email|]); }
        public void P([PersonalDataInput] string email) { Privacy.TryDisclose(); Crm.Send([|email|]); }
        public void Q([PersonalDataInput] string email, bool b) { if (b && Privacy.TryDisclose()) Crm.Send(email); }
        public void R([PersonalDataInput] string email, bool b) { if (b || Privacy.TryDisclose()) Crm.Send([|email|]); }
        public void S([PersonalDataInput] string email) { var told = Privacy.TryDisclose(); if (told) Crm.Send(email); }
        public void T([PersonalDataInput] string email) { if (Privacy.TryDisclose() is true) Crm.Send(email); }
        public void U([PersonalDataInput] string email) { if (Privacy.TryDisclose() == false) return; Crm.Send(email); }
        public void V([PersonalDataInput] string email) { var sent = Privacy.TryDisclose() ? Crm.Find(email) : ""; }
        public void W([PersonalDataInput] string email) { switch (Privacy.TryDisclose()) { case true: Crm.Send(email); break; } }
        """);

    [Fact]
    public Task Async_hooks() => VerifyMembers("""
        public async Task M([PersonalDataInput] string email) { await Privacy.DiscloseAsync(); Crm.Send(email); }
        public async Task N([PersonalDataInput] string email) { _ = Privacy.DiscloseAsync(); await Task.Yield(); Crm.Send([|email|]); }
        public async Task O([PersonalDataInput] string email) { if (await Privacy.TryDiscloseAsync()) Crm.Send(email); }
        public async Task P([PersonalDataInput] string email) { await Privacy.TryDiscloseAsync(); Crm.Send([|email|]); }
        public async Task Q([PersonalDataInput] string email) { await Privacy.DiscloseAsync().ConfigureAwait(false); Crm.Send(email); }
        public async Task R([PersonalDataInput] string email) { var task = Privacy.DiscloseAsync(); await task; Crm.Send(email); }
        public void S([PersonalDataInput] string email) { Privacy.DiscloseAsync().Wait(); Crm.Send(email); }
        public async Task T([PersonalDataInput] string email) { if (!await Privacy.TryDiscloseAsync()) return; Crm.Send(email); }
        """);

    [Fact]
    public Task A_conditional_hook_discharges_nothing() => VerifyMembers("""
        public void M([PersonalDataInput] string email) { Privacy.DiscloseInDebug(); Crm.Send([|email|]); }
        """);

    [Fact]
    public Task A_helper_that_discloses() => VerifyMembers("""
        public void M([PersonalDataInput] string email) { Tell(); Crm.Send(email); }
        public void N([PersonalDataInput] string email, bool b) { MaybeTell(b); Crm.Send([|email|]); }
        public void O([PersonalDataInput] string email) { if (TryTell()) Crm.Send(email); }
        public void P([PersonalDataInput] string email) { TellOrThrow(); Crm.Send(email); }
        public async Task Q([PersonalDataInput] string email) { await TellAsync(); Crm.Send(email); }
        public async Task R([PersonalDataInput] string email) { _ = TellAsync(); await Task.Yield(); Crm.Send([|email|]); }
        private void Tell() => Privacy.Disclose();
        private void MaybeTell(bool b) { if (b) Privacy.Disclose(); }
        private bool TryTell() { if (Environment.HasShutdownStarted) return false; Privacy.Disclose(); return true; }
        private void TellOrThrow() { if (!Privacy.TryDisclose()) throw new InvalidOperationException(); }
        private async Task TellAsync() { await Task.Yield(); await Privacy.DiscloseAsync(); }
        """);

    [Fact]
    public Task A_private_helper_passes_its_use_on_to_its_callers() => VerifyMembers("""
        public void M([PersonalDataInput] string email) => Use([|email|]);
        public void N([PersonalDataInput] string email) { Privacy.Disclose(); Use(email); }
        public void O(string text) => Use(text);
        private void Use(string text) => Crm.Send(text);
        """);

    [Fact]
    public Task A_private_helper_that_is_given_personal_data_by_declaration() => VerifyMembers("""
        public void M(string email) => Use([|email|]);
        public void N(string email) { Privacy.Disclose(); Use(email); }
        private void Use([PersonalDataInput] string text) => Crm.Send(text);
        """);

    [Fact]
    public Task A_private_helper_that_brings_the_data_itself() => VerifyMembers("""
        public void M(int id) => [|Use(id)|];
        public void N(int id) { Privacy.Disclose(); Use(id); }
        private void Use(int id) => Crm.Send(Crm.EmailOf(id));
        """);

    [Fact]
    public Task An_internal_member_passes_on_and_a_visible_one_owns_it() => Verify("""
        [AdvancedAiSystem]
        internal static class Store { internal static void Keep([PersonalDataInput] string email) => Crm.Send(email); }

        [AdvancedAiSystem]
        public static class Desk
        {
            public static void M(string email) => Store.Keep([|email|]);
            public static void N(string email) { Privacy.Disclose(); Store.Keep(email); }
            public static void O([PersonalDataInput] string email) => Crm.Send([|email|]);
            public static void P([PersonalDataInput] string email) => O(email);
        }
        """);

    [Fact]
    public Task A_chain_of_helpers() => VerifyMembers("""
        public void M([PersonalDataInput] string email) => One([|email|]);
        private void One(string text) => Two(text);
        private void Two(string text) => Three(text, 2);
        private void Three(string text, int n) { if (n > 0) Three(text, n - 1); else Crm.Send(text); }
        """);

    [Fact]
    public Task A_helper_that_discloses_before_its_own_use() => VerifyMembers("""
        public void M([PersonalDataInput] string email) => Use(email);
        private void Use(string text) { Privacy.Disclose(); Crm.Send(text); }
        """);

    [Fact]
    public Task A_member_behind_an_interface_of_the_assembly_passes_on() => Verify("""
        [assembly: AdvancedAiSystem]
        internal interface IStore { void Keep(string text); }
        internal sealed class Store : IStore { public void Keep(string text) => Crm.Send(text); }

        public class Desk
        {
            private readonly IStore _store = new Store();
            public void M([PersonalDataInput] string email) => _store.Keep([|email|]);
            public void N([PersonalDataInput] string email) { Privacy.Disclose(); _store.Keep(email); }
        }
        """);

    [Fact]
    public Task An_implementation_inherits_what_the_interface_declares() => Verify("""
        [AdvancedAiSystem]
        public interface IDesk { void Take([PersonalDataInput] string email); }

        [AdvancedAiSystem]
        public class Desk(IConsent consent) : IDesk
        {
            public void Take(string email) => Crm.Send([|email|]);
            public void TakeWithConsent([PersonalDataInput] string email) { consent.Tell(); Crm.Send(email); }
            public async Task TakeIfAsked([PersonalDataInput] string email) { if (await consent.AskAsync()) Crm.Send(email); }
        }

        internal sealed class Teller : IConsent
        {
            public Task<bool> AskAsync() => Task.FromResult(true);
            public void Tell() => Console.WriteLine("We keep it.");
        }

        [AdvancedAiSystem]
        public class OtherDesk
        {
            private readonly Teller _teller = new();
            public void M([PersonalDataInput] string email) { _teller.Tell(); Crm.Send(email); }
        }
        """);

    [Fact]
    public Task A_type_of_which_every_operation_discloses() => Verify("""
        [DisclosesPrivacy] public sealed class ConsentFlow { public void Begin() => Console.WriteLine("We keep it."); public Task<bool> AskAsync() => Task.FromResult(true); }

        [AdvancedAiSystem]
        public class Desk(ConsentFlow flow)
        {
            public void M([PersonalDataInput] string email) { flow.Begin(); Crm.Send(email); }
            public async Task N([PersonalDataInput] string email) { if (await flow.AskAsync()) Crm.Send(email); }
            public void O([PersonalDataInput] string email) => Crm.Send([|email|]);
        }
        """);

    [Fact]
    public Task Lambdas_and_local_functions() => VerifyMembers("""
        public void M([PersonalDataInput] string email) { Action send = () => Crm.Send([|email|]); send(); }
        public void N([PersonalDataInput] string email) { Privacy.Disclose(); Action send = () => Crm.Send(email); send(); }
        public void O([PersonalDataInput] string email) { Local(); void Local() => Crm.Send([|email|]); }
        public void P([PersonalDataInput] string email) { Tell(); Crm.Send(email); void Tell() => Privacy.Disclose(); }
        public void Q([PersonalDataInput] string[] emails) => Array.ForEach(emails, email => Crm.Send([|email|]));
        public void R(string[] all) => Array.ForEach(all, ([PersonalDataInput] email) => Crm.Send([|email|]));
        """);

    [Fact]
    public Task Minimal_api_handlers() => Verify("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;

        [AdvancedAiSystem]
        public static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder routes)
            {
                routes.MapPost("/1", (Patient patient) => Crm.Send([|patient.Name|]));
                routes.MapPost("/2", (Patient patient) => { Privacy.Disclose(); Crm.Send(patient.Name); });
                routes.MapPost("/3", ([PersonalDataInput] string email) => Crm.Send([|email|]));
                routes.MapPost("/4", (string email) => Crm.Send(email));
            }
        }
        """);

    [Fact]
    public Task Iterators_and_async_streams() => VerifyMembers("""
        public IEnumerable<string> M([PersonalDataInput] string email) { yield return Crm.Find([|email|]); }
        public IEnumerable<string> N([PersonalDataInput] string email) { Privacy.Disclose(); yield return Crm.Find(email); }
        public async IAsyncEnumerable<string> O([PersonalDataInput] string email) { await Privacy.DiscloseAsync(); yield return Crm.Find(email); }
        public async IAsyncEnumerable<string> P([PersonalDataInput] string email) { await Task.Yield(); yield return Crm.Find([|email|]); }
        """);

    [Fact]
    public Task Constructors_and_properties() => Verify("""
        [AdvancedAiSystem]
        public class Profile
        {
            private readonly string _email;
            public Profile([PersonalDataInput] string email) => _email = email;
            public void Send() => Crm.Send([|_email|]);
            private string? _phone;
            [PersonalDataInput] public string? Phone { get => _phone; set { Crm.Send([|value|]!); _phone = value; } }
        }

        [AdvancedAiSystem]
        public class Session([PersonalDataInput] string email)
        {
            public void Send() => Crm.Send([|email|]);
            public void SendTold() { Privacy.Disclose(); Crm.Send(email); }
        }
        """);

    [Fact]
    public Task It_says_what_is_handed_to_whom() => VerifyMembers(
        """
        public void M([PersonalDataInput] string email) => Crm.Send({|#0:email|});
        """,
        Rule.Result(Id, 0, "email", "Crm.Send"));

    [Fact]
    public Task The_origin_and_the_helpers_line_are_beside_it() => VerifyMembers(
        """
        public void M(int id) { var email = {|#1:Crm.EmailOf(id)|}; Use({|#0:email|}); }
        private void Use(string text) => Crm.Send({|#2:text|});
        """,
        Rule.Result(Id, 0, "Crm.EmailOf", "Crm.Send").WithLocation(1).WithLocation(2));

    [Fact]
    public Task Code_with_errors_yields_no_finding_that_rests_on_them()
    {
        var test = Acme.Test(Id, """
            [AdvancedAiSystem]
            public class Assistant
            {
                public void M([PersonalDataInput] string email) { Unknown.Disclose(); Crm.Send(email); }
                public void N([PersonalDataInput] Unknown email) => Crm.Send(email);
                public void O([PersonalDataInput] string email) => Crm.Send(email, );
                public void P([PersonalDataInput] string email) => Crm.Send([|email|]);
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }
}
