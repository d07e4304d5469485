using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Refusals;

/// <summary>The catalogue of all refusal codes: stable words that programs rely on, each explained once.</summary>
public static class RefusalCodes
{
    /// <summary>A field is missing or impossible.</summary>
    public const string Malformed = "malformed";

    /// <summary>The screen was older than the case.</summary>
    public const string StaleVersion = "stale-version";

    /// <summary>The same Idempotency-Key came with another body.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>The number was given to another request meanwhile.</summary>
    public const string NumberTaken = "number-taken";

    /// <summary>The file has no bytes.</summary>
    public const string AttachmentEmpty = "attachment-empty";

    /// <summary>Files with such content are not kept.</summary>
    public const string AttachmentTypeRefused = "attachment-type-refused";

    /// <summary>The extension lies about the content.</summary>
    public const string AttachmentTypeMismatch = "attachment-type-mismatch";

    /// <summary>The file is larger than the office keeps.</summary>
    public const string AttachmentTooLarge = "attachment-too-large";

    /// <summary>The case holds as much as it may.</summary>
    public const string AttachmentsFull = "attachments-full";

    /// <summary>No such attachment.</summary>
    public const string AttachmentNotFound = "attachment-not-found";

    /// <summary>The bytes are missing or damaged.</summary>
    public const string AttachmentUnreadable = "attachment-unreadable";

    /// <summary>There is no program here that makes PDF files, or it failed.</summary>
    public const string PdfUnavailable = "pdf-unavailable";

    /// <summary>The case has as many letters as it may.</summary>
    public const string LettersFull = "letters-full";

    /// <summary>No such letter.</summary>
    public const string LetterNotFound = "letter-not-found";

    /// <summary>The letter is issued already, and none is named that it replaces.</summary>
    public const string LetterIssuedAlready = "letter-issued-already";

    /// <summary>电子邮件正在等待发送.</summary>
    public const string LetterMailWaiting = "letter-mail-waiting";

    /// <summary>不是按电子送达制发的文书.</summary>
    public const string LetterNotForMail = "letter-not-for-mail";

    /// <summary>不能隐去该文件中的个人信息.</summary>
    public const string RedactionUnavailable = "redaction-unavailable";

    /// <summary>没有设置邮件服务器.</summary>
    public const string MailUnavailable = "mail-unavailable";

    /// <summary>That the letter was sent is recorded already.</summary>
    public const string LetterSentAlready = "letter-sent-already";

    /// <summary>The delivery of this letter starts a term and has a command of its own.</summary>
    public const string LetterProvedByCommand = "letter-proved-by-command";

    /// <summary>The frozen text is missing or damaged.</summary>
    public const string LetterUnreadable = "letter-unreadable";

    /// <summary>The number reserved for the letter was given back meanwhile.</summary>
    public const string LetterNumberLost = "letter-number-lost";

    /// <summary>The template cannot be used; line, column and reason are named.</summary>
    public const string TemplateFaulty = "template-faulty";

    /// <summary>The template leaves out what the letter must say.</summary>
    public const string TemplateIncomplete = "template-incomplete";

    /// <summary>No such request.</summary>
    public const string RequestNotFound = "request-not-found";

    /// <summary>No such department, or it is closed.</summary>
    public const string DepartmentNotFound = "department-not-found";

    /// <summary>A department code is in use.</summary>
    public const string DepartmentExists = "department-exists";

    /// <summary>Received before the revised Regulation came into force.</summary>
    public const string BeforeRegulation = "before-regulation";

    /// <summary>The day of receipt does not fit the channel.</summary>
    public const string ReceiptDateByChannel = "receipt-date-by-channel";

    /// <summary>Both sides have not confirmed receipt yet.</summary>
    public const string NotConfirmed = "not-confirmed";

    /// <summary>Receipt is confirmed already.</summary>
    public const string AlreadyConfirmed = "already-confirmed";

    /// <summary>The statutory date lies in the future.</summary>
    public const string DateInFuture = "date-in-future";

    /// <summary>The statutory date lies before something it depends on.</summary>
    public const string DateBeforeDependency = "date-before-dependency";

    /// <summary>The case is closed.</summary>
    public const string CaseClosed = "case-closed";

    /// <summary>The case is still open.</summary>
    public const string CaseNotClosed = "case-not-closed";

    /// <summary>The supplement notice has been given once.</summary>
    public const string SupplementOnlyOnce = "supplement-only-once";

    /// <summary>Nothing to supplement was asked for.</summary>
    public const string NoSupplementNotice = "no-supplement-notice";

