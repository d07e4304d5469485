using System.CommandLine;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Sqlite;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>Which database a command works on: <c>--data</c>, or the settings <c>Storage:…</c> as the program itself takes them from file, environment and arguments.</summary>
internal sealed class DatabaseOption
{
    private const string SettingPrefix = "--Storage:";

    private readonly Option<string?> _data = new("--data") { Description = "数据目录（SQLite）；也可用 --Storage:Provider 等设置指定数据库" };

    private readonly Func<string, bool> _other;

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="other">Says which words beside options and settings the command takes; null for none.</param>
    public DatabaseOption(Command command, Func<string, bool>? other = null)
    {
        _other = other ?? (_ => false);
        command.Options.Add(_data);
        command.TreatUnmatchedTokensAsErrors = false;
    }

    /// <summary>Whether a database was named on the command line.</summary>
    public bool IsGiven(ParseResult result) => result.GetValue(_data) is not null || result.UnmatchedTokens.Any(token => token.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Does a piece of work on the database.</summary>
    /// <returns>Its exit code; 2 when there is no database, or it cannot be opened.</returns>
    public async Task<int> With(ParseResult result, Func<WorkflowDatabase, Task<int>> work)
    {
        if (result.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase) && !_other(token)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"不能识别的参数：{unknown}");
            return 2;
        }
        try
        {
            var database = Open(result);
            if (database.Exists)
                return await work(database);
            await Console.Error.WriteLineAsync($"没有数据库 {database.Place}。");
        }
        catch (Exception exception) when (SiloStartFailures.Explain(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
        }
        return 2;
    }

    private WorkflowDatabase Open(ParseResult result)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine([.. result.UnmatchedTokens.Where(token => !_other(token))]).Build();
        if (result.GetValue(_data) is { } folder)
            return Sqlite(folder);
        return DatabaseSettings.PostgreSql(settings) is { } connectionString ? new PostgresDatabase(connectionString) : Sqlite(settings["Storage:DataDirectory"] ?? "data");
    }

    private static SqliteDatabase Sqlite(string folder) => new(Path.Combine(folder, SqliteDatabase.FileName));
}
