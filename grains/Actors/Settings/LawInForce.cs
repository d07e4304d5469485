using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Settings;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Actors.Settings;

/// <summary>Calendar, settings and directory in force on this silo: one immutable snapshot, read by every decision and replaced as a whole.</summary>
/// <param name="clock">The application's clock.</param>
public sealed class LawInForce(TimeProvider clock)
{
    private volatile InForce _current = new(
        new AuthoritySnapshot { Version = 0, CalendarVersion = 0, Name = "", Departments = [], Notices = [], Conventions = Conventions.Default },
        WorkCalendar.Published);

    /// <summary>The authority as last adopted.</summary>
    public AuthoritySnapshot Authority => _current.Authority;

    /// <summary>The published notices that come with the program, overlaid with those imported here.</summary>
    public WorkCalendar Calendar => _current.Calendar;

    /// <summary>The application's clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Takes a newer snapshot into force; an older one changes nothing.</summary>
    public void Adopt(AuthoritySnapshot authority)
    {
        if (authority.Version >= _current.Authority.Version)
            _current = new InForce(authority, authority.ToCalendar());
    }

    /// <summary>Takes into force what the authority has now, should this silo not have heard of it yet.</summary>
    public async Task Renew(IGrainFactory grains)
    {
        if (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).SnapshotUnless(Authority.Version) is { } news)
            Adopt(news);
    }

    /// <summary>What a decision taken now needs to know.</summary>
    public LegalContext Today()
    {
        var current = _current;
        return new LegalContext { Today = ChinaTime.Today(clock), Calendar = current.Calendar, Conventions = current.Authority.Conventions };
    }

    /// <summary>The department of a code; null when there is none.</summary>
    public DepartmentEntry? Department(string code) => _current.Departments.GetValueOrDefault(code);

    private sealed record InForce(AuthoritySnapshot Authority, WorkCalendar Calendar)
    {
        public ImmutableDictionary<string, DepartmentEntry> Departments { get; } = Authority.Departments.ToImmutableDictionary(d => d.Code);
    }
}
