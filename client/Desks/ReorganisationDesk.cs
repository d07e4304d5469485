using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks;

/// <summary>机构调整: entered at the authority in one write; then people and open cases follow, one by one, and what is broken off the hourly round goes on with.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">The departments there are.</param>
/// <param name="scopes">Where accounts are changed.</param>
/// <param name="clock">The application's clock.</param>
/// <param name="audit">Records what is done.</param>
public sealed class ReorganisationDesk(IGrainFactory grains, LawDesk law, IServiceScopeFactory scopes, TimeProvider clock, AuditDesk audit)
{
    private const int AtOnce = 16;

    private IAuthorityGrain Authority => grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);

    /// <summary>All reorganisations, the newest first.</summary>
    public async Task<ImmutableArray<Reorganisation>> List() => [.. (await law.Authority()).Reorganisations.OrderByDescending(change => change.At)];

    /// <summary>What it would move, or why it cannot be; nothing is changed.</summary>
    internal async Task<(ReorganisationPreview? Preview, Refusal? Refusal)> Preview(ReorganisationForm form, Caller caller)
    {
        var (change, refusal) = await Read(form, Guid.Empty, caller);
        return refusal is null ? (new ReorganisationPreview([.. await Task.WhenAll(change!.From.Select(part => Moving(change, part)))]), null) : (null, refusal);
    }

    /// <summary>Carries it out.</summary>
    /// <param name="form">As entered.</param>
    /// <param name="id">The same twice is one.</param>
    /// <param name="caller">记录人.</param>
    internal async Task<(ReorganisationOutcome? Outcome, Refusal? Refusal)> CarryOut(ReorganisationForm form, Guid id, Caller caller)
    {
        // Sent again it is not judged again: what it has done stands in its way.
        if ((await law.Authority()).Reorganisations.FirstOrDefault(known => known.Id == id) is { } known)
            return (await Finish(known), null);
        var (change, refusal) = await Read(form, id, caller);
        if ((refusal ?? await Authority.Reorganise(change!)) is { } impossible)
            return (null, impossible);
        await audit.Record(caller, AuditKind.DepartmentsReorganised, string.Join('、', change!.From.Select(part => part.Code)), $"{WordOf(change.Kind)}为{string.Join('、', change.To.Select(part => part.Code))}");
        return (await Finish((await law.Authority()).Reorganisations.First(kept => kept.Id == id)), null);
    }

    /// <summary>Moves whoever and whatever has not moved yet. Safe to repeat.</summary>
    public async Task<ReorganisationOutcome> Finish(Reorganisation change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.FinishedAt is not null)
            return new ReorganisationOutcome { Reorganisation = change, Cases = 0, People = 0, Failed = 0 };
        // People first: whoever has the case must see it where it goes.
        var people = await MovePeople(change);
        var cases = await MoveCases(change);
        var failed = people.Failed + cases.Failed;
        if (failed == 0)
            await Authority.FinishReorganisation(change.Id);
        return new ReorganisationOutcome { Reorganisation = failed == 0 ? (await law.Authority()).Reorganisations.First(kept => kept.Id == change.Id) : change, Cases = cases.Moved, People = people.Moved, Failed = failed };
    }

    /// <summary>What a kind is called.</summary>
    public static string WordOf(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Merge => "合并",
        ReorganisationKind.Split => "分设",
        _ => "更名",
    };

    private async Task<(Reorganisation? Change, Refusal? Refusal)> Read(ReorganisationForm form, Guid id, Caller caller)
    {
        if (form.Kind is not { } kind)
            return (null, Refusal.Malformed("kind", "请选择调整的种类"));
        var departments = (await law.Authority()).Departments.ToDictionary(department => department.Code);
        var from = (form.From ?? []).Where(code => code is not null).ToImmutableArray();
        var change = new Reorganisation
        {
            Id = id,
            Kind = kind,
            On = form.On ?? ChinaTime.Today(clock),
            Basis = form.Basis?.Trim() ?? "",
            From = [.. from.Select(code => new DepartmentPart(code, departments.GetValueOrDefault(code)?.Name ?? ""))],
            // One that takes over others keeps its name; who wants another renames it.
            To = [.. (form.To ?? []).Select(to => new DepartmentPart(to.Code ?? "", NameOf(to, departments, from)))],
            People = form.People ?? ImmutableSortedDictionary<string, string>.Empty,
            By = caller.Recorded,
            At = ChinaTime.Now(clock),
        };
        return (change, ReorganisationRules.Refuse(departments.ToDictionary(known => known.Key, known => known.Value.Active), change, ChinaTime.Today(clock)));
    }

    private static string NameOf(DepartmentForm to, Dictionary<string, DepartmentEntry> departments, ImmutableArray<string> from) =>
        departments.TryGetValue(to.Code ?? "", out var known) && (to.Name is null || !from.Contains(known.Code)) ? known.Name : to.Name?.Trim() ?? "";

    private async Task<ReorganisedDepartment> Moving(Reorganisation change, DepartmentPart part) => new()
    {
        Code = part.Code,
        Name = part.Name,
        Ends = change.Ends(part.Code),
        Open = (await grains.GetGrain<IRegisterGrain>(0).Search(new RegisterQuery { HandlingDepartment = part.Code, Closed = false, PageSize = 1 })).Total,
        People = (await PeopleOf(part.Code)).ToImmutableSortedDictionary(account => account.State.UserName, account => TargetOf(change, part.Code, account.State.UserName)),
    };

    // A department that goes on keeps whatever is not expressly given to another.
    private static string TargetOf(Reorganisation change, string from, string? officer) =>
        change.Ends(from) || officer is not null && change.People.Keys.Contains(officer, StringComparer.OrdinalIgnoreCase) ? change.TargetOf(officer) : from;

    private async Task<(int Moved, int Failed)> MovePeople(Reorganisation change)
    {
        var (moved, failed, by) = (0, 0, new Caller { UserName = AccountDesk.System, Role = AccountRole.Administrator });
        await using var scope = scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        foreach (var part in change.From)
        {
            foreach (var account in await PeopleOf(part.Code))
            {
                var target = TargetOf(change, part.Code, account.State.UserName);
                if (target == part.Code)
                    continue;
                var refusal = await desk.Find(account.State.UserName) is { } found ? await desk.Change(found, found.State with { Department = target }, by) : null;
                (moved, failed) = refusal is null ? (moved + 1, failed) : (moved, failed + 1);
            }
        }
        return (moved, failed);
    }

    private async Task<(int Moved, int Failed)> MoveCases(Reorganisation change)
    {
        var (moved, failed) = (0, 0);
        foreach (var part in change.From)
        {
            var leaving = (await OpenCases(part.Code)).Select(row => (row.Number, row.Officer, Target: TargetOf(change, part.Code, row.Officer))).Where(row => row.Target != part.Code);
            await Parallel.ForEachAsync(leaving, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (row, _) =>
            {
                var message = new MoveByReorganisation { From = part.Code, Department = row.Target, Officer = row.Officer, Reason = change.Basis, CommandId = Guid.NewGuid(), By = change.By };
                var answer = await grains.GetGrain<IRequestGrain>(row.Number).Reorganise(message);
                // Closed or handed on at the same moment, it is no longer the department's.
                if (answer.Refusal is null)
                    Interlocked.Increment(ref moved);
                else if (answer.Refusal.Code is not (RefusalCodes.CaseClosed or RefusalCodes.NothingToChange))
                    Interlocked.Increment(ref failed);
            });
        }
        return (moved, failed);
    }

    private async Task<List<RegisterRow>> OpenCases(string department)
    {
        var (rows, query) = (new List<RegisterRow>(), new RegisterQuery { HandlingDepartment = department, Closed = false, PageSize = RegisterQuery.MaxPageSize });
        while (true)
        {
            var found = (await grains.GetGrain<IRegisterGrain>(0).Search(query)).Items;
            rows.AddRange(found);
            if (found.Length < RegisterQuery.MaxPageSize)
                return rows;
            query = query with { Page = query.Page + 1 };
        }
    }

    private async Task<List<AccountRecord>> PeopleOf(string department)
    {
        var keys = await grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Keys();
        var accounts = await Task.WhenAll(keys.Select(key => grains.GetGrain<IAccountGrain>(key).Find()));
        return [.. accounts.OfType<AccountRecord>().Where(account => account.State.Department == department)];
    }
}
