using System.Collections.Immutable;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks;

/// <summary>登记: takes a number at the department, then registers under it. A number that leads to no request goes back.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The application's clock.</param>
/// <param name="protection">Encrypts personal data before a case hears of it.</param>
/// <param name="views">What of the case is shown.</param>
/// <param name="contacts">Makes the case found again by the applicant's contacts.</param>
public sealed class RegistrationDesk(IGrainFactory grains, TimeProvider clock, ApplicantProtection protection, ApplicantViews views, ContactKeyDesk contacts)
{
    private const int Attempts = 5;

    /// <summary>Registers a request. A repeat of the same command gets the first answer.</summary>
    public async Task<RequestAnswer> Register(Registration form, Guid commandId, string by)
    {
        var answer = await WithNumber(form, commandId, by, (grain, message) => grain.Register(message));
        if (answer.View is { } view)
            await contacts.Remember(view.Number, form.Applicant!);
        return answer;
    }

    /// <summary>Registers a historical case with everything that happened to it, or nothing of it. By its contacts it is found once the nightly job has come by: ledgers have thousands.</summary>
    public Task<RequestAnswer> Import(Registration form, ImmutableArray<RequestCommand> commands, Guid commandId, string by) =>
        WithNumber(form with { Backfilled = true }, commandId, by, (grain, message) => grain.Import(new ImportRequest { Registration = message, Commands = commands }));

    private async Task<RequestAnswer> WithNumber(Registration form, Guid commandId, string by, Func<IRequestGrain, RegisterRequest, Task<RequestAnswer>> register)
    {
        // A form that cannot be right takes no number.
        if (Registering.CheckPlain(form, ChinaTime.Today(clock)) is { } malformed)
            return RequestAnswer.Refused(malformed);
        var safe = await protection.Protect(form);
        var department = grains.GetGrain<IDepartmentGrain>(form.Department!);
        RequestAnswer answer;
        var attempt = 0;
        do
        {
            var reservation = await department.Reserve(Reservation(safe, commandId));
            answer = await register(grains.GetGrain<IRequestGrain>(reservation.Number), Message(safe, commandId, by, reservation.MonthlyRank));
            if (answer.Refusal is { } refusal)
                await department.Release(commandId, isTaken: refusal.Code == RefusalCodes.NumberTaken);
        }
        while (answer.Refusal?.Code == RefusalCodes.NumberTaken && ++attempt < Attempts);
        return views.Shown(answer);
    }

    private ReserveNumber Reservation(ProtectedRegistration safe, Guid commandId)
    {
        var form = safe.Form;
        var arrivedOn = form.ArrivedOn ?? form.ReceivedOn ?? ChinaTime.Today(clock);
        return new ReserveNumber
        {
            CommandId = commandId,
            Year = arrivedOn.Year,
            ApplicantKey = Registering.ApplicantOf(form.Applicant!).Key,
            OtherApplicantKey = safe.FormerApplicantKey,
            ReceivedOn = Registering.ReceivedOn(form, arrivedOn, form.Channel!.Value),
        };
    }

    private static RegisterRequest Message(ProtectedRegistration safe, Guid commandId, string by, int? rank) => new()
    {
        Form = safe.Form,
        CommandId = commandId,
        By = by,
        MonthlyRank = rank,
        Digest = safe.Digest,
        FormerDigest = safe.FormerDigest,
        OtherApplicantKey = safe.FormerApplicantKey,
    };
}
