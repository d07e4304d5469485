using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Json;
using Npgsql;
using Orleans.Serialization;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>How messages cross between client and silo, and between silos; every program of the house registers it.</summary>
public static class WorkflowWire
{
    /// <summary>Adds what crosses beside the messages themselves.</summary>
    public static IServiceCollection AddWorkflowWire(this IServiceCollection services)
    {
        // The law's records cross as the house's JSON.
        services.AddSerializer(serializer => serializer.AddJsonSerializer(type => type.Namespace?.StartsWith("Jinping.Workflow.Law", StringComparison.Ordinal) == true, LawJson.Wire));
        // Else an unreadable state, or a refusal of PostgreSQL, would reach the caller as "no codec", without type and reason.
        return services.Configure<ExceptionSerializationOptions>(options =>
        {
            options.SupportedNamespacePrefixes.Add(typeof(UnreadableStateException).Namespace!);
            options.SupportedNamespacePrefixes.Add(typeof(NpgsqlException).Namespace!);
        });
    }
}
