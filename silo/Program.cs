using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Operations;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Sqlite;

if (args is ["verify", ..] or ["repair", ..] or ["backup", ..] or ["migrate", ..])
    return await OperatorCommands.Run(args);
try
{
    var demo = args.Contains("--demo");
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Where(a => a != "--demo")], ContentRootPath = AppContext.BaseDirectory });
    var settings = SiloSettings.Of(builder.Configuration, demo);
#pragma warning disable RS0030 // The composition root: here the application's clock is chosen.
    TimeProvider clock = settings.ClockNow is { } now ? new ShiftedClock(TimeProvider.System, now) : TimeProvider.System;
#pragma warning restore RS0030
    using var folder = settings.PostgreSql is null ? DataDirectoryLock.Take(settings.DataDirectory) : null;
    WorkflowDatabase database = settings.PostgreSql is { } connectionString
        ? new PostgresDatabase(connectionString)
        : new SqliteDatabase(Path.Combine(settings.DataDirectory, SqliteDatabase.FileName));
    database.Migrate(clock);
    await using var app = SiloHost.Build(builder, settings, database, clock);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailures.Explain(exception) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
