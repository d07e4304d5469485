namespace Jinping.Workflow.Client.Mails;

/// <summary>What came of an attempt to send a mail.</summary>
/// <param name="Result">Whether it left.</param>
/// <param name="Text">What the server said, or what is wrong.</param>
public sealed record MailOutcome(MailResult Result, string Text);

/// <summary>Whether a mail left.</summary>
public enum MailResult
{
    /// <summary>The server took it over.</summary>
    Left,

    /// <summary>The server refuses this mail for ever.</summary>
    Refused,

    /// <summary>Not this time.</summary>
    Later,

    /// <summary>There is no server, or it does not let this program in: no other mail has a chance now.</summary>
    NoServer,
}
