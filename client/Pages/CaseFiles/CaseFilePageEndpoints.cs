using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Pages.CaseFiles;

/// <summary>案卷 for the pages: a browser saves it with its cookie.</summary>
internal static class CaseFilePageEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/case-files/{number}.zip", Zip).For(Rights.Handle).ExcludeFromDescription();
        app.MapGet("/case-files/{number}.pdf", Pdf).For(Rights.Handle).ExcludeFromDescription();
    }

    private static async Task<IResult> Zip(string number, HttpContext context, CaseFileDesk desk)
    {
        var (packed, name, refusal) = await desk.Zip(number, Caller.Of(context));
        return packed is not null ? new CaseFileDownload(desk, packed, name) : Answer(refusal);
    }

    private static async Task<IResult> Pdf(string number, HttpContext context, CaseFileDesk desk, CancellationToken cancellationToken)
    {
        var (pdf, name, refusal) = await desk.Pdf(number, Caller.Of(context), cancellationToken);
        return pdf is not null ? CaseFileDownload.Pdf(pdf, name, context) : Answer(refusal);
    }

    private static IResult Answer(Refusal? refusal) =>
        Results.Text(refusal?.Message ?? "没有此申请，或者不由本部门办理。", statusCode: refusal is null ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity);
}
