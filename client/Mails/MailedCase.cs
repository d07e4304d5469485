using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Client.Mails;

/// <summary>一件申请 in a mail of notices: how urgent it is today. Nothing of the applicant, whose data does not belong into mailboxes.</summary>
public sealed record MailedCase
{
    /// <summary>灯色.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Working days left; null when nothing is due.</summary>
    public int? WorkingDaysLeft { get; init; }

    /// <summary>办结.</summary>
    public required bool IsClosed { get; init; }
}
