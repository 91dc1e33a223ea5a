using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;
using GovernanceAnalyzers.Register.Reading;

namespace GovernanceAnalyzers.Register.Judging;

/// <summary>Makes a register from what was read of assemblies and logs.</summary>
internal sealed class RegisterBuilder(Root root, DateOnly asOf)
{
    /// <summary>Of every register, in its own words.</summary>
    public const string Statement =
        "What was read of the code, its declarations and its analysis on the day given. It is no certificate: a clause without a finding is one for which no contradiction was found, and no more.";

    private readonly List<AssemblyFacts> _assemblies = [];
    private readonly List<(string Name, SarifFacts Facts)> _logs = [];
    private readonly List<(DocumentFacts Facts, string? Assembly)> _documents = [];
    private readonly List<Source> _sources = [];

    public void Add(Source source) => _sources.Add(source);

    public void Add(AssemblyFacts assembly) => _assemblies.Add(assembly);

    /// <param name="assembly">The name of the assembly that the log is of, where that is known.</param>
    public void Add(SarifFacts log, string fileName, string? assembly = null) => _logs.Add((assembly ?? OwnerOf(log, fileName), log));

    /// <param name="assembly">The assembly whose compiler was given the document, where that is known; else it is one of all.</param>
    public void Add(DocumentFacts document, string? assembly = null) => _documents.Add((document, assembly));

