using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>台账: the counts of one year, row by applicant kind, kept up by adding and removing requests.</summary>
/// <remarks>
/// Sums of sums: a department's ledgers add up to the authority's. A ledger built from differences may be negative in a cell;
/// a ledger of cases never is. （七）总计 and 总计 are computed, never stored.
/// </remarks>
[JsonConverter(typeof(LedgerJsonConverter))]
public sealed record Ledger
{
    private const int Kinds = 6;
    private static readonly int RowCount = ReportRows.All.Length;
    private readonly ImmutableArray<int> _counts;

    private Ledger(int year, ImmutableArray<int> counts)
    {
        Year = year;
        _counts = counts;
    }

    /// <summary>The reporting year.</summary>
    public int Year { get; }

    /// <summary>A cell of table 三, totals included, in the rows of the 2021 form; <see cref="ReportRow.OtherMerged"/> is the sum of its three rows.</summary>
    public int this[ReportRow row, ReportColumn column] => row switch
    {
        ReportRow.ClosedTotal => ReportRows.Outcomes.Sum(outcome => this[outcome, column]),
        ReportRow.OtherMerged => this[ReportRow.SupplementNotProvided, column] + this[ReportRow.FeeNotPaid, column] + this[ReportRow.OtherHandling, column],
        _ when column == ReportColumn.Total => ReportColumns.Kinds.Sum(kind => this[row, kind]),
        _ => _counts[((int)row * Kinds) + (int)column],
    };

    /// <summary>A year in which nothing has been counted.</summary>
    public static Ledger Empty(int year) => new(year, [.. new int[RowCount * Kinds]]);

    /// <summary>The ledger of a year's requests.</summary>
    public static Ledger Of(int year, IEnumerable<CaseFacts> cases) =>
        OfCounts(year, cases.SelectMany(facts => Tally.RowsOf(facts, year).Select(row => (row, facts.Kind, 1))));

    /// <summary>The ledger of grouped counts; those of one cell are added up.</summary>
    /// <exception cref="ArgumentException">A row is a computed one.</exception>
    public static Ledger OfCounts(int year, IEnumerable<(ReportRow Row, ApplicantKind Kind, int Count)> cells)
    {
        var counts = new int[RowCount * Kinds];
        foreach (var (row, kind, count) in cells)
            counts[IndexOf(row, kind)] += count;
        return new(year, [.. counts]);
    }

    /// <summary>The ledger with one request more; the same where the request does not count in the year.</summary>
    public Ledger With(CaseFacts facts) => Add(facts, 1);

    /// <summary>The ledger with one request less: the inverse of <see cref="With"/>.</summary>
    public Ledger Without(CaseFacts facts) => Add(facts, -1);

    /// <summary>The ledger with <paramref name="delta"/> more in one cell.</summary>
    /// <exception cref="ArgumentException">The row is a computed one.</exception>
    public Ledger WithCount(ReportRow row, ApplicantKind kind, int delta)
    {
        var index = IndexOf(row, kind);
        return new(Year, _counts.SetItem(index, _counts[index] + delta));
    }

    /// <summary>Two ledgers of the same year added cell by cell.</summary>
    /// <exception cref="ArgumentException">The years differ.</exception>
    public static Ledger operator +(Ledger left, Ledger right)
    {
        if (left.Year != right.Year)
            throw new ArgumentException($"Ledgers of {left.Year} and {right.Year} cannot be added.", nameof(right));
        return new(left.Year, [.. left._counts.Zip(right._counts, (a, b) => a + b)]);
    }

    /// <summary>表三 of the ledger.</summary>
    public TableThree ToTable() => TableThree.Of((row, column) => this[row, column]);

    /// <summary>Equal in year and in every count.</summary>
    public bool Equals(Ledger? other) => other is not null && Year == other.Year && _counts.AsSpan().SequenceEqual(other._counts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Year);
        foreach (var count in _counts)
            hash.Add(count);
        return hash.ToHashCode();
    }

    /// <summary>The six counts of a counted row, in the order of the columns.</summary>
    internal ReadOnlySpan<int> Row(ReportRow row) => _counts.AsSpan().Slice(IndexOf(row, default), Kinds);

    private Ledger Add(CaseFacts facts, int delta)
    {
        var rows = Tally.RowsOf(facts, Year);
        if (rows.IsEmpty)
            return this;
        var counts = _counts.ToBuilder();
        foreach (var row in rows)
            counts[IndexOf(row, facts.Kind)] += delta;
        return new(Year, counts.MoveToImmutable());
    }

    private static int IndexOf(ReportRow row, ApplicantKind kind) => row is ReportRow.ClosedTotal or ReportRow.OtherMerged
        ? throw new ArgumentException("A computed row holds no count of its own.", nameof(row))
        : ((int)row * Kinds) + (int)kind;
}
