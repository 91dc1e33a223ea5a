namespace GovernanceAnalyzers.Register.Files;

/// <summary>The folder that paths in a register are relative to, so that a register says nothing of the machine that made it.</summary>
internal sealed class Root(string folder)
{
    // Compilers that map paths write the repository's root like this.
    private const string Mapped = "/_/";

    private readonly string _folder = System.IO.Path.GetFullPath(folder);

    public string Folder => _folder;

    /// <summary>The repository around the folder; where there is none, the folder.</summary>
    public static Root Around(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (System.IO.Path.Exists(System.IO.Path.Combine(directory.FullName, ".git")))
            {
                return new Root(directory.FullName);
            }
        }

        return new Root(folder);
    }

    /// <summary>Relative, with <c>/</c>; of what lies outside, only the file's name.</summary>
    public string Relative(string path)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith(Mapped, StringComparison.Ordinal))
        {
            return path[Mapped.Length..];
        }

        if (!System.IO.Path.IsPathFullyQualified(path) && !path.StartsWith('/') && !(path.Length > 1 && path[1] == ':'))
        {
            return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        }

        var relative = System.IO.Path.GetRelativePath(_folder, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative) ? path[(path.LastIndexOf('/') + 1)..] : relative;
    }

    public bool Has(string document) =>
        !System.IO.Path.IsPathRooted(document) && File.Exists(System.IO.Path.Combine(_folder, document));
}
