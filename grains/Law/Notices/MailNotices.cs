namespace Jinping.Workflow.Law.Notices;

/// <summary>退信通知: a letter did not leave by e-mail, so whoever handles the case must send it by another way.</summary>
/// <remarks>惯例：条例未规定. Told of closed cases too: it is the reply that is mailed after the closing.</remarks>
public static class MailNotices
{
    /// <summary>The notice of one mail.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="officer">经办人; null while unassigned.</param>
    /// <param name="department">承办部门.</param>
    /// <param name="title">标题 of the letter.</param>
    /// <param name="problem">What the mail server said.</param>
    /// <param name="mail">Id of the mail.</param>
    /// <param name="at">Now.</param>
    public static Notice Refused(string number, string? officer, string department, string title, string problem, Guid mail, DateTimeOffset at)
    {
        var text = $"《{title}》的电子邮件没有发出，请核对地址后重发，或者用其他方式送达：{problem}";
        return new Notice
        {
            Event = $"{number}/mail/{mail:N}",
            Kind = NoticeKind.MailRefused,
            IsUrgent = true,
            To = Addressee.Handler(officer, department),
            Number = number,
            Text = text.Length <= Notice.LongestText ? text : text[..(Notice.LongestText - 1)] + "…",
            RaisedAt = at,
        };
    }
}
