using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Law.Requests.Commands;

/// <summary>What a command must carry to mean anything, whatever the case; every fault is named at once.</summary>
public static class FieldRules
{
    /// <summary>The refusal that names every faulty field; null when the command can be judged.</summary>
    public static Refusal? Check(RequestCommand command)
    {
        var errors = new FieldErrors();
        switch (command)
        {
            case RequestCommand.ConfirmReceipt c:
                errors.NeedText("means", c.Means, "确认方式", TextLimits.Name);
                errors.CheckText("result", c.Result, "确认结果", TextLimits.Text);
                break;
            case RequestCommand.Assign c:
                errors.NeedText("officer", c.Officer, "经办人", TextLimits.Name);
                break;
            case RequestCommand.Transfer c:
                CheckTransfer(c, errors);
                break;
            case RequestCommand.Note c:
                errors.NeedText("text", c.Text, "备注", TextLimits.Text);
                break;
            case RequestCommand.RequestSupplement c:
                errors.NeedText("items", c.Items, "需要补正的事项", TextLimits.Text);
                break;
            case RequestCommand.ConfirmDelivery c:
                errors.Need("of", c.Of, "文书种类");
                errors.CheckText("party", c.Party, "对方名称", TextLimits.Name);
                break;
            case RequestCommand.ReturnLetter c:
                CheckReturn(c, errors);
                break;
            case RequestCommand.ConsultThirdParty c:
                errors.NeedText("party", c.Party, "第三方", TextLimits.Name);
                break;
            case RequestCommand.ThirdPartyReply c:
                errors.NeedText("party", c.Party, "第三方", TextLimits.Name);
                errors.Need("consents", c.Consents, "是否同意公开");
                errors.CheckText("reason", c.Reason, "理由", TextLimits.Text);
                break;
            case RequestCommand.ConsultAgency c:
                errors.NeedText("agency", c.Agency, "其他机关", TextLimits.Name);
                break;
            case RequestCommand.AgencyReply c:
                errors.NeedText("agency", c.Agency, "其他机关", TextLimits.Name);
                errors.Need("consents", c.Consents, "是否同意公开");
                errors.CheckText("reason", c.Reason, "理由", TextLimits.Text);
                break;
            case RequestCommand.Extend c:
                CheckExtend(c, errors);
                break;
            case RequestCommand.AskReason c:
                errors.CheckRange("periodWorkingDays", c.PeriodWorkingDays, "说明理由的期限（工作日）", 1, 30);
                break;
            case RequestCommand.GiveReason c:
                errors.Need("accepted", c.Accepted, "理由是否合理");
                errors.CheckText("reason", c.Reason, "理由", TextLimits.Text);
                break;
            case RequestCommand.Delay c:
                errors.Need("until", c.Until, "延迟答复日期");
                errors.NeedText("reason", c.Reason, "理由", TextLimits.Text);
                break;
            case RequestCommand.IssueFeeNotice c:
                CheckFeeNotice(c, errors);
                break;
            case RequestCommand.RecordPayment c:
                CheckPayment(c, errors);
                break;
            case RequestCommand.SendBack or RequestCommand.InviteCoHandler or RequestCommand.AnswerAsCoHandler or RequestCommand.Urge or RequestCommand.AnswerUrge or RequestCommand.ExplainLateness:
                CheckSupervision(command, errors);
                break;
            default:
                CheckReplying(command, errors);
                break;
        }
        return errors.ToRefusal();
    }

    private static void CheckSupervision(RequestCommand command, FieldErrors errors)
    {
        switch (command)
        {
            case RequestCommand.SendBack c:
                errors.NeedText("reason", c.Reason, "退回理由", TextLimits.Text);
                CheckCode(c.ToDepartment ?? "any", "toDepartment", errors);
                break;
            case RequestCommand.InviteCoHandler c:
                CheckCode(c.Department, "department", errors);
                errors.NeedText("part", c.Part, "会办事项", TextLimits.Text);
                errors.Need("dueOn", c.DueOn, "会办期限");
                break;
            case RequestCommand.AnswerAsCoHandler c:
                CheckCode(c.Department, "department", errors);
                errors.NeedText("text", c.Text, "会办意见", TextLimits.Text);
                break;
            case RequestCommand.Urge c:
                errors.NeedText("reason", c.Reason, "催办理由", TextLimits.Text);
                errors.Need("answerBy", c.AnswerBy, "回复期限");
                break;
            case RequestCommand.AnswerUrge c:
                errors.NeedText("text", c.Text, "回复内容", TextLimits.Text);
                break;
            case RequestCommand.ExplainLateness c:
                CheckCode(c.Department, "department", errors);
                errors.NeedText("reason", c.Reason, "逾期原因", TextLimits.Text);
                break;
        }
    }

    private static void CheckCode(string? code, string field, FieldErrors errors)
    {
        if (!DepartmentCode.IsValid(code))
            errors.Add(field, "请填写部门代码");
    }

