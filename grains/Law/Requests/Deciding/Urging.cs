using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>催办、回复催办, and the explanation of a late closing.</summary>
/// <remarks>惯例：条例未规定</remarks>
internal static class Urging
{
    public static Refusal? CanUrge(Request request) => request.Closing is { } closing
        ? Refusal.Of(RefusalCodes.CaseClosed, $"该申请已于{closing.On:yyyy-MM-dd}办结，无须催办。")
        : null;

    public static Outcome Urge(Request request, RequestCommand.Urge command, LegalContext context)
    {
        var (on, answerBy) = (command.On ?? context.Today, command.AnswerBy!.Value);
        return (Days.Check(on, request.Origin.ArrivedOn, "到达日期", context.Today) ?? Days.CheckTerm("answerBy", "回复期限", on, answerBy)) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.Urged { Department = request.HandlingDepartment, Reason = command.Reason!, AnswerBy = answerBy }, on);
    }

    public static Refusal? CanAnswer(Request request) => Guards.Open(request) ?? (request.Urge is { AnsweredOn: null }
        ? null
        : Refusal.Of(RefusalCodes.NotUrged, "没有尚未回复的催办。"));

    public static Outcome Answer(Request request, RequestCommand.AnswerUrge command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.Urge!.On, "催办之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.UrgeAnswered { Text = command.Text! }, on);
    }

    public static Outcome Explain(Request request, RequestCommand.ExplainLateness command, LegalContext context)
    {
        if (Breaches.OfClosing(request, context) is null)
            return Refusal.Of(RefusalCodes.NotLate, "该申请没有逾期办结，无须说明逾期原因。");
        var on = command.On ?? context.Today;
        return Days.Check(on, request.Closing!.On, "办结之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.LatenessExplained { Department = command.Department!, Reason = command.Reason! }, on);
    }

    /// <summary>What a reply says of its own lateness; null when it is in time, or says nothing.</summary>
    public static Lateness? LatenessOf(Request request, RequestCommand.IssueReply command, DateOnly on, LegalContext context) =>
        string.IsNullOrWhiteSpace(command.LateReason) || Extending.IsOver(request, on, context) is null
            ? null
            : new Lateness { Department = command.ResponsibleDepartment ?? request.HandlingDepartment, Reason = command.LateReason };
}
