namespace Jinping.Workflow.Client.Pages.Notices;

/// <summary>Tells the bell in the frame that the page has read something, so that its number changes at once.</summary>
internal sealed class UnreadNews
{
    /// <summary>The number of unread notices may have changed.</summary>
    public event Action? Changed;

    public void Tell() => Changed?.Invoke();
}
