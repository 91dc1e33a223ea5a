using GovernanceAnalyzers.CodeFixes.Monitoring;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public class GOV0202SwallowedFailureFixTests
{
    private const string Incidents = "\npublic static class Incidents\n{\n    [ReportsIncident] public static void Report(Exception failure) => throw failure;\n}\n";

    [Fact]
    public Task The_failure_is_reported() => Fix<GOV0202SwallowedFailureFix>.Makes(
        Desk("        [|catch|]\n        {\n            return \"\";\n        }"),
        Desk("        catch (Exception exception)\n        {\n            Incidents.Report(exception);\n            return \"\";\n        }"),
        Incidents);

    [Theory]
    [InlineData("[|catch|] { return \"\"; }", "catch (Exception exception) { Incidents.Report(exception); return \"\"; }")]
    [InlineData("[|catch|] (Exception) { return \"\"; }", "catch (Exception exception) { Incidents.Report(exception); return \"\"; }")]
    [InlineData("[|catch|] (Exception e) when (e is not OperationCanceledException) { return \"\"; }", "catch (Exception e) when (e is not OperationCanceledException) { Incidents.Report(e); return \"\"; }")]
    public Task It_is_named_where_it_has_no_name(string handler, string fixedHandler) => Fix<GOV0202SwallowedFailureFix>.Makes(Desk("        " + handler), Desk("        " + fixedHandler), Incidents);

    [Theory]
    [InlineData("void Report(string text)", "catch (Exception exception) { Incidents.Report(exception.Message); return \"\"; }")]
    [InlineData("void Report()", "catch { Incidents.Report(); return \"\"; }")]
    [InlineData("Task Report()", "catch { await Incidents.Report(); return \"\"; }")]
    public Task Hooks_are_told_what_they_take(string hook, string fixedHandler) => Fix<GOV0202SwallowedFailureFix>.Makes(
        Desk("        [|catch|] { return \"\"; }"), Desk("        " + fixedHandler), "\npublic static class Incidents { [ReportsIncident] public static " + hook + " => throw null!; }\n");

    [Fact]
    public Task Without_a_hook_a_stub_is_made() => Fix<GOV0202SwallowedFailureFix>.Makes(
        Desk("        [|catch|]\n        {\n            return \"\";\n        }"),
        Desk(
            "        catch (Exception exception)\n        {\n            ReportFailure(exception);\n            return \"\";\n        }",
            "\n\n    [ReportsIncident]\n    private static void ReportFailure(Exception failure) => throw new NotImplementedException(\"Report the failure to those who watch the system.\");"));

    private static string Desk(string handler, string members = "") => $$"""
        [AdvancedAiSystem]
        public class Desk
        {
            public async Task<string> AskAsync(IChatClient client)
            {
                try
                {
                    return (await client.GetResponseAsync("x")).Text;
                }
        {{handler}}
            }{{members}}
        }
        """;
}