    /// <summary>A supplement was received already.</summary>
    public const string SupplementReceivedAlready = "supplement-received-already";

    /// <summary>The period has not ended, or cannot be proved to have begun.</summary>
    public const string PeriodNotOver = "period-not-over";

    /// <summary>There is no such letter whose delivery could be confirmed.</summary>
    public const string NoSuchLetter = "no-such-letter";

    /// <summary>Its delivery was confirmed already.</summary>
    public const string DeliveredAlready = "delivered-already";

    /// <summary>A consultation of this party is under way or done.</summary>
    public const string ConsultedAlready = "consulted-already";

    /// <summary>This party is not being consulted.</summary>
    public const string NotConsulted = "not-consulted";

    /// <summary>No reply clock is running.</summary>
    public const string ReplyClockNotRunning = "reply-clock-not-running";

    /// <summary>The reply clock was extended once.</summary>
    public const string ExtensionOnlyOnce = "extension-only-once";

    /// <summary>The reply period is over.</summary>
    public const string ReplyPeriodOver = "reply-period-over";

    /// <summary>Reasons were asked for already.</summary>
    public const string ReasonsAskedAlready = "reasons-asked-already";

    /// <summary>Reasons were not asked for, or were answered.</summary>
    public const string NoReasonsRequest = "no-reasons-request";

    /// <summary>A delay needs reasons that were accepted.</summary>
    public const string ReasonsNotAccepted = "reasons-not-accepted";

    /// <summary>A delay on top of an extension needs an explicit word.</summary>
    public const string DelayWithExtension = "delay-with-extension";

    /// <summary>The later date is no working day or does not lie after the present due date.</summary>
    public const string DelayDateUnfit = "delay-date-unfit";

    /// <summary>No fee of this kind before 2021.</summary>
    public const string FeeNotInForce = "fee-not-in-force";

    /// <summary>One fee notice for a request.</summary>
    public const string FeeNoticedAlready = "fee-noticed-already";

    /// <summary>The amount is not what the schedule says.</summary>
    public const string FeeAmountMismatch = "fee-amount-mismatch";

    /// <summary>No fee was asked for.</summary>
    public const string NoFeeNotice = "no-fee-notice";

    /// <summary>The fee is paid.</summary>
    public const string FeePaidAlready = "fee-paid-already";

    /// <summary>A precondition of the outcome is missing; all are listed.</summary>
    public const string PreconditionMissing = "precondition-missing";

    /// <summary>This outcome has its own command.</summary>
    public const string NotAReply = "not-a-reply";

    /// <summary>No draft is waiting.</summary>
    public const string NoDraft = "no-draft";

    /// <summary>The outcome is that already.</summary>
    public const string SameDisposition = "same-disposition";

    /// <summary>The year of the closing is sealed.</summary>
    public const string YearSealed = "year-sealed";

    /// <summary>A review of this kind is pending.</summary>
    public const string ReviewPending = "review-pending";

    /// <summary>No review of this kind is pending.</summary>
    public const string NoReview = "no-review";

    /// <summary>Litigation after reconsideration needs a reconsideration.</summary>
    public const string NoReconsideration = "no-reconsideration";

    /// <summary>No hand-over waits for a signature.</summary>
    public const string NotHandedOver = "not-handed-over";

    /// <summary>The department was invited and has not answered yet.</summary>
    public const string InvitedAlready = "invited-already";

    /// <summary>The department was not invited, or has answered.</summary>
    public const string NotInvited = "not-invited";

    /// <summary>No urging waits for an answer.</summary>
    public const string NotUrged = "not-urged";

    /// <summary>The case was not closed late.</summary>
    public const string NotLate = "not-late";

    /// <summary>Nothing would change.</summary>
    public const string NothingToChange = "nothing-to-change";

    /// <summary>The year is not over.</summary>
    public const string YearNotOver = "year-not-over";

    /// <summary>The year's report is not in the step this needs.</summary>
    public const string YearStep = "year-step";

    /// <summary>The report would break a reconciliation rule.</summary>
    public const string ReportDoesNotReconcile = "report-does-not-reconcile";

    /// <summary>A holiday notice is not plausible.</summary>
    public const string NoticeUnfit = "notice-unfit";

    /// <summary>The call names nobody who is signed in.</summary>
    public const string SignInRequired = "sign-in-required";

    /// <summary>User name and password let nobody in; why is not said.</summary>
    public const string SignInRefused = "sign-in-refused";

    /// <summary>User name and password fit, and the account's second factor is wanted, too.</summary>
    public const string SecondFactorRequired = "second-factor-required";

