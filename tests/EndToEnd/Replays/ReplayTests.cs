using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>Published tables come out again, cell by cell, when the cases behind them are kept with this program.</summary>
[Trait("Rule", "AR-T1")]
[Trait("Rule", "AR-T4")]
public sealed class ReplayTests
{
    private const int Sample = 60;

    private static readonly (ReportRow Row, ReportColumn Column)[] Drilled =
    [
        (ReportRow.NewlyReceived, ReportColumn.CommercialEnterprise), (ReportRow.CarriedOver, ReportColumn.Total), (ReportRow.Disclosed, ReportColumn.NaturalPerson),
        (ReportRow.NotHeld, ReportColumn.Total), (ReportRow.ThirdPartyRights, ReportColumn.Total), (ReportRow.RepeatedRequest, ReportColumn.NaturalPerson),
        (ReportRow.SupplementNotProvided, ReportColumn.Total), (ReportRow.FeeNotPaid, ReportColumn.Total), (ReportRow.PublicPublication, ReportColumn.Total),
        (ReportRow.ClosedTotal, ReportColumn.Total), (ReportRow.CarriedForward, ReportColumn.Total),
    ];

    [Fact]
    public async Task Huaian_2024_replayed_equals_its_published_table()
    {
        await using var authority = await ReplayedAuthority.Start();
        var replay = await Replay(authority, seed: 20240320, "huaian-city-2024");
        // The same ledger sent again doubles nothing.
        await authority.Import(replay.First, replay.FirstKey);
        await ShouldEqual(authority, replay.Tables);
    }

    [Fact]
    public async Task Hangzhou_2025_replayed_equals_its_published_table()
    {
        await using var authority = await ReplayedAuthority.Start();
        await ShouldEqual(authority, (await Replay(authority, seed: 20250320, "hangzhou-city-2025")).Tables);
    }

    [Fact]
    public async Task Suqian_2023_and_2024_replayed_as_one_ledger_equal_both_published_tables()
    {
        await using var authority = await ReplayedAuthority.Start();
        await ShouldEqual(authority, (await Replay(authority, seed: 20230320, "suqian-city-2023", "suqian-city-2024")).Tables);
    }

    [Fact]
    public async Task A_sample_of_Huaian_2024_handled_step_by_step_counts_as_it_was_told()
    {
        await using var authority = await ReplayedAuthority.Start();
        var random = new Random(7);
        var writer = new CaseWriter(random, ReplayedAuthority.Departments);
        var plan = SampleOf(CasePlan.Of([PublishedTable.Read("huaian-city-2024")], random), random);
        var first = writer.First(plan);
        foreach (var replayed in first)
            await authority.Handle(replayed);
        foreach (var replayed in writer.Repeated(plan, first))
            await authority.Handle(replayed);

        var rows = (await authority.Report(2024)).GetProperty("table3").GetProperty("rows");
        foreach (var outcome in ReportRows.Outcomes)
            Total(rows, outcome).Should().Be(plan.Count(c => c.ClosedIn == 2024 && ReportRows.Of(c.Disposition!.Value) == outcome), "{0}", outcome);
        Total(rows, ReportRow.CarriedOver).Should().Be(plan.Count(c => c.ReceivedIn == 2023));
        Total(rows, ReportRow.CarriedForward).Should().Be(plan.Count(c => c.ClosedIn != 2024));
        await ShouldVerify(authority);
    }

    private static async Task<(ImmutableArray<PublishedTable> Tables, ImmutableArray<ReplayedCase> First, Guid FirstKey)> Replay(ReplayedAuthority authority, int seed, params string[] reports)
    {
        var (random, writing) = (new Random(seed), Stopwatch.StartNew());
        ImmutableArray<PublishedTable> tables = [.. reports.Select(PublishedTable.Read)];
        var plan = CasePlan.Of(tables, random);
        var writer = new CaseWriter(random, ReplayedAuthority.Departments);
        var first = writer.First(plan);
        var key = Guid.NewGuid();
        Tell($"{string.Join(", ", reports)}: {plan.Length} cases written in {writing.Elapsed.TotalSeconds:0.0} s");
        var watch = Stopwatch.StartNew();
        await authority.Import(first, key);
        // The numbers of the answered ones are known only now.
        await authority.Import(writer.Repeated(plan, first), Guid.NewGuid());
        Tell($"{string.Join(", ", reports)}: {plan.Length} cases with {first.Sum(c => c.Story.Commands.Length)} commands in {watch.Elapsed.TotalSeconds:0.0} s, {plan.Length / watch.Elapsed.TotalSeconds:0} cases per second");
        return (tables, first, key);
    }

    private static async Task ShouldEqual(ReplayedAuthority authority, ImmutableArray<PublishedTable> tables)
    {
        foreach (var table in tables)
        {
            var report = await authority.Report(table.Year);
            table.DifferencesFrom(report).Should().BeEmpty();
            report.GetProperty("findings").EnumerateArray().Where(IsError).Select(f => f.GetRawText()).Should().BeEmpty();
            foreach (var (row, column) in Drilled)
                await ShouldDrillDown(authority, table, row, column);
        }
        await ShouldVerify(authority);
    }

    private static async Task ShouldDrillDown(ReplayedAuthority authority, PublishedTable table, ReportRow row, ReportColumn column)
    {
        var numbers = await authority.Cell(table.Year, ReportNames.Of(row), ReportNames.Of(column), pageSize: 200);
        numbers.Should().HaveCount(table[row, column], "of {0} {1}/{2}", table.Year, row, column);
        numbers.Distinct().Should().HaveCount(numbers.Length);
    }

    private static async Task ShouldVerify(ReplayedAuthority authority)
    {
        var (exitCode, output) = await authority.Verify();
        exitCode.Should().Be(0, output);
    }

    // Every outcome of the table at least once, some carried over, some carried forward.
    private static ImmutableArray<PlannedCase> SampleOf(ImmutableArray<PlannedCase> plan, Random random)
    {
        var shuffled = plan.ToArray();
        random.Shuffle(shuffled);
        var chosen = shuffled.GroupBy(c => c.Disposition).Select(g => g.First())
            .Concat(shuffled.Where(c => c.ReceivedIn == 2023).Take(5))
            .Concat(shuffled.Where(c => c.ClosedIn != 2024).Take(5))
            .Concat(shuffled.Where(c => c is { Disposition: Disposition.Provided, ReceivedIn: 2024, ClosedIn: 2024, Kind: Law.Requests.ApplicantKind.NaturalPerson }).Take(10)).ToArray();
        return [.. chosen, .. shuffled.Where(c => c.Disposition != Disposition.RepeatedRequest).TakeLast(Sample - chosen.Length)];
    }

    private static bool IsError(JsonElement finding) => finding.GetProperty("severity").GetString() == "error";

    private static int Total(JsonElement rows, ReportRow row) => rows.GetProperty(ReportNames.Of(row))[(int)ReportColumn.Total].GetInt32();

    private static void Tell(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        Console.WriteLine(line);
    }
}
