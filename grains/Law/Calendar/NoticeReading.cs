using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>What was read of the text of a holiday notice, for a person to look at before it is imported.</summary>
public sealed record NoticeReading
{
    /// <summary>The year the text names in its title; null when it names none.</summary>
    public int? Year { get; init; }

    /// <summary>The days it names, in order.</summary>
    public required ImmutableArray<HolidayDay> Days { get; init; }

    /// <summary>What does not agree with itself, in Chinese: a weekday, a number of days.</summary>
    public required ImmutableArray<string> Doubts { get; init; }

    /// <summary>Sentences that name days and say neither 放假 nor 上班: to be looked at by a person.</summary>
    public required ImmutableArray<string> Unread { get; init; }
}
