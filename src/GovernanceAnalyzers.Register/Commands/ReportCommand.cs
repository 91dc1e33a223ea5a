using System.CommandLine;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Reports;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance report</c>: a register in another form.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("register") { Description = "A register.", DefaultValueFactory = _ => RegisterFile.Name };
        var form = SharedOptions.Choice("--as", "html", "The form of the report.", ReportFormats.Names);
        var target = new Option<string?>("--output", "-o") { Description = "The file to write; - for standard output. Default: a name that goes with the form, in the current folder.", HelpName = "file" };
        var command = new Command("report", "Shows a register to people or other tools. Example: governance report governance.json --as html -o register.html") { file, form, target };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(form)!;
            var text = ReportFormats.Write(name, RegisterFile.Read(parsed.GetValue(file)!));
            var path = parsed.GetValue(target) ?? ReportFormats.FileName(name);
            if (path == "-")
            {
                using var stdout = Console.OpenStandardOutput();
                stdout.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
            else
            {
                SafeFile.WriteText(path, text);
                new Output().Line($"Written: {path}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
