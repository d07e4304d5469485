using System.Collections.Concurrent;

namespace Jinping.Workflow.Actors.Tests.Cluster;

/// <summary>Writes down which calls the grains receive, to see what a question costs.</summary>
public sealed class ReceivedCalls : IIncomingGrainCallFilter
{
    private readonly ConcurrentQueue<string> _calls = new();

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        // The silos talk among themselves too.
        if (context.InterfaceMethod.DeclaringType?.Namespace?.StartsWith("Jinping", StringComparison.Ordinal) == true)
            _calls.Enqueue($"{context.TargetId.Key}.{context.MethodName}({string.Join(", ", Enumerable.Range(0, context.Request.GetArgumentCount()).Select(context.Request.GetArgument))})");
        await context.Invoke();
    }

    /// <summary>The calls received while something is done, as <c>key.Method(arguments)</c>.</summary>
    public async Task<List<string>> During(Func<Task> work)
    {
        var before = _calls.Count;
        await work();
        return [.. _calls.Skip(before)];
    }
}
