namespace GovernanceAnalyzers.Contracts;

/// <summary>Tells of a text in the code whether it leads to a place where others can change what is read: unencrypted on the way, or a folder that anybody can write to.</summary>
internal static class ExposedPlace
{
    private const string Unencrypted = "http://";

    private static readonly string[] Folders = ["/tmp", "/var/tmp", "/dev/shm", @"C:\Temp", @"C:\Tmp", @"C:\Windows\Temp", @"C:\Users\Public", "C:/Temp", "C:/Tmp", "C:/Windows/Temp", "C:/Users/Public"];

    private static readonly string[] Loopback = ["localhost", "127.", "[::1]", "host.docker.internal"];

    public static bool Is(string text) => IsUnencrypted(text) || Array.Exists(Folders, folder => IsIn(text, folder));

    private static bool IsUnencrypted(string text) =>
        text.StartsWith(Unencrypted, StringComparison.OrdinalIgnoreCase) && !Array.Exists(Loopback, host => string.CompareOrdinal(text, Unencrypted.Length, host, 0, host.Length) == 0);

    private static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && (path.Length == folder.Length || path[folder.Length] is '/' or '\\');
}
