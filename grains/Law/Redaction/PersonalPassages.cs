using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Redaction;

/// <summary>
/// 个人信息检索: passages of a line that look like personal data and should be looked at before a file is released. It suggests and decides nothing: what must be withheld is said by
/// the officer who reads the file.
/// </summary>
/// <remarks>条例第十五条 for why; what is looked for is 惯例：条例未规定.</remarks>
public static partial class PersonalPassages
{
    private const int ShortestKnown = 2;
    private const int ShortestBankCard = 16;
    private const int LongestBankCard = 19;
    private const int ShortestAccount = 9;

    /// <summary>The passages of a line, in order; none lies in another.</summary>
    /// <param name="line">The text.</param>
    /// <param name="person">What is known of the applicant.</param>
    /// <param name="chosen">Further texts that the officer looks for.</param>
    /// <param name="today">No one is born later.</param>
    public static ImmutableArray<Passage> Of(string line, KnownPerson person, IEnumerable<string> chosen, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(chosen);
        var narrow = Narrow(line);
        var found = new List<Passage>();
        foreach (var text in chosen)
            found.AddRange(Everywhere(narrow, text, PassageKind.Chosen));
        found.AddRange(Everywhere(narrow, person.IdentityNumber, PassageKind.IdentityNumber));
        found.AddRange(Everywhere(narrow, person.Address, PassageKind.Address));
        found.AddRange(Everywhere(narrow, person.Email, PassageKind.Email));
        found.AddRange(Everywhere(narrow, person.Phone, PassageKind.Phone));
        found.AddRange(Email().Matches(narrow).Select(match => new Passage(PassageKind.Email, match.Index, match.Length)));
        found.AddRange(Digits().Matches(narrow).SelectMany(match => OfDigits(narrow, match, today)));
        foreach (var name in person.Names)
            found.AddRange(Everywhere(narrow, name, PassageKind.Name));
        return Apart(found);
    }

    // A run of digits, in groups or in one.
    private static IEnumerable<Passage> OfDigits(string line, Match run, DateOnly today)
    {
        var bare = string.Concat(run.Value.Where(char.IsAsciiLetterOrDigit));
        if (bare.Length == 18 && ResidentIdNumber.ProblemOf(bare, today) is null)
            yield return new Passage(PassageKind.ResidentId, run.Index, run.Length);
        else if (bare.All(char.IsAsciiDigit) && (bare.Length is >= ShortestBankCard and <= LongestBankCard && IsLuhn(bare) || bare.Length >= ShortestAccount && AccountWord().IsMatch(line.AsSpan(0, run.Index))))
            yield return new Passage(PassageKind.BankCard, run.Index, run.Length);
        else if (Phone().IsMatch(bare) && !char.IsAsciiLetter(Before(line, run.Index)))
            yield return new Passage(PassageKind.Phone, run.Index, run.Length);
    }

    private static char Before(string line, int index) => index > 0 ? line[index - 1] : ' ';

    // ISO/IEC 7812-1, Annex B.
    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] - '0';
            sum += place % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    // Blanks within are looked over: forms print “王 秀 兰” and numbers in groups.
    private static IEnumerable<Passage> Everywhere(string line, string? text, PassageKind kind)
    {
        var wanted = string.Concat(Narrow(text ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        if (wanted.Length < ShortestKnown)
            yield break;
        for (var start = 0; start < line.Length; start++)
        {
            if (EndOf(line, start, wanted) is { } end)
            {
                yield return new Passage(kind, start, end - start);
                start = end - 1;
            }
        }
    }

    private static int? EndOf(string line, int start, string wanted)
    {
        var at = start;
        for (var next = 0; next < wanted.Length; at++)
        {
            if (at >= line.Length)
                return null;
            if (char.ToUpperInvariant(line[at]) == char.ToUpperInvariant(wanted[next]))
                next++;
            else if (next == 0 || !char.IsWhiteSpace(line[at]))
                return null;
        }
        return at;
    }

    // The longer one of two that overlap says what it is; of equals the first that was looked for.
    private static ImmutableArray<Passage> Apart(List<Passage> found)
    {
        var kept = new List<Passage>();
        foreach (var passage in found.OrderByDescending(passage => passage.Length))
        {
            if (kept.TrueForAll(other => passage.End <= other.Start || passage.Start >= other.End))
                kept.Add(passage);
        }
        return [.. kept.OrderBy(passage => passage.Start)];
    }

    // Letters of full width as ordinary ones: each stays in its place.
    private static string Narrow(string text) => string.Concat(text.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter == '\u3000' ? ' ' : letter));

    [GeneratedRegex(@"(?<![0-9])\+?[0-9](?:[ \u00A0()-]{0,2}[0-9]){5,23}(?:[ \u00A0-]?[Xx](?![A-Za-z0-9]))?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:(?:00)?86)?1[3-9][0-9]{9}$|^(?:(?:00)?86)?0[1-9][0-9]{9,10}$|^400[0-9]{7}$")]
    private static partial Regex Phone();

    // Accounts of savings books and of organisations have no check digit: the word before them tells.
    [GeneratedRegex(@"(账户|帐户|账号|帐号|户号|一卡通|一折通|存折)(号码?)?[为是:]?\s*$")]
    private static partial Regex AccountWord();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();
}
