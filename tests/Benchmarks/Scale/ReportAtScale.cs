using System.Diagnostics;
using System.Globalization;
using Dapper;
using Jinping.Workflow.Benchmarks.Steps;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>The year report of a province through its grains, when nobody has asked for it yet and when somebody has, beside one grouped count of the register.</summary>
internal static class ReportAtScale
{
    private const int Departments = 3_000;
    private const int Cases = 3_000_000;
    private const int Rounds = 3;
    private const int Repeats = 5;
    private const int Year = 2025;

    /// <summary>What the form counts, from <c>@first</c> to <c>@last</c>.</summary>
    internal const string GroupedText = $"""
        SELECT {LedgerCell.Columns}
        FROM register
        WHERE received_on <= @last AND (closed_on IS NULL OR closed_on >= @first)
        GROUP BY 1, 2, 3, 4
        """;

    /// <summary>Measures in turn, and prints the medians.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start("max_wal_size=4GB");
        await using var database = await RegisterDatabase.Start(server);
        await new ManyCases { Cases = Cases, Departments = Departments, OpenEvery = 0, Year = Year, IsSearched = false }.Fill(database);
        await ManyDepartments.Add(database, Departments);
        List<Cost> grouped = [], cold = [], warm = [];
        await Group(database);
        for (var round = 0; round < Rounds; round++)
        {
            grouped.Add(await Take(server, () => Group(database)));
            using var host = await SiloInProcess.Start(database);
            var year = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IReportingYearGrain>(Year.ToString(CultureInfo.InvariantCulture));
            cold.Add(await Take(server, () => Report(year)));
            for (var repeat = 0; repeat < Repeats; repeat++)
                warm.Add(await Take(server, () => Report(year)));
            await host.StopAsync();
        }
        Console.WriteLine($"| report: {Departments:N0} departments, {Cases:N0} closed cases | ms | range | ratio | program (ms) | server (ms) | ratio of both |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Row("one GROUP BY over the register", grouped, grouped);
        Row("year report, all grains new (goal: ≤ 1.5)", cold, grouped);
        Row("year report again (goal: ≤ 0.05)", warm, grouped);
        Console.WriteLine();
    }

    private static void Row(string name, List<Cost> costs, List<Cost> grouped)
    {
        var (cost, other) = (Cost.Median(costs), Cost.Median(grouped));
        Console.WriteLine($"| {name,-42} | {cost.Wait:F0} | {costs.Min(c => c.Wait):F0}–{costs.Max(c => c.Wait):F0} | {cost.Wait / other.Wait:F3} | {cost.Program:F0} | {cost.Server:F0} | {(cost.Program + cost.Server) / (other.Program + other.Server):F3} |");
    }

    private static async Task<Cost> Take(PostgresServer server, Func<Task> work)
    {
        var (begun, used) = (Stopwatch.GetTimestamp(), ProcessorTime.Now(server));
        await work();
        var wait = Stopwatch.GetElapsedTime(begun);
        used = ProcessorTime.Now(server) - used;
        return new Cost(wait.TotalMilliseconds, used.Program.TotalMilliseconds, used.Server.TotalMilliseconds);
    }

    // Milliseconds by the clock, and of the processor's time in this process and in the database server's: other work on the machine hardly changes the latter two.
    private readonly record struct Cost(double Wait, double Program, double Server)
    {
        public static Cost Median(List<Cost> costs) => new(costs.Select(c => c.Wait).Median(), costs.Select(c => c.Program).Median(), costs.Select(c => c.Server).Median());
    }

    private static async Task Report(IReportingYearGrain year)
    {
        var report = await year.Report();
        MustBe(report.Table3[ReportRow.NewlyReceived, ReportColumn.Total] + report.Table3[ReportRow.CarriedOver, ReportColumn.Total]);
    }

    private static async Task Group(PostgresDatabase database)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        var cells = await connection.QueryAsync<LedgerCell>(GroupedText, new { first = new DateOnly(Year, 1, 1), last = new DateOnly(Year, 12, 31) }, commandTimeout: 0);
        MustBe(cells.Sum(cell => cell.Count));
    }

    private static void MustBe(int cases)
    {
        if (cases != Cases)
            throw new InvalidOperationException($"{cases} cases were counted instead of {Cases}.");
    }
}
