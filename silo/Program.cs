using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Operations;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Sqlite;

if (args is ["verify", ..] or ["repair", ..] or ["backup", ..] or ["migrate", ..] or ["health", ..])
    return await OperatorCommands.Run(args);
try
{
    var demo = args.Contains("--demo");
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Where(a => a != "--demo")], ContentRootPath = AppContext.BaseDirectory });
    var settings = SiloSettings.Of(builder.Configuration, demo);
    var clock = ShiftedClock.Of(settings.ClockNow);
    using var folder = settings.PostgreSql is null ? DataDirectoryLock.Take(settings.DataDirectory) : null;
    WorkflowDatabase database = settings.PostgreSql is { } connectionString
        ? new PostgresDatabase(connectionString)
        : new SqliteDatabase(Path.Combine(settings.DataDirectory, SqliteDatabase.FileName));
    database.Migrate(clock);
    if (database is PostgresDatabase shared)
        OtherClusters.Refuse(shared, settings.ClusterId);
    await using var app = SiloHost.Build(builder, settings, database, clock);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (SiloStartFailures.Explain(exception) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
