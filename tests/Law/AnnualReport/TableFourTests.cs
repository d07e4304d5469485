using System.Text.Json;
using System.Text.Json.Serialization;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;
using static Jinping.Workflow.Law.Tests.AnnualReport.Facts;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

public sealed class TableFourTests
{
    private static readonly ReviewFacts[] Reviews =
    [
        Review(ReviewKind.Reconsideration, "2022-11-01", "2023-02-01", ReviewResult.Upheld),
        Review(ReviewKind.Reconsideration, "2023-03-01", "2023-05-01", ReviewResult.Corrected),
        Review(ReviewKind.Litigation, "2023-12-31"),
        Review(ReviewKind.LitigationAfterReconsideration, "2023-06-01", "2024-01-01", ReviewResult.Other),
    ];

    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerOptions.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Fact]
    [Trait("Rule", "AR-L1"), Trait("Rule", "AR-L2")]
    public void A_case_counts_in_its_block_by_its_result_in_the_year()
    {
        var table = TableFour.Of(2023, Reviews);
        table.Reconsideration.Should().Be(new ReviewCounts { Upheld = 1, Corrected = 1 });
        table.Litigation.Should().Be(new ReviewCounts { Pending = 1 });
        table.LitigationAfterReconsideration.Should().Be(new ReviewCounts { Pending = 1 });
    }

    [Fact]
    [Trait("Rule", "AR-L1"), Trait("Rule", "AR-L3"), Trait("Rule", "AR-L4")]
    public void Every_figure_is_the_number_of_reviews_that_count_in_its_cell()
    {
        foreach (var year in Enumerable.Range(2021, 6))
        {
            var figures = ReportFigures.Of(year, TableTwo.Zero, Ledger.Empty(year).ToTable(), TableFour.Of(year, Reviews));
            foreach (var kind in Enum.GetValues<ReviewKind>())
            {
                foreach (var (column, _) in AnnualReportForm.Form2021.TableFour.Columns)
                    figures[kind, column].Should().Be(Reviews.Count(review => TableFour.Counts(review, year, kind, column)), $"{year} {kind} {column}");
            }
        }
    }

    [Fact]
    [Trait("Rule", "AR-L3"), Trait("Rule", "AR-K10")]
    public void A_pending_case_comes_back_in_the_year_it_is_decided_and_not_after()
    {
        TableFour.Of(2022, Reviews).Reconsideration.Should().Be(new ReviewCounts { Pending = 1 });
        TableFour.Of(2024, Reviews).LitigationAfterReconsideration.Should().Be(new ReviewCounts { Other = 1 });
        TableFour.Of(2024, Reviews).Reconsideration.Should().Be(ReviewCounts.Zero);
        TableFour.Of(2025, Reviews).Litigation.Should().Be(new ReviewCounts { Pending = 1 });
    }

    [Fact]
    [Trait("Rule", "AR-L4")]
    public void A_case_counts_once_a_year() => TableFour.Of(2023, Reviews[..1]).Reconsideration.Total.Should().Be(1);

    [Fact]
    [Trait("Rule", "AR-K6")]
    public void It_has_the_shape_of_the_contract_adds_up_and_reads_back()
    {
        var table = TableFour.Of(2023, Reviews);
        var json = JsonSerializer.Serialize(table, JsonSerializerOptions.Web);
        json.Should().StartWith("""{"reconsideration":{"upheld":1,"corrected":1,"other":0,"pending":0,"total":2},"litigation":{""");
        JsonSerializer.Deserialize<TableFour>(json, Strict).Should().Be(table);
        (table + table).Reconsideration.Total.Should().Be(4);
    }

    private static ReviewFacts Review(ReviewKind kind, string filedOn, string? concludedOn = null, ReviewResult? result = null) =>
        new() { Kind = kind, FiledOn = Day(filedOn), ConcludedOn = concludedOn is null ? null : Day(concludedOn), Result = result };
}
