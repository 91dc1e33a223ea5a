using System.CommandLine;
using GovernanceAnalyzers.Register.Building;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;
using GovernanceAnalyzers.Register.Model;
using GovernanceAnalyzers.Register.Reading;
using GovernanceAnalyzers.Register.Reports;
using Spectre.Console;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary><c>governance check</c>: builds a target with the analyzers, from outside, and writes what it shows.</summary>
internal static class CheckCommand
{
    private const string StandardOutput = "artifacts/governance";

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = "A project, a solution, or a folder of projects.", DefaultValueFactory = _ => "." };
        var folder = new Option<string>("--output", "-o") { Description = $"The folder to write to. Default: {StandardOutput}.", HelpName = "folder", DefaultValueFactory = _ => StandardOutput };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The configuration to build. Default: Debug.", HelpName = "name", DefaultValueFactory = _ => "Debug" };
        var failOn = SharedOptions.Choice("--fail-on", "error", "The least finding for exit code 1.", "none", "error", "warning", "note");
        var rootOption = SharedOptions.Root();
        var asOf = SharedOptions.AsOf();
        var format = SharedOptions.Format();
        var command = new Command("check", $"Builds a target with the analyzers and shows what it owes. The target needs no change and gets none: it is built into a temporary folder. Writes {RegisterFile.Name}, findings.sarif, report.html and report.md. Example: governance check src/Clinic.sln --fail-on warning")
        {
            target, folder, configuration, failOn, rootOption, asOf, format,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var output = new Output();
            var what = parsed.GetValue(target)!;
            if (!Path.Exists(what))
            {
                throw new InputException($"{what} does not exist.");
            }

            var root = SharedOptions.RootOf(parsed.GetValue(rootOption), Directory.Exists(what) ? what : Path.GetDirectoryName(Path.GetFullPath(what))!);
            var work = Directory.CreateTempSubdirectory("governance-").FullName;
            try
            {
                var build = new TargetBuild(what, parsed.GetValue(configuration)!, work);
                var result = await WithProgressAsync(what, parsed.GetValue(format) == "text", output, () => build.RunAsync(cancel));
                var register = Read(result, root, parsed.GetValue(asOf), output);
                Write(register, parsed.GetValue(folder)!);
                Print(register, result, parsed.GetValue(folder)!, parsed.GetValue(format)!, output);
                return result.Errors.Count > 0 ? ExitCode.BuildFailed : output.ExitCode(IsAtLeast(register, parsed.GetValue(failOn)!) ? ExitCode.Attention : ExitCode.Done);
            }
            finally
            {
                Directory.Delete(work, recursive: true);
            }
        });
        return command;
    }

    private static async Task<BuildResult> WithProgressAsync(string what, bool isForPeople, Output output, Func<Task<BuildResult>> build) =>
        isForPeople && !Console.IsOutputRedirected ? await output.Console.Status().StartAsync(Markup.Escape($"Building {what} with the analyzers"), _ => build()) : await build();

    private static Model.Register Read(BuildResult result, Root root, DateOnly asOf, Output output)
    {
        var builder = new RegisterBuilder(root, asOf);
        foreach (var compiled in result.Compilations)
        {
            var problems = new List<string>();
            if (compiled.Assembly is null)
            {
                problems.Add("it does not compile, so its declarations were not read");
            }
            else if (Try(() => AssemblyReader.Read(compiled.Assembly, root), problems) is { } assembly)
            {
                builder.Add(assembly);
            }

            if (compiled.Log is null)
            {
                problems.Add("it was not analysed");
            }
            else if (Try(() => SarifReader.Read(compiled.Log, root), problems) is { } log)
            {
                builder.Add(log, Path.GetFileName(compiled.Log), compiled.Name);
            }

            foreach (var document in compiled.Documents)
            {
                if (Try(() => DocumentReader.Read(document, root), problems) is { } facts)
                {
                    builder.Add(facts, compiled.Name);
                }
            }

            var project = root.Relative(compiled.Project) + (compiled.Framework.Length > 0 ? $" ({compiled.Framework})" : "");
            builder.Add(new Source(project, "project", problems.Count == 0 ? "whole" : compiled.Assembly is null && compiled.Log is null ? "nothing" : "part", problems.Count == 0 ? null : string.Join("; ", problems)));
            foreach (var problem in problems)
            {
                output.Problem($"{project}: {problem}.");
            }
        }

        return builder.Build();
    }

    private static T? Try<T>(Func<T> read, List<string> problems)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InputException problem)
        {
            problems.Add(problem.Message.TrimEnd('.'));
            return null;
        }
    }

    private static void Write(Model.Register register, string folder)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        if (isNew)
        {
            // What is written is nobody's source, wherever the folder lies.
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
        }

        SafeFile.Write(Path.Combine(folder, RegisterFile.Name), stream => RegisterFile.Write(register, stream));
        foreach (var report in new[] { "sarif", "html", "markdown" })
        {
            SafeFile.WriteText(Path.Combine(folder, ReportFormats.FileName(report)), ReportFormats.Write(report, register));
        }
    }

    private static void Print(Model.Register register, BuildResult result, string folder, string format, Output output)
    {
        foreach (var error in result.Errors)
        {
            Output.Note(error);
        }

        if (format == "json")
        {
            using var stdout = Console.OpenStandardOutput();
            RegisterFile.Write(register, stdout);
            return;
        }

        Summary.Print(register, output);
        output.Line($"Written to {folder}: {RegisterFile.Name}, {string.Join(", ", new[] { "sarif", "html", "markdown" }.Select(ReportFormats.FileName))}");
        if (result.Errors.Count > 0)
        {
            output.Line("The target does not build, so this is not the whole picture.");
        }
    }

    private static bool IsAtLeast(Model.Register register, string level)
    {
        string[] levels = ["error", "warning", "note"];
        var least = Array.IndexOf(levels, level);
        return register.Systems.SelectMany(system => system.Findings).Any(finding => finding.Suppression is null && finding.Rule != Finding.NotAnalysed && Array.IndexOf(levels, finding.Level) is var found and >= 0 && found <= least);
    }
}
