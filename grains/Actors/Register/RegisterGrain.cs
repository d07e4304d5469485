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
    public async Task<YearSpan?> Years() => await register.Years(CancellationToken.None) is { } years
        ? new YearSpan { First = years.First, Last = years.Last }
        : null;
}
