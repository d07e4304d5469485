using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>文书 of a case.</summary>
internal static class LetterEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/requests/{number}/letters").WithTags("文书");
        group.MapGet("", List).For(Rights.Read).WithSummary("已制发的文书").Produces<LetterView[]>().ProducesProblem(404);
        group.MapGet("/choices", Choices).For(Rights.Read).WithSummary("可以制发的文书").Produces<LetterChoice[]>().ProducesProblem(404);
        group.MapPost("/preview", Preview).For(Rights.Register).WithSummary("预览文书：返回须填写的事实、缺少的内容和版面").Accepts<LetterForm>("application/json").Produces<LetterPreview>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("", Issue).For(Rights.Register).WithSummary("制发文书：内容冻结，发文字号生效；所依据的办理环节须已由相应操作记录").Accepts<LetterForm>("application/json").Produces<LetterView>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(503);
        group.MapGet("/{id:guid}.{kind}", Download).For(Rights.Read).WithSummary("文书文件：{id}.html、{id}.docx、{id}.pdf").Produces(200, contentType: "text/html").ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/{id:guid}/sending", Send).For(Rights.Register).WithSummary("记录文书发出：送达方式和邮件号码").Accepts<LetterSending>("application/json").Produces<LetterView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{id:guid}/mailing", Mail).For(Rights.Register).WithSummary("发送电子邮件：文书作为附件发往申请人提供的地址，由系统排队发送").Accepts<LetterMailing>("application/json").Produces<LetterView>(202).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{id:guid}/receipt", Receive).For(Rights.Register).WithSummary("记录文书签收；引起期限起算的文书用 confirmDelivery").Accepts<LetterReceipt>("application/json").Produces<LetterView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> List(string number, HttpContext context, LetterDesk desk, LetterMailDesk mails) =>
        await desk.List(number, Caller.Of(context)) is { } letters ? TypedResults.Json(await mails.WithStanding(number, letters), ApiJson.Options) : NoCase(number);

    private static async Task<IResult> Choices(string number, HttpContext context, LetterDesk desk) =>
        await desk.Choices(number, Caller.Of(context)) is { } choices ? TypedResults.Json<ImmutableArray<LetterChoice>>(choices, ApiJson.Options) : NoCase(number);

    private static async Task<IResult> Preview(string number, HttpRequest request, LetterDesk desk)
    {
        var (form, problem) = await JsonBody.Read<LetterForm>(request);
        if (problem is not null)
            return problem;
        var (preview, refusal) = await desk.Preview(number, form!, Caller.Of(request.HttpContext));
        return Answer(preview, refusal, number);
    }

    private static async Task<IResult> Issue(string number, HttpRequest request, LetterDesk desk)
    {
        var (id, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<LetterForm>(request);
        if (problem is not null)
            return problem;
        var (letter, refusal) = await desk.Issue(number, form!, id, Caller.Of(request.HttpContext));
        return letter is not null ? new CreatedJson($"/api/v1/requests/{number}/letters/{letter.Id}.html", letter) : Answer(letter, refusal, number);
    }

    private static async Task<IResult> Send(string number, Guid id, HttpRequest request, LetterDesk desk)
    {
        var (commandId, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<LetterSending>(request);
        if (problem is not null)
            return problem;
        var (letter, refusal) = await desk.Send(number, id, form!, commandId, Caller.Of(request.HttpContext));
        return Answer(letter, refusal, number);
    }

    private static async Task<IResult> Mail(string number, Guid id, HttpRequest request, LetterMailDesk desk)
    {
        var (commandId, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<LetterMailing>(request);
        if (problem is not null)
            return problem;
        var (letter, refusal) = await desk.Mail(number, id, form!, commandId, Caller.Of(request.HttpContext));
        return letter is not null ? TypedResults.Json(letter, ApiJson.Options, statusCode: StatusCodes.Status202Accepted) : Answer(letter, refusal, number);
    }

    private static async Task<IResult> Receive(string number, Guid id, HttpRequest request, LetterDesk desk)
    {
        var (commandId, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<LetterReceipt>(request);
        if (problem is not null)
            return problem;
        var (letter, refusal) = await desk.Receive(number, id, form!, commandId, Caller.Of(request.HttpContext));
        return Answer(letter, refusal, number);
    }

    private static async Task<IResult> Download(string number, Guid id, string kind, HttpContext context, LetterDesk desk, CancellationToken cancellationToken)
    {
        if (!LetterFiles.Kinds.Contains(kind))
            return ProblemResults.Of(Refusal.NotFound(RefusalCodes.LetterNotFound, "没有这件文书。文书文件为 {id}.html、{id}.docx、{id}.pdf。"));
        var (document, letter, refusal) = await desk.Open(number, id, Caller.Of(context));
        if (refusal is not null)
            return ProblemResults.Of(refusal);
        return document is null ? ProblemResults.Of(Refusal.NotFound(RefusalCodes.LetterNotFound, "没有这件文书。")) : await LetterFiles.Answer(document, letter!, kind, context, cancellationToken);
    }

    private static IResult Answer<T>(T? value, Refusal? refusal, string number) where T : class =>
        refusal is not null ? ProblemResults.Of(refusal) : value is not null ? TypedResults.Json(value, ApiJson.Options) : NoCase(number);

    private static IResult NoCase(string number) => ProblemResults.Of(Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为“{number}”的申请。"));
}
