using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>申请答复审批表: who drafted, who approved, who sent it, and when, from the timeline alone; blank where nothing was recorded.</summary>
/// <remarks>条例第四十五条. Beside the review sheet F-14, which the officer writes.</remarks>
internal static class ApprovalSheet
{
    /// <summary>标题.</summary>
    public const string Title = "政府信息公开申请答复审批表";

    /// <summary>The sheet; null while nothing was drafted or answered.</summary>
    public static OfficialDocument? Of(CaseFacts facts)
    {
        var entries = facts.View.Timeline.Where(entry => entry.Event is RequestEvent.ReplyDrafted or RequestEvent.ReplyApproved or RequestEvent.ReplyReturned or RequestEvent.ReplyIssued).ToList();
        return entries is [] ? null : new OfficialDocument { Title = Title, Body = [FormRows.Form(Title, [.. Rows(facts, entries), .. Remark(entries)])], Properties = facts.Properties(Title) };
    }

    private static IEnumerable<TableRow> Rows(CaseFacts facts, List<TimelineEntry> entries)
    {
        var view = facts.View;
        yield return FormRows.Pair("登记编号", view.Number, "收到申请之日", view.ReceivedOn?.Chinese() ?? "待确认");
        yield return FormRows.Pair("申请人", view.Applicant.Name, "答复期限", DueOn(facts));
        yield return FormRows.Wide("申请内容", view.Description);
        yield return FormRows.Pair("承办部门", facts.DepartmentName(view.HandlingDepartment), "经办人", view.Officer is { } officer ? facts.OfficerName(officer) : "未分派");
        yield return FormRows.Wide("拟办意见", Told<RequestEvent.ReplyDrafted>(facts, entries, e => Opinion(e.Disposition, e.Facts)), lines: 3);
        yield return FormRows.Wide("审核意见", Told<RequestEvent>(facts, [.. entries.Where(entry => entry.Event is RequestEvent.ReplyApproved or RequestEvent.ReplyReturned)], e => e switch
        {
            RequestEvent.ReplyReturned returned => $"退回修改：{returned.Comment}",
            RequestEvent.ReplyApproved { Comment: { } comment } => comment,
            _ => "同意。",
        }), lines: 2);
        yield return FormRows.Wide("签发", Told<RequestEvent.ReplyApproved>(facts, entries, _ => "同意签发。"), lines: 2);
        yield return FormRows.Wide("答复", Told<RequestEvent.ReplyIssued>(facts, entries, e => string.Join("，", new[] { DispositionRules.Of(e.Disposition).Title, e.DocumentNumber, e.DeliveredBy.Chinese() }.OfType<string>()) + "。"), lines: 2);
    }

    private static IEnumerable<TableRow> Remark(List<TimelineEntry> entries)
    {
        if (entries.Exists(entry => entry.Event is RequestEvent.ReplyApproved))
            yield return FormRows.Wide("说明", "审核与签发在系统中由同一操作记录，姓名和时间为该操作的记录人和记录时间。");
    }

    private static string DueOn(CaseFacts facts) => CaseClocks.Reply(facts.Request, facts.Context)?.DueOn?.Chinese() ?? "—";

    private static string Opinion(Disposition disposition, ReplyFacts facts) =>
        $"拟按“{DispositionRules.Of(disposition).Title}”答复。{(EntryWords.Facts(disposition, facts) is { } told ? $"\n{told}" : "")}";

    private static string Told<TEvent>(CaseFacts facts, List<TimelineEntry> entries, Func<TEvent, string> says) where TEvent : RequestEvent =>
        string.Join("\n", entries.Where(entry => entry.Event is TEvent).Select(entry => $"{says((TEvent)entry.Event)}\n　　{facts.OfficerName(entry.By)}　{CaseFacts.Instant(entry.RecordedAt)}{(entry.On == Law.Time.ChinaTime.DayOf(entry.RecordedAt) ? "" : $"（{entry.On:yyyy-MM-dd}，补记）")}"));
}
