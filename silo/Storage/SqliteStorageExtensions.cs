using Jinping.Workflow.Actors.Register;
using Orleans.Serialization;
using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Puts the grains' states and the register into SQLite.</summary>
public static class SqliteStorageExtensions
{
    /// <summary>The storage that grains name in <c>[PersistentState(…, "store")]</c>.</summary>
    public const string StorageName = "store";

    /// <summary>Orleans' provider, behind <see cref="SqliteGrainStorage"/>.</summary>
    private const string ProviderName = "sqlite";

    /// <summary>The name by which Orleans' provider knows Microsoft's SQLite driver; it accepts no other spelling.</summary>
    private const string Invariant = "System.Data.SQLite";

    /// <summary>Adds grain storage <see cref="StorageName"/> and <see cref="IRegister"/> on a database which <see cref="SqliteMigrations"/> has prepared.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="database">The database.</param>
    /// <param name="serializer">Reads and writes every state.</param>
    public static ISiloBuilder AddSqliteStorage(this ISiloBuilder builder, SqliteDatabase database, JsonGrainStorageSerializer serializer)
    {
        builder.Services.AddSingleton(database);
        // Else an unreadable state would reach the caller as "no codec", without type and reason.
        builder.Services.Configure<ExceptionSerializationOptions>(options =>
            options.SupportedNamespacePrefixes.Add(typeof(UnreadableStateException).Namespace!));
        builder.Services.AddSingleton<IRegister, SqliteRegister>();
        builder.Services.AddKeyedSingleton<IGrainStorage>(
            StorageName, (services, _) => new SqliteGrainStorage(services.GetRequiredKeyedService<IGrainStorage>(ProviderName)));
        return builder.AddAdoNetGrainStorage(ProviderName, options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = database.ConnectionString;
            options.GrainStorageSerializer = serializer;
            options.HashPicker = new WholeKeyHasher();
        });
    }
}
