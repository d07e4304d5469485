using Jinping.Workflow.Actors.Register;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Puts the grains' states and the register into SQLite.</summary>
public static class SqliteStorageExtensions
{
    /// <summary>The storage that grains name in <c>[PersistentState(…, "store")]</c>.</summary>
    public const string StorageName = "store";

    /// <summary>The name by which Orleans' provider knows Microsoft's SQLite driver; it accepts no other spelling.</summary>
    private const string Invariant = "System.Data.SQLite";

    /// <summary>Adds grain storage <see cref="StorageName"/> and <see cref="IRegister"/> on a database which <see cref="SqliteMigrations"/> has prepared.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="database">The database.</param>
    /// <param name="serializer">Reads and writes every state.</param>
    public static ISiloBuilder AddSqliteStorage(this ISiloBuilder builder, SqliteDatabase database, JsonGrainStorageSerializer serializer)
    {
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<IRegister, SqliteRegister>();
        return builder.AddAdoNetGrainStorage(StorageName, options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = database.ConnectionString;
            options.GrainStorageSerializer = serializer;
        });
    }
}