    private static void CheckReplying(RequestCommand command, FieldErrors errors)
    {
        switch (command)
        {
            case RequestCommand.DraftReply c:
                errors.Need("disposition", c.Disposition, "拟定的办理结果");
                CheckFacts(c.Facts, errors);
                break;
            case RequestCommand.ApproveReply c:
                errors.CheckText("comment", c.Comment, "审核意见", TextLimits.Text);
                break;
            case RequestCommand.ReturnReply c:
                errors.NeedText("comment", c.Comment, "退回意见", TextLimits.Text);
                break;
            case RequestCommand.IssueReply c:
                errors.Need("disposition", c.Disposition, "办理结果");
                errors.Need("deliveredBy", c.DeliveredBy, "送达方式");
                errors.CheckText("documentNumber", c.DocumentNumber, "发文字号", TextLimits.Name);
                errors.CheckText("lateReason", c.LateReason, "逾期原因", TextLimits.Text);
                CheckCode(c.ResponsibleDepartment ?? "any", "responsibleDepartment", errors);
                CheckFacts(c.Facts, errors);
                break;
            case RequestCommand.Withdraw c:
                errors.CheckText("reason", c.Reason, "理由", TextLimits.Text);
                break;
            case RequestCommand.CorrectClosing c:
                errors.Need("disposition", c.Disposition, "更正后的办理结果");
                errors.NeedText("reason", c.Reason, "更正理由", TextLimits.Text);
                CheckFacts(c.Facts, errors);
                break;
            case RequestCommand.FileReview c:
                errors.Need("kind", c.Kind, "复议或者诉讼的种类");
                errors.CheckText("body", c.Body, "复议机关或者法院", TextLimits.Name);
                break;
            case RequestCommand.ConcludeReview c:
                errors.Need("kind", c.Kind, "复议或者诉讼的种类");
                errors.Need("result", c.Result, "结果");
                break;
        }
    }

    private static void CheckTransfer(RequestCommand.Transfer command, FieldErrors errors)
    {
        CheckCode(command.Department, "department", errors);
        errors.CheckText("officer", command.Officer, "经办人", TextLimits.Name);
        errors.NeedText("reason", command.Reason, "理由", TextLimits.Text);
    }

    private static void CheckReturn(RequestCommand.ReturnLetter command, FieldErrors errors)
    {
        if (command.Of is not (LetterKind.ThirdPartyLetter or LetterKind.AgencyLetter))
            errors.Add("of", "只能是征求意见书（thirdPartyLetter 或者 agencyLetter）");
        errors.NeedText("party", command.Party, "对方名称", TextLimits.Name);
    }

    private static void CheckExtend(RequestCommand.Extend command, FieldErrors errors)
    {
        errors.Need("workingDays", command.WorkingDays, "延长的工作日数");
        errors.CheckRange("workingDays", command.WorkingDays, "延长的工作日数", 1, ReplyClock.LongestExtension);
        errors.CheckText("approvedBy", command.ApprovedBy, "同意人", TextLimits.Name);
        errors.CheckText("reason", command.Reason, "理由", TextLimits.Text);
    }

    private static void CheckFeeNotice(RequestCommand.IssueFeeNotice command, FieldErrors errors)
    {
        errors.Need("basis", command.Basis, "收费标准（perItem 或者 perPage）");
        errors.Need("amount", command.Amount, "金额");
        if (command.Basis == FeeBasis.PerPage)
            errors.Need("pages", command.Pages, "页数");
        errors.CheckRange("pages", command.Pages, "页数", 1, 1_000_000);
        errors.CheckRange("items", command.Items, "件数", 1, 10_000);
        errors.CheckRange("firstRank", command.FirstRank, "本月件次", 1, 100_000);
        if (command.Amount is < 0 or > 1_000_000_000)
            errors.Add("amount", "金额不合理");
    }

    private static void CheckPayment(RequestCommand.RecordPayment command, FieldErrors errors)
    {
        errors.Need("amount", command.Amount, "金额");
        if (command.Amount is <= 0 or > 1_000_000_000)
            errors.Add("amount", "金额应大于零");
        errors.CheckText("decision", command.Decision, "决定", TextLimits.Text);
    }

    private static void CheckFacts(ReplyFacts? facts, FieldErrors errors)
    {
        if (facts is null)
            return;
        if (facts.Texts.Count > TextLimits.Facts || facts.Withheld.Length > TextLimits.Facts)
            errors.Add("facts", $"最多{TextLimits.Facts}项");
        foreach (var (name, text) in facts.Texts)
        {
            errors.CheckText($"facts.{name}", name, "名称", TextLimits.Name);
            errors.CheckText($"facts.{name}", text, "内容", TextLimits.Fact);
        }
        foreach (var part in facts.Withheld)
            errors.CheckText("facts.withheld", part.What, "不予公开的部分", TextLimits.Fact);
    }
}
