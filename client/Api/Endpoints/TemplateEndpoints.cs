using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>文书模板、文书设置.</summary>
internal static class TemplateEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/templates").WithTags("文书模板");
        group.MapGet("", async (TemplateDesk desk) => TypedResults.Json<ImmutableArray<TemplateSummary>>(await desk.List(), ApiJson.Options)).For(Rights.Read).WithSummary("文书模板清单").Produces<TemplateSummary[]>();
        group.MapGet("/{code}", Get).For(Rights.Read).WithSummary("一个文书模板及其各版本").Produces<TemplateView>().ProducesProblem(404);
        group.MapPut("/{code}", Put).For(Rights.Administer).WithSummary("修改文书模板；text 为 null 的恢复为随程序提供的模板；有误的列明行、列").Accepts<TemplateForm>("application/json").Produces<TemplateView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{code}/preview", Preview).For(Rights.Administer).WithSummary("按未保存的模板预览：number 为试用的申请，不填的以样例试用").Accepts<TemplateForm>("application/json").Produces<TemplatePreview>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        api.MapGet("/departments/{code}/letter-settings", GetSettings).WithTags("文书模板").For(Rights.Read).WithSummary("部门的文书设置：署名、机关代字、联系方式、复议机关和法院").Produces<LetterSettingsState>().ProducesProblem(404);
        api.MapPut("/departments/{code}/letter-settings", PutSettings).WithTags("文书模板").For(Rights.Administer).WithSummary("变更部门的文书设置").Accepts<LetterSettingsForm>("application/json").Produces<LetterSettingsState>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> Get(string code, TemplateDesk desk) =>
        await desk.Get(code) is { } template ? TypedResults.Json(template, ApiJson.Options) : NoTemplate(code);

    private static async Task<IResult> Put(string code, HttpRequest request, TemplateDesk desk)
    {
        var (form, problem) = await JsonBody.Read<TemplateForm>(request);
        if (problem is not null)
            return problem;
        var (template, refusal) = await desk.Put(code, form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(template, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Preview(string code, HttpRequest request, TemplateDesk desk)
    {
        var (form, problem) = await JsonBody.Read<TemplateForm>(request);
        if (problem is not null)
            return problem;
        var (preview, refusal) = await desk.Preview(code, form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(preview, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> GetSettings(string code, TemplateDesk desk, Desks.LawDesk law) =>
        await law.Department(code) is null ? NoDepartment(code) : TypedResults.Json(await desk.Settings(code), ApiJson.Options);

    private static async Task<IResult> PutSettings(string code, HttpRequest request, TemplateDesk desk)
    {
        var (form, problem) = await JsonBody.Read<LetterSettingsForm>(request);
        if (problem is not null)
            return problem;
        var (settings, refusal) = await desk.ChangeSettings(code, form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(settings, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static IResult NoTemplate(string code) => ProblemResults.Of(Refusal.NotFound(RefusalCodes.LetterNotFound, $"没有代码为“{code}”的文书模板。"));

    private static IResult NoDepartment(string code) => ProblemResults.Of(Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{code}”的部门。"));
}
