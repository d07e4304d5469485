using System.Net;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Pages that have no sign-in are for this machine alone, whatever addresses the program may listen on.</summary>
public static class LoopbackOnly
{
    /// <summary>Whether the caller is on this machine.</summary>
    public static bool Holds(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
