using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0608UnauthorizedEndpointTests
{
    private const string Id = "GOV0608";

    internal const string Usings = "using Microsoft.AspNetCore.Authorization; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Mvc.Filters; using Microsoft.AspNetCore.Routing; using Microsoft.AspNetCore.SignalR;\n";

    /// <summary>A service with a model behind it, and one without.</summary>
    private const string Services = """

        public interface IAnswers { Task<string> AnswerAsync(string question); }
        [AdvancedAiSystem] public sealed class Answers(IChatClient client) : IAnswers { public async Task<string> AnswerAsync(string question) => await AskAsync(question); private async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text; }
        public sealed class Hours { public string Today() => "9 to 5"; }
        """;

    [Theory]
    [InlineData("ControllerBase"), InlineData("Controller"), InlineData("Hub"), InlineData("Microsoft.AspNetCore.Mvc.RazorPages.PageModel")]
    public Task An_action_that_says_nothing_is_reported(string type) => Verify($$"""
        [AdvancedAiSystem] public class Desk(IAnswers answers, IChatClient client, Hours hours) : {{type}}
        {
            public async Task<string> [|AskAsync|](string question) => await answers.AnswerAsync(question);
            public async Task<string> [|AskDirectly|](string question) { var response = await client.GetResponseAsync(question); return response.Text; }
            public string Open() => hours.Today();
            private async Task<string> Helper(string question) => await answers.AnswerAsync(question);
            [NonAction] public async Task<string> NoAction(string question) => await Helper(question);
        }
        """);

    [Theory]
    [InlineData("[Authorize]", ""), InlineData("[Authorize(Roles = \"nurse\")]", ""), InlineData("[AllowAnonymous]", ""), InlineData("", "[Authorize]"), InlineData("", "[AllowAnonymous]"), InlineData("", "[Key]"), InlineData("[Key]", "")]
    public Task One_that_says_who_may_call_it_is_not(string onType, string onMethod) => Verify($$"""
        {{onType}} [AdvancedAiSystem] public class Desk(IAnswers answers) : ControllerBase { {{onMethod}} public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        public sealed class KeyAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }
        """);

    [Fact]
    public Task What_its_base_type_says_counts() => Verify("""
        [Authorize] public abstract class Closed : ControllerBase { }
        [AdvancedAiSystem] public class Desk(IAnswers answers) : Closed { public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        """);

    [Theory]
    [InlineData("await checks.AuthorizeAsync(User, \"nurses\");"), InlineData("Check();"), InlineData("await CheckAsync();")]
    public Task One_that_looks_at_the_caller_itself_is_not(string check) => Verify($$"""
        [AdvancedAiSystem] public class Desk(IAnswers answers, IAuthorizationService checks) : ControllerBase
        {
            public async Task<string> AskAsync(string question) { await Task.Yield(); {{check}} return await answers.AnswerAsync(question); }
            [AuthorizesAccess] private void Check() { if (User.Identity is null) throw new UnauthorizedAccessException(); }
            private async Task CheckAsync() { if (!(await checks.AuthorizeAsync(User, "nurses")).Succeeded) throw new UnauthorizedAccessException(); }
        }
        """);

    [Fact]
    public Task A_mapped_endpoint_that_says_nothing_is_reported() => Verify("""
        [AdvancedAiSystem] public static class Program
        {
            public static void Main()
            {
                var app = WebApplication.Create();
                app.[|MapPost|]("/ask", async (IAnswers answers, string question) => await answers.AnswerAsync(question));
                app.[|MapPost|]("/directly", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text).WithName("directly");
                app.[|MapGet|]("/method", AskAsync);
                var group = app.MapGroup("/v1").WithTags("x");
                group.[|MapGet|]("/method", AskAsync);
                app.MapGet("/open", (Hours hours) => hours.Today());
                app.Run();
            }
            private static async Task<string> AskAsync(IAnswers answers, string question) => await answers.AnswerAsync(question);
        }
        """);

    [Fact]
    public Task A_mapped_endpoint_that_says_who_may_call_it_is_not() => Verify("""
        [AdvancedAiSystem] public static class Program
        {
            public static void Main()
            {
                var app = WebApplication.Create();
                app.MapPost("/a", AskAsync).RequireAuthorization();
                app.MapPost("/b", AskAsync).WithName("b").RequireAuthorization("nurses");
                app.MapPost("/c", AskAsync).AllowAnonymous();
                app.MapPost("/d", [Authorize] async (IAnswers answers, string question) => await answers.AnswerAsync(question));
                app.MapPost("/e", MarkedAsync);
                app.MapPost("/f", AskAsync).AddEndpointFilter(async (context, next) => await next(context));
                app.MapGroup("/g").RequireAuthorization().MapPost("/ask", AskAsync);
                var closed = app.MapGroup("/h").RequireAuthorization();
                closed.MapPost("/ask", AskAsync);
                closed.MapGroup("/inner").MapPost("/ask", AskAsync);
                var later = app.MapGroup("/i");
                later.RequireAuthorization();
                later.MapPost("/ask", AskAsync);
                var kept = app.MapPost("/j", AskAsync);
                kept.RequireAuthorization();
                Map(app.MapGroup("/k").RequireAuthorization());
                app.[|MapPost|]("/open", AskAsync);
            }
            private static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/ask", AskAsync);
            private static async Task<string> AskAsync(IAnswers answers, string question) => await answers.AnswerAsync(question);
            [Authorize] private static async Task<string> MarkedAsync(IAnswers answers, string question) => await answers.AnswerAsync(question);
        }
        """);

    [Theory]
    [InlineData("", "[|", "|]"), InlineData(".AddEndpointFilter(filter)", "", "")]
    public Task One_that_is_handed_on_may_be_closed_by_a_filter(string closes, string open, string close) => Verify($$"""
        [AdvancedAiSystem] public static class Routes
        {
            public static void Map(IEndpointRouteBuilder routes, IEndpointFilter filter) => routes.AddAsk(){{closes}};
            private static RouteHandlerBuilder AddAsk(this IEndpointRouteBuilder routes)
            {
                var group = routes.MapGroup("/v1");
                var route = group.{{open}}MapPost{{close}}("/ask", async (IAnswers answers, string question) => await answers.AnswerAsync(question)).WithName("ask");
                return route;
            }
        }
        """);

    [Theory]
    [InlineData("options.FallbackPolicy = options.DefaultPolicy;"), InlineData("new AuthorizationBuilder(null!).AddFallbackPolicy(\"staff\", policy => policy.RequireRole(\"staff\"));"), InlineData("_ = new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter();"), InlineData("WebApplication.Create().UseMiddleware<Hours>();")]
    public Task What_is_decided_for_all_is_not_looked_into(string statement) => Verify(
        $$"""public static class Setup { public static void Add(AuthorizationOptions options) { {{statement}} } }""",
        """
        [AdvancedAiSystem] public class Desk(IAnswers answers) : ControllerBase { public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        [AdvancedAiSystem] public static class Routes { public static void Map(WebApplication app) => app.MapPost("/ask", async (IAnswers answers, string question) => await answers.AnswerAsync(question)); }
        """);

    [Fact]
    public Task Controllers_that_are_mapped_closed_are_not_reported() => Verify("""
        public static class Setup { public static void Add(WebApplication app) => app.MapControllers().RequireAuthorization(); }
        [AdvancedAiSystem] public class Desk(IAnswers answers) : ControllerBase { public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        """);

    [Fact]
    public Task Only_inside_systems() => Verify("""
        public class Outside(IAnswers answers) : ControllerBase { public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        [NotAnAdvancedAiSystem("x")] public class Excluded(IAnswers answers) : ControllerBase { public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, Usings + "[AdvancedAiSystem] public class Desk : ControllerBase { public string M(IChatClient client) => client.GetResponseAsync( ; void N(WebApplication app) => app.MapPost(\"/x\", ; }");

    [Fact]
    public Task The_message_names_endpoint_and_member() => Rule.Verify(
        Id, Usings + """
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { public async Task<string> {|#0:AskAsync|}(string question) => (await client.GetResponseAsync(question)).Text; }
        [AdvancedAiSystem] public static class Routes { public static void Map(WebApplication app) => app.{|#1:MapPost|}("/ask", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text); }
        """,
        Rule.Result(Id, 0, "Desk.AskAsync", "ChatClientExtensions.GetResponseAsync"), Rule.Result(Id, 1, "MapPost /ask", "ChatClientExtensions.GetResponseAsync"));

    private static Task Verify(params string[] sources) => Rule.Verify(Id, [.. sources.Select(source => Usings + source), Services]);
}
