using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

[Trait("Rule", "AR-A5")]
public sealed class AnnualReportFormTests
{
    [Theory]
    [InlineData(2019, "国办公开办函〔2019〕60号")]
    [InlineData(2020, "国办公开办函〔2019〕60号")]
    [InlineData(2021, "国办公开办函〔2021〕30号")]
    [InlineData(2030, "国办公开办函〔2021〕30号")]
    public void Each_year_is_reported_in_the_form_then_in_force(int year, string instrument) =>
        AnnualReportForm.InForceFor(year).Instrument.Should().Be(instrument);

    [Fact]
    [Trait("Rule", "AR-A8")]
    public void The_title_names_the_organ_and_the_year() =>
        AnnualReportForm.TitleOf("金平县人民政府", 2022).Should().Be("金平县人民政府2022年政府信息公开工作年度报告");

    [Fact]
    public void Before_2019_there_is_no_form() =>
        ((Action)(() => AnnualReportForm.InForceFor(2018))).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(2021, 25), InlineData(2020, 23)]
    public void Table_three_has_its_rows_and_every_row_is_three_label_columns_wide(int year, int rows)
    {
        var table = AnnualReportForm.InForceFor(year).TableThree;
        table.Rows.Should().HaveCount(rows);
        Widths(table).Should().AllBeEquivalentTo(3);
    }

    [Fact]
    public void Results_span_twenty_two_rows_and_groups_eight_three_five_three() =>
        AnnualReportForm.Form2021.TableThree.Rows.SelectMany(row => row.Head).Where(cell => cell.RowSpan > 1).Select(cell => cell.RowSpan)
            .Should().Equal(22, 8, 3, 5, 3);

    [Fact]
    public void Headers_cover_all_columns()
    {
        var form = AnnualReportForm.Form2021;
        form.TableThree.Header[0].Sum(cell => cell.ColSpan).Should().Be(10);
        form.TableFour.Header[0].Sum(cell => cell.ColSpan).Should().Be(15);
        form.TableFour.Header[2].Should().HaveCount(10);
        form.TableTwo.Blocks.Should().OnlyContain(block => block.Header.Sum(cell => cell.ColSpan) == 4);
        AnnualReportForm.Form2019.TableTwo.Blocks.Should().OnlyContain(block => block.Header.Sum(cell => cell.ColSpan) == 4);
    }

    [Fact]
    public void Table_two_has_ten_cells_and_table_four_fifteen()
    {
        CellAddress.Table2(AnnualReportForm.Form2021).Should().HaveCount(10);
        CellAddress.Table4(AnnualReportForm.Form2021).Should().HaveCount(15);
        CellAddress.AllOf(AnnualReportForm.Form2021).Should().HaveCount(200).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_figure_of_2019_is_taken_for_one_of_2021() =>
        CellAddress.Table2(AnnualReportForm.Form2019).Should().NotIntersectWith(CellAddress.Table2(AnnualReportForm.Form2021));

    /// <summary>Label columns covered in each row, cells from above included.</summary>
    private static IEnumerable<int> Widths(TableThreeLayout table)
    {
        var open = new List<(int Left, int Width)>();
        foreach (var row in table.Rows)
        {
            yield return open.Sum(cell => cell.Width) + row.Head.Sum(cell => cell.ColSpan);
            open = [.. open.Concat(row.Head.Select(cell => (cell.RowSpan, cell.ColSpan))).Select(cell => (cell.Item1 - 1, cell.Item2)).Where(cell => cell.Item1 > 0)];
        }
    }
}
