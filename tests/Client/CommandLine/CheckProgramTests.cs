using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.Client.Tests.CommandLine;

/// <summary>The built program, run as a person runs it.</summary>
public sealed class CheckProgramTests
{
    private static readonly string Jinping = Fixture.Path("jinping-county-2022.txt");
    private static readonly string Clean = Fixture.Path("huaian-city-2024.pdf");
    private static readonly string Current = Fixture.Path("hongze-district-2024.layout.txt");
    private static readonly string Previous = Fixture.Path("hongze-district-2023.layout.txt");

    [Fact]
    public async Task A_report_that_reconciles_ends_with_0()
    {
        var (code, output) = await Run("check", Clean);
        code.Should().Be(0);
        output.Should().Contain("淮安市人民政府2024年政府信息公开工作年度报告（国办公开办函〔2021〕30号格式）").And.Contain("未发现问题");
    }

    [Fact]
    public async Task The_Jinping_report_ends_with_1_and_tells_its_three_findings()
    {
        var (code, output) = await Run("check", Jinping);
        code.Should().Be(1);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(6, "title, three findings, the one repair, the sum");
        output.Should().Contain("表三“自然人”列：本年新收6+上年结转0=6，办理结果总计6+结转下年度1=7，相差1")
            .And.Contain("表三“总计”列：本年新收6+上年结转0=6，办理结果总计6+结转下年度1=7，相差1")
            .And.Contain("2022年共收到州级转办依申请公开信息6件,全部按时予以答复")
            .And.Contain("共3处问题：错误3处，提示0处");
    }

    [Fact]
    public async Task As_JSON_it_has_the_shape_of_the_contract()
    {
        var (code, output) = await Run("check", Jinping, "--json");
        code.Should().Be(1);
        var result = JsonDocument.Parse(output).RootElement;
        result.GetProperty("publisher").GetString().Should().Be("金平县人民政府");
        result.GetProperty("year").GetInt32().Should().Be(2022);
        result.GetProperty("format").GetInt32().Should().Be(2021);
        var tables = result.GetProperty("tables");
        tables.GetProperty("table2").GetProperty("feesTenThousandYuan").GetDecimal().Should().Be(4245.64m);
        tables.GetProperty("table3").GetProperty("rows").GetProperty("carriedForward").EnumerateArray().Select(cell => cell.GetInt32())
            .Should().Equal(1, 0, 0, 0, 0, 0, 1);
        tables.GetProperty("table4").GetProperty("litigationAfterReconsideration").GetProperty("total").GetInt32().Should().Be(0);
        var finding = result.GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().Should().Be("column-balance");
        finding.GetProperty("where").GetRawText().Should().NotContain("row");
        finding.GetProperty("where").GetProperty("table").GetString().Should().Be("table3");
        finding.GetProperty("where").GetProperty("column").GetString().Should().Be("naturalPerson");
        finding.GetProperty("expected").GetInt32().Should().Be(6);
        finding.GetProperty("found").GetInt32().Should().Be(7);
        finding.GetProperty("severity").GetString().Should().Be("error");
    }

    [Fact]
    public async Task What_is_no_report_ends_with_2_and_says_why()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "会议通知：明天上午九点开会。", TestContext.Current.CancellationToken);
            var (code, output) = await Run("check", file);
            code.Should().Be(2);
            output.Should().Contain("无法读取。未能识别为政府信息公开工作年度报告");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_missing_file_or_none_ends_with_2()
    {
        (await Run("check", "/nowhere/report.txt")).Should().Match<(int Code, string Output)>(run => run.Code == 2 && run.Output.Contains("文件不存在"));
        (await Run("check")).Code.Should().Be(2);
    }

    [Fact]
    public async Task Of_several_files_each_is_told_and_the_worst_decides()
    {
        var (code, output) = await Run("check", Clean, Jinping, "/nowhere/report.txt", "--json");
        code.Should().Be(2);
        JsonDocument.Parse(output).RootElement.EnumerateArray().Select(result => result.GetProperty("file").GetString())
            .Should().Equal("huaian-city-2024.pdf", "jinping-county-2022.txt", "report.txt");
    }

    [Fact]
    public async Task Last_years_report_is_compared_and_must_be_readable()
    {
        (await Run("check", Current, "--previous", Previous)).Code.Should().Be(0);
        var (code, output) = await Run("check", Current, "--previous", Jinping);
        code.Should().Be(1);
        output.Should().Contain("所附上年度报告为2022年度报告，与2024年度不相衔接");
        (await Run("check", Clean, "--previous", "/nowhere/report.txt")).Code.Should().Be(2);
    }

    [Fact]
    public async Task A_folder_is_checked_whole_and_written_to_a_workbook()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var deeper = folder.CreateSubdirectory("局");
            File.Copy(Clean, Path.Combine(folder.FullName, "a.pdf"));
            File.Copy(Jinping, Path.Combine(deeper.FullName, "b.txt"));
            await File.WriteAllTextAsync(Path.Combine(deeper.FullName, "c.docx"), "PK", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "logo.png"), "", TestContext.Current.CancellationToken);
            var workbook = Path.Combine(folder.FullName, "结果.xlsx");
            var (code, output) = await Run("check", folder.FullName, "--xlsx", workbook);
            code.Should().Be(2);
            output.Should().Contain("共3份：未发现问题1份，有问题1份，无法读取1份");
            var rows = MiniExcelLibs.MiniExcel.Query(workbook, useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
            rows.Select(row => (row["文件"], row["类别"])).Should().Equal(("a.pdf", "未发现问题"), ("b.txt", "错误"), ("b.txt", "错误"), ("b.txt", "错误"), ("c.docx", "无法读取"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Parts_are_added_up()
    {
        (await Run("check", Clean, "--parts", Clean)).Code.Should().Be(0, "a report is the sum of itself");
        var (code, output) = await Run("check", Clean, "--parts", Clean, Jinping);
        code.Should().Be(1);
        output.Should().Contain("所属2个单位之和为");
        (await Run("check", Clean, "--parts", "/nowhere/part.txt")).Code.Should().Be(2);
    }

    private static async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jinping.Workflow.Client.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return (process.ExitCode, output);
    }
}
