using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Law.Notices;

/// <summary>一件申请的通知: who is to be told of an entry. What stands in no line of the table is told to nobody.</summary>
/// <remarks>惯例：条例未规定. What a historical case brings along, and what a case closed meanwhile had to tell, is nobody's work.</remarks>
public static class CaseNotices
{
    /// <summary>The notices of a case's entries after one version up to another, inclusive.</summary>
    public static ImmutableArray<Notice> Of(Request request, int after, int upTo)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Exists || after == 0 && request.Origin.Backfilled)
            return [];
        var told = ImmutableArray.CreateBuilder<Notice>();
        for (var version = after + 1; version <= Math.Min(upTo, request.Version); version++)
        {
            var entry = request.Timeline[version - 1];
            foreach (var line in Table(request, version, entry.Event))
                told.Add(NoticeOf(request, entry, line));
        }
        return told.ToImmutable();
    }

    // One line for each kind of entry that concerns somebody; a new kind of entry is added here.
    private static ImmutableArray<Line> Table(Request request, int version, RequestEvent happened) => happened switch
    {
        RequestEvent.SupplementLapsed => [ToHandler(request, NoticeKind.Lapsed, "逾期未补正，已记录为视为放弃申请并办结。")],
        RequestEvent.FeeLapsed => [ToHandler(request, NoticeKind.Lapsed, "逾期未缴费，已记录为视为放弃申请并办结。")],
        _ when request.IsClosed => [],
        RequestEvent.Assigned e => [To(e.Officer, request, NoticeKind.Assigned, "分派给您办理。"), .. Relieved(request, version, e.Officer)],
        RequestEvent.HandedOver { Officer: { } officer } e => [To(officer, e.Department, NoticeKind.Assigned, $"转给您办理：{e.Reason}"), .. Relieved(request, version, officer)],
        RequestEvent.HandedOver e => [new(Addressee.Staff(e.Department), NoticeKind.HandedOver, $"转入本部门，待分派经办人：{e.Reason}"), .. Relieved(request, version, null)],
        RequestEvent.ReplyDrafted => [new(Addressee.Reviewers(request.HandlingDepartment), NoticeKind.AwaitingApproval, "拟稿待审核。")],
        RequestEvent.ReplyApproved => [ToHandler(request, NoticeKind.ReplyApproved, "拟稿审核通过，可以答复。")],
        RequestEvent.ReplyReturned e => [ToHandler(request, NoticeKind.ReplyReturned, $"拟稿退回修改：{e.Comment}")],
        RequestEvent.SentBack e => [new(Addressee.Handler(request.AtVersion(version).Officer, e.Department), NoticeKind.SentBack, $"退回，请另行处理：{e.Reason}"), .. Relieved(request, version, request.AtVersion(version).Officer)],
        RequestEvent.CoHandlerInvited e => [new(Addressee.Staff(e.Department), NoticeKind.CoHandling, $"邀请本部门会办，{Day(e.DueOn)}前提出意见：{e.Part}")],
        RequestEvent.CoHandlerAnswered e => [ToHandler(request, NoticeKind.CoHandling, $"会办部门已提出意见：{e.Text}")],
        RequestEvent.Urged e => [ToHandler(request, NoticeKind.Urged, $"催办，{Day(e.AnswerBy)}前回复：{e.Reason}") with { IsUrgent = true }],
        RequestEvent.UrgeAnswered e when Urger(request, version) is { } urger => [new(Addressee.Person(urger, null), NoticeKind.Urged, $"已回复催办：{e.Text}")],
        RequestEvent.Escalated { To: EscalationLevel.Superior } => [new(Addressee.Authority, NoticeKind.Escalated, "督办单：承办部门负责人未按期处理。", true)],
        RequestEvent.Escalated e => [new(Addressee.Staff(e.Department), NoticeKind.Escalated, $"督办单：{(e.Cause == EscalationCause.NotSignedFor ? "转办后未按时签收" : "催办后未按时回复")}，请部门负责人处理。", true)],
        RequestEvent.Reminded e => [new(e.Department is { } part ? Addressee.Staff(part) : Addressee.Handler(request.Officer, request.HandlingDepartment), NoticeKind.DueSoon, Due(e), e is { WorkingDaysLeft: 0, Term: SupervisedTerm.Reply })],
        RequestEvent.OfficerLeft e => [new(Addressee.Staff(request.HandlingDepartment), NoticeKind.FellToDepartment, $"经办人“{e.Officer}”离岗，此件退回本部门，待重新分派。")],
        RequestEvent.Reorganised e => [new(Addressee.Handler(e.Officer, e.Department), NoticeKind.Reorganised, $"因机构调整转由本部门承办：{e.Reason}")],
        _ => [],
    };

    // Whoever had the case until then.
    private static ImmutableArray<Line> Relieved(Request request, int version, string? officer)
    {
        var before = request.AtVersion(version - 1);
        return before.Officer is { } former && !string.Equals(former, officer, StringComparison.OrdinalIgnoreCase)
            ? [new(Addressee.Person(former, before.HandlingDepartment), NoticeKind.TakenOver, "改由他人办理，不再由您办理。")]
            : [];
    }

    // Whoever urged last, as the timeline names him.
    private static string? Urger(Request request, int version) => request.Timeline.Take(version).LastOrDefault(entry => entry.Event is RequestEvent.Urged)?.By;

    private static string Due(RequestEvent.Reminded e)
    {
        var term = e.Term switch { SupervisedTerm.Reply => "答复期限", SupervisedTerm.Draft => "内部拟稿期限", _ => "会办期限" };
        return e.WorkingDaysLeft == 0 ? $"{term}今天（{Day(e.DueOn)}）届满。" : $"{term}{Day(e.DueOn)}届满，还有{e.WorkingDaysLeft}个工作日。";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Line ToHandler(Request request, NoticeKind kind, string text) => new(Addressee.Handler(request.Officer, request.HandlingDepartment), kind, text);

    private static Line To(string officer, Request request, NoticeKind kind, string text) => To(officer, request.HandlingDepartment, kind, text);

    private static Line To(string officer, string department, NoticeKind kind, string text) => new(Addressee.Person(officer, department), kind, text);

    private static Notice NoticeOf(Request request, TimelineEntry entry, Line line) => new()
    {
        Event = $"{request.Number}/{entry.Number}",
        Kind = line.Kind,
        IsUrgent = line.IsUrgent,
        To = line.To,
        By = entry.By,
        Number = request.Number.ToString(),
        Text = line.Text.Length <= Notice.LongestText ? line.Text : line.Text[..(Notice.LongestText - 1)] + "…",
        RaisedAt = entry.RecordedAt,
    };

    private readonly record struct Line(Addressee To, NoticeKind Kind, string Text, bool IsUrgent = false);
}
