using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Operations;
using Jinping.Workflow.Silo.Storage;

if (args is ["verify", ..] or ["backup", ..])
    return await OperatorCommands.Run(args);
try
{
    var demo = args.Contains("--demo");
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Where(a => a != "--demo")], ContentRootPath = AppContext.BaseDirectory });
    var settings = SiloSettings.Of(builder.Configuration, demo);
#pragma warning disable RS0030 // The composition root: here the application's clock is chosen.
    TimeProvider clock = settings.ClockNow is { } now ? new ShiftedClock(TimeProvider.System, now) : TimeProvider.System;
#pragma warning restore RS0030
    using var folder = DataDirectoryLock.Take(settings.DataDirectory);
    var database = new SqliteDatabase(Path.Combine(settings.DataDirectory, SqliteDatabase.FileName));
    new SqliteMigrations(clock).Apply(database);
    await using var app = SiloHost.Build(builder, settings, database, clock);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailures.Explain(exception) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
