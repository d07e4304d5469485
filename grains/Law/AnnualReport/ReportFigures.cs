using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>报告数据: the figures of a report, computed by us or read from a publication, in one neutral shape that the reconciliation rules check.</summary>
public sealed record ReportFigures
{
    /// <summary>The form in which it is laid out.</summary>
    public required AnnualReportForm Form { get; init; }

    /// <summary>The year reported; null when the copy does not show it.</summary>
    public required int? Year { get; init; }

    /// <summary>发布机构; null when the copy does not show it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The year in the title; null when there is none.</summary>
    public int? TitleYear { get; init; }

    /// <summary>The year of the period of counting (统计期限); null when there is none.</summary>
    public int? PeriodYear { get; init; }

    /// <summary>发布日期; null when not known.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The cells that are known, or known to be printed as something else than a number.</summary>
    public required IReadOnlyDictionary<CellAddress, PrintedCell> Cells { get; init; }

    /// <summary>What the prose states about the tables.</summary>
    public ImmutableArray<NarrativeClaim> Claims { get; init; } = [];

    /// <summary>Rows that could not be read cell by cell.</summary>
    public ImmutableArray<UnreadRow> UnreadRows { get; init; } = [];

    /// <summary>Whether the figures were read from a publication: what is missing may then be the reader's fault.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether the copy holds some figures or sentences of a report and no more.</summary>
    public bool IsExtract { get; init; }

    /// <summary>The last cell read of a copy that ends before its tables do, in the order of the form; null for a whole one.</summary>
    public CellAddress? CutAfter { get; init; }

    /// <summary>The number in a cell; null when it is missing or no number.</summary>
    public decimal? this[CellAddress cell] => Cells.GetValueOrDefault(cell)?.Value;

    /// <summary>The number in a cell of table 三; null when it is missing or no number.</summary>
    public decimal? this[ReportRow row, ReportColumn column] => this[CellAddress.Of(row, column)];

    /// <summary>The number in a cell of table 四; null when it is missing or no number.</summary>
    public decimal? this[ReviewKind kind, string column] => this[CellAddress.Of(kind, column)];

    /// <summary>The outcome rows as this report prints them: （六） in three rows, or merged in one.</summary>
    public ImmutableArray<ReportRow> Outcomes => MergesOther ? MergedOutcomes : ReportRows.Outcomes;

    /// <summary>The rows of table 三 this report has to have.</summary>
    public ImmutableArray<ReportRow> ExpectedRows => MergesOther ? MergedExpected : Expected;

    /// <summary>The cells this report has to have, row by row and table by table.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> ExpectedCells => MergesOther ? FormCells.Of(Form).ExpectedMerged : FormCells.Of(Form).Expected;

    /// <summary>Whether （六）其他处理 is one row here: in the 2019 form, and where a publisher merged the three.</summary>
    public bool MergesOther =>
        Form.TableThree.Find(ReportRow.OtherMerged) is not null
        || CellAddress.RowOf(ReportRow.OtherMerged).Any(Cells.ContainsKey)
        || UnreadRows.Any(row => row.Where.Row == ReportNames.Of(ReportRow.OtherMerged));

    /// <summary>Line of the source on which a cell stands; null when not known.</summary>
    public int? LineOf(CellAddress cell) => Cells.GetValueOrDefault(cell)?.Line;

    /// <summary>The sum of cells; null when one of them is not known.</summary>
    public decimal? Sum(ImmutableArray<CellAddress> cells)
    {
        var sum = 0m;
        foreach (var cell in cells)
        {
            if (this[cell] is not { } value)
                return null;
            sum += value;
        }
        return sum;
    }

    /// <summary>The report with other figures in some of its cells.</summary>
    public ReportFigures With(IEnumerable<KeyValuePair<CellAddress, PrintedCell>> changed)
    {
        var cells = new Dictionary<CellAddress, PrintedCell>(Cells);
        foreach (var (cell, printed) in changed)
            cells[cell] = printed;
        return this with { Cells = cells };
    }

    /// <summary>The figures of a report computed from cases, in the 2021 form.</summary>
    public static ReportFigures Of(int year, TableTwo two, TableThree three, TableFour four)
    {
        var cells = new Dictionary<CellAddress, PrintedCell>();
        foreach (var cell in CellAddress.Table3(AnnualReportForm.Form2021))
            cells[cell] = PrintedCell.Number(three[ReportNames.Row(cell.Row)!.Value, ReportNames.Column(cell.Column)!.Value]);
        foreach (var (cell, value) in TableTwoCells(two).Concat(TableFourCells(four)))
            cells[cell] = PrintedCell.Number(value);
        return new() { Form = AnnualReportForm.Form2021, Year = year, TitleYear = year, PeriodYear = year, Cells = cells };
    }

    private static readonly ImmutableArray<ReportRow> MergedRows = [ReportRow.SupplementNotProvided, ReportRow.FeeNotPaid, ReportRow.OtherHandling];
    private static readonly ImmutableArray<ReportRow> MergedOutcomes = [.. ReportRows.Outcomes.Except(MergedRows).Append(ReportRow.OtherMerged)];
    internal static readonly ImmutableArray<ReportRow> Expected = Around(ReportRows.Outcomes);
    internal static readonly ImmutableArray<ReportRow> MergedExpected = Around(MergedOutcomes);

    private static ImmutableArray<ReportRow> Around(ImmutableArray<ReportRow> outcomes) =>
        [ReportRow.NewlyReceived, ReportRow.CarriedOver, .. outcomes, ReportRow.ClosedTotal, ReportRow.CarriedForward];

    private static IEnumerable<(CellAddress Cell, decimal Value)> TableTwoCells(TableTwo two)
    {
        decimal[] values =
        [
            two.Regulations.Issued, two.Regulations.Repealed, two.Regulations.InForce,
            two.NormativeDocuments.Issued, two.NormativeDocuments.Repealed, two.NormativeDocuments.InForce,
            two.Licences, two.Penalties, two.CoerciveMeasures, two.FeesTenThousandYuan,
        ];
        return CellAddress.Table2(AnnualReportForm.Form2021).Zip(values);
    }

    private static IEnumerable<(CellAddress Cell, decimal Value)> TableFourCells(TableFour four) =>
        AnnualReportForm.Form2021.TableFour.Blocks.SelectMany(block => BlockCells(block.Kind, four[block.Kind]));

    private static IEnumerable<(CellAddress Cell, decimal Value)> BlockCells(ReviewKind kind, ReviewCounts counts) =>
    [
        (CellAddress.Of(kind, "upheld"), counts.Upheld),
        (CellAddress.Of(kind, "corrected"), counts.Corrected),
        (CellAddress.Of(kind, "other"), counts.Other),
        (CellAddress.Of(kind, "pending"), counts.Pending),
        (CellAddress.Of(kind, "total"), counts.Total),
    ];
}
