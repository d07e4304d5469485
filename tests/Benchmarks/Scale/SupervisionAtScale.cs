using System.Globalization;
using Dapper;
using Jinping.Workflow.Benchmarks.Steps;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>What a supervisor's pages ask the server for, in a county far larger than any, beside the bare queries of the same figures.</summary>
internal static class SupervisionAtScale
{
    private const int Departments = 500;
    private const int Cases = 200_000;
    private const int Year = 2026;
    private const int Times = 60;
    private const int Starts = 5;

    /// <summary>Measures in turn, and prints the table.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start("max_wal_size=4GB");
        await using var database = await RegisterDatabase.Start(server);
        await new ManyCases { Cases = Cases, Departments = Departments, OpenEvery = 20, Year = Year, IsSearched = false }.Fill(database);
        await ManyDepartments.Add(database, Departments);
        await using var connection = await database.Source.OpenConnectionAsync();
        Console.WriteLine($"| supervision: {Cases:N0} cases, one in 20 open, {Departments} departments (goal: < 300 ms) | p50 (ms) | ratio | p99 (ms) | bare p50 | bare p99 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");

        Task Grouped(int _) => connection.QueryAsync<LedgerCell>(ReportAtScale.GroupedText, new { first = new DateOnly(Year, 1, 1), last = new DateOnly(Year, 12, 31) });
        Task Board(string? department) => connection.QueryAsync<BoardRow>(
            department is null ? BoardQuery.OfDepartments : BoardQuery.OfOfficers,
            new { department, today = ManyCases.Today, dueSoonUntil = ManyCases.Today.AddDays(7), first = new DateOnly(Year, 1, 1), last = new DateOnly(Year, 12, 31) });

        // Whoever is so quick that no department has come to life yet, and whoever comes a moment after a start.
        foreach (var (name, warmUp, calm) in new[] { ("year page at once after a start", false, TimeSpan.Zero), ("year page, first asked 10 s after a start", true, TimeSpan.FromSeconds(10)) })
        {
            List<double> first = [], beside = [];
            for (var start = 0; start < Starts; start++)
            {
                using var opened = await Start(database, warmUp);
                await Task.Delay(calm);
                var waits = await Waits.Once(start, Grouped, _ => YearPage(opened.Services));
                beside.Add(waits[0]);
                first.Add(waits[1]);
                await opened.StopAsync();
            }
            Row(name, beside.MiddleAndSlow(), first.MiddleAndSlow());
        }

        using var host = await Start(database, warmUp: false);
        var register = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IRegisterGrain>(0);
        await Two("year page", Grouped, _ => YearPage(host.Services));
        await Two("board of all departments", _ => Board(null), _ => register.Board(null));
        await Two("board of a department", round => Board(ManyCases.Code(round * 37 % Departments)), round => register.Board(ManyCases.Code(round * 37 % Departments)));
        Console.WriteLine();
        await host.StopAsync();
    }

    // What the page reads before it shows itself; its own markup comes on top.
    private static async Task YearPage(IServiceProvider services)
    {
        var (grains, clock) = (services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<TimeProvider>());
        var law = new LawDesk(grains, clock);
        var desk = new YearDesk(grains, law, new ReportContents(grains, law, clock), clock);
        var (overview, report) = await desk.Whole(Year, Caller.Local);
        await desk.TablesBefore(Year);
        await new OpenQuestions(grains, law).Of(overview, new YearTables { Table2 = report!.Table2, Table3 = report.Table3, Table4 = report.Table4 });
        if (overview.Departments.Sum(department => department.LedgerTotal) != Cases)
            throw new InvalidOperationException("Not every case is in the year's ledgers.");
    }

    private static Task<IHost> Start(PostgresDatabase database, bool warmUp) => SiloInProcess.Start(database, silo =>
    {
        silo.Services.AddSingleton(ShiftedClock.Of(new DateTimeOffset(ManyCases.Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8))));
        if (warmUp)
            silo.Services.AddHostedService<YearWarmUp>();
    });

    private static async Task Two(string name, Func<int, Task> bare, Func<int, Task> ours)
    {
        var waits = await Waits.InTurn(Times, bare, ours);
        Row(name, (waits[0].Middle, waits[0].Slow), (waits[1].Middle, waits[1].Slow));
    }

    private static void Row(string name, (double Middle, double Slow) bare, (double Middle, double Slow) ours) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-68} | {ours.Middle:F1} | {ours.Middle / bare.Middle:F2} | {ours.Slow:F1} | {bare.Middle:F1} | {bare.Slow:F1} |"));
}
