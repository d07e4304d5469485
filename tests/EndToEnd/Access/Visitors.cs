using System.Net;
using System.Net.Sockets;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>People at machines of their own: each client has an address, of which the loopback network has millions.</summary>
public static class Visitors
{
    private static int _machines;

    /// <summary>A client of a program, from an address nobody else has.</summary>
    public static HttpClient Of(Uri program) => new(Handler()) { BaseAddress = program };

    /// <summary>The same with a browser's cookies, which tells where it is sent and does not go there.</summary>
    public static HttpClient WithCookies(Uri program)
    {
        var handler = Handler();
        (handler.UseCookies, handler.CookieContainer, handler.AllowAutoRedirect) = (true, new CookieContainer(), false);
        return new HttpClient(handler) { BaseAddress = program };
    }

    private static SocketsHttpHandler Handler()
    {
        var machine = Interlocked.Increment(ref _machines);
        var address = new IPAddress([127, 1, (byte)(machine >> 8), (byte)machine]);
        return new SocketsHttpHandler { ConnectCallback = (context, cancellationToken) => Connect(address, context.DnsEndPoint, cancellationToken) };
    }

    private static async ValueTask<Stream> Connect(IPAddress from, DnsEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(to, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
