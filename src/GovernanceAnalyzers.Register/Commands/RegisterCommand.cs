using System.CommandLine;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using GovernanceAnalyzers.Register.Reading;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance register</c>: from what a build left behind to a register.</summary>
internal static class RegisterCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Assemblies, SARIF 2.1.0 logs of the compiler, and folders of them; and documents in Markdown that say in their front matter what they are.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--output", "-o") { Description = $"The file to write. Default: {RegisterFile.Name}.", HelpName = "file", DefaultValueFactory = _ => RegisterFile.Name };
        var rootOption = SharedOptions.Root();
        var asOf = SharedOptions.AsOf();
        var format = SharedOptions.Format();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what could not be read." };
        var command = new Command("register", "Reads compiled assemblies (nothing is loaded) and the compiler's SARIF logs, and writes the register of the AI systems in them. Example: governance register bin/Release/net10.0 findings.sarif governance/*.md")
        {
            inputs, target, rootOption, asOf, format, quiet,
        };
        command.SetAction(parsed =>
        {
            var output = new Output();
            var root = SharedOptions.RootOf(parsed.GetValue(rootOption), Directory.GetCurrentDirectory());
            var builder = new RegisterBuilder(root, parsed.GetValue(asOf));
            new Inputs(builder, root, output).Read(parsed.GetValue(inputs)!);
            var register = builder.Build();
            SafeFile.Write(parsed.GetValue(target)!, stream => RegisterFile.Write(register, stream));
            if (parsed.GetValue(format) == "json")
            {
                using var stdout = Console.OpenStandardOutput();
                RegisterFile.Write(register, stdout);
            }
            else if (!parsed.GetValue(quiet))
            {
                Summary.Print(register, output);
                output.Line($"Written: {parsed.GetValue(target)}");
            }

            return output.ExitCode();
        });
        return command;
    }
}
