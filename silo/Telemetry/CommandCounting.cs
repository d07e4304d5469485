using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Silo.Telemetry;

/// <summary>Counts the commands to requests, and what became of them.</summary>
internal sealed class CommandCounting : IIncomingGrainCallFilter
{
    private static readonly FrozenDictionary<Type, string> Types = typeof(RequestCommand).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context) =>
        context.Request.GetArgumentCount() > 0 && TypeOf(context.Request.GetArgument(0)) is { } type ? Count(context, type) : context.Invoke();

    private static async Task Count(IIncomingGrainCallContext context, string type)
    {
        var begun = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await context.Invoke();
            outcome = context.Result is RequestAnswer { Refusal: not null } ? "refused" : "accepted";
        }
        finally
        {
            WorkflowMeter.Commands.Add(1, new("type", type), new("outcome", outcome));
            WorkflowMeter.CommandDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    private static string? TypeOf(object? message) => message switch
    {
        ExecuteCommand execute => Types[execute.Command.GetType()],
        RegisterRequest => "register",
        ImportRequest => "import",
        _ => null,
    };
}
