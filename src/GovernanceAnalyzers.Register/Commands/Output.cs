using Spectre.Console;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary>What people read, and what goes wrong: the first on standard output, the second on standard error.</summary>
internal sealed class Output
{
    // Lines of a log are for searching: not folded, not coloured.
    private const int RedirectedWidth = 4000;

    public Output()
    {
        var isRedirected = System.Console.IsOutputRedirected;
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect, ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect });
        if (isRedirected)
        {
            Console.Profile.Width = RedirectedWidth;
        }
    }

    public IAnsiConsole Console { get; }

    /// <summary>Inputs that were not read, or not in full.</summary>
    public int Problems { get; private set; }

    public void Line(string text = "") => Console.WriteLine(text);

    /// <summary>Said and counted: the exit code tells.</summary>
    public void Problem(string text)
    {
        Problems++;
        System.Console.Error.WriteLine(text);
    }

    public static void Note(string text) => System.Console.Error.WriteLine(text);

    public int ExitCode(int otherwise = Commands.ExitCode.Done) => Problems > 0 ? Commands.ExitCode.Input : otherwise;
}
