using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Deputies;

namespace Jinping.Workflow.Law.Notices;

/// <summary>代办的通知: to the deputy on the first day, to the officer on the day after the last.</summary>
public static class DeputyNotices
{
    /// <summary>How long a return is told of afterwards, in days, should the program have been off.</summary>
    private const int Late = 30;

    /// <summary>What is to be told of an arrangement today.</summary>
    public static ImmutableArray<Notice> Of(Deputation deputation, DateOnly today, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deputation);
        var (from, to) = (Day(deputation.From), Day(deputation.To));
        if (deputation.HoldsOn(today))
            return [Told("begins", deputation.Deputy, $"{from}至{to}由您代“{deputation.Officer}”办理，其名下的申请列入您的“我的”。")];
        return deputation.To < today && today.DayNumber - deputation.To.DayNumber <= Late
            ? [Told("ended", deputation.Officer, $"“{deputation.Deputy}”代您办理至{to}，您名下的申请仍由您办理。")]
            : [];

        Notice Told(string step, string person, string text) => new()
        {
            Event = $"deputy/{deputation.Officer.ToUpperInvariant()}/{deputation.SetAt.UtcTicks}/{step}",
            Kind = NoticeKind.Deputy,
            To = Addressee.Person(person, null),
            Text = text,
            RaisedAt = at,
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
