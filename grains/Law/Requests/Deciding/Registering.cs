using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>登记: which day a request counts from, by its channel.</summary>
/// <remarks>条例第二十九条、第三十一条</remarks>
[Rule("C1", "R29.1", "R29.2", "R31", "RN7", "G10")]
public static class Registering
{
    /// <summary>The first day of the revised Regulation (第五十六条).</summary>
    [Rule("R56", "DM15")]
    public static readonly DateOnly RegulationInForceOn = new(2019, 5, 15);

    /// <summary>What is wrong with the form, field by field; null when nothing is.</summary>
    public static Refusal? Check(Registration form, DateOnly today)
    {
        var errors = new FieldErrors();
        if (!DepartmentCode.IsValid(form.Department))
            errors.Add("department", "请填写部门代码（小写字母开头，由小写字母和数字组成）");
        errors.Need("channel", form.Channel, "申请渠道");
        errors.NeedText("description", form.Description, "所需政府信息的内容描述", TextLimits.Description);
        errors.CheckText("documentReference", form.DocumentReference, "文号等特征", TextLimits.Text);
        errors.CheckText("purpose", form.Purpose, "用途", TextLimits.Text);
        errors.CheckText("transferredFrom", form.TransferredFrom, "转办来源", TextLimits.Name);
        CheckDay(errors, "arrivedOn", form.ArrivedOn, "到达日期", today);
        CheckDay(errors, "receivedOn", form.ReceivedOn, "收到申请之日", today);
        if (form is { ArrivedOn: { } arrived, ReceivedOn: { } received } && received < arrived)
            errors.Add("receivedOn", "收到申请之日不能早于到达日期");
        CheckApplicant(errors, form.Applicant);
        return errors.ToRefusal();
    }

    /// <summary>The same for a form as a person sent it, in which nothing is protected yet.</summary>
    public static Refusal? CheckPlain(Registration form, DateOnly today)
    {
        if (Check(form, today) is { } malformed)
            return malformed;
        var errors = new FieldErrors();
        RefuseProtected(errors, "applicant.identityNumber", form.Applicant!.IdentityNumber);
        RefuseProtected(errors, "applicant.phone", form.Applicant.Phone);
        RefuseProtected(errors, "applicant.email", form.Applicant.Email);
        RefuseProtected(errors, "applicant.address", form.Applicant.Address);
        return errors.ToRefusal();
    }

    /// <summary>The event of registration, or why there can be none.</summary>
    internal static Outcome Decide(Registration form, LegalContext context)
    {
        if (Check(form, context.Today) is { } malformed)
            return malformed;
        var arrivedOn = form.ArrivedOn ?? form.ReceivedOn ?? context.Today;
        var channel = form.Channel!.Value;
        var receivedOn = ReceivedOn(form, arrivedOn, channel);
        if ((CheckReceipt(form, arrivedOn, channel) ?? CheckInForce(receivedOn)) is { } refusal)
            return refusal;
        return Outcome.Happened(EventOf(form, arrivedOn, receivedOn, context.MonthlyRank), arrivedOn);
    }

    /// <summary>The day that counts for a form: confirmed for ordinary mail, internet and fax; arrival for all else. Null while unconfirmed.</summary>
    public static DateOnly? ReceivedOn(Registration form, DateOnly arrivedOn, Channel channel) =>
        form.ReceivedOn ?? (ConfirmationClock.AppliesTo(channel) ? null : arrivedOn);

    /// <summary>Refuses a request received before the revised Regulation; one that is not confirmed yet is judged when it is.</summary>
    [Rule("DM15")]
    internal static Refusal? CheckInForce(DateOnly? receivedOn) => receivedOn < RegulationInForceOn
        ? Refusal.Of(RefusalCodes.BeforeRegulation, "现行条例自2019年5月15日起施行，此前收到的申请不适用本系统。", Cite.Regulation(56))
        : null;

    private static void CheckDay(FieldErrors errors, string field, DateOnly? day, string label, DateOnly today)
    {
        if (day > today)
            errors.Add(field, $"{label}不能晚于今天（{today:yyyy-MM-dd}）");
        else if (day?.Year < 2000)
            errors.Add(field, $"{label}不合理");
    }

    private static void CheckApplicant(FieldErrors errors, ApplicantForm? applicant)
    {
        errors.Need("applicant", applicant, "申请人");
        if (applicant is null)
            return;
        errors.Need("applicant.kind", applicant.Kind, "申请人类别");
        errors.NeedText("applicant.name", applicant.Name, "申请人姓名或者名称", TextLimits.Name);
        CheckPersonal(errors, "applicant.identityNumber", applicant.IdentityNumber, "证件号码");
        CheckPersonal(errors, "applicant.phone", applicant.Phone, "联系电话");
        CheckPersonal(errors, "applicant.email", applicant.Email, "电子邮箱");
        CheckPersonal(errors, "applicant.address", applicant.Address, "通信地址");
        errors.CheckText("applicant.agent", applicant.Agent, "代理人", TextLimits.Name);
    }

    private static void CheckPersonal(FieldErrors errors, string field, string? text, string label) =>
        errors.CheckText(field, text, label, ProtectedText.Is(text) ? TextLimits.Protected : TextLimits.Name);

    private static void RefuseProtected(FieldErrors errors, string field, string? text)
    {
        if (ProtectedText.Is(text))
            errors.Add(field, $"不能以“{ProtectedText.Mark}”开头");
    }

    private static Refusal? CheckReceipt(Registration form, DateOnly arrivedOn, Channel channel)
    {
        if (channel is Channel.InPerson or Channel.RegisteredMail && form.ReceivedOn is { } day && day != arrivedOn)
            return Refusal.Of(RefusalCodes.ReceiptDateByChannel, "当面提交的，以提交之日为收到申请之日；邮寄签收的，以签收之日为收到申请之日。两个日期应当相同。", Cite.Regulation(31));
        return null;
    }

    private static RequestEvent.Received EventOf(Registration form, DateOnly arrivedOn, DateOnly? receivedOn, int? rank) => new()
    {
        Department = form.Department!,
        ArrivedOn = arrivedOn,
        ReceivedOn = receivedOn,
        Channel = form.Channel!.Value,
        Applicant = ApplicantOf(form.Applicant!),
        Description = form.Description!,
        DocumentReference = form.DocumentReference,
        FormRequested = form.FormRequested,
        Purpose = form.Purpose,
        TransferredFrom = form.TransferredFrom,
        Backfilled = form.Backfilled ?? false,
        MonthlyRank = rank,
    };

    /// <summary>The applicant of a checked form.</summary>
    public static Applicant ApplicantOf(ApplicantForm form) => new()
    {
        Kind = form.Kind!.Value,
        Name = form.Name!.Trim(),
        IdentityType = form.IdentityType,
        IdentityNumber = form.IdentityNumber,
        Phone = form.Phone,
        Email = form.Email,
        Address = form.Address,
        Agent = form.Agent,
    };
}
