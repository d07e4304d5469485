using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jinping.Workflow.Client.Mails;

/// <summary>Hands mails to the server, one after the other over one connection, which is made when the first one comes.</summary>
/// <param name="settings">Which server. It must be set.</param>
public sealed class MailTransport(MailSettings settings) : IDisposable
{
    private SmtpClient? _client;

    /// <summary>Hands over one mail.</summary>
    public async Task<MailOutcome> Send(MimeMessage mail, CancellationToken cancellationToken)
    {
        SmtpClient client;
        try
        {
            client = await Connected(cancellationToken);
        }
        catch (Exception failed) when (IsTrouble(failed))
        {
            Drop();
            return new MailOutcome(MailResult.NoServer, $"邮件服务器{settings.Host}:{settings.Port}不能连接或者不接受登录：{Words(failed)}");
        }
        try
        {
            return new MailOutcome(MailResult.Left, await client.SendAsync(mail, cancellationToken));
        }
        catch (SmtpCommandException refused)
        {
            await Reset(client, cancellationToken);
            return Judge(refused);
        }
        catch (Exception failed) when (IsTrouble(failed))
        {
            Drop();
            return new MailOutcome(MailResult.Later, $"发送中断：{Words(failed)}");
        }
    }

    /// <summary>Says good-bye.</summary>
    public async Task Close(CancellationToken cancellationToken)
    {
        try
        {
            if (_client is { IsConnected: true } client)
                await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failed) when (IsTrouble(failed))
        {
            // Whatever was handed over is handed over.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private async Task<SmtpClient> Connected(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } open)
            return open;
        Drop();
        var client = _client = new SmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
        var security = settings.Security switch { MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.None => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls };
        await client.ConnectAsync(settings.Host!, settings.Port, security, cancellationToken);
        if (settings.User is { } user)
            await client.AuthenticateAsync(user, settings.Password!, cancellationToken);
        return client;
    }

    // Only what is said of the addressee or the mail is its fault; a sender that is not let through is ours to mend, and the mail waits for it.
    private static MailOutcome Judge(SmtpCommandException refused)
    {
        var isFinal = (int)refused.StatusCode >= 500 && refused.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
        var what = refused.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => "收件地址",
            SmtpErrorCode.SenderNotAccepted => "发件地址",
            _ => "邮件",
        };
        return new MailOutcome(isFinal ? MailResult.Refused : MailResult.Later, $"邮件服务器{(isFinal ? "拒收" : "暂不接受")}{what}：{(int)refused.StatusCode} {refused.Message}");
    }

    private async Task Reset(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            if (client.IsConnected)
                await client.NoOpAsync(cancellationToken);
        }
        catch (Exception failed) when (IsTrouble(failed))
        {
            Drop();
        }
    }

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    private static bool IsTrouble(Exception exception) => exception is ProtocolException or CommandException or IOException or SocketException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException or ServiceNotAuthenticatedException or ServiceNotConnectedException
        || exception is OperationCanceledException { InnerException: TimeoutException };

    private static string Words(Exception failed) => failed is SslHandshakeException ? "安全连接失败，请核对服务器的证书和 Mail:Security" : failed.Message;
}
