namespace Jinping.Workflow.Client.Hosting;

/// <summary>How a program is reached from its own machine.</summary>
public static class OwnAddress
{
    private static readonly string[] Everywhere = ["://+", "://*", "://0.0.0.0", "://[::]"];

    /// <summary>The address for an entry of <c>Urls</c>: where that says "every address of this machine", the loopback one.</summary>
    public static string Of(string url) =>
        Everywhere.Aggregate(url, (address, everywhere) => address.Replace(everywhere, "://localhost", StringComparison.Ordinal));
}
