using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Oddities;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks.Board;

/// <summary>异常事项 of today, without those that were put off or dealt with.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">Today, calendar and departments.</param>
/// <param name="officers">Who has an account that works.</param>
/// <param name="clock">The application's clock.</param>
internal sealed class OddityDesk(IGrainFactory grains, LawDesk law, OfficerNames officers, TimeProvider clock)
{
    /// <summary>The most of one kind that are shown; the rest appear as these are dealt with.</summary>
    public const int MostOfAKind = 50;

    // As long as a registered letter and its slip usually take. 惯例：条例未规定
    private const int ProofExpectedWithin = 10;
    private const int LastMonth = 12;

    /// <summary>What is odd today, the oldest of each kind first.</summary>
    public async Task<ImmutableArray<Oddity>> List(Caller caller)
    {
        var context = await law.Today();
        var silenced = (await Board.Notes()).Where(note => note.DeferredUntil is not { } until || until > context.Today).Select(note => note.Key).ToHashSet();
        Oddity[] found = [.. await Unconfirmed(caller, context), .. await Unproved(caller, context), .. await Unsigned(caller, context), .. await WithoutOfficer(caller), .. Calendar(caller, context)];
        return [.. found.Where(oddity => !silenced.Contains(oddity.Key))];
    }

    /// <summary>暂缓 until a day, or 已处理 when there is none.</summary>
    public async Task<Refusal?> Note(string key, DateOnly? until, string? text, Caller caller)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > TextLimits.Text)
            return Refusal.Malformed("text", "请填写说明");
        if (until <= ChinaTime.Today(clock))
            return Refusal.Malformed("until", "暂缓至的日期应在今天以后");
        await Board.Note(new OddityNote { Key = key, DeferredUntil = until, By = caller.Recorded, At = ChinaTime.Now(clock), Text = text.Trim() });
        return null;
    }

    // 条例第三十一条第（三）项: ordinary mail is received when it is confirmed; unconfirmed, no term runs and nobody is reminded.
    private async Task<IEnumerable<Oddity>> Unconfirmed(Caller caller, LegalContext context)
    {
        var from = Lamp.FirstWithin(context.Conventions.ConfirmationPeriod, context);
        var rows = await Rows(new RegisterQuery { Unconfirmed = true }, caller);
        return rows.Where(row => row.ArrivedOn < from).OrderBy(row => row.ArrivedOn).Select(row => new Oddity(
            $"unconfirmed/{row.Number}", "未与申请人确认收到", $"{row.Number} {row.ApplicantName}", row.ArrivedOn, $"/requests/{row.Number}", $"/bulk?do=reassign&numbers={row.Number}"));
    }

    private async Task<IEnumerable<Oddity>> Unproved(Caller caller, LegalContext context)
    {
        var rows = await Rows(new RegisterQuery { Unproved = true }, caller);
        return rows.Where(row => context.Calendar.WorkingDaysBetween(row.UnprovedSince!.Value, context.Today) > ProofExpectedWithin).OrderBy(row => row.UnprovedSince).Select(row => new Oddity(
            $"unproved/{row.Number}/{row.UnprovedSince:yyyy-MM-dd}", "已发出、没有送达凭证", $"{row.Number} {row.ApplicantName}", row.UnprovedSince, $"/requests/{row.Number}",
            row.ClosedOn is null ? $"/bulk?do=reassign&numbers={row.Number}" : null));
    }

    private async Task<IEnumerable<Oddity>> Unsigned(Caller caller, LegalContext context)
    {
        var rows = (await Rows(new RegisterQuery { AwaitsAcceptance = true, Closed = false }, caller)).Where(row => row.AcceptBy < context.Today).ToArray();
        List<Oddity> silent = [];
        foreach (var department in rows.GroupBy(row => row.HandlingDepartment))
        {
            var name = (await law.Department(department.Key))?.Name ?? department.Key;
            var since = department.Min(row => row.AcceptBy);
            silent.Add(new Oddity($"unsigned/{department.Key}/{since:yyyy-MM-dd}", "部门没有签收", $"{name}：{department.Count()}件超过签收期限", since, $"/?list=unsigned&handlingDepartment={department.Key}", $"/bulk?do=urge&list=unsigned&handlingDepartment={department.Key}"));
        }
        return silent;
    }

    private async Task<IEnumerable<Oddity>> WithoutOfficer(Caller caller)
    {
        var names = await officers.Get();
        return (await Register.OpenByOfficer(caller.Department)).Where(load => !names.IsActive(load.Officer!)).Select(load => new Oddity(
            $"officer/{load.Officer}", "经办人没有可用的账户", $"{names.NameOf(load.Officer!)}：在办{load.Open}件", null, $"/?officer={Uri.EscapeDataString(load.Officer!)}", $"/bulk?do=reassign&officer={Uri.EscapeDataString(load.Officer!)}"));
    }

    private static IEnumerable<Oddity> Calendar(Caller caller, LegalContext context)
    {
        if (caller.Department is not null)
            return [];
        int[] years = context.Today.Month == LastMonth ? [context.Today.Year, context.Today.Year + 1] : [context.Today.Year];
        return years.Where(year => context.Calendar.StatusOf(year) == CalendarStatus.Provisional).Select(year => new Oddity(
            $"calendar/{year.ToString(CultureInfo.InvariantCulture)}", "没有放假安排", $"{year}年放假通知没有导入，涉及该年的期限都是暂定的", null, $"/calendar?year={year}", null));
    }

    private async Task<ImmutableArray<RegisterRow>> Rows(RegisterQuery query, Caller caller) => (await Register.Search(caller.Within(query with { PageSize = MostOfAKind }))).Items;

    private IRegisterGrain Register => grains.GetGrain<IRegisterGrain>(0);

    private IOddityBoardGrain Board => grains.GetGrain<IOddityBoardGrain>(GrainNames.Authority);
}
