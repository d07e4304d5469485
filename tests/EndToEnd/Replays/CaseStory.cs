using System.Collections.Immutable;
using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>What happened to one request, written down as the commands of the REST contract; the days only go forward.</summary>
internal sealed class CaseStory(Random random, DateOnly receivedOn)
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;
    private readonly List<object> _commands = [];

    /// <summary>收到申请之日.</summary>
    public DateOnly ReceivedOn { get; } = receivedOn;

    /// <summary>The day the story has come to.</summary>
    public DateOnly Day { get; private set; } = receivedOn;

    /// <summary>The day the request was closed; null while open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The commands, in order.</summary>
    public ImmutableArray<object> Commands => [.. _commands];

    /// <summary>Working days since receipt.</summary>
    public int Age => Calendar.WorkingDaysBetween(ReceivedOn, Day);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Happens(int percent) => random.Next(100) < percent;

    /// <summary>A number between the two, both included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>Some working days pass.</summary>
    public void Wait(int least, int most) => Day = Calendar.DueOn(Day, Between(least, most), DaySet.Empty);

    /// <summary>The day after a term of so many working days that begins today.</summary>
    public void OutlastTerm(int workingDays) => Day = Calendar.DueOn(Day, workingDays, DaySet.Empty).AddDays(1);

    /// <summary>Writes a command down.</summary>
    public void Add(object command) => _commands.Add(command);

    /// <summary>Writes down the command that closes the request today.</summary>
    public void Close(object command)
    {
        Add(command);
        ClosedOn = Day;
    }
}
