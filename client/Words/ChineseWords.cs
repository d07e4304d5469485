using System.Globalization;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Redaction;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Client.Words;

/// <summary>用语: what pages call the words of the contract.</summary>
internal static class ChineseWords
{
    public static string Chinese(this RequestStatus status) => status switch
    {
        RequestStatus.AwaitingConfirmation => "待确认收到",
        RequestStatus.Registered => "已登记",
        RequestStatus.AwaitingSupplement => "待补正",
        RequestStatus.AwaitingPayment => "待缴费",
        RequestStatus.InProgress => "办理中",
        RequestStatus.AwaitingApproval => "待审签",
        _ => "已办结",
    };

    public static string Chinese(this Channel channel) => channel switch
    {
        Channel.InPerson => "当面提交",
        Channel.RegisteredMail => "邮寄（挂号信、特快专递等需签收的）",
        Channel.OrdinaryMail => "邮寄（平常信函等无需签收的）",
        Channel.Internet => "互联网渠道",
        Channel.Fax => "传真",
        _ => "其他机关转来",
    };

    /// <summary>The channel as a list has room for it.</summary>
    public static string InShort(this Channel channel) => channel switch
    {
        Channel.RegisteredMail => "邮寄签收",
        Channel.OrdinaryMail => "平常信函",
        Channel.Internet => "互联网",
        Channel.Transferred => "转来",
        _ => channel.Chinese(),
    };

    public static string Chinese(this ApplicantKind kind) => kind switch
    {
        ApplicantKind.NaturalPerson => "自然人",
        ApplicantKind.CommercialEnterprise => "商业企业",
        ApplicantKind.ResearchInstitution => "科研机构",
        ApplicantKind.SocialOrganization => "社会公益组织",
        ApplicantKind.LegalServiceInstitution => "法律服务机构",
        _ => "其他",
    };

    public static string Chinese(this IdentityType type) => type switch
    {
        IdentityType.ResidentIdCard => "居民身份证",
        IdentityType.UnifiedSocialCreditCode => "统一社会信用代码",
        _ => "其他证件",
    };

    public static string Chinese(this PassageKind kind) => kind switch
    {
        PassageKind.ResidentId => "居民身份证号码",
        PassageKind.Phone => "电话号码",
        PassageKind.Email => "电子邮箱",
        PassageKind.BankCard => "银行卡号、账号",
        PassageKind.Name => "申请人、代理人姓名",
        PassageKind.Address => "申请人地址",
        PassageKind.IdentityNumber => "申请人证件号码",
        _ => "另行查找的文字",
    };

    public static string Chinese(this FormRequested form) => form switch
    {
        FormRequested.Paper => "纸质",
        FormRequested.Email => "电子邮件",
        FormRequested.ElectronicCopy => "电子数据拷贝",
        _ => "现场查阅、抄录",
    };

    public static string Chinese(this DeliveryMeans means) => means switch
    {
        DeliveryMeans.Hand => "直接送达、委托送达",
        DeliveryMeans.Post => "邮政企业邮寄",
        _ => "电子送达",
    };

    public static string Chinese(this LetterKind letter) => letter switch
    {
        LetterKind.SupplementNotice => "补正告知书",
        LetterKind.FeeNotice => "收费通知书",
        LetterKind.ThirdPartyLetter => "征求意见书（第三方）",
        LetterKind.AgencyLetter => "征求意见书（其他机关）",
        _ => "答复书",
    };

    public static string Chinese(this ClockKind clock) => clock switch
    {
        ClockKind.Reply => "答复期限",
        ClockKind.SupplementNotice => "补正告知期限",
        ClockKind.SupplementPeriod => "补正期限",
        ClockKind.ThirdParty => "第三方意见期限",
        ClockKind.Agency => "其他机关意见期限",
        ClockKind.FeePayment => "缴费期限",
        ClockKind.Reasons => "说明理由期限",
        _ => "确认收到",
    };

    public static string Chinese(this ClockState state) => state switch
    {
        ClockState.Idle => "未起算",
        ClockState.Running => "计时",
        ClockState.Suspended => "中止",
        ClockState.Met => "按期",
        ClockState.Breached => "逾期",
        ClockState.Lapsed => "届满",
        _ => "不再计算",
    };

    public static string Chinese(this Breach breach) => breach.IsCustom ? CustomBreach : "违法留痕";

    /// <summary>What a breach is called of whose term no article speaks.</summary>
    public const string CustomBreach = "迟延留痕";

    /// <summary>The lamp by its shape, since colours are not seen by everybody.</summary>
    public static string Shape(this Urgency urgency) => urgency switch { Urgency.Green => "●", Urgency.Yellow => "▲", Urgency.Red => "◆", Urgency.Overdue => "■", _ => "○" };

    public static string Chinese(this Urgency urgency) => urgency switch
    {
        Urgency.Green => "正常",
        Urgency.Yellow => "临期",
        Urgency.Red => "紧急",
        Urgency.Overdue => "逾期",
        _ => "无期限",
    };

