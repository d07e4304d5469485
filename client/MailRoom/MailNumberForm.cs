namespace Jinping.Workflow.Client.MailRoom;

/// <summary>邮件号码 as entered.</summary>
internal sealed record MailNumberForm
{
    /// <summary>邮件号码（特快专递、挂号信）.</summary>
    public string? TrackingNumber { get; init; }
}
