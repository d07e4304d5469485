using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Time;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Register;

/// <summary>登记簿的读者.</summary>
[GrainType("register-reader"), StatelessWorker]
public sealed class RegisterGrain(IRegister register, LawInForce law) : Grain, IRegisterGrain
{
    /// <inheritdoc/>
    public Task<RegisterPage> Search(RegisterQuery query) => register.Search(query, CancellationToken.None);

    /// <inheritdoc/>
    public Task<RegisterRow?> Find(string number) => register.Find(number, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Due(string? afterNumber, int limit) =>
        register.Due(ChinaTime.Today(law.Clock), law.Authority.CalendarVersion, afterNumber, limit, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ImmutableArray<BoardRow>> Board(string? department)
    {
        var context = law.Today();
        return register.Board(department, context.Today, context.Calendar.AddWorkingDays(context.Today, context.Conventions.YellowFrom).Due, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<BoardRow>> OpenByOfficer(string? department) => register.OpenByOfficer(department, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ImmutableArray<MonthCounts>> Months(string? department, int months)
    {
        var today = ChinaTime.Today(law.Clock);
        return register.Months(department, new DateOnly(today.Year, today.Month, 1).AddMonths(1 - months), months, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<OutcomeCount>> Outcomes(string? department, DateOnly from, DateOnly to) => register.Outcomes(department, from, to, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<YearSpan?> Years() => await register.Years(CancellationToken.None) is { } years
        ? new YearSpan { First = years.First, Last = years.Last }
        : null;
}
