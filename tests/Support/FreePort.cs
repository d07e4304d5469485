using System.Net;
using System.Net.Sockets;

namespace Jinping.Workflow.Support;

/// <summary>Ports for test servers.</summary>
public static class FreePort
{
    /// <summary>A loopback port that nobody uses now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
