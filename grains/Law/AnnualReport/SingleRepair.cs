using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>一处更正: the one change of figures that brings every relation of a table into order. Told only where there is exactly one.</summary>
/// <remarks>
/// A change is one cell; or, where no single cell will do, one count with the totals that hold it. Of several, the one that the prose and
/// last year's report bear out counts.
/// </remarks>
internal sealed class SingleRepair
{
    private readonly ReconciliationInput _input;
    private readonly ImmutableArray<FigureRelation> _relations;
    private readonly ImmutableArray<ReportRow> _outcomes;

    private SingleRepair(ReconciliationInput input, IEnumerable<FigureRelation> relations)
    {
        _input = input;
        _relations = [.. relations.Where(relation => relation.Excess(input.Report) is not null)];
        _outcomes = input.Report.Outcomes;
    }

    /// <summary>The repair of table 三, in words; null for none or several.</summary>
    public static string? OfTableThree(ReconciliationInput input) => new SingleRepair(input, FigureRelation.TableThree(input.Report)).Find(ofTableThree: true);

    /// <summary>The repair of a block of table 四, in words; null for none or several.</summary>
    public static string? OfTableFour(ReconciliationInput input, ReviewKind kind) => new SingleRepair(input, [FigureRelation.TableFour(kind)]).Find(ofTableThree: false);

    private string? Find(bool ofTableThree)
    {
        if (_relations.FirstOrDefault(relation => relation.Excess(_input.Report) != 0) is not { } broken)
            return null;
        var excess = broken.Excess(_input.Report)!.Value;
        foreach (var tier in ofTableThree ? [Cells(), Counts()] : (IEnumerable<ImmutableArray<CellAddress>>[])[Cells()])
        {
            var repairs = tier.SelectMany(cells => (Change[])[new(cells, excess), new(cells, -excess)]).Where(Repairs).ToImmutableArray();
            if (!repairs.IsEmpty)
                return BorneOut(repairs) is { } only ? Words(only) : null;
        }

        return null;
    }

    private IEnumerable<ImmutableArray<CellAddress>> Cells() => _relations.SelectMany(relation => relation.Cells).Distinct().Select(cell => ImmutableArray.Create(cell));

    /// <summary>A count of table 三 and the totals it is part of.</summary>
    private IEnumerable<ImmutableArray<CellAddress>> Counts() =>
        from row in _input.Report.ExpectedRows
        where row != ReportRow.ClosedTotal
        from kind in ReportColumns.Kinds
        select (ImmutableArray<CellAddress>)
        [
            CellAddress.Of(row, kind),
            CellAddress.Of(row, ReportColumn.Total),
            .. _outcomes.Contains(row) ? [CellAddress.Of(ReportRow.ClosedTotal, kind), CellAddress.Of(ReportRow.ClosedTotal, ReportColumn.Total)] : Array.Empty<CellAddress>(),
        ];

    private bool Repairs(Change change) =>
        change.Cells.All(cell => _input.Report[cell] + change.By >= 0)
        && _relations.All(relation => relation.Excess(_input.Report) + change.Effect(relation) == 0);

    private Change? BorneOut(ImmutableArray<Change> repairs)
    {
        var best = repairs.GroupBy(Contradictions).MinBy(group => group.Key)!.Take(2).ToList();
        return best is [var only] ? only : null;
    }

    /// <summary>How many statements of the prose and of last year's report speak against the figures after a change.</summary>
    private int Contradictions(Change change)
    {
        var changed = _input with { Report = change.In(_input.Report) };
        return NarrativeRule.Check(changed).Count() + YearRules.Continuity(changed).Count();
    }

    private string Words(Change change)
    {
        var form = _input.Report.Form;
        var parts = change.Cells.Select(cell => $"{CellTitles.Of(form, cell)}由{_input.Report[cell]}改为{_input.Report[cell] + change.By}");
        return $"只有一种更正可使该表各项全部相符：{string.Join("，", parts)}";
    }

    private sealed record Change(ImmutableArray<CellAddress> Cells, decimal By)
    {
        public decimal Effect(FigureRelation relation) => By * (Cells.Count(relation.Added.Contains) - Cells.Count(relation.Taken.Contains));

        public ReportFigures In(ReportFigures report) => report.With(Cells.Select(cell => KeyValuePair.Create(cell, PrintedCell.Number(report[cell]!.Value + By))));
    }
}
