using System.Globalization;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Judging;

/// <summary>
/// Says how each clause stands for a system, and why. What a reader must act on comes before what answers for the clause; and where something is not
/// known, the lesser is said.
/// </summary>
internal sealed class Judge
{
    /// <summary>Rules that keep the annotations honest: that a declaration is in order proves no clause.</summary>
    private const string DeclaringRules = "GOV00";

    private const int MostNamed = 3;

    private static readonly List<(string Status, string Reason)> Nothing = [];
    private static readonly List<string> NoNotes = [];

    private readonly GovernedSystem _system;
    private readonly DateOnly _asOf;
    private readonly HashSet<string> _documents;
    private readonly HashSet<string> _annotations;
    private readonly string[] _notRun;
    private readonly ILookup<string, Finding> _byClause;
    private readonly HashSet<string> _ran;
    private readonly Dictionary<string, List<(string Status, string Reason)>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _notes = new(StringComparer.Ordinal);

    private Judge(GovernedSystem system, DateOnly asOf)
    {
        _system = system;
        _asOf = asOf;
        _documents = [.. system.Documents];
        _annotations = [.. system.Symbols.SelectMany(symbol => symbol.Annotations).Select(annotation => annotation.Name)];
        _notRun = [.. system.Analyses.Where(analysis => analysis.Rules.Count == 0).Select(analysis => analysis.Assembly)];
        _byClause = system.Findings.Where(finding => finding.Rule != Finding.NotAnalysed)
            .SelectMany(finding => Obligations.ServedBy(finding.Rule).Union(finding.Clauses, StringComparer.Ordinal).Select(clause => (clause, finding)))
            .ToLookup(pair => pair.clause, pair => pair.finding, StringComparer.Ordinal);
        _ran = system.Analyses.Select(analysis => analysis.Rules.ToHashSet(StringComparer.Ordinal)).DefaultIfEmpty([]).Aggregate((all, rules) =>
        {
            all.IntersectWith(rules);
            return all;
        });
        FindAnswers();
    }

    public static GovernedSystem Of(GovernedSystem facts, DateOnly asOf)
    {
        var listed = Inventory.Of(facts);
        return facts.Kind == SystemKind.Declared ? listed with { Clauses = new Judge(listed, asOf).Groups() } : listed;
    }

    private List<ClauseGroup> Groups() =>
    [
        .. Obligations.All
            .Select(clause => (clause.Id, Verdict: Of(clause)))
            .GroupBy(pair => $"{pair.Verdict.Status}\0{pair.Verdict.Until}\0{string.Join('\u0001', pair.Verdict.Reasons)}", pair => pair, StringComparer.Ordinal)
            .Select(group => new ClauseGroup(group.First().Verdict.Status, group.First().Verdict.Until, group.First().Verdict.Reasons, [.. group.Select(pair => pair.Id)]))
            .OrderBy(group => ClauseStatus.Rank(group.Status))
            .ThenBy(group => Obligations.OrderOf(group.Clauses[0])),
    ];

    private sealed record Verdict(string Status, IReadOnlyList<string> Reasons, string? Until = null);

    private Verdict Of(Obligation clause)
    {
        if (clause.Addressee != "organization")
        {
            return new(ClauseStatus.NotCheckable, [$"It is addressed to {(clause.Addressee == "state" ? "states" : "the " + clause.Addressee)}, not to organisations."]);
        }

        var findings = _byClause[clause.Id].ToList();
        var answers = _answers.GetValueOrDefault(clause.Id, Nothing);
        var notes = _notes.GetValueOrDefault(clause.Id, NoNotes);
        if (findings.Count > 0)
        {
            return OfFindings(findings, [.. answers.Select(answer => answer.Reason), .. notes]);
        }

        var best = answers.OrderByDescending(answer => ClauseStatus.Rank(answer.Status)).Select(answer => answer.Status).FirstOrDefault();
        string[] reasons = best is null ? [.. notes] : [.. answers.Where(answer => answer.Status == best).Select(answer => answer.Reason), .. answers.Where(answer => answer.Status != best).Select(answer => answer.Reason), .. notes];
        return clause.Level switch
        {
            'A' => OfCode(clause, best, reasons),
            'B' => best is not null ? new(best, reasons) : OfDeclarations(clause, reasons),
            _ => best is not null ? new(best, reasons) : new(ClauseStatus.NotCheckable, ["Only people can show it, and no [Attested] in the code says that they did.", .. reasons]),
        };
    }