    public static string Chinese(this SupervisedTerm term) => term switch
    {
        SupervisedTerm.Draft => "内部拟稿期限",
        SupervisedTerm.Reply => "答复期限",
        _ => "会办期限",
    };

    public static string Chinese(this EscalationCause cause) => cause switch
    {
        EscalationCause.NotSignedFor => "转办后未按时签收",
        _ => "催办后未按时回复",
    };

    /// <summary>To whom, where the department is known.</summary>
    public static string Chinese(this EscalationLevel level, string department) => level switch
    {
        EscalationLevel.DepartmentHead => $"{department}负责人",
        _ => "报主管的上级",
    };

    public static string Chinese(this ReviewKind kind) => kind switch
    {
        ReviewKind.Reconsideration => "行政复议",
        ReviewKind.Litigation => "行政诉讼（未经复议直接起诉）",
        _ => "行政诉讼（复议后起诉）",
    };

    public static string Chinese(this ReviewResult result) => result switch
    {
        ReviewResult.Upheld => "结果维持",
        ReviewResult.Corrected => "结果纠正",
        _ => "其他结果",
    };

    public static string Chinese(this DispositionGroup group) => group switch
    {
        DispositionGroup.Disclosed => "予以公开",
        DispositionGroup.PartlyDisclosed => "部分公开",
        DispositionGroup.NotDisclosed => "不予公开",
        DispositionGroup.CannotBeProvided => "无法提供",
        DispositionGroup.NotProcessed => "不予处理",
        _ => "其他处理",
    };

    public static string Chinese(this AccountRole role) => role switch
    {
        AccountRole.Officer => "经办人",
        AccountRole.Reviewer => "审核人",
        AccountRole.Supervisor => "主管",
        AccountRole.Administrator => "系统管理员",
        _ => "审计",
    };

    public static string Chinese(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Application => "申请材料",
        AttachmentKind.IdentityProof => "身份证明",
        AttachmentKind.Evidence => "证据",
        AttachmentKind.Reply => "答复、送达材料",
        _ => "其他",
    };

    /// <summary>大小 of a file.</summary>
    public static string Size(long bytes) => bytes < 1024 ? $"{bytes} 字节" : bytes < 1048576 ? $"{bytes / 1024.0:F0} KB" : $"{bytes / 1048576.0:F1} MB";

    /// <summary>Why an earlier request is shown.</summary>
    public static string Chinese(this EarlierTie tie) => tie switch
    {
        EarlierTie.Document => "同一证件",
        EarlierTie.Name => "同名",
        EarlierTie.Phone => "同一电话",
        EarlierTie.Address => "同一地址",
        _ => "同一代理人",
    };

    /// <summary>审计事项.</summary>
    public static string Chinese(this AuditKind kind) => kind switch
    {
        AuditKind.SignedIn => "登录",
        AuditKind.SignInFailed => "登录失败",
        AuditKind.AccountLocked => "账户锁定",
        AuditKind.AccountUnlocked => "解除锁定",
        AuditKind.SignedOut => "退出登录",
        AuditKind.SignedOutEverywhere => "全部退出登录",
        AuditKind.AccountCreated => "设立用户",
        AuditKind.RightsChanged => "变更用户",
        AuditKind.PasswordChanged => "修改密码",
        AuditKind.PasswordReset => "重置密码",
        AuditKind.EmailChanged => "变更电子邮箱",
        AuditKind.SecondFactorSetUp => "启用双因素认证",
        AuditKind.SecondFactorRemoved => "停用双因素认证",
        AuditKind.SecondFactorReset => "重置双因素认证",
        AuditKind.RecoveryCodeUsed => "使用恢复码",
        AuditKind.RecoveryCodesRenewed => "更换恢复码",
        AuditKind.WorkListExported => "导出工作台",
        AuditKind.AuditExported => "导出审计日志",
        AuditKind.AttachmentDownloaded => "下载附件",
        AuditKind.CaseFileMade => "取得案卷",
        AuditKind.PersonalDataRevealed => "查看个人信息",
        AuditKind.CalendarChanged => "变更日历",
        AuditKind.SettingsChanged => "变更设置",
        AuditKind.DepartmentChanged => "变更部门",
        AuditKind.DeputyChanged => "变更代办",
        AuditKind.DepartmentsReorganised => "机构调整",
        _ => "运行任务",
    };

    public static string Chinese(this CalendarStatus status) => status == CalendarStatus.Published ? "已公布" : "暂定";

    /// <summary>A day as an official letter writes it.</summary>
    public static string Chinese(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>A day with its weekday, for those who count.</summary>
    public static string WithWeekday(this DateOnly day) => $"{day:yyyy-MM-dd} 周{"日一二三四五六"[(int)day.DayOfWeek]}";

    /// <summary>How much time is left, in words.</summary>
    /// <param name="workingDaysLeft">0 on the last day, negative when overdue; null when nothing is due.</param>
    public static string TimeLeft(int? workingDaysLeft) => workingDaysLeft switch
    {
        null => "—",
        0 => "今日届满",
        > 0 => $"剩{workingDaysLeft}个工作日",
        _ => $"超{-workingDaysLeft}个工作日",
    };
}
