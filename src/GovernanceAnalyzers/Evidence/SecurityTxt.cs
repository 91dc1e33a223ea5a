using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>
/// A <c>security.txt</c> after RFC 9116, signed or not: at least one <c>Contact</c> that is an address to write to, and exactly one <c>Expires</c>
/// that is a moment.
/// </summary>
internal sealed class SecurityTxt
{
    private const int MaxLength = 64 * 1024;
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss'z'"];

    private SecurityTxt(SourceText text)
    {
        var problems = ImmutableArray.CreateBuilder<DocumentProblem>();
        var contacts = Fields(text, "Contact").ToList();
        var expires = Fields(text, "Expires").ToList();
        var start = new TextSpan(0, 0);
        if (contacts.Count == 0) problems.Add(new DocumentProblem("has no Contact: add 'Contact: mailto:…' or 'Contact: https://…'", start));
        foreach (var contact in contacts)
            if (!IsAddress(contact.Text)) problems.Add(new DocumentProblem("has a Contact that is no address: write 'mailto:…', 'tel:…' or 'https://…'", contact.Span));
        if (expires.Count == 0) problems.Add(new DocumentProblem("has no Expires: add 'Expires: ' and a moment within a year, such as 2027-01-01T00:00:00Z", start));
        foreach (var second in expires.Skip(1)) problems.Add(new DocumentProblem("has more than one Expires: keep one", second.Span));
        if (expires.Count > 0)
        {
            if (DateTimeOffset.TryParseExact(expires[0].Text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) Expires = moment;
            else problems.Add(new DocumentProblem("has an Expires that is no moment: write it as 2027-01-01T00:00:00Z", expires[0].Span));
            ExpiresPlace = expires[0].Span;
        }
        (Text, Problems) = (text, problems.ToImmutable());
    }

    public SourceText Text { get; }

    public DateTimeOffset? Expires { get; }

    public TextSpan ExpiresPlace { get; }

    public ImmutableArray<DocumentProblem> Problems { get; }

    public static SecurityTxt Of(SourceText text) => new(text);

    private static IEnumerable<Placed> Fields(SourceText text, string name)
    {
        foreach (var line in text.Lines)
        {
            if (line.Start > MaxLength) yield break;
            if (line.End - line.Start > MaxLength) continue;
            var content = line.ToString();
            if (content.StartsWith(Signature, StringComparison.Ordinal)) yield break;
            var colon = name.Length;
            if (!content.StartsWith(name, StringComparison.OrdinalIgnoreCase) || colon >= content.Length || content[colon] != ':') continue;
            var value = content.Substring(colon + 1).Trim();
            yield return new Placed(value, new TextSpan(line.Start + (value.Length == 0 ? colon : content.IndexOf(value, colon, StringComparison.Ordinal)), value.Length));
        }
    }

    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme is "mailto" or "tel" or "https") && value.Length > address.Scheme.Length + 1;
}
