using Jinping.Workflow.Support;

namespace Jinping.Workflow.EndToEnd.Tests.Hosting;

/// <summary>The program run for one task of its operator, e.g. <c>verify</c>.</summary>
internal static class OperatorCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it and waits.</summary>
    public static Task<(int Code, string Text)> Run(params string[] arguments) =>
        OtherProgram.Run(["dotnet", Path.Combine(AppContext.BaseDirectory, "Jinping.Workflow.Silo.dll"), .. arguments]).WaitAsync(Patience);
}
