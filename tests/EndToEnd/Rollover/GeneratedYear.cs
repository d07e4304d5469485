using System.Collections.Concurrent;
using System.Globalization;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.EndToEnd.Tests.Rollover;

/// <summary>A year of an authority: so many cases in so many departments, a few large and many small, some of the year before, some hundreds received on its last day.</summary>
/// <param name="cases">About how many.</param>
/// <param name="departments">How many.</param>
internal sealed class GeneratedYear(int cases, int departments)
{
    /// <summary>The year.</summary>
    public const int Year = 2022;

    private const int Seed = 20221231;
    private static readonly DateOnly LastDay = new(Year, 12, 31);
    private static readonly ApplicantKind[] Kinds = Enum.GetValues<ApplicantKind>();

    private readonly ConcurrentDictionary<(string Department, ApplicantKind Kind), int> _open = new();
    private int _written;
    private int _onTheLastDay;

    /// <summary>Codes of the departments.</summary>
    public IReadOnlyList<string> Departments { get; } = [.. Enumerable.Range(1, departments).Select(i => $"bm{i.ToString("D4", CultureInfo.InvariantCulture)}")];

    /// <summary>Cases written.</summary>
    public int Written => _written;

    /// <summary>Of these, received on 31 December.</summary>
    public int OnTheLastDay => _onTheLastDay;

    /// <summary>Cases open on the last evening, counted while they were written.</summary>
    public int Open(string department, ApplicantKind kind) => _open.GetValueOrDefault((department, kind));

    /// <summary>The cases of a department, in the order of their numbers; the same at each call.</summary>
    public IEnumerable<RequestDocument> CasesOf(int department)
    {
        var random = new Random(Seed + department);
        var writer = new GeneratedCase(random, LastDay);
        var code = Departments[department];
        var serials = new Dictionary<int, int>();
        foreach (var receivedOn in Days(random, SizeOf(department)))
        {
            var kind = random.Next(100) < 70 ? ApplicantKind.NaturalPerson : random.GetItems(Kinds, 1)[0];
            var serial = serials[receivedOn.Year] = serials.GetValueOrDefault(receivedOn.Year) + 1;
            var document = writer.Write(new RequestNumber(receivedOn.Year, code, serial), kind, receivedOn);
            Interlocked.Increment(ref _written);
            if (receivedOn == LastDay)
                Interlocked.Increment(ref _onTheLastDay);
            if (document.Register!.ClosedOn is null)
                _open.AddOrUpdate((code, kind), 1, (_, count) => count + 1);
            yield return document;
        }
    }

    // The tenth department has about a fourth of the first one's cases, the last of five hundred about a fortieth.
    private int SizeOf(int department)
    {
        var all = Enumerable.Range(1, departments).Sum(Weight);
        return Math.Max(1, (int)Math.Round(cases * Weight(department + 1) / all));
    }

    private static double Weight(int place) => Math.Pow(place, -0.6);

    private static IEnumerable<DateOnly> Days(Random random, int count)
    {
        var first = new DateOnly(Year, 1, 1);
        return Enumerable.Range(0, count).Select(_ => random.Next(1000) switch
        {
            < 40 => Working(new DateOnly(Year - 1, 11, 15).AddDays(random.Next(47))),
            < 43 => LastDay,
            _ => Working(first.AddDays(random.Next(364))),
        }).Order();
    }

    private static DateOnly Working(DateOnly day) => WorkCalendar.Published.LastWorkingDayOnOrBefore(day);
}
