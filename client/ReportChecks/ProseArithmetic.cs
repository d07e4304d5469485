using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>正文中的加法和比例: sums listed in brackets, and shares of a number told just before.</summary>
internal static partial class ProseArithmetic
{
    /// <summary>What does not come out in a sub-section.</summary>
    public static IEnumerable<ProseSlip> Slips(NarrativeText text)
    {
        foreach (Match match in Listed().Matches(text.Folded))
        {
            // A list that begins with 其中 or 含 need not be whole.
            var parts = match.Groups["part"].Captures.Select(part => Number(part.Value)).ToList();
            if (parts.Count > 1 && parts.Sum() is var sum && sum != Number(match.Groups["n"].Value))
                yield return new(text.Printed.Substring(match.Index, match.Length), Number(match.Groups["n"].Value), sum, IsShare: false) { Line = text.LineAt(match.Index) };
        }

        foreach (Match match in Share().Matches(text.Folded))
        {
            var (whole, part, share) = (Number(match.Groups["n"].Value), Number(match.Groups["part"].Value), Number(match.Groups["share"].Value));
            if (whole == 0 || part > whole)
                continue;
            var places = match.Groups["share"].Value.IndexOf('.') is >= 0 and var point ? match.Groups["share"].Value.Length - point - 1 : 0;
            var exact = part / whole * 100;
            if (places <= 6 && Math.Abs(exact - share) > (decimal)Math.Pow(10, -places))
                yield return new(text.Printed.Substring(match.Index, match.Length), share, Math.Round(exact, places), IsShare: true) { Line = text.LineAt(match.Index) };
        }
    }

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>n件（甲a件、乙b件…）, nothing but named counts in the brackets.</summary>
    [GeneratedRegex(@"申请[^0-9,。()]{0,6}(?<n>[0-9][0-9,]{0,9})件\((?!其中|含|包括|包含)([^0-9,。()、其含]{2,20}(?<part>[0-9][0-9,]{0,9})件[、,;]?){2,60}\)")]
    private static partial Regex Listed();

    /// <summary>申请n件，其中…m件，占x%.</summary>
    [GeneratedRegex(@"申请[^0-9,。()]{0,6}(?<n>[0-9][0-9,]{0,9})件[,;](其中[,:]?)?[^0-9,。()]{2,20}(?<part>[0-9][0-9,]{0,9})件[,(](占|占比|占总数的?|占比为?|比例为?)(?<share>[0-9]{1,3}(\.[0-9]{1,4})?)%")]
    private static partial Regex Share();
}
