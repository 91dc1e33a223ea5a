using System.Globalization;
using System.Net;
using System.Text;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>One file with nothing outside it: read on a screen, without scripts, or on paper. Scripts only filter.</summary>
internal static class HtmlReport
{
    /// <summary>Above this, clauses are shown by their number alone, with their titles at the end.</summary>
    private const int ManySystems = 50;

    /// <summary>Up to this, systems are open from the start.</summary>
    private const int FewSystems = 3;

    public static string Write(Model.Register register) => new Page(register).Write();

    private sealed class Page(Model.Register register)
    {
        private readonly StringBuilder _html = new();
        private readonly bool _withTitles = register.Systems.Count <= ManySystems;
        private readonly bool _isOpen = register.Systems.Count <= FewSystems;

        public string Write()
        {
            Line("<!DOCTYPE html>");
            Line("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
            Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
            Line("<title>Governance register</title>");
            Line($"<style>{Embedded.Text("Assets/report.css")}{FilterRules()}</style></head><body>");
            Line("<a class=\"skip\" href=\"#systems\">Skip to the systems</a>");
            Line($"<header><h1>Governance register</h1><p>As of <time>{E(register.AsOf)}</time>, {string.Join("; ", register.Frameworks.Select(f => $"{E(f.Title)} ({E(f.Edition)}, {f.Clauses} clauses)"))}.</p><p class=\"statement\">{E(register.Statement)}</p></header>");
            Overview();
            Filters();
            Line("<main id=\"systems\">");
            foreach (var system in register.Systems)
            {
                System(system);
            }

            Line("<p id=\"none\" hidden>Nothing matches.</p></main>");
            Sources();
            Clauses();
            Line($"<script>{Embedded.Text("Assets/report.js")}</script>");
            Line("</body></html>");
            return _html.ToString();
        }

        private void Overview()
        {
            var counts = View.Declared(register).SelectMany(system => system.Clauses).GroupBy(group => group.Status).ToDictionary(group => group.Key, group => group.Sum(g => g.Clauses.Count), StringComparer.Ordinal);
            var findings = register.Systems.SelectMany(View.Findings).Count(finding => finding.Suppression is null);
            Line("<section aria-labelledby=\"overview\"><h2 id=\"overview\">Overview</h2>");
            Line($"<p>{Many(View.Declared(register).Count(), "AI system")}, {Many(findings, "finding")}. How the clauses stand, over all systems:</p><table class=\"counts\"><thead><tr><th scope=\"col\">Status</th><th scope=\"col\">Clauses</th><th scope=\"col\">Means</th></tr></thead><tbody>");
            foreach (var status in ClauseStatus.All)
            {
                Line($"<tr><th scope=\"row\">{Badge(status, status)}</th><td>{counts.GetValueOrDefault(status)}</td><td>{E(Meaning(status))}</td></tr>");
            }

            Line("</tbody></table></section>");
        }

        private static string Meaning(string status) => status switch
        {
            ClauseStatus.Finding => "A rule found a contradiction that nobody has answered for.",
            ClauseStatus.Waived => "What was found is accepted by a waiver, until its day.",
            ClauseStatus.NotAnalysed => "Code could show it, and was not, or not in full, analysed for it.",
            ClauseStatus.Open => "Nothing answers for it.",
            ClauseStatus.Declared => "It is said to be met where nobody here looked.",
            ClauseStatus.Attested => "A named person answers for it, for a time.",
            ClauseStatus.Evidenced => "A document of the kind that it asks for is there.",
            ClauseStatus.Proved => "Every rule that serves it ran over all of the code and found no contradiction.",
            _ => "Only people can show it, and nobody has attested it; or it is not addressed to organisations.",
        };

        private void Filters()
        {
            Line("<form id=\"filters\" hidden aria-label=\"Filter\">");
            Select("action", "Action", [("", "all"), .. Obligations.Actions.Select(action => (action.Action, View.TitleOfAction(action.Action)))]);
            Select("status", "Status", [("", "all"), .. ClauseStatus.All.Select(status => (Key(status), status))]);
            Select("tier", "Risk tier", [("", "all"), .. register.Systems.SelectMany(system => system.Profile.RiskTier).Distinct().Order(StringComparer.Ordinal).Select(tier => (tier, tier))]);
            Line("<label>System <input type=\"search\" name=\"system\" autocomplete=\"off\"></label> <button type=\"reset\">Show all</button> <output id=\"shown\" aria-live=\"polite\"></output></form>");
        }

        private void Select(string name, string label, IEnumerable<(string Value, string Text)> options) =>
            Line($"<label>{label} <select name=\"{name}\">{string.Concat(options.Select(option => $"<option value=\"{E(option.Value)}\">{E(option.Text)}</option>"))}</select></label>");

