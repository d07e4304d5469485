using System.CommandLine;
using Jinping.Workflow.Client.Hosting;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary><c>health [--Urls=…]</c>: asks the program that runs on this machine with the same settings whether it is ready; for health checks of containers, which have no other tool.</summary>
public static class HealthCommand
{
    /// <summary>It is ready.</summary>
    public const int Ready = 0;

    /// <summary>It is not, or does not answer.</summary>
    public const int NotReady = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("health", "查询本机正在运行的本程序是否就绪（/readyz），供容器健康检查使用") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellationToken) => Ask([.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Ask(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(args).Build();
        try
        {
            var address = OwnAddress.Of(configuration.Urls().Split(';')[0].Trim());
            using var http = new HttpClient { Timeout = Patience };
            using var answer = await http.GetAsync(new Uri(new Uri(address), "/readyz"), cancellationToken);
            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? Ready : NotReady;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or SettingException)
        {
            await output.WriteLineAsync(exception.Message);
            return NotReady;
        }
    }
}
