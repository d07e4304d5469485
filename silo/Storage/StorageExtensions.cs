using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Puts the grains' states and the register into the database.</summary>
public static class StorageExtensions
{
    /// <summary>The storage that grains name in <c>[PersistentState(…, "store")]</c>.</summary>
    public const string StorageName = "store";

    /// <summary>Adds grain storage <see cref="StorageName"/> and <see cref="IRegister"/> on a migrated database.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="database">The database.</param>
    /// <param name="serializer">Reads and writes every state.</param>
    public static ISiloBuilder AddWorkflowStorage(this ISiloBuilder builder, WorkflowDatabase database, JsonGrainStorageSerializer serializer)
    {
        builder.Services.AddSingleton(database);
        // Else an unreadable state, or a refusal of PostgreSQL, would reach the caller as "no codec", without type and reason.
        builder.Services.Configure<ExceptionSerializationOptions>(options =>
        {
            options.SupportedNamespacePrefixes.Add(typeof(UnreadableStateException).Namespace!);
            options.SupportedNamespacePrefixes.Add(typeof(NpgsqlException).Namespace!);
        });
        builder.Services.AddSingleton<IRegister, SqlRegister>();
        builder.Services.AddKeyedSingleton<IGrainStorage>(StorageName, (services, _) => new GroupedGrainStorage(
            database.States(services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId), serializer));
        return builder;
    }
}
