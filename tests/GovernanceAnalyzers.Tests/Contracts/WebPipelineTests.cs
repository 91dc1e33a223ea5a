using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests.Contracts;

/// <summary>Middleware and filters count for the actions and handlers that they come before, where it can be told.</summary>
public sealed class WebPipelineTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Mvc.Filters; using Microsoft.AspNetCore.Routing; using Microsoft.AspNetCore.SignalR; using Microsoft.Extensions.DependencyInjection;

        """;

    private const string Steps = """

        [DisclosesAi] public sealed class LabelMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) { context.Response.Headers["X-AI"] = "yes"; return next(context); } }
        [DisclosesAi] public sealed class LabelFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) { context.HttpContext.Response.Headers["X-AI"] = "yes"; return next(context); } }
        public sealed class OtherFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        [DisclosesAi] public sealed class LabelAttribute : ActionFilterAttribute { public override void OnActionExecuting(ActionExecutingContext context) => context.HttpContext.Response.Headers["X-AI"] = "yes"; }
        public static class Registration
        {
            [DisclosesAi] public static IApplicationBuilder UseLabel(this IApplicationBuilder app) => app.UseMiddleware<LabelMiddleware>();
            [DisclosesAi] public static T WithLabel<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint;
            [DisclosesAi] public static void Show(HttpContext context) => context.Response.Headers["X-AI"] = "yes";
        }
        """;

    private const string Desk = """

        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string q) => (await client.GetResponseAsync(q)).Text; }
        """;

    private const string ReportedDesk = """

        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string q) => [|(await client.GetResponseAsync(q)).Text|]; }
        """;

    private const string Ask = "async (IChatClient client, string q) => (await client.GetResponseAsync(q)).Text", Reported = "async (IChatClient client, string q) => [|(await client.GetResponseAsync(q)).Text|]";

    [Theory]
    [InlineData("app.UseMiddleware<LabelMiddleware>();"), InlineData("app.UseLabel();")]
    public Task Middleware_for_all_counts_for_all(string registration)
    {
        var source = Program($"{registration} app.MapPost(\"/a\", {Ask}); app.MapControllers();", Desk);
        return Task.WhenAll(Verify("GOV0705", source), Verify("GOV0014", source));
    }

    [Theory]
    [InlineData("if (args.Length > 0) app.UseLabel();"), InlineData("app.UseWhen(c => true, branch => branch.UseLabel());"), InlineData("app.Use(async (context, next) => { Registration.Show(context); await next(context); });")]
    public Task Middleware_of_which_it_cannot_be_told_silences(string registration) =>
        Verify("GOV0705", Program($"{registration} app.MapPost(\"/a\", {Ask}); app.MapControllers();", Desk));

    [Fact]
    public Task And_that_is_recorded() => Verify("GOV0014", Program("if (args.Length > 0) app.UseLabel(); app.MapControllers();", Desk.Replace("AskAsync", "[|AskAsync|]", StringComparison.Ordinal)));

    [Fact]
    public Task Without_any_everybody_answers_for_themselves() => Verify("GOV0705", Program($"app.UseHttpsRedirection(); app.MapPost(\"/a\", {Reported}); app.MapControllers();", ReportedDesk));

    [Theory]
    [InlineData(".AddEndpointFilter<LabelFilter>()"), InlineData(".AddEndpointFilter(new LabelFilter())"), InlineData(".WithLabel()"), InlineData(".AllowAnonymous().AddEndpointFilter<LabelFilter>()")]
    public Task A_filter_of_an_endpoint_counts_for_it(string filter)
    {
        var source = Program($"app.MapPost(\"/a\", {Ask}){filter}; app.MapPost(\"/b\", {Reported}).AddEndpointFilter<OtherFilter>();");
        return Verify("GOV0705", source);
    }

    [Theory]
    [InlineData("app.MapGroup(\"/g\").AddEndpointFilter<LabelFilter>().MapPost(\"/a\", {0});")]
    [InlineData("var group = app.MapGroup(\"/g\").AddEndpointFilter<LabelFilter>(); group.MapPost(\"/a\", {0});")]
    [InlineData("var group = app.MapGroup(\"/g\"); group.AddEndpointFilter<LabelFilter>(); group.MapPost(\"/a\", {0});")]
    [InlineData("var group = app.MapGroup(\"/g\").AddEndpointFilter<LabelFilter>(); var inner = group.MapGroup(\"/h\"); inner.MapPost(\"/a\", {0});")]
    public Task A_filter_of_a_group_counts_for_all_in_it(string mapping) => Verify("GOV0705", Program(mapping.Replace("{0}", Ask, StringComparison.Ordinal) + $" app.MapPost(\"/b\", {Reported});"));

    [Fact]
    public Task A_group_from_elsewhere_may_have_filters() => Verify("GOV0705", Program("Routes.Map(app.MapGroup(\"/g\").AddEndpointFilter<LabelFilter>());", $$"""

        [AdvancedAiSystem] public static class Routes { public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/a", {{Ask}}); }
        """));

    [Fact]
    public Task A_method_that_handles_is_as_good_as_a_lambda() => Verify("GOV0705", Program("app.MapPost(\"/a\", Handlers.AskAsync).WithLabel(); app.MapPost(\"/b\", [|Handlers.AskAsync|]);", """

        [AdvancedAiSystem] public static class Handlers { internal static async Task<string> AskAsync(IChatClient client, string q) => (await client.GetResponseAsync(q)).Text; }
        """));

    [Theory]
    [InlineData("[Label]", ""), InlineData("", "[Label]"), InlineData("", "[TypeFilter(typeof(LabelAttribute))]"), InlineData("[ServiceFilter(typeof(LabelAttribute))]", "")]
    public Task An_attribute_that_is_a_filter_counts(string onType, string onMethod) => Verify("GOV0705", Usings + $$"""
        {{onType}} [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { {{onMethod}} public async Task<string> AskAsync(string q) => (await client.GetResponseAsync(q)).Text; }
        [AdvancedAiSystem] public class Other(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string q) => [|(await client.GetResponseAsync(q)).Text|]; }
        """ + Steps);

    [Fact]
    public Task Filters_for_all_actions_silence() => Verify("GOV0705", Program($"app.MapControllers(); app.MapPost(\"/b\", {Reported});", Desk, "builder.Services.AddControllers(options => options.Filters.Add<LabelAttribute>());"));

    [Fact]
    public Task What_is_disclosed_before_holds_in_helpers_too() => Verify("GOV0507", Usings + """
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            [Notice] public Task A([PersonalDataInput] string email) => Ask(email);
            public Task B([PersonalDataInput] string email) => Ask([|email|]);
            private async Task Ask(string email) => await client.GetResponseAsync(email);
        }
        [DisclosesPrivacy] public sealed class NoticeAttribute : ActionFilterAttribute { public override void OnActionExecuting(ActionExecutingContext context) => context.HttpContext.Response.Headers["X-Privacy"] = "yes"; }
        """);

    private static string Program(string statements, string more = "", string registrations = "") => Usings + $$"""
        [assembly: AdvancedAiSystem]
        var builder = WebApplication.CreateBuilder(args);
        {{registrations}}
        var app = builder.Build();
        {{statements}}
        app.Run();

        """ + more + Steps;

    private static Task Verify(string rule, string source)
    {
        var test = Acme.Test(rule, source);
        if (source.Contains("WebApplication.CreateBuilder", StringComparison.Ordinal)) test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
