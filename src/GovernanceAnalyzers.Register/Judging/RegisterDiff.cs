using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Judging;

/// <param name="Change"><c>added</c>, <c>removed</c>, <c>changed</c> or <c>expired</c>.</param>
/// <param name="IsWorse">Whether a person should look before it goes on: something new to answer for, or something that no longer answers.</param>
internal sealed record Difference(string System, string What, string Change, string Item, bool IsWorse);

/// <summary>What changed between two registers.</summary>
internal static class RegisterDiff
{
    public static IReadOnlyList<Difference> Between(Model.Register before, Model.Register after)
    {
        var old = before.Systems.ToDictionary(system => (system.Kind, system.Id));
        var now = after.Systems.ToDictionary(system => (system.Kind, system.Id));
        return
        [
            .. old.Keys.Union(now.Keys).OrderBy(key => key.Id, StringComparer.Ordinal).ThenBy(key => key.Kind, StringComparer.Ordinal)
                .SelectMany(key => Between(old.GetValueOrDefault(key) ?? new GovernedSystem { Id = key.Id, Kind = key.Kind }, now.GetValueOrDefault(key) ?? new GovernedSystem { Id = key.Id, Kind = key.Kind }, old.ContainsKey(key), now.ContainsKey(key), before.AsOf, after.AsOf)),
        ];
    }

    private static IEnumerable<Difference> Between(GovernedSystem old, GovernedSystem now, bool was, bool isThere, string oldDay, string newDay)
    {
        if (was != isThere)
        {
            yield return new(now.Id, "system", was ? "removed" : "added", now.Kind, IsWorse: true);
        }

        foreach (var difference in Declarations(old, now).Concat(Lists(old, now)).Concat(Expired(old, now, oldDay, newDay)).Concat(Findings(old, now)).Concat(was && isThere ? Clauses(old, now) : []))
        {
            yield return difference;
        }
    }

    /// <summary>A declaration says what is owed: one that goes takes an obligation along.</summary>
    private static IEnumerable<Difference> Declarations(GovernedSystem old, GovernedSystem now)
    {
        static IEnumerable<string> Of(GovernedSystem system) =>
            from symbol in system.Symbols
            from annotation in symbol.Annotations
            where annotation.Name is not (Names.ModelSource or Names.DatasetSource or Names.AiTool or Names.PersonalDataInput or Names.Evidence or Names.RiskConsidered or Names.Attested or Names.GovernanceWaiver or Names.StampsProvenance or Names.UserFacing or Names.PromptStorage)
                && !Names.Hooks.Contains(annotation.Name)
            select $"[{annotation.Name}] {symbol.Id}{(annotation.On is { } on ? $" ({on})" : "")}{Details(annotation.Arguments)}";
        return Sets("obligation", Of(old), Of(now), addedIsWorse: true, removedIsWorse: true).Select(difference => difference with { System = now.Id });
    }

    private static IEnumerable<Difference> Lists(GovernedSystem old, GovernedSystem now) =>
        new (string What, Func<GovernedSystem, IReadOnlyList<Entry>> Of, bool AddedIsWorse, bool RemovedIsWorse)[]
        {
            ("model", system => system.Models, true, false),
            ("dataset", system => system.Datasets, true, false),
            ("tool", system => system.Tools, true, false),
            ("data class", system => system.DataClasses, true, true),
            ("sink", system => system.Sinks, true, false),
            ("stamp", system => system.Stamps, false, true),
            ("hook", system => system.Hooks, false, true),
            ("evidence", system => system.Evidence, false, true),
            ("risk", system => system.Risks, false, true),
            ("attestation", system => system.Attestations, false, true),
            ("waiver", system => system.Waivers, true, false),
        }.SelectMany(list => Sets(list.What, list.Of(old).Select(Text), list.Of(now).Select(Text), list.AddedIsWorse, list.RemovedIsWorse)).Select(difference => difference with { System = now.Id });

    private static string Text(Entry entry) => entry.Id + Details(entry.Details);

    private static string Details(IReadOnlyDictionary<string, IReadOnlyList<string>> details) =>
        details.Count == 0 ? "" : $" ({string.Join("; ", details.Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}"))})";

    private static IEnumerable<Difference> Expired(GovernedSystem old, GovernedSystem now, string oldDay, string newDay)
    {
        static bool IsPast(Entry waiver, string day) => waiver.Details.TryGetValue("Expires", out var days) && days.Count > 0 && Judge.Date(days[0]) is not null && string.CompareOrdinal(days[0], day) < 0;
        var known = old.Waivers.Where(waiver => IsPast(waiver, oldDay)).Select(Text).ToHashSet(StringComparer.Ordinal);
        return now.Waivers.Where(waiver => IsPast(waiver, newDay) && !known.Contains(Text(waiver))).Select(waiver => new Difference(now.Id, "waiver", "expired", Text(waiver), IsWorse: true));
    }

    /// <summary>By rule, file and message: a line that moves is no news.</summary>
    private static IEnumerable<Difference> Findings(GovernedSystem old, GovernedSystem now)
    {
        static IEnumerable<string> Of(GovernedSystem system) =>
            system.Findings.Where(finding => finding.Suppression is null).GroupBy(finding => $"{finding.Rule} {finding.File} {finding.Message}", StringComparer.Ordinal)
                .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()} times)");
        return Sets("finding", Of(old), Of(now), addedIsWorse: true, removedIsWorse: false).Select(difference => difference with { System = now.Id });
    }

    private static IEnumerable<Difference> Clauses(GovernedSystem old, GovernedSystem now)
    {
        static Dictionary<string, string> Of(GovernedSystem system) =>
            system.Clauses.SelectMany(group => group.Clauses.Select(clause => (clause, status: group.Until is null ? group.Status : $"{group.Status} {group.Until}", group.Status))).ToDictionary(pair => pair.clause, pair => pair.status, StringComparer.Ordinal);
        var (before, after) = (Of(old), Of(now));
        return before.Keys.Union(after.Keys).OrderBy(Obligations.OrderOf).ThenBy(clause => clause, StringComparer.Ordinal)
            .Select(clause => (clause, Old: before.GetValueOrDefault(clause, "none"), New: after.GetValueOrDefault(clause, "none")))
            .Where(pair => pair.Old != pair.New)
            .Select(pair => new Difference(now.Id, "clause", "changed", $"{pair.clause}: {pair.Old} → {pair.New}", RankOf(pair.New) < RankOf(pair.Old)));
    }

    private static int RankOf(string status) => ClauseStatus.Rank(status.StartsWith(ClauseStatus.Waived, StringComparison.Ordinal) ? ClauseStatus.Waived : status);

    private static IEnumerable<Difference> Sets(string what, IEnumerable<string> old, IEnumerable<string> now, bool addedIsWorse, bool removedIsWorse)
    {
        var (before, after) = (old.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        return before.Except(after).Order(StringComparer.Ordinal).Select(item => new Difference("", what, "removed", item, removedIsWorse))
            .Concat(after.Except(before).Order(StringComparer.Ordinal).Select(item => new Difference("", what, "added", item, addedIsWorse)));
    }
}
