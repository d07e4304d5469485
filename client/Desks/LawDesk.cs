using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks;

/// <summary>The law as it is in force in the cluster, for questions that concern no single case.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The application's clock.</param>
public sealed class LawDesk(IGrainFactory grains, TimeProvider clock)
{
    /// <summary>The authority: its departments, notices and settings.</summary>
    public Task<AuthoritySnapshot> Authority() => grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Snapshot();

    /// <summary>The calendar in force.</summary>
    public async Task<WorkCalendar> Calendar() => Of(await Authority());

    /// <summary>Today with calendar and settings.</summary>
    public async Task<LegalContext> Today()
    {
        var authority = await Authority();
        return new LegalContext { Today = ChinaTime.Today(clock), Calendar = Of(authority), Conventions = authority.Conventions };
    }

    private static WorkCalendar Of(AuthoritySnapshot authority) =>
        authority.Notices.Aggregate(WorkCalendar.Published, (calendar, notice) => calendar.With(notice));
}