    /// <summary>The settings demand a second factor, and the account has none yet.</summary>
    public const string SecondFactorMustSetUp = "second-factor-must-set-up";

    /// <summary>A code of the second factor is wrong, or was used before.</summary>
    public const string CodeRefused = "code-refused";

    /// <summary>Too many attempts to sign in came from one address.</summary>
    public const string TooManyAttempts = "too-many-attempts";

    /// <summary>The initial password must be changed first.</summary>
    public const string PasswordMustChange = "password-must-change";

    /// <summary>A new password does not follow the rules.</summary>
    public const string PasswordUnfit = "password-unfit";

    /// <summary>The role, or its department, does not allow this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>A user name is in use.</summary>
    public const string AccountExists = "account-exists";

    /// <summary>A person of the identity provider has another account.</summary>
    public const string IdentityTaken = "identity-taken";

    /// <summary>No such account.</summary>
    public const string AccountNotFound = "account-not-found";

    /// <summary>No administrator would remain.</summary>
    public const string LastAdministrator = "last-administrator";

    /// <summary>Deputies would stand in for each other in a circle.</summary>
    public const string DeputyCircle = "deputy-circle";

    /// <summary>Nobody stands in for the officer.</summary>
    public const string DeputyNotFound = "deputy-not-found";

    /// <summary>The department still handles open cases.</summary>
    public const string DepartmentHasOpenCases = "department-has-open-cases";

    /// <summary>No such notice to whoever asks.</summary>
    public const string NoticeNotFound = "notice-not-found";

    /// <summary>Storage cannot be written or read now.</summary>
    public const string NotReady = "not-ready";

