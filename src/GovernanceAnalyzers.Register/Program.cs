using System.CommandLine;
using GovernanceAnalyzers.Register.Commands;
using GovernanceAnalyzers.Register.Files;

var commands = new RootCommand(
    "Turns builds into a register of what AI code owes under the G7 Hiroshima Process Code of Conduct, and what answers for it. A register says what was found; it is no certificate. " + ExitCode.Help)
{
    CheckCommand.Create(),
    RegisterCommand.Create(),
    MergeCommand.Create(),
    DiffCommand.Create(),
    ReportCommand.Create(),
    InitCommand.Create(),
    WaiversCommand.Create(),
    ExplainCommand.Create(),
    LockCommand.Create(),
    VerifyCommand.Create(),
};

var parsed = commands.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine($"See: governance {string.Join(' ', args.TakeWhile(word => !word.StartsWith('-')).Take(1).Append("--help"))}");
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (InputException problem)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCode.Input;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCode.Input;
}
