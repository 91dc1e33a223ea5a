using System.Globalization;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Days, in the one form in which they are written.</summary>
internal static class Dates
{
    public static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>So many months later, or the last day that there is.</summary>
    public static DateTime Later(DateTime date, int months) => date < DateTime.MaxValue.AddMonths(-months) ? date.AddMonths(months) : DateTime.MaxValue;
}
