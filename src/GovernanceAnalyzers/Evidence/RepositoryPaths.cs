namespace GovernanceAnalyzers.Evidence;

/// <summary>Paths as declarations write them: relative to the root of the repository, with forward slashes. By their text alone; no disk is asked.</summary>
/// <param name="root">The root; <see langword="null"/> when the build does not say.</param>
internal sealed class RepositoryPaths(string? root)
{
    private readonly string? _root = string.IsNullOrWhiteSpace(root) ? null : Normalize(root!).TrimEnd('/');

    /// <summary>The path below the root; whole, when it lies outside.</summary>
    public string Relative(string file)
    {
        var path = Normalize(file);
        return _root is not null && path.Length > _root.Length && path[_root.Length] == '/' && path.StartsWith(_root, StringComparison.OrdinalIgnoreCase)
            ? path.Substring(_root.Length + 1)
            : path;
    }

    /// <summary>Whether a path of a declaration leads out of the repository.</summary>
    public static bool IsOutside(string path) => Normalize(path) is var normal && (normal == ".." || normal.StartsWith("../", StringComparison.Ordinal) || IsRooted(normal) || path.Contains("://"));

    /// <summary>With forward slashes, and without steps that lead nowhere.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        var slashed = path.Trim().Replace('\\', '/');
        foreach (var part in slashed.Split('/'))
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or ".")) parts.Add(part);
        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
