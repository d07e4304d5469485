using System.Collections.Frozen;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks;

/// <summary>
/// The law as it is in force in the cluster, for questions that concern no single case. The last snapshot is kept with all that is made of it; each
/// question only asks whether it still holds, so that a change is seen by the question that follows it.
/// </summary>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The application's clock.</param>
public sealed class LawDesk(IGrainFactory grains, TimeProvider clock)
{
    private const long Nothing = -1;
    private volatile Known? _known;

    /// <summary>The authority: its departments, notices and settings.</summary>
    public async Task<AuthoritySnapshot> Authority() => (await InForce()).Authority;

    /// <summary>The department of a code; null when there is none.</summary>
    public async Task<DepartmentEntry?> Department(string code) => (await InForce()).Departments.GetValueOrDefault(code);

    /// <summary>The calendar in force.</summary>
    public async Task<WorkCalendar> Calendar() => (await InForce()).Calendar;

    /// <summary>Today with calendar and settings.</summary>
    public async Task<LegalContext> Today()
    {
        var known = await InForce();
        return new LegalContext { Today = ChinaTime.Today(clock), Calendar = known.Calendar, Conventions = known.Authority.Conventions };
    }

    private async Task<Known> InForce()
    {
        var known = _known;
        if (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).SnapshotUnless(known?.Authority.Version ?? Nothing) is { } other)
            _known = known = new Known(other);
        return known!;
    }

    private sealed class Known(AuthoritySnapshot authority)
    {
        public AuthoritySnapshot Authority => authority;

        public WorkCalendar Calendar { get; } = authority.ToCalendar();

        public FrozenDictionary<string, DepartmentEntry> Departments { get; } = authority.Departments.ToFrozenDictionary(department => department.Code);
    }
}