        private void System(GovernedSystem system)
        {
            var findings = View.Findings(system).ToList();
            var open = findings.Count(finding => finding.Suppression is null);
            var has = system.Clauses.SelectMany(group => group.Clauses.Select(clause => $"{Key(group.Status)}.{View.ActionOf(clause)}"))
                .Concat(findings.SelectMany(finding => View.ClausesOf(finding).Select(clause => $"{(finding.Suppression is null ? "finding" : "waived-until")}.{View.ActionOf(clause)}"))).Distinct();
            Line($"<details class=\"system\"{(_isOpen ? " open" : "")} data-id=\"{E(system.Id.ToLowerInvariant())}\" data-tier=\"{E(string.Join(' ', system.Profile.RiskTier))}\" data-has=\"{E(string.Join(' ', has))}\">");
            Line($"<summary><h2>{E(system.Id)}</h2> <span class=\"sub\">{E(string.Join(", ", new[] { View.KindText(system), string.Join("/", system.Profile.RiskTier), Many(open, "finding") }.Where(text => text.Length > 0)))}</span></summary>");
            if (View.Profile(system).ToList() is { Count: > 0 } profile)
            {
                Line($"<dl>{string.Concat(profile.Select(pair => $"<div><dt>{pair.Name}</dt><dd>{E(string.Join("; ", pair.Values))}</dd></div>"))}</dl>");
            }

            Findings(system, findings);
            Groups(system);
            NotAnalysed(system);
            foreach (var (title, entries) in View.Lists(system).Where(list => list.Entries.Count > 0))
            {
                Line($"<details><summary>{title} ({entries.Count})</summary><ul>{string.Concat(entries.Select(Item))}</ul></details>");
            }

            Line("</details>");
        }

        private static string Item(Entry entry)
        {
            var details = string.Join("; ", entry.Details.Where(pair => pair.Value.Count > 0 && !(pair.Value.Count == 1 && pair.Value[0] == entry.Id)).Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}"));
            var symbols = entry.Symbols.Where(symbol => !entry.Id.EndsWith(symbol, StringComparison.Ordinal)).ToList();
            return $"<li><b>{E(entry.Id)}</b>{(details.Length > 0 ? " – " + E(details) : "")}{(symbols.Count > 0 ? $"<br><code>{string.Join("</code><br><code>", symbols.Select(E))}</code>" : "")}</li>";
        }

        private void Findings(GovernedSystem system, List<Finding> findings)
        {
            if (findings.Count == 0)
            {
                return;
            }

            Line($"<details class=\"findings\"{(_isOpen ? " open" : "")}><summary><h3>Findings ({findings.Count})</h3></summary><ul>");
            foreach (var finding in findings)
            {
                var clauses = View.ClausesOf(finding).ToList();
                var actions = string.Join(' ', clauses.Select(View.ActionOf).Distinct());
                Line($"<li class=\"f\" data-a=\"{E(actions)}\" data-s=\"{(finding.Suppression is null ? "finding" : "waived-until")}\"><details><summary><b>{E(finding.Rule)}</b> {E(finding.Level)}{(finding.Suppression is null ? "" : " (held back)")} <code>{E(finding.Location)}</code> {E(finding.Message)}</summary>");
                Line($"<p>Serves {string.Join(", ", clauses.Select(clause => $"<a href=\"#{E(clause)}\">{E(clause)}</a> {E(View.TitleOf(clause))}"))}.</p>");
                if (finding.Suppression is { } suppression)
                {
                    Line($"<p>Held back by {E(suppression.Kind)}{(suppression.Until is { } until ? " until " + E(until) : "")}: {E(suppression.Justification ?? "no justification")}</p>");
                }

