using Npgsql;

namespace Jinping.Workflow.Support;

/// <summary>PostgreSQL's own programs, as an operator runs them.</summary>
public static class PostgresTools
{
    /// <summary>Runs <c>pg_dump</c>, <c>pg_restore</c> or the like on a database, and waits.</summary>
    /// <param name="name">The program.</param>
    /// <param name="connectionString">The database.</param>
    /// <param name="arguments">What it is told besides where the database is.</param>
    /// <exception cref="InvalidOperationException">It failed; the message is its own.</exception>
    public static async Task Run(string name, string connectionString, params string[] arguments)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        string[] command = [PostgresServer.Program(name), "--host", database.Host!, "--port", $"{database.Port}", "--username", database.Username!, "--dbname", database.Database!, .. arguments];
        await OtherProgram.MustRun(command, new Dictionary<string, string?> { ["PGPASSWORD"] = database.Password });
    }
}
