using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>Turns published tables of successive years into requests: those carried forward from one year are those carried over into the next.</summary>
internal static class CasePlan
{
    private static readonly Disposition[] AfterTheLastYear = [Disposition.Provided, Disposition.DoesNotExist, Disposition.AlreadyPublic, Disposition.PartlyDisclosed, Disposition.SupplementNotProvided];

    /// <summary>All requests behind the tables.</summary>
    /// <param name="tables">One table, or tables of successive years.</param>
    /// <param name="random">Decides who of those carried over gets which outcome.</param>
    public static ImmutableArray<PlannedCase> Of(ImmutableArray<PublishedTable> tables, Random random) =>
        [.. ReportColumns.Kinds.SelectMany(column => Column(tables, column, random))];

    private static List<PlannedCase> Column(ImmutableArray<PublishedTable> tables, ReportColumn column, Random random)
    {
        var all = new List<PlannedCase>();
        var open = Received(tables[0].Year - 1, tables[0][ReportRow.CarriedOver, column], column);
        foreach (var table in tables)
        {
            if (open.Length != table[ReportRow.CarriedOver, column])
                throw new InvalidOperationException($"{table.Year} {column}: {open.Length} were carried forward, {table[ReportRow.CarriedOver, column]} carried over.");
            var settled = Settle(open, table, column, random);
            all.AddRange(settled.Where(c => c.ClosedIn is not null));
            open = [.. settled.Where(c => c.ClosedIn is null)];
        }
        // What was open at the end of the last year may have been answered since, or not.
        all.AddRange(open.Select(c => random.Next(2) == 0 ? c : c.Closed(tables[^1].Year + 1, random.GetItems(AfterTheLastYear, 1)[0])));
        return all;
    }

    private static ImmutableArray<PlannedCase> Settle(ImmutableArray<PlannedCase> carriedOver, PublishedTable table, ReportColumn column, Random random)
    {
        var forward = table[ReportRow.CarriedForward, column];
        var received = Received(table.Year, table[ReportRow.NewlyReceived, column], column);
        // A repetition needs an answer before it, and what stays open came late: both are of this year's receipts.
        var repeated = table[ReportRow.RepeatedRequest, column];
        var outcomes = ReportRows.Outcomes.Where(row => row != ReportRow.RepeatedRequest)
            .SelectMany(row => Enumerable.Range(0, table[row, column]).Select(_ => OfRow(row, random))).ToArray();
        random.Shuffle(outcomes);
        if (outcomes.Length + repeated + forward != carriedOver.Length + received.Length)
            throw new InvalidOperationException($"{table.Year} {column}: the published column does not balance.");
        ImmutableArray<PlannedCase> others = [.. carriedOver, .. received.Skip(repeated + forward)];
        return
        [
            .. received.Take(repeated).Select(c => c.Closed(table.Year, Disposition.RepeatedRequest)),
            .. received.Skip(repeated).Take(forward),
            .. others.Zip(outcomes, (c, outcome) => c.Closed(table.Year, outcome)),
        ];
    }

    private static ImmutableArray<PlannedCase> Received(int year, int count, ReportColumn column) =>
        [.. Enumerable.Repeat(new PlannedCase { Kind = (ApplicantKind)(int)column, ReceivedIn = year }, count)];

    private static Disposition OfRow(ReportRow row, Random random)
    {
        var counted = Enum.GetValues<Disposition>().Where(d => ReportRows.Of(d) == row).ToArray();
        return counted[random.Next(counted.Length)];
    }
}
