namespace Jinping.Workflow.Client.Access;

/// <summary>登录已失效: the page's user has signed out, was signed out, or the session has ended.</summary>
public sealed class SessionEndedException : Exception
{
    /// <summary>Says so.</summary>
    public SessionEndedException()
        : base("The session has ended.")
    {
    }
}
