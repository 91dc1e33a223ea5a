using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Evidence;

public class SecurityTxtTests
{
    private static SecurityTxt Read(string text) => SecurityTxt.Of(SourceText.From(text));

    [Theory]
    [InlineData("Contact: mailto:security@clinic.org\nExpires: 2027-01-01T00:00:00Z\n")]
    [InlineData("# Ours\r\nCONTACT: https://clinic.org/report\r\ncontact: tel:+1-201-555-0123\r\nexpires:2027-01-01T01:00:00+01:00\r\nPolicy: https://clinic.org/policy")]
    [InlineData("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nContact: mailto:a@b.org\nExpires: 2027-01-01T00:00:00.000Z\n-----BEGIN PGP SIGNATURE-----\nExpires: never\n-----END PGP SIGNATURE-----\n")]
    public void A_good_file_has_no_problems(string text)
    {
        var file = Read(text);
        Assert.Empty(file.Problems);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), file.Expires);
    }

    [Theory]
    [InlineData("Expires: 2027-01-01T00:00:00Z", "no Contact")]
    [InlineData("# Contact: mailto:a@b.org\nExpires: 2027-01-01T00:00:00Z", "no Contact")]
    [InlineData("Contact: security@clinic.org\nExpires: 2027-01-01T00:00:00Z", "no address")]
    [InlineData("Contact: http://clinic.org\nExpires: 2027-01-01T00:00:00Z", "no address")]
    [InlineData("Contact:\nExpires: 2027-01-01T00:00:00Z", "no address")]
    [InlineData("Contact: mailto:a@b.org", "no Expires")]
    [InlineData("Contact: mailto:a@b.org\nExpires: 2027-01-01", "no moment")]
    [InlineData("Contact: mailto:a@b.org\nExpires:", "no moment")]
    [InlineData("Contact: mailto:a@b.org\nExpires: 2027-01-01T00:00:00Z\nExpires: 2028-01-01T00:00:00Z", "more than one")]
    public void What_is_wrong_is_said_once(string text, string expected) => Assert.Contains(expected, Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_lacks_both() => Assert.Equal(2, Read("").Problems.Length);
}
