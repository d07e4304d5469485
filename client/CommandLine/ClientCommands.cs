using System.CommandLine;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary>The client's command line.</summary>
public static class ClientCommands
{
    /// <summary>Exit code for a command line that cannot be understood: like a file that cannot be read, and never like a finding.</summary>
    public const int Misused = 2;

    /// <summary>Runs the command that is named and returns its exit code.</summary>
    public static async Task<int> Run(string[] args)
    {
        var parsed = new RootCommand("政府信息公开工作系统客户端") { CheckCommand.Create(), ServeCommand.Create(), HealthCommand.Create() }.Parse(args);
        // A server ends in its own time when it is told to.
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return parsed.Errors.Count > 0 ? Misused : code;
    }
}
