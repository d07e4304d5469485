using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Letters;

namespace Jinping.Workflow.Client.Pages.Letters;

/// <summary>文书 for the pages: a browser opens or saves them with its cookie.</summary>
internal static class LetterPageEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/letters/{number}/{id:guid}.{kind}", Open).For(Rights.Read).ExcludeFromDescription();

    private static async Task<IResult> Open(string number, Guid id, string kind, HttpContext context, LetterDesk desk, CancellationToken cancellationToken)
    {
        if (!LetterFiles.Kinds.Contains(kind))
            return Results.Text("没有这种文件。", statusCode: StatusCodes.Status404NotFound);
        var (document, letter, refusal) = await desk.Open(number, id, Caller.Of(context));
        return document is not null
            ? await LetterFiles.Answer(document, letter!, kind, context, cancellationToken)
            : Results.Text(refusal?.Message ?? "没有这件文书。", statusCode: refusal is null ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity);
    }
}
