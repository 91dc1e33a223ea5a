namespace GovernanceAnalyzers.Register.Commands;

/// <summary>What a build server may act on. Documented in docs/register.md.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>There is something that the caller asked to be told of: findings, a difference, an expired waiver.</summary>
    public const int Attention = 1;

    public const int Usage = 2;

    /// <summary>An input was not read, or not in full. What could be read is in the output.</summary>
    public const int Input = 3;

    public const int BuildFailed = 4;

    public const string Help =
        "Exit codes: 0 done; 1 something to act on (findings at --fail-on, a difference, an expired waiver); 2 wrong command line; 3 an input was not read, or not in full (what could be read is in the output); 4 the target does not build.";
}