    private static Verdict OfFindings(List<Finding> findings, IEnumerable<string> others)
    {
        if (findings.All(finding => finding.Suppression?.Kind == "waiver"))
        {
            var until = findings.Select(finding => finding.Suppression!.Until).Where(day => day is not null).Min(StringComparer.Ordinal);
            return new(ClauseStatus.Waived, [.. findings.Select(finding => $"{finding.Rule} at {finding.Location} is waived: {finding.Suppression!.Justification}"), .. others], until);
        }

        return new(ClauseStatus.Finding, [.. findings.Select(Reason), .. others]);
    }

    private static string Reason(Finding finding) => finding.Suppression switch
    {
        null => $"{finding.Rule} at {finding.Location}",
        { Kind: "waiver" } waiver => $"{finding.Rule} at {finding.Location}, waived until {waiver.Until}",
        var other => $"{finding.Rule} at {finding.Location}, suppressed in source{(other.Justification is { } why ? ": " + why : " without justification")}",
    };

    /// <summary>Finds what answers for clauses: documents, attestations, statements on risks, and what is met elsewhere.</summary>
    private void FindAnswers()
    {
        foreach (var evidence in _system.Evidence)
        {
            var kind = evidence.Details["Kind"][0];
            var path = evidence.Details["Path"][0];
            Answer(Answers.ClausesOfEvidence(kind), _documents.Contains(path)
                ? (ClauseStatus.Evidenced, $"{kind}: {path}{Since(evidence, "ReviewedOn", ", reviewed on ")}")
                : (ClauseStatus.Declared, $"{kind}: {path} is named; the register's making did not see it."));
        }

        foreach (var risk in _system.Risks)
        {
            var said = $"Risk {risk.Details["Domain"][0]}: {risk.Details["Status"][0]}{Since(risk, "Rationale", " – ")}";
            var evidence = risk.Text("Evidence");
            Answer(Answers.ClausesOfRisk(risk.Details["Domain"][0]), evidence is not null && _documents.Contains(evidence) ? (ClauseStatus.Evidenced, $"{said}, {evidence}") : (ClauseStatus.Declared, said));
        }

        foreach (var attestation in _system.Attestations)
        {
            var clause = attestation.Details["Clause"][0];
            var who = string.Join(", ", new[] { attestation.Text("By"), attestation.Text("Role") }.OfType<string>());
            if (ValidUntil(attestation) is not { } last)
            {
                Add(_notes, clause, $"An attestation{(who.Length > 0 ? " by " + who : "")} does not count: it lacks its date or validity.");
            }
            else if (last < _asOf)
            {
                Add(_notes, clause, $"The attestation by {who} expired on {Day(last)}.");
            }
            else
            {
                Answer([clause], (ClauseStatus.Attested, $"{who} on {attestation.Text("On")}, valid until {Day(last)}{Since(attestation, "Reference", ", ")}"));
            }
        }

        foreach (var (annotation, symbol, argument) in Elsewhere())
        {
            Answer(Obligations.ServedBy(Answers.DischargedElsewhere[argument]), (ClauseStatus.Declared, $"{symbol.Id}: {argument} {annotation.Text(argument)}"));
        }
    }

