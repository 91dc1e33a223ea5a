using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>Reads one pack by itself; what depends on other packs is left to <see cref="FrameworkPacks"/>. The format is in docs/schemas/framework-pack.schema.json.</summary>
internal static class PackReader
{
    private const int MaxMonths = 120, MaxChars = 10_000;

    private const string NoRule = "is no rule: write an identifier such as GOV0701";

    private static readonly ImmutableArray<string> Kinds = ImmutableArray.Create("base", "overlay"), Statuses = ImmutableArray.Create("voluntary", "binding"),
        Authorities = ImmutableArray.Create("primary", "secondary"), Strengths = ImmutableArray.Create("informative", "encouraged", "should", "commit", "binding"),
        Levels = ImmutableArray.Create("A", "B", "C"),
        Traits = ImmutableArray.Create("holdsPersonalData", "storesPrompts", "trains", "isPublicFacing", "generatesContent", "declaresRisks");

    /// <summary>A framework, a hyphen, and a number of that framework's own.</summary>
    private static readonly Regex ClauseId = new("^[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*-[A-Z0-9][A-Za-z0-9]*(?:[.][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex RuleId = new("^GOV[0-9]{4}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <returns><see langword="null"/> when the file is no pack.</returns>
    public static FrameworkPack? Read(JsonText text)
    {
        if (text.Parse() is not { } node) return null;
        var root = new JsonObject(text, node);
        root.Text("$schema");
        var id = root.Required("pack");
        var title = root.Required("title");
        var isOverlay = root.RequiredOneOf("kind", Kinds) == 1;
        var isBinding = root.RequiredOneOf("status", Statuses) == 1;
        var isPrimary = root.RequiredOneOf("authority", Authorities) == 0;
        var (edition, version) = (root.Text("edition"), root.Required("version"));
        var source = SourceOf(root.Object("source"), title);
        var (extends, jurisdictions) = (root.Texts("extends"), root.Texts("jurisdictions"));
        var groups = root.Objects("groups").Select(GroupOf).OfType<ClauseGroup>().ToImmutableArray();
        var clauses = Distinct(text, root.Objects("clauses").Select(o => (Clause(o), o)), c => c.Id, "clause");
        var retired = root.Objects("retired").Select(RetiredOf).OfType<RetiredClause>().ToImmutableArray();
        var standards = root.Objects("standards").Select(StandardOf).OfType<ListedStandard>().ToImmutableArray();
        var evidence = Distinct(text, root.Objects("evidence").Select(o => (NeedOf(o), o)), k => k.Kind, "kind of evidence");
        root.End();
        if (root.IsBroken) return null;
        if (isOverlay && extends.IsEmpty)
        {
            text.Report(root.PlaceOf("kind"), "an overlay says in 'extends' which packs it adds to");
            return null;
        }
        return new FrameworkPack(id, title, isOverlay, isBinding, isPrimary, edition, version, source, extends, jurisdictions, groups, clauses, retired, standards, evidence, HashOf(text.Text),
            new PackPlaces(root.PlaceOf("pack"), root.PlacesIn("extends")));
    }

    /// <summary>The same for the same text, however its lines end.</summary>
    public static string HashOf(SourceText text)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text.ToString().Replace("\r\n", "\n"))).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static ImmutableArray<T> Distinct<T>(JsonText text, IEnumerable<(T? Item, JsonObject Object)> items, Func<T, string> idOf, string what)
        where T : class
    {
        var found = ImmutableArray.CreateBuilder<T>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (item, at) in items)
            if (item is null) continue;
            else if (ids.Add(idOf(item))) found.Add(item);
            else text.Report(at.Place, $"there is another {what} '{idOf(item)}' above; that one is taken");
        return found.ToImmutable();
    }

    private static T? Whole<T>(JsonObject read, T made)
        where T : class
    {
        read.End();
        return read.IsBroken ? null : made;
    }

    private static PackSource SourceOf(JsonObject? source, string title) =>
        source is null ? new PackSource(title, null, null) : Whole(source, new PackSource(source.Required("title"), source.Text("url"), source.Text("note"))) ?? new PackSource(title, null, null);

    private static ClauseGroup? GroupOf(JsonObject group) => Whole(group, new ClauseGroup(group.Required("id"), group.Required("title")));

    private static RetiredClause? RetiredOf(JsonObject retired) => Whole(retired, new RetiredClause(IdOf(retired), retired.Text("successor")));

    private static ListedStandard? StandardOf(JsonObject standard) => Whole(standard, new ListedStandard(standard.Required("id"), standard.Required("title"), standard.Texts("alternatives")));

    private static string IdOf(JsonObject clause)
    {
        var id = clause.Required("id");
        return id.Length == 0 || ClauseId.IsMatch(id) ? id : clause.Reject("id", $"'{id}' is no identifier of a clause: write it with its framework, such as HCOC-7.1, since frameworks number differently");
    }

    private static Clause? Clause(JsonObject clause) => Whole(clause, new Clause(
        IdOf(clause), clause.Required("title"), clause.Required("paraphrase"),
        (Strength)clause.RequiredOneOf("strength", Strengths),
        clause.Texts("qualifiers"), clause.Text("addressee") ?? Frameworks.Clause.Organization,
        clause.AllOf("stage", Frameworks.Clause.AllStages).Select(s => Frameworks.Clause.AllStages[s]).ToImmutableArray() is { IsEmpty: false } stages ? stages : Frameworks.Clause.AllStages,
        Levels[clause.RequiredOneOf("level", Levels)][0], clause.Text("levelNote") ?? "", Rules(clause), TierOf(clause), clause.Date("appliesFrom"), clause.Flag("verified", otherwise: true),
        clause.Text("sourceLines"), CrossWalks(clause.Object("crosswalk")),
        clause.Objects("relations").Select(RelationOf).OfType<ClauseRelation>().ToImmutableArray(),
        clause.Objects("raises").Select(RaiseOf).OfType<Raise>().ToImmutableArray(), clause.Place));

    private static ImmutableArray<string> Rules(JsonObject clause) => clause.Texts("rules", RuleId.IsMatch, NoRule);

    private static string? RuleOf(JsonObject owner, string name) => owner.Text(name) is { } rule ? Checked(owner, name, rule) : null;

    private static string Checked(JsonObject owner, string name, string rule) => rule.Length == 0 || RuleId.IsMatch(rule) ? rule : owner.Reject(name, $"'{rule}' {NoRule}");

    private static int TierOf(JsonObject owner) => owner.OneOf("fromTier", RiskTiers.Names.RemoveAt(0)) + 1 ?? RiskTiers.Unspecified;

    private static ImmutableArray<CrossWalk> CrossWalks(JsonObject? crosswalk) => crosswalk?.Lists().Select(l => new CrossWalk(l.Name, l.Texts)).ToImmutableArray() ?? ImmutableArray<CrossWalk>.Empty;

    private static ClauseRelation? RelationOf(JsonObject relation) =>
        Whole(relation, new ClauseRelation(ClauseRelation.Types[relation.RequiredOneOf("type", ClauseRelation.Types)], relation.Texts("clauses")));

    private static Raise? RaiseOf(JsonObject raise)
    {
        var made = new Raise(raise.Text("kind"), RuleOf(raise, "rule"), raise.OneOf("fromTier", RiskTiers.Names.RemoveAt(0)) + 1, raise.Number("maxAgeMonths", 1, MaxMonths), raise.Required("note"));
        if (made.Kind is null == made.Rule is null) raise.Reject(null, "says either of which kind of evidence or of which rule it asks more");
        return Whole(raise, made);
    }

    private static EvidenceNeed? NeedOf(JsonObject kind) => Whole(kind, new EvidenceNeed(
        kind.Required("kind"), kind.Required("title"), kind.Required("file"), kind.Required("why"), kind.Texts("clauses"),
        kind.Objects("requiredBy").Select(RequirementOf).OfType<EvidenceRequirement>().ToImmutableArray(),
        kind.Flag("several"), kind.Flag("perVersion"), RuleOf(kind, "incompleteRule"),
        kind.Number("maxAgeMonths", 1, MaxMonths), kind.Number("minSectionLength", 0, MaxChars) ?? EvidenceNeed.DefaultMinSectionLength,
        kind.Objects("sections").Select(SectionOf).OfType<RequiredSection>().ToImmutableArray(), kind.Place));

    private static EvidenceRequirement? RequirementOf(JsonObject requirement) => Whole(requirement, new EvidenceRequirement(
        Checked(requirement, "rule", requirement.Required("rule")), TierOf(requirement), TraitsOf(requirement), requirement.Flag("external"), requirement.Texts("orKinds")));

    private static RequiredSection? SectionOf(JsonObject section) => Whole(section, new RequiredSection(
        section.Texts("alternatives").Insert(0, section.Required("heading")), section.Texts("fields"), section.Required("hint"), TraitsOf(section)));

    private static SystemTraits TraitsOf(JsonObject owner) => owner.AllOf("when", Traits).Aggregate(SystemTraits.None, (all, index) => all | (SystemTraits)(1 << index));
}
