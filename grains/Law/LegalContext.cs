using System.Collections.Immutable;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Law;

/// <summary>All that a decision needs besides the case itself: today, the calendar and the settings in force, and what other records say.</summary>
public sealed record LegalContext
{
    /// <summary>今天: the statutory day (UTC+8) on which the question is asked.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Holidays and make-up days in force.</summary>
    public required WorkCalendar Calendar { get; init; }

    /// <summary>The authority's settings.</summary>
    public Conventions Conventions { get; init; } = Conventions.Default;

    /// <summary>Reporting years whose ledger of this department is sealed (封账).</summary>
    public ImmutableHashSet<int> SealedYears { get; init; } = [];

    /// <summary>The earlier request a 重复申请 reply points to; null when none was named or it is not in the register.</summary>
    public EarlierRequest? Earlier { get; init; }

    /// <summary>Place of the request among those of the same applicant received by this organ in the month, from 1; null when it is not known.</summary>
    public int? MonthlyRank { get; init; }
}
