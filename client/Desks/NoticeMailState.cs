using Jinping.Workflow.Contracts.Mails;

namespace Jinping.Workflow.Client.Desks;

/// <summary>邮件通知 of one person, as it stands.</summary>
public sealed record NoticeMailState
{
    /// <summary>Why none can be sent, whatever is chosen; null when they can.</summary>
    public string? Missing { get; init; }

    /// <summary>The last mail; null when there was none.</summary>
    public MailStanding? Last { get; init; }
}
