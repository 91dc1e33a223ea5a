using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0608UnauthorizedEndpointFixTests
{
    [Fact]
    public Task Callers_of_an_action_are_authorised() => new RuleFixTest<GOV0608UnauthorizedEndpointFix>(
        "using Microsoft.AspNetCore.Mvc;\n[AdvancedAiSystem]\npublic class Desk(IChatClient client) : ControllerBase\n{\n    [HttpPost]\n    public async Task<string> [|AskAsync|](string question) => (await client.GetResponseAsync(question)).Text;\n}\n",
        "using Microsoft.AspNetCore.Authorization;\nusing Microsoft.AspNetCore.Mvc;\n[AdvancedAiSystem]\npublic class Desk(IChatClient client) : ControllerBase\n{\n    [HttpPost]\n    [Authorize]\n    public async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text;\n}\n").RunAsync();

    [Fact]
    public Task Callers_of_all_mapped_endpoints_are_authorised() => new RuleFixTest<GOV0608UnauthorizedEndpointFix>(
        "using Microsoft.AspNetCore.Builder;\n[AdvancedAiSystem]\npublic static class Routes\n{\n    public static void Map()\n    {\n        var app = WebApplication.Create();\n        app.[|MapPost|](\"/a\", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text);\n        app.[|MapPost|](\"/b\", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text);\n    }\n}\n",
        "using Microsoft.AspNetCore.Builder;\n[AdvancedAiSystem]\npublic static class Routes\n{\n    public static void Map()\n    {\n        var app = WebApplication.Create();\n        app.MapPost(\"/a\", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text).RequireAuthorization();\n        app.MapPost(\"/b\", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text).RequireAuthorization();\n    }\n}\n").RunAsync();
}
