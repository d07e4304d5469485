using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Attachments;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.MailRoom;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>一件政府信息公开申请: one case; its key is its number.</summary>
[GrainInterfaceType("request"), Alias("request")]
public interface IRequestGrain : IGrainWithStringKey
{
    /// <summary>登记: the case's first entry. A repeat of the same command gets the first answer.</summary>
    [Alias("register")]
    public Task<RequestAnswer> Register(RegisterRequest message, CancellationToken cancellationToken = default);

    /// <summary>补录: registration and all later commands of a historical case, judged one by one and written at once, or not at all.</summary>
    [Alias("import")]
    public Task<RequestAnswer> Import(ImportRequest message, CancellationToken cancellationToken = default);

    /// <summary>One command: an entry, a refusal, or the first answer again.</summary>
    [Alias("execute")]
    public Task<RequestAnswer> Execute(ExecuteCommand message, CancellationToken cancellationToken = default);

    /// <summary>上传附件: its bytes are stored already.</summary>
    [Alias("attach")]
    public Task<RequestAnswer> Attach(AttachFile message);

    /// <summary>移除附件.</summary>
    [Alias("detach")]
    public Task<RequestAnswer> Detach(DetachFile message);

    /// <summary>制发文书: its frozen text is stored already.</summary>
    [Alias("issue-letter")]
    public Task<RequestAnswer> IssueLetter(IssueLetter message);

    /// <summary>文书发出.</summary>
    [Alias("send-letter")]
    public Task<RequestAnswer> SendLetter(SendLetter message);

    /// <summary>文书签收.</summary>
    [Alias("receive-letter")]
    public Task<RequestAnswer> ReceiveLetter(ReceiveLetter message);

    /// <summary>登记邮件号码.</summary>
    [Alias("number-mail")]
    public Task<RequestAnswer> NumberMail(NumberMail message);
    /// <summary>发送电子邮件: the letter waits to be mailed.</summary>
    [Alias("mail-letter")]
    public Task<RequestAnswer> MailLetter(MailLetter message);

    /// <summary>邮件的结果, told by whoever sends mails. Safe to repeat: the first one holds.</summary>
    [Alias("end-letter-mail")]
    public Task<RequestAnswer> EndLetterMail(EndLetterMail message);

    /// <summary>经办人离岗: the case falls to its department. Refused when it is another's.</summary>
    [Alias("leave")]
    public Task<RequestAnswer> Leave(OfficerLeaves message);

    /// <summary>机构调整: the case is handled elsewhere from now on. Refused when the department that ends does not handle it.</summary>
    [Alias("reorganise")]
    public Task<RequestAnswer> Reorganise(MoveByReorganisation message);

    /// <summary>What the entries after one version up to another, inclusive, have to tell, and to whom.</summary>
    [Alias("notices")]
    public Task<ImmutableArray<Notice>> Notices(int after, int upTo);

    /// <summary>The case as it stands today, or as it stood at the end of a day; null when there is none (then).</summary>
    [Alias("view")]
    public Task<RequestView?> View(DateOnly? asOf);

    /// <summary>How a clock's due date was counted; null when there is no such clock or nothing is counted.</summary>
    /// <param name="kind">Which clock.</param>
    /// <param name="party">Third party or agency; null takes the one asked last.</param>
    /// <param name="asOf">The day of the question; null is today.</param>
    [Alias("derivation")]
    public Task<DerivationView?> Derivation(ClockKind kind, string? party, DateOnly? asOf);

    /// <summary>到期清扫: records a lapse whose day has come, or the reminders and steps of supervision that are due, and renews the register's dates. Safe to repeat.</summary>
    [Alias("sweep")]
    public Task<SweepAnswer> Sweep();

    /// <summary>Whether the timeline is as it was written, and the register row as it should be.</summary>
    [Alias("verify")]
    public Task<VerificationAnswer> Verify();
}
