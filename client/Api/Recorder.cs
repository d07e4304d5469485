namespace Jinping.Workflow.Client.Api;

/// <summary>记录人 of a write. Without sign-in the server listens on loopback only, and whoever sits at the machine is its one user.</summary>
internal static class Recorder
{
    /// <summary>The person named in the timeline.</summary>
    public const string Local = "本机用户";
}
