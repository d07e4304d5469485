using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>导出: the work list as a workbook, with the columns of the page and without its pages.</summary>
internal static class WorkListDownload
{
    /// <summary>Most rows of one workbook.</summary>
    public const int MostRows = 50_000;

    public static void Map(WebApplication app) => app.MapGet("/worklist.xlsx", Download).For(Rights.Read).ExcludeFromDescription();

    private static async Task<IResult> Download(HttpContext context, SearchDesk desk, PreferencesDesk preferences, DeputyDesk deputies, OfficerNames names, LawDesk law, AuditDesk audit)
    {
        var caller = Caller.Of(context);
        var query = WorkListQuery.Of(context.Request.QueryString.ToString());
        var search = query.ToSearch(caller, (await preferences.Get(caller)).Watched, await deputies.AbsentFor(caller), out var problem);
        if (problem is not null)
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        var rows = await Rows(search, desk, caller, await names.Get(), (await law.Authority()).Departments);
        await audit.Record(caller, AuditKind.WorkListExported, detail: $"{rows.Count}行");
        return await Workbook.Download(rows, "申请", $"依申请公开-{(await law.Today()).Today:yyyyMMdd}.xlsx");
    }

    private static async Task<List<Dictionary<string, object?>>> Rows(RequestSearch search, SearchDesk desk, Caller caller, OfficerNames.Book names, ImmutableArray<DepartmentEntry> departments)
    {
        var rows = new List<Dictionary<string, object?>>();
        for (var page = 1; rows.Count < MostRows; page++)
        {
            var found = await desk.Search(search with { Query = search.Query with { Page = page, PageSize = RegisterQuery.MaxPageSize } }, caller);
            rows.AddRange(found.Items.Select(item => Row(item, names, departments)));
            if (found.Items.Length < RegisterQuery.MaxPageSize)
                break;
        }
        return Workbook.OrOne(rows, "登记编号", "没有符合条件的申请");
    }

    private static Dictionary<string, object?> Row(RequestItem item, OfficerNames.Book names, ImmutableArray<DepartmentEntry> departments) => new()
    {
        ["登记编号"] = item.Number,
        ["申请人"] = item.Applicant.Name,
        ["申请人类别"] = item.Applicant.Kind.Chinese(),
        ["申请内容"] = item.Description,
        ["渠道"] = WireNames.Parse<Channel>(item.Channel)?.InShort(),
        ["到达日期"] = Workbook.Day(item.ArrivedOn),
        ["收到日期"] = Workbook.Day(item.ReceivedOn),
        ["环节"] = WireNames.Parse<RequestStatus>(item.Status)?.Chinese(),
        ["承办部门"] = Name(item.HandlingDepartment, departments),
        ["经办人"] = item.Officer is { } officer ? names.NameOf(officer) : "",
        ["期限届满日"] = Workbook.Day(item.DueOn),
        ["剩余工作日"] = item.WorkingDaysLeft,
        ["缓急"] = item.Urgency.Chinese(),
        ["违法留痕"] = item.Breaches,
        ["办结日期"] = Workbook.Day(item.ClosedOn),
        ["办理结果"] = item.Disposition is { } disposition ? DispositionRules.Of(disposition).Title : "",
        ["内部拟稿期限"] = Workbook.Day(item.DraftDueOn),
        ["签收期限"] = Workbook.Day(item.AcceptBy),
        ["催办回复期限"] = Workbook.Day(item.UrgeAnswerBy),
        ["逾期责任单位"] = item.ClosedLate ? item.LateDepartment is { } code ? Name(code, departments) : "未载明" : "",
    };

    private static string Name(string code, ImmutableArray<DepartmentEntry> departments) => departments.FirstOrDefault(department => department.Code == code)?.Name ?? code;
}
