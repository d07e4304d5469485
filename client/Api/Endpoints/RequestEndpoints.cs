using System.Diagnostics;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>申请的登记、查询、办理.</summary>
internal static class RequestEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/requests").WithTags("依申请公开");
        group.MapPost("", Register).For(Rights.Register).WithSummary("登记一件申请").Accepts<Registration>("application/json").Produces<RequestView>(201).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(503);
        group.MapGet("", Search).For(Rights.Read).WithSummary("检索登记簿；list 为督办清单：dueSoon 即将逾期、overdue 逾期未办、closedLate 逾期已办、unsigned 未签收、urged 催办中、unproved 已发未证、coHandled 会办").Produces<Page<RequestItem>>().ProducesProblem(400);
        group.MapGet("/{number}", View).For(Rights.Read).WithSummary("一件申请；asOf 为截至某日的情况；要求登录时证件号码和联系方式脱敏，reveal=true 显示全文并留下查看记录").Produces<RequestView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        group.MapGet("/{number}/clocks/{kind}/derivation", Derivation).For(Rights.Read).WithSummary("期限的逐日计算").Produces<WorkingDaysView>().ProducesProblem(400).ProducesProblem(404);
        group.MapPost("/{number}/commands", Execute).For(Rights.Handle).WithSummary("办理：补正、征求意见、延期、答复……").Accepts<RequestCommand>("application/json").Produces<RequestView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(503);
        group.MapGet("/{number}/verification", Verify).For(Rights.Read).WithSummary("核验办理过程未被改动").Produces<VerificationAnswer>().ProducesProblem(404);
    }

    private static async Task<IResult> Register(HttpRequest request, RegistrationDesk desk)
    {
        var (id, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<Registration>(request);
        if (problem is not null)
            return problem;
        var caller = Caller.Of(request.HttpContext);
        // Before anything is looked up, so that what another department has is no part of the answer.
        if (!caller.IsOf(form!.Department))
            return ProblemResults.Forbidden("只能登记本部门收到的申请。");
        var answer = await desk.Register(form, id, caller.Recorded);
        return answer.View is { } view ? new CreatedJson($"/api/v1/requests/{view.Number}", view) : ProblemResults.Of(answer.Refusal!);
    }

    private static async Task<IResult> Search(HttpRequest request, SearchDesk desk)
    {
        var query = new QueryValues(request.Query);
        var search = RequestSearch.Of(query);
        return query.ToRefusal() is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(await desk.Search(search, Caller.Of(request.HttpContext)), ApiJson.Options);
    }

    private static async Task<IResult> View(string number, HttpRequest request, CaseDesk cases)
    {
        var query = new QueryValues(request.Query);
        var (asOf, reveal, caller) = (query.Date("asOf"), query.Flag("reveal"), Caller.Of(request.HttpContext));
        if (query.ToRefusal() is { } refusal)
            return ProblemResults.Of(refusal);
        if (reveal)
            return Answer(await cases.Reveal(number, asOf, caller), number, asOf);
        return await cases.View(number, asOf, caller) is { } view ? TypedResults.Json(view, ApiJson.Options) : NotFound(number, asOf);
    }

    private static async Task<IResult> Derivation(string number, string kind, HttpRequest request, CaseDesk cases)
    {
        var query = new QueryValues(request.Query);
        var (asOf, party) = (query.Date("asOf"), query.Text("party"));
        if (query.ToRefusal() is { } refusal)
            return ProblemResults.Of(refusal);
        if (WireNames.Parse<ClockKind>(kind) is not { } clock)
            return ProblemResults.Of(Refusal.Malformed("kind", $"没有“{kind}”这种期限"));
        if (await cases.Find(number, Caller.Of(request.HttpContext)) is not { } grain || await grain.View(null) is null)
            return NotFound(number, null);
        return await grain.Derivation(clock, party, asOf) is { } derivation
            ? TypedResults.Json(WorkingDaysView.Of(derivation.Derivation), ApiJson.Options)
            : ProblemResults.Of(StatusCodes.Status404NotFound, "clock-not-running", "该申请没有这种期限，或者期限未起算。");
    }

    private static async Task<IResult> Execute(string number, HttpRequest request, CaseDesk cases)
    {
        var (id, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (command, problem) = await JsonBody.Read<RequestCommand>(request);
        if (problem is not null)
            return problem;
        return Answer(await cases.Execute(number, command!, id, Caller.Of(request.HttpContext)), number, null);
    }

    private static IResult Answer(RequestAnswer? answer, string number, DateOnly? asOf) => answer switch
    {
        null => NotFound(number, asOf),
        { View: { } view } => TypedResults.Json(view, ApiJson.Options),
        { Refusal: { } refusal } => ProblemResults.Of(refusal),
        _ => throw new UnreachableException(),
    };

    private static async Task<IResult> Verify(string number, HttpContext context, CaseDesk cases) =>
        await cases.Find(number, Caller.Of(context)) is { } grain && await grain.Verify() is { Entries: > 0 } answer ? TypedResults.Json(answer, ApiJson.Options) : NotFound(number, null);

    private static IResult NotFound(string number, DateOnly? asOf) => ProblemResults.Of(Refusal.NotFound(
        RefusalCodes.RequestNotFound,
        asOf is { } day ? $"{day:yyyy-MM-dd}尚没有登记编号为“{number}”的申请。" : $"没有登记编号为“{number}”的申请。"));
}