                if (finding.Related.Count > 0)
                {
                    Line($"<p>See also {string.Join(", ", finding.Related.Select(place => $"<code>{E(place.File)}:{Number(place.Line)}</code>"))}</p>");
                }

                Line("</details></li>");
            }

            Line("</ul></details>");
        }

        private void Groups(GovernedSystem system)
        {
            if (system.Clauses.Count == 0)
            {
                return;
            }

            Line("<h3>Clauses</h3><table class=\"clauses\"><thead><tr><th scope=\"col\">Status</th><th scope=\"col\">Clauses</th><th scope=\"col\">Why</th></tr></thead><tbody>");
            foreach (var group in system.Clauses)
            {
                var actions = string.Join(' ', group.Clauses.Select(View.ActionOf).Distinct());
                Line($"<tr class=\"g\" data-s=\"{Key(group.Status)}\" data-a=\"{E(actions)}\"><td>{Badge(group.Status, View.StatusText(group))}</td><td>{string.Concat(group.Clauses.Select(Clause))}</td><td>{Reasons(group.Reasons)}</td></tr>");
            }

            Line("</tbody></table>");
        }

        private string Clause(string clause) =>
            $"<a class=\"c\" data-a=\"{View.ActionOf(clause)}\" href=\"#{E(clause)}\">{E(clause)}{(_withTitles ? " " + E(View.TitleOf(clause)) : "")}</a> ";

        private static string Reasons(IReadOnlyList<string> reasons) => reasons.Count == 1 ? E(reasons[0]) : $"<ul>{string.Concat(reasons.Select(reason => $"<li>{E(reason)}</li>"))}</ul>";

        private void NotAnalysed(GovernedSystem system)
        {
            if (View.NotAnalysed(system).ToList() is { Count: > 0 } skipped)
            {
                Line($"<details><summary>Not analysed ({skipped.Count})</summary><ul>{string.Concat(skipped.Select(finding => $"<li><code>{E(finding.Location)}</code> {E(finding.Message)}</li>"))}</ul></details>");
            }
        }

        private void Sources()
        {
            Line($"<details class=\"more\"><summary><h2>What was read ({register.Sources.Count})</h2></summary><table><thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Kind</th><th scope=\"col\">Read</th><th scope=\"col\">Remark</th></tr></thead><tbody>");
            foreach (var source in register.Sources)
            {
                Line($"<tr><td><code>{E(source.Path)}</code></td><td>{E(source.Kind)}</td><td>{E(source.Read)}</td><td>{E(source.Problem ?? "")}</td></tr>");
            }

            Line("</tbody></table></details>");
        }

        private void Clauses()
        {
            Line("<details class=\"more\" id=\"code\"><summary><h2>The clauses</h2></summary><p>In our own words; the text of the Code is authoritative. Level A: code can show it. B: a declaration tied to a document. C: people only.</p><dl>");
            foreach (var clause in Obligations.All)
            {
                Line($"<div id=\"{E(clause.Id)}\"><dt>{E(clause.Id)} {E(clause.Title)}</dt><dd>{E(clause.Text)} Level {clause.Level}.{(clause.Rules.Count > 0 ? " Rules: " + E(string.Join(", ", clause.Rules)) + "." : "")}</dd></div>");
            }

            Line("</dl></details>");
        }

        /// <summary>The filters are style: the browser applies them to a hundred thousand rows at once.</summary>
        private static string FilterRules()
        {
            var rules = new StringBuilder();
            foreach (var status in ClauseStatus.All)
            {
                rules.Append(CultureInfo.InvariantCulture, $"main[data-status={Key(status)}] :is(.g,.f):not([data-s={Key(status)}]){{display:none}}\n");
            }

            foreach (var (action, _) in Obligations.Actions)
            {
                rules.Append(CultureInfo.InvariantCulture, $"main[data-action=\"{action}\"] :is(.g,.f,.c):not([data-a~=\"{action}\"]){{display:none}}\n");
            }

            return rules.ToString();
        }

        private static string Badge(string status, string text) => $"<span class=\"s s-{Key(status)}\">{E(text)}</span>";

        private static string Key(string status) => status.Replace(' ', '-');

        private static string Many(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string E(string text) => WebUtility.HtmlEncode(text);

        private void Line(string text) => _html.Append(text).Append('\n');
    }
}