    /// <summary>Every code with its explanation in Chinese, for the API page and the manual.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Malformed] = "填写的内容不完整或者不可能，errors 中逐项说明。",
        [StaleVersion] = "他人已先行办理，请刷新后重试。",
        [IdempotencyKeyReused] = "同一 Idempotency-Key 已用于另一操作，请换一个。",
        [NumberTaken] = "该登记编号已被使用，请重新取号。",
        [PdfUnavailable] = "不能生成PDF文件，请下载Word文件。",
        [RequestNotFound] = "没有这个登记编号的申请。",
        [DepartmentNotFound] = "没有这个部门，或者该部门已停用。",
        [DepartmentExists] = "该部门代码已存在。",
        [BeforeRegulation] = "现行条例自2019年5月15日起施行，此前收到的申请不适用本系统。",
        [ReceiptDateByChannel] = "收到申请之日按渠道确定，所填日期与渠道不符。",
        [NotConfirmed] = "收到申请之日尚未经双方确认，期限未起算。",
        [AlreadyConfirmed] = "收到申请之日已经确认。",
        [DateInFuture] = "日期不能晚于今天。",
        [DateBeforeDependency] = "日期早于其所依据的事项。",
        [CaseClosed] = "该申请已办结，此操作不再适用。",
        [CaseNotClosed] = "该申请尚未办结。",
        [SupplementOnlyOnce] = "补正应当一次性告知，已告知过一次。",
        [NoSupplementNotice] = "未曾告知补正。",
        [SupplementReceivedAlready] = "已收到补正材料。",
        [PeriodNotOver] = "期限未满，或者无送达凭证、期限未起算，不能按逾期处理。",
        [NoSuchLetter] = "没有待确认送达的该类文书。",
        [DeliveredAlready] = "该文书的送达已经确认。",
        [ConsultedAlready] = "已向该方征求意见。",
        [NotConsulted] = "未向该方征求意见，或者其意见已经记录。",
        [ReplyClockNotRunning] = "答复期限未在计算中。",
        [ExtensionOnlyOnce] = "本次答复期限已延长过一次。",
        [ReplyPeriodOver] = "答复期限已满，不能再作此决定。",
        [ReasonsAskedAlready] = "已要求申请人说明理由。",
        [NoReasonsRequest] = "未要求说明理由，或者理由已经记录。",
        [ReasonsNotAccepted] = "延迟答复须以申请理由合理为前提。",
        [DelayWithExtension] = "已延长答复期限，再确定延迟答复期限须明确说明。",
        [DelayDateUnfit] = "延迟答复日期须为现有期限之后的工作日。",
        [FeeNotInForce] = "信息处理费自2021年1月1日起方可收取。",
        [FeeNoticedAlready] = "同一申请只能发出一次收费通知。",
        [FeeAmountMismatch] = "金额与收费标准不符。",
        [NoFeeNotice] = "未发出收费通知。",
        [FeePaidAlready] = "费用已缴清。",
        [PreconditionMissing] = "该办理结果的前提条件不齐，missing 中逐项列明。",
        [NotAReply] = "该办理结果不以答复作出，请使用相应操作。",
        [NoDraft] = "没有待审核的拟稿。",
        [SameDisposition] = "办理结果与原来相同。",
        [YearSealed] = "该年度已封账，须先说明理由重新开账。",
        [ReviewPending] = "同类复议或者诉讼尚未审结。",
        [NoReview] = "没有尚未审结的该类复议或者诉讼。",
        [NoReconsideration] = "未记录行政复议，不属于复议后起诉。",
        [NotHandedOver] = "该申请没有待签收的转办。",
        [InvitedAlready] = "已邀请该部门会办，其意见尚未提出。",
        [NotInvited] = "未邀请该部门会办，或者其意见已经记录。",
        [NotUrged] = "没有尚未回复的催办。",
        [NotLate] = "该申请没有逾期办结，无须说明逾期原因。",
        [NothingToChange] = "没有需要变更的内容。",
        [YearNotOver] = "该年度尚未结束。",
        [YearStep] = "该年度报告当前所处环节不允许此操作。",
        [ReportDoesNotReconcile] = "报告数据不符合勾稽关系。",
        [NoticeUnfit] = "放假通知的内容有误。",
        [SignInRequired] = "请先登录；登录已过期或者已退出的，请重新登录。",
        [SignInRefused] = "用户名或者密码不正确，或者账户已锁定、已停用。",
        [SecondFactorRequired] = "该账户已启用双因素认证，请同时填写验证码。",
        [SecondFactorMustSetUp] = "本系统要求启用双因素认证，启用后方可办理其他事项。",
        [CodeRefused] = "验证码不正确、已失效或者已使用过。",
        [TooManyAttempts] = "登录尝试过于频繁，请稍后再试。",
        [PasswordMustChange] = "初始密码须先修改，修改后方可办理其他事项。",
        [PasswordUnfit] = "新密码不符合要求。",
        [Forbidden] = "当前账户的角色或者所属部门无权进行此操作。",
        [AccountExists] = "该用户名已存在。",
        [IdentityTaken] = "该统一身份认证标识已属于另一账户。",
        [AccountNotFound] = "没有这个用户名的账户。",
        [LastAdministrator] = "至少须保留一个可用的系统管理员账户。",
        [AttachmentEmpty] = "文件是空的。",
        [AttachmentTypeRefused] = "该类文件不能作为附件。",
        [AttachmentTypeMismatch] = "文件的扩展名与内容不符。",
        [AttachmentTooLarge] = "文件超过大小上限。",
        [AttachmentsFull] = "该申请的附件已达数量或者大小上限。",
        [AttachmentNotFound] = "没有这个附件，或者已经移除。",
        [AttachmentUnreadable] = "附件的内容缺失或者损坏。",
        [LettersFull] = "该申请制发的文书已达数量上限。",
        [LetterNotFound] = "没有这件文书，或者没有这种文书。",
        [LetterIssuedAlready] = "该文书已经制发；更正重发须注明所更正的文书。",
        [LetterSentAlready] = "该文书的发出已经记录。",
        [LetterMailWaiting] = "该文书的电子邮件正在等待发送，有结果后才能再发。",
        [LetterNotForMail] = "该文书不是按电子送达制发的，不能作为电子邮件送达。",
        [RedactionUnavailable] = "不能从该文件中去除个人信息，原因见说明。",
        [MailUnavailable] = "没有设置发送电子邮件的服务器，不能发送。",
        [LetterProvedByCommand] = "该文书的送达会引起期限的起算，请用确认送达的操作记录。",
        [LetterUnreadable] = "已制发文书的内容缺失或者损坏。",
        [LetterNumberLost] = "预留的发文字号已失效，请重新制发。",
        [TemplateFaulty] = "文书模板有误，errors 中列明行、列和原因。",
        [TemplateIncomplete] = "按该模板制成的文书缺少必备内容，missing 中逐项列明。",
        [DeputyCircle] = "代办不能首尾相接。",
        [DeputyNotFound] = "该用户没有设置代办。",
        [DepartmentHasOpenCases] = "部门还有在办申请，不能停用。",
        [NoticeNotFound] = "没有这条通知。",
        [NotReady] = "系统暂时无法保存或者读取数据，请用同一 Idempotency-Key 重试。",
    }.ToImmutableSortedDictionary();
}
