using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Jinping.Workflow.Support;
using Microsoft.Win32.SafeHandles;

namespace Jinping.Workflow.EndToEnd.Tests.Hosting;

/// <summary>A network of its own on this machine, as another machine would have it. Only root may make one; it needs the package iproute2.</summary>
public sealed class NetworkNamespace : IAsyncDisposable
{
    private const int NewNetwork = 0x4000_0000;   // CLONE_NEWNET
    private readonly string _name;

    private NetworkNamespace(string name) => _name = name;

    /// <summary>Two networks with a cable between them; each has an address, the first 10.99.0.1 and the second 10.99.0.2.</summary>
    public static async Task<(NetworkNamespace First, NetworkNamespace Second)> Pair()
    {
        var (first, second) = (await Create("a"), await Create("b"));
        await Ip(["link", "add", "cable", "netns", first._name, "type", "veth", "peer", "name", "cable", "netns", second._name]);
        foreach (var (side, address) in new[] { (first, "10.99.0.1/24"), (second, "10.99.0.2/24") })
        {
            await Ip(["-n", side._name, "addr", "add", address, "dev", "cable"]);
            await Ip(["-n", side._name, "link", "set", "cable", "up"]);
        }
        return (first, second);
    }

    /// <summary>Pulls the cable out at this end, or puts it back in.</summary>
    public Task Plug(bool into) => Ip(["-n", _name, "link", "set", "cable", into ? "up" : "down"]);

    /// <summary>What starts a program in this network.</summary>
    public string[] Prefix => ["ip", "netns", "exec", _name];

    /// <summary>A handler whose connections begin in this network.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = await SocketInside();
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Ip(["netns", "delete", _name]);

    private static async Task<NetworkNamespace> Create(string side)
    {
        var network = new NetworkNamespace($"jinping-{Environment.ProcessId}-{side}");
        await Ip(["netns", "add", network._name]);
        await Ip(["-n", network._name, "link", "set", "lo", "up"]);
        return network;
    }

    private static Task Ip(string[] arguments) => OtherProgram.MustRun(["ip", .. arguments]);

    // A socket stays in the network of the thread that made it; the thread then ends, so that nothing else happens there.
    private Task<Socket> SocketInside()
    {
        var made = new TaskCompletionSource<Socket>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                using var network = File.OpenHandle($"/run/netns/{_name}");
                if (SetNamespace(network, NewNetwork) != 0)
                    throw new Win32Exception();
                made.SetResult(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });
            }
            catch (Exception failure)
            {
                made.SetException(failure);
            }
        }).Start();
        return made.Task;
    }

    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetNamespace(SafeFileHandle network, int kind);
}
