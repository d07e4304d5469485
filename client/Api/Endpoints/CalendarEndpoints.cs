using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>放假安排与工作日计算.</summary>
internal static class CalendarEndpoints
{
    private const int FirstYear = 2019;
    private const int LastYear = 2100;
    private const int MostDays = 400;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/calendar").WithTags("日历");
        group.MapGet("/{year:int}", Get).For(Rights.Read).WithSummary("某年的放假安排").Produces<CalendarView>().ProducesProblem(400);
        group.MapPut("/{year:int}", Put).For(Rights.Administer).WithSummary("导入国务院办公厅放假通知").Accepts<NoticeForm>("application/json").Produces<CalendarView>().ProducesProblem(400).ProducesProblem(422);
        group.MapGet("/working-days", WorkingDays).For(Rights.Read).WithSummary("自某日起第若干个工作日，逐日说明").Produces<WorkingDaysView>().ProducesProblem(400);
    }

    private static async Task<IResult> Get(int year, LawDesk law) => Refuse(year) ?? Answer(year, await law.Calendar());

    private static async Task<IResult> Put(int year, HttpRequest request, LawDesk law, IGrainFactory grains, AuditDesk audit)
    {
        if (Refuse(year) is { } refused)
            return refused;
        var (form, problem) = await JsonBody.Read<NoticeForm>(request);
        if (problem is not null)
            return problem;
        if (Check(form!) is { } malformed)
            return ProblemResults.Of(malformed);
        var notice = new HolidayNotice { Year = year, Source = form!.Source ?? "", Days = form.Days ?? [] };
        if (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).ImportNotice(notice) is { } refusal)
            return ProblemResults.Of(refusal);
        await audit.Record(Caller.Of(request.HttpContext), AuditKind.CalendarChanged, $"{year}");
        return Answer(year, await law.Calendar());
    }

    private static async Task<IResult> WorkingDays([FromQuery] string? from, [FromQuery] string? count, LawDesk law)
    {
        if (QueryValues.Day(from) is not { } start)
            return ProblemResults.Of(Refusal.Malformed("from", "请填写起始日期（yyyy-MM-dd）"));
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > MostDays)
            return ProblemResults.Of(Refusal.Malformed("count", $"请填写0至{MostDays}的工作日数"));
        if (Refuse(start.Year) is { } refused)
            return refused;
        var derivation = (await law.Calendar()).AddWorkingDays(start, days);
        return TypedResults.Json(WorkingDaysView.Of(derivation), ApiJson.Options);
    }

    private static Refusal? Check(NoticeForm form)
    {
        if (form.Source?.Length > TextLimits.Text)
            return Refusal.Malformed("source", $"不能超过{TextLimits.Text}个字符");
        return form.Days is { } days && (days.Length > MostDays || days.Any(d => d is null || d.Name.Length > TextLimits.Name))
            ? Refusal.Malformed("days", $"最多{MostDays}天，每天须填写日期、类别和名称（不超过{TextLimits.Name}个字符）")
            : null;
    }

    private static IResult? Refuse(int year) => year is < FirstYear or > LastYear
        ? ProblemResults.Of(Refusal.Malformed("year", $"年份应在{FirstYear}至{LastYear}之间"))
        : null;

    private static JsonHttpResult<CalendarView> Answer(int year, WorkCalendar calendar) => TypedResults.Json(
        new CalendarView
        {
            Year = year,
            Status = calendar.StatusOf(year),
            Source = calendar.Notices.GetValueOrDefault(year)?.Source ?? "按《全国年节及纪念日放假办法》推算，放假通知尚未公布",
            Days = calendar.DaysOf(year),
        },
        ApiJson.Options);
}

/// <summary>某年的放假安排.</summary>
internal sealed record CalendarView
{
    /// <summary>年份.</summary>
    public required int Year { get; init; }

    /// <summary>Published or provisional.</summary>
    public required CalendarStatus Status { get; init; }

    /// <summary>The notice.</summary>
    public required string Source { get; init; }

    /// <summary>Rest days and make-up working days.</summary>
    public required ImmutableArray<HolidayDay> Days { get; init; }
}

/// <summary>A notice as imported.</summary>
internal sealed record NoticeForm
{
    /// <summary>The notice's title.</summary>
    public string? Source { get; init; }

    /// <summary>Its days.</summary>
    public ImmutableArray<HolidayDay>? Days { get; init; }
}

/// <summary>工作日计算.</summary>
internal sealed record WorkingDaysView
{
    /// <summary>The start, itself not counted.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Working days counted.</summary>
    public required int Count { get; init; }

    /// <summary>The last of them.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>True when a year without published notice is touched.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Every day from the day after the start.</summary>
    public required ImmutableArray<CountedDay> Days { get; init; }

    public static WorkingDaysView Of(Derivation derivation) => new()
    {
        From = derivation.From,
        Count = derivation.Count,
        Due = derivation.Due,
        Provisional = derivation.IsProvisional,
        Days = derivation.Days,
    };
}
