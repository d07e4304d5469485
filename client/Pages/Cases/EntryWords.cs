using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Pages.Cases;

/// <summary>办理过程的一条记录, in words.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Detail">What was recorded of it; null where the title says all.</param>
internal sealed record EntryWords(string Title, string? Detail = null)
{
    public static EntryWords Of(RequestEvent happened, Func<string, string> officerName, Func<string, string> departmentName) => happened switch
    {
        RequestEvent.Received e => new("登记申请", $"{e.Channel.Chinese()}；{e.ArrivedOn:yyyy-MM-dd}到达{(e.ReceivedOn is { } received ? $"，{received:yyyy-MM-dd}收到" : "，待确认收到")}{(e.TransferredFrom is { } from ? $"；由{from}转来" : "")}{(e.Backfilled ? "；补录" : "")}"),
        RequestEvent.ReceiptConfirmed e => new("确认收到申请", Join($"以{e.Means}确认", e.Result)),
        RequestEvent.Assigned e => new($"分派经办人：{officerName(e.Officer)}"),
        RequestEvent.HandedOver e => new($"转办：{departmentName(e.Department)}", Join(e.Officer is { } officer ? $"经办人{officerName(officer)}" : null, e.Reason)),
        RequestEvent.SupplementRequested e => new("发出补正告知书", $"补正期限{e.PeriodWorkingDays}个工作日；须补正：{e.Items}"),
        RequestEvent.Delivered e => new($"{e.Of.Chinese()}送达", e.Party),
        RequestEvent.LetterReturned e => new($"{e.Of.Chinese()}退回", e.Party),
        RequestEvent.SupplementReceived e => new("收到补正材料", e.StillUnclear ? "补正后内容仍不明确" : null),
        RequestEvent.ThirdPartyConsulted e => new($"征求第三方意见：{e.Party}"),
        RequestEvent.ThirdPartyReplied e => new($"第三方{(e.Consents ? "同意公开" : "不同意公开")}：{e.Party}", e.Reason),
        RequestEvent.AgencyConsulted e => new($"征求其他机关意见：{e.Agency}", e.JointlyMade ? "共同制作机关" : "非共同制作，没有法定期限"),
        RequestEvent.AgencyReplied e => new($"其他机关{(e.Consents ? "同意公开" : "不同意公开")}：{e.Agency}", e.Reason),
        RequestEvent.Extended e => new($"延长答复期限{e.WorkingDays}个工作日", Join($"{e.ApprovedBy}同意", e.Reason)),
        RequestEvent.ReasonAsked e => new("要求说明理由", $"说明理由的期限{e.PeriodWorkingDays}个工作日"),
        RequestEvent.ReasonGiven e => new(e.Accepted ? "申请人说明理由，认定合理" : "申请人说明理由，认定不合理", e.Reason),
        RequestEvent.Delayed e => new($"确定延迟至{e.Until:yyyy-MM-dd}答复", e.Reason),
        RequestEvent.FeeNoticeIssued e => new($"发出收费通知书：{e.Amount}元", e.Pages is { } pages ? $"按量：{pages}页" : $"按件：本月第{e.FirstRank}件起{e.Items}件"),
        RequestEvent.PaymentRecorded e => new($"收到缴费{e.Amount}元", e.Decision),
        RequestEvent.ReplyDrafted e => new($"拟稿送审：{DispositionRules.Of(e.Disposition).Title}", Facts(e.Disposition, e.Facts)),
        RequestEvent.ReplyApproved e => new("审核通过", e.Comment),
        RequestEvent.ReplyReturned e => new("退回修改", e.Comment),
        RequestEvent.ReplyIssued e => new($"答复：{DispositionRules.Of(e.Disposition).Title}", Join(e.DocumentNumber, e.DeliveredBy.Chinese(), e.Lateness is { } late ? $"逾期：责任单位{departmentName(late.Department)}，{late.Reason}" : null, Facts(e.Disposition, e.Facts))),
        RequestEvent.SupplementLapsed e => new("逾期不补正，视为放弃申请", $"补正期限{e.LastDay:yyyy-MM-dd}届满"),
        RequestEvent.FeeLapsed e => new("逾期不缴费，视为放弃申请", $"缴费期限{e.LastDay:yyyy-MM-dd}届满"),
        RequestEvent.Withdrawn e => new("申请人撤回申请", e.Reason),
        RequestEvent.ClosingCorrected e => new($"更正办理结果：{DispositionRules.Of(e.Disposition).Title}", Join(e.Reason, e.Facts is null ? null : Facts(e.Disposition, e.Facts))),
        RequestEvent.ReviewFiled e => new($"提起{e.Kind.Chinese()}", e.Body),
        RequestEvent.ReviewConcluded e => new($"{e.Kind.Chinese()}审结：{e.Result.Chinese()}"),
        RequestEvent.AttachmentAdded { Attachment: { Redacted: { } redacted } made } => new($"隐去个人信息：{made.FileName}", $"由《{redacted.FileName}》制成，隐去{redacted.Places}处，原件保留；{ChineseWords.Size(made.Length)}，SHA-256 {made.Hash}"),
        RequestEvent.AttachmentAdded e => new($"上传附件：{e.Attachment.FileName}", $"{e.Attachment.Kind.Chinese()}，{ChineseWords.Size(e.Attachment.Length)}，SHA-256 {e.Attachment.Hash}"),
        RequestEvent.AttachmentRemoved e => new($"移除附件：{e.FileName}", e.Reason),
        RequestEvent.LetterIssued e => new($"制发文书：{e.Letter.Title}", Join(e.Letter.DocumentNumber, e.Letter.Party is { } party ? $"致{party}" : null, e.Letter.TemplateVersion == 0 ? null : $"模板第{e.Letter.TemplateVersion}版", $"SHA-256 {e.Letter.Hash}")),
        RequestEvent.LetterSent e => new($"文书发出：{e.Title}", Join(e.By.Chinese(), e.TrackingNumber is { } mail ? $"邮件号码{mail}" : null, e.Acceptance is { } acceptance ? $"系统发送，邮件服务器接收：{acceptance}" : null)),
        RequestEvent.LetterMailed e => new($"发送电子邮件：{e.Title}", $"收件地址{e.To}，附{(e.Format == Law.Letters.LetterFormat.Pdf ? "PDF" : "Word")}文件，等待发送"),
        RequestEvent.LetterMailRefused e => new($"电子邮件没有发出：{e.Title}", e.Problem),
        RequestEvent.LetterReceived e => new($"文书签收：{e.Title}", e.SignedBy is { } signer ? $"{signer}签收" : null),
        RequestEvent.MailNumbered e => new($"登记邮件号码：{e.Title}", e.TrackingNumber),
        RequestEvent.SignedFor => new("签收"),
        RequestEvent.SentBack e => new($"退回：{departmentName(e.Department)}", e.Reason),
        RequestEvent.CoHandlerInvited e => new($"邀请会办：{departmentName(e.Department)}", $"{e.DueOn:yyyy-MM-dd}前提出意见；会办事项：{e.Part}"),
        RequestEvent.CoHandlerAnswered e => new($"会办意见：{departmentName(e.Department)}", e.Text),
        RequestEvent.Urged e => new($"催办：{departmentName(e.Department)}", $"{e.AnswerBy:yyyy-MM-dd}前回复；{e.Reason}"),
        RequestEvent.UrgeAnswered e => new("回复催办", e.Text),
        RequestEvent.Reminded e => new($"到期提醒：{e.Term.Chinese()}{(e.WorkingDaysLeft == 0 ? "今日届满" : $"还剩{e.WorkingDaysLeft}个工作日")}", Join(e.Department is { } part ? departmentName(part) : null, $"{e.DueOn:yyyy-MM-dd}届满")),
        RequestEvent.Escalated e => new($"督办单：{e.To.Chinese(departmentName(e.Department))}", Join(e.Cause.Chinese(), e.AnswerBy is { } by ? $"{by:yyyy-MM-dd}前仍未办理的，报主管的上级" : null)),
        RequestEvent.LatenessExplained e => new($"说明逾期原因：{departmentName(e.Department)}", e.Reason),
        RequestEvent.OfficerLeft e => new($"经办人离岗：{officerName(e.Officer)}", Join("退回本部门，待重新分派", e.Reason)),
        RequestEvent.Reorganised e => new($"机构调整：转由{departmentName(e.Department)}承办", Join($"原由{departmentName(e.From)}承办", e.Reason)),
        RequestEvent.Noted e => new("备注", e.Text),
        _ => new(happened.GetType().Name),
    };

    /// <summary>The facts of an outcome, a line for each; null for none.</summary>
    public static string? Facts(Disposition disposition, ReplyFacts facts)
    {
        var labels = DispositionRules.Of(disposition).Facts.ToDictionary(fact => fact.Name, fact => fact.Label);
        string[] lines =
        [
            .. facts.Texts.Where(text => text.Key != "decisionPath").Select(text => $"{labels.GetValueOrDefault(text.Key, Others.GetValueOrDefault(text.Key, text.Key))}：{text.Value}"),
            .. facts.Withheld.Select(part => $"不予公开：{part.What}（{DispositionRules.Of(part.Disposition).Title}）"),
            .. facts["decisionPath"] is { } path ? new[] { $"判断过程：\n{path}" } : [],
        ];
        return lines is [] ? null : string.Join("\n", lines);
    }

    private static readonly Dictionary<string, string> Others = new() { ["noConsultationReason"] = "未征求意见的理由", ["consultationEndedEarly"] = "提前结束征求意见的记录", ["properChannel"] = "告知的渠道", ["responsibleOrgan"] = "负责公开的机关" };

    private static string? Join(params string?[] parts) => string.Join("；", parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } text ? text : null;
}