    private void Answer(IEnumerable<string> clauses, (string Status, string Reason) answer)
    {
        foreach (var clause in clauses)
        {
            Add(_answers, clause, answer);
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(item);
    }

    private IEnumerable<(Annotation Annotation, Symbol Symbol, string Argument)> Elsewhere() =>
        from symbol in _system.Symbols
        from annotation in symbol.Annotations
        from argument in Answers.DischargedElsewhere.Keys
        where annotation.Text(argument) is not null
        select (annotation, symbol, argument);

    /// <summary>A clause that code can show.</summary>
    private Verdict OfCode(Obligation clause, string? best, string[] reasons)
    {
        var missing = MissingRules(clause);
        if (best is ClauseStatus.Evidenced or ClauseStatus.Attested)
        {
            return new(best, [.. reasons, .. missing]);
        }

        if (missing.Length > 0)
        {
            return new(ClauseStatus.NotAnalysed, [.. missing, .. reasons]);
        }

        var skipped = _system.Findings.Where(finding => finding.Rule == Finding.NotAnalysed).ToList();
        if (skipped.Count > 0)
        {
            return new(ClauseStatus.NotAnalysed, [.. skipped.Select(finding => $"{finding.Location}: {finding.Message}"), .. reasons]);
        }

        if (best is not null)
        {
            return new(best, reasons);
        }

        var idle = clause.Rules.Where(rule => Answers.SubjectsOf(rule) is { Count: > 0 } subjects && !subjects.Any(_annotations.Contains)).ToList();
        if (idle.Count > 0)
        {
            return new(ClauseStatus.Open, [.. idle.Select(rule => $"{rule} had nothing to look at: nothing here is declared {AnyOf(Answers.SubjectsOf(rule))}."), .. reasons]);
        }

        return clause.Rules.All(rule => rule.StartsWith(DeclaringRules, StringComparison.Ordinal))
            ? OfDeclarations(clause, reasons)
            : new(ClauseStatus.Proved, [$"{string.Join(", ", clause.Rules)} ran over all of the system's code and found no contradiction.", .. reasons]);
    }

    private static string AnyOf(IReadOnlyList<string> annotations) =>
        annotations.Count > MostNamed ? "with any of the annotations that it is about" : string.Join(" or ", annotations.Select(name => $"[{name}]"));

    /// <summary>A clause that declarations and documents show.</summary>
    private Verdict OfDeclarations(Obligation clause, string[] reasons)
    {
        var kinds = Answers.KindsFor(clause.Id);
        if (kinds.Count > 0)
        {
            return new(ClauseStatus.Open, [$"No document of the kind {string.Join(" or ", kinds)} is named in code, or says itself that it is one.", .. reasons]);
        }

        var missing = MissingRules(clause);
        return missing.Length == 0 && clause.Rules.Count > 0
            ? new(ClauseStatus.Declared, [$"{string.Join(", ", clause.Rules)} found the declarations in order; whether they are right is for people to say.", .. reasons])
            : new(ClauseStatus.Open, ["Nothing that was read answers for it.", .. missing, .. reasons]);
    }

    private string[] MissingRules(Obligation clause)
    {
        if (_notRun.Length > 0)
        {
            return [$"No log of the compiler with governance rules was read for {string.Join(", ", _notRun)}."];
        }

        if (_system.Analyses.Count == 0)
        {
            return ["No log of the compiler with governance rules was read."];
        }

        var missing = clause.Rules.Where(rule => !_ran.Contains(rule)).ToList();
        return missing.Count == 0 ? [] : [$"{string.Join(", ", missing)} did not run."];
    }

    private static DateOnly? ValidUntil(Entry attestation) =>
        Date(attestation.Text("On")) is { } on && int.TryParse(attestation.Text("ValidMonths"), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and < 1200
        && attestation.Text("Role") is not null
            ? on.AddMonths(months)
            : null;

    public static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Since(Entry entry, string name, string before) => entry.Text(name) is { } text ? before + text : "";
}