    public Model.Register Build()
    {
        var systems = new Dictionary<(string Kind, string Id), SystemFacts>();
        SystemFacts For(string kind, string id) => systems.TryGetValue((kind, id), out var known) ? known : systems[(kind, id)] = new SystemFacts(id, kind);

        // A log whose assembly was not read is that of undeclared code: its declarations are not known.
        var rules = _logs.GroupBy(log => log.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(log => log.Facts).Select(facts => facts.Problem is null ? facts.Rules : []).Aggregate((a, b) => [.. a.Intersect(b)]), StringComparer.Ordinal);

        foreach (var assembly in _assemblies)
        {
            foreach (var scope in assembly.Scopes)
            {
                For(scope.Kind, scope.System).Add(new Analysis(assembly.Name, rules.GetValueOrDefault(assembly.Name, [])));
            }

            foreach (var (symbol, chain) in assembly.Symbols)
            {
                var scope = assembly.ScopeOf(chain);
                var others = chain.Count == 0 ? OthersOf(assembly, scope) : [];
                if (scope is not null || others.Count == 0)
                {
                    Add(scope is null ? For(SystemKind.Undeclared, assembly.Name) : For(scope.Kind, scope.System), symbol);
                }

                foreach (var other in others)
                {
                    var shared = symbol.Annotations.Where(annotation => annotation.Name is not (Names.AdvancedAiSystem or Names.NotAnAdvancedAiSystem)).ToList();
                    if (shared.Count > 0)
                    {
                        Add(For(other.Kind, other.System), symbol with { Annotations = shared });
                    }
                }
            }
        }

        // Last: what is claimed in code is claimed already.
        foreach (var assembly in _assemblies)
        {
            foreach (var system in assembly.Scopes.Where(scope => scope.Kind == SystemKind.Declared).Select(scope => For(scope.Kind, scope.System)).Distinct())
            {
                foreach (var (document, _) in _documents.Where(document => document.Assembly is null || document.Assembly == assembly.Name))
                {
                    AddDocument(system, document, assembly.Name);
                }
            }
        }

        foreach (var (name, log) in _logs)
        {
            var assemblies = _assemblies.Where(assembly => assembly.Name == name).ToList();
            foreach (var finding in log.Findings)
            {
                var scope = ScopeOf(finding, assemblies);
                var facts = scope is null ? For(SystemKind.Undeclared, name) : For(scope.Kind, scope.System);
                facts.Add(finding);
            }
        }

        return new Model.Register
        {
            Statement = Statement,
            AsOf = Judge.Day(asOf),
            Frameworks = [Obligations.Framework],
            Sources = [.. _sources.Distinct().OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.ToString(), StringComparer.Ordinal)],
            Systems = [.. systems.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).ThenBy(pair => pair.Key.Kind, StringComparer.Ordinal).Select(pair => pair.Value.Judge(asOf))],
        };
    }

    /// <summary>What is said on an assembly holds for every system in it: those that have declarations of their own.</summary>
    private static List<Scope> OthersOf(AssemblyFacts assembly, Scope? own) =>
        [.. assembly.Scopes.Where(scope => scope.Kind == SystemKind.Declared && scope.System != own?.System).DistinctBy(scope => scope.System, StringComparer.Ordinal)];

    private void Add(SystemFacts facts, Symbol symbol)
    {
        facts.Add(symbol);
        foreach (var document in symbol.Annotations.Select(DocumentOf).OfType<string>().Where(root.Has))
        {
            facts.AddDocument(document);
        }
    }

    /// <summary>A document that says itself what it is answers like one that code names.</summary>
    private static void AddDocument(SystemFacts system, DocumentFacts document, string assembly)
    {
        if (document.Kind is not { } kind || !document.IsAbout(system.Id) || system.Claims(kind, document.Path))
        {
            return;
        }

        var arguments = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["Kind"] = [Answers.NameOfKind(kind)], ["Path"] = [document.Path] };
        foreach (var (name, said) in new[] { ("ReviewedOn", document.Reviewed), ("Version", document.Version), ("External", document.IsExternal ? "true" : null) })
        {
            if (said is not null)
            {
                arguments[name] = [said];
            }
        }

        system.Add(new Symbol($"document {document.Path}", "document", assembly, new Place(document.Path, 1), [new Annotation(Names.Evidence, null, arguments)]));
        system.AddDocument(document.Path);
    }

    /// <summary>The document that an annotation names.</summary>
    private static string? DocumentOf(Annotation annotation) => annotation.Name switch
    {
        Names.Evidence => annotation.Text("Path"),
        Names.RiskConsidered => annotation.Text("Evidence"),
        _ => null,
    };

    private static Scope? ScopeOf(Finding finding, List<AssemblyFacts> assemblies)
    {
        foreach (var assembly in assemblies.Where(assembly => assembly.Scopes.Count > 0))
        {
            if (assembly.Map.TypesAt(finding.File, finding.Line) is { } chain)
            {
                return assembly.ScopeOf(chain);
            }
        }

        // A file without code, or an assembly without symbols: what all of its code falls under, if that is one.
        return assemblies.Select(assembly => assembly.ScopeOf([])).FirstOrDefault(scope => scope is not null)
            ?? (assemblies.SelectMany(assembly => assembly.Scopes).Select(scope => (scope.System, scope.Kind)).Distinct().Count() == 1 && assemblies[0].Map.Files.Count == 0 ? assemblies.SelectMany(a => a.Scopes).First() : null);
    }

    /// <summary>The assembly that a log is of: the one whose files it names, else the one it is called after, else the only one.</summary>
    private string OwnerOf(SarifFacts log, string fileName)
    {
        var files = log.Findings.Select(finding => finding.File).ToHashSet(StringComparer.Ordinal);
        var byFiles = _assemblies.Where(assembly => assembly.Map.Files.Any(files.Contains)).Select(assembly => assembly.Name).Distinct().ToList();
        if (byFiles.Count == 1)
        {
            return byFiles[0];
        }

        var byName = _assemblies.Select(assembly => assembly.Name).Where(name => fileName.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)).MaxBy(name => name.Length);
        var declaring = _assemblies.Where(assembly => assembly.Symbols.Count > 0).Select(assembly => assembly.Name).Distinct().ToList();
        return byName ?? (declaring.Count == 1 ? declaring[0] : Path.GetFileNameWithoutExtension(fileName));
    }
}
