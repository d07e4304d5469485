using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.MailRoom;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.MailRoom;

namespace Jinping.Workflow.Client.Pages.MailRoom;

/// <summary>导出: 收发文登记 as a workbook, with the columns of the page and without its pages.</summary>
internal static class MailDownload
{
    private const int MostRows = 50_000;

    public static void Map(WebApplication app) => app.MapGet("/mail.xlsx", Download).For(Rights.Read).ExcludeFromDescription();

    private static async Task<IResult> Download(HttpContext context, MailDesk desk, LawDesk law)
    {
        var today = (await law.Today()).Today;
        var asked = new MailRoomAddress(context.Request.QueryString.ToString()).ToQuery(today, out var problem);
        if (problem is not null)
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        var (rows, caller) = (new List<Dictionary<string, object?>>(), Caller.Of(context));
        for (var number = 1; rows.Count < MostRows; number++)
        {
            var found = await desk.Search(asked with { Page = number, PageSize = MailQuery.MaxPageSize }, caller);
            rows.AddRange(found.Items.Select(Row));
            if (found.Items.Length < MailQuery.MaxPageSize)
                break;
        }
        return await Workbook.Download(Workbook.OrOne(rows, "日期", "没有符合条件的收发文"), "收发文登记", $"收发文登记-{today:yyyyMMdd}.xlsx");
    }

    private static Dictionary<string, object?> Row(MailView item) => new()
    {
        ["日期"] = Workbook.Day(item.On),
        ["收发"] = item.Direction.Chinese(),
        ["种类"] = item.Kind.Chinese(),
        ["题名"] = item.Title,
        ["发文字号"] = item.DocumentNumber,
        ["来文或者受送达人"] = item.Party,
        ["登记编号"] = item.Number,
        ["方式"] = MailWords.Means(item),
        ["发出日期"] = Workbook.Day(item.SentOn),
        ["邮件号码"] = item.TrackingNumber,
        ["送达日期"] = Workbook.Day(item.ProvedOn),
        ["签收人"] = item.SignedBy,
        ["已发未证"] = item.Unproved ? "是" : "",
        ["登记人"] = item.By,
    };
}
