using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>The network between browsers and a program: a test cuts it, mends it, and leads it to another program.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = [];
    private readonly Task _accepting;
    private Uri? _program;

    /// <summary>A wire to a program.</summary>
    public Wire(Uri program)
    {
        _program = program;
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>Where browsers find the program.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Ends every connection, and lets none through.</summary>
    public void Cut()
    {
        _program = null;
        foreach (var client in _open.Keys)
            client.Dispose();
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend(Uri program) => _program = program;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await _listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private async Task Carry(TcpClient browser)
    {
        using var near = browser;
        if (_program is not { } program)
            return;
        using var far = new TcpClient();
        _open[near] = _open[far] = 0;
        try
        {
            await far.ConnectAsync(program.Host, program.Port);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or nobody is there.
        }
        finally
        {
            _open.TryRemove(near, out _);
            _open.TryRemove(far, out _);
        }
    }
}
