using System.CommandLine;
using Jinping.Workflow.Client.Hosting;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary><c>client serve [--Name=value…]</c>: the REST interface in a process of its own, before the silos of a cluster.</summary>
public static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        // Settings are the program's own affair, as those of the silo.
        var command = new Command("serve", "启动独立前端，连接集群提供接口；设置与服务进程同名，如 --Storage:Provider=PostgreSQL") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, _) => FrontEndHost.Run([.. parsed.UnmatchedTokens]));
        return command;
    }
}
