using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>表述与单元格: which cells the usual words of a report may mean.</summary>
/// <param name="figures">The tables, which decide whether （六） is one row or three.</param>
internal sealed class ClaimReadings(ReportFigures figures)
{
    /// <summary>收到、受理: newly received, or that and carried over; both are usual.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> Received { get; } = [Rows(ReportRow.NewlyReceived), Rows(ReportRow.NewlyReceived, ReportRow.CarriedOver)];

    /// <summary>自然人申请: newly received of natural persons, or that and carried over.</summary>
    public static ImmutableArray<ImmutableArray<CellAddress>> NaturalPersons { get; } = Kinds(ReportColumn.NaturalPerson);

    /// <summary>法人或者其他组织申请: the five other kinds of applicant together.</summary>
    public static ImmutableArray<ImmutableArray<CellAddress>> LegalPersons { get; } = Kinds([.. ReportColumns.Kinds.Where(kind => kind != ReportColumn.NaturalPerson)]);

    /// <summary>本机关不掌握.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> NotHeld { get; } = [Rows(ReportRow.NotHeld)];

    /// <summary>新收.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> NewlyReceived { get; } = [Rows(ReportRow.NewlyReceived)];

    /// <summary>上年结转.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> CarriedOver { get; } = [Rows(ReportRow.CarriedOver)];

    /// <summary>结转、顺延下年度.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> CarriedForward { get; } = [Rows(ReportRow.CarriedForward)];

    /// <summary>答复、办结: all outcomes, or those that were answered, without （六）.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> Closed { get; } =
        [Rows(ReportRow.ClosedTotal), Rows([.. figures.Outcomes.Where(row => row is < ReportRow.SupplementNotProvided)])];

    /// <summary>予以公开: alone, or with 部分公开.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> Disclosed { get; } = [Rows(ReportRow.Disclosed), Rows(ReportRow.Disclosed, ReportRow.PartlyDisclosed)];

    /// <summary>部分公开.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> PartlyDisclosed { get; } = [Rows(ReportRow.PartlyDisclosed)];

    /// <summary>（三）不予公开.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> NotDisclosed { get; } = [Rows(Group(figures, "（三）"))];

    /// <summary>（四）无法提供.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> CannotBeProvided { get; } = [Rows(Group(figures, "（四）"))];

    /// <summary>（五）不予处理.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> NotProcessed { get; } = [Rows(Group(figures, "（五）"))];

    /// <summary>（六）其他处理.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> OtherHandling { get; } =
        [Rows([.. figures.Outcomes.Where(row => row is >= ReportRow.SupplementNotProvided)])];

    /// <summary>A figure of table 四: of one block, or of both kinds of suit together.</summary>
    public static ImmutableArray<ImmutableArray<CellAddress>> Reviews(string column, params ImmutableArray<ReviewKind> kinds) =>
        [[.. kinds.Select(kind => CellAddress.Of(kind, column))]];

    private static ReportRow[] Group(ReportFigures figures, string numeral) =>
        [.. figures.Outcomes.Where(row => AnnualReportForm.Form2021.TableThree.Find(row)?.Group?.StartsWith(numeral, StringComparison.Ordinal) is true)];

    private static ImmutableArray<ImmutableArray<CellAddress>> Kinds(params ReportColumn[] kinds) =>
    [
        [.. kinds.Select(kind => CellAddress.Of(ReportRow.NewlyReceived, kind))],
        [.. kinds.SelectMany(kind => (CellAddress[])[CellAddress.Of(ReportRow.NewlyReceived, kind), CellAddress.Of(ReportRow.CarriedOver, kind)])],
    ];

    private static ImmutableArray<CellAddress> Rows(params ReportRow[] rows) => [.. rows.Select(row => CellAddress.Of(row, ReportColumn.Total))];
}
