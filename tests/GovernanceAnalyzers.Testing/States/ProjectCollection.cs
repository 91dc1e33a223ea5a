namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Further projects of a test, by name; asking for a new name adds the project.</summary>
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    /// <summary>The project of this name.</summary>
    public new ProjectState this[string projectName] => this[projectName, defaultLanguage];

    /// <summary>The project of this name and language.</summary>
    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
            {
                project = new ProjectState(projectName, language, $"/{projectName}/Test", defaultExtension);
                Add(projectName, project);
            }

            return project.Language == language ? project : throw new InvalidOperationException($"Project '{projectName}' is not a project of {language}.");
        }
    }
}
