using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using Jinping.Workflow.Support;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Jinping.Workflow.EndToEnd.Tests.Mails;

/// <summary>A real mail server on a loopback port, which may be away, and has people who do not exist or are not to be reached just now.</summary>
internal sealed class PostOffice : IMailboxFilter, IMessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _received = new();
    private readonly ConcurrentDictionary<string, int> _busy = new();
    private CancellationTokenSource? _open;
    private Task _serving = Task.CompletedTask;

    /// <summary>Its port; the same whenever it is open.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>Mails that it took over, in order.</summary>
    public IReadOnlyCollection<MimeMessage> Received => _received;

    /// <summary>While set, a mail is taken over and the answer to that never comes.</summary>
    public TaskCompletionSource? Silent { get; set; }

    /// <summary>Those to one address.</summary>
    public MimeMessage[] To(string address) => [.. _received.Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))];

    /// <summary>The next so many mails to an address are put off.</summary>
    public void Busy(string address, int times) => _busy[address] = times;

    /// <summary>Opens it.</summary>
    public void Open()
    {
        _open = new CancellationTokenSource();
        var services = new ServiceProvider();
        services.Add((IMessageStoreFactory)new DelegatingMessageStoreFactory(_ => this));
        services.Add((IMailboxFilterFactory)new DelegatingMailboxFilterFactory(_ => this));
        var server = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("post.test").Endpoint(at => at.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build(), services);
        _serving = server.StartAsync(_open.Token);
    }

    /// <summary>Closes it: nobody answers at the port.</summary>
    public async Task Close()
    {
        if (_open is null)
            return;
        await _open.CancelAsync();
        try
        {
            await _serving.WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (Exception closed) when (closed is OperationCanceledException or TimeoutException)
        {
            // It is closed, or about to be.
        }
        _open.Dispose();
        _open = null;
    }

    public async ValueTask DisposeAsync()
    {
        Silent?.TrySetResult();
        await Close();
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult(!to.User.StartsWith("nobody", StringComparison.Ordinal));

    public async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var mail = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
        var to = mail.To.Mailboxes.Single().Address;
        if (_busy.TryGetValue(to, out var left) && left > 0)
        {
            _busy[to] = left - 1;
            return new SmtpResponse((SmtpReplyCode)451, "mailbox busy");
        }
        _received.Enqueue(mail);
        if (Silent is { } silent)
            await silent.Task;
        return new SmtpResponse(SmtpReplyCode.Ok, "queued as 4711");
    }
}
