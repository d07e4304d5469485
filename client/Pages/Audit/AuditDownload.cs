using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.Audit;

namespace Jinping.Workflow.Client.Pages.Audit;

/// <summary>导出: the audit log as a workbook, with the columns of the page and without its pages.</summary>
internal static class AuditDownload
{
    public static void Map(WebApplication app) => app.MapGet("/audit.xlsx", Download).For(Rights.Oversee).ExcludeFromDescription();

    private static async Task<IResult> Download(HttpContext context, AuditDesk desk, LawDesk law)
    {
        var today = (await law.Today()).Today;
        var asked = new AuditAddress(context.Request.QueryString.ToString()).ToQuery(today, out var problem);
        if (problem is not null)
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        await desk.Record(Caller.Of(context), AuditKind.AuditExported, detail: $"{asked.From:yyyy-MM-dd}至{asked.To:yyyy-MM-dd}");
        return await Workbook.Download(Rows(await desk.Read(asked)), "审计日志", $"审计日志-{asked.From:yyyyMMdd}-{asked.To:yyyyMMdd}.xlsx");
    }

    private static List<Dictionary<string, object?>> Rows(IEnumerable<AuditEvent> events)
    {
        var rows = events.Select(happened => new Dictionary<string, object?>
        {
            ["时间"] = $"{happened.At.ToOffset(Jinping.Workflow.Law.Time.ChinaTime.Offset):yyyy-MM-dd HH:mm:ss}",
            ["事项"] = happened.Kind.Chinese(),
            ["用户"] = happened.User,
            ["对象"] = happened.Subject,
            ["说明"] = happened.Detail,
        }).ToList();
        return Workbook.OrOne(rows, "时间", "没有符合条件的记录");
    }
}
