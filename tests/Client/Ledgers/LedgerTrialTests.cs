using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Client.Ledgers;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using MiniExcelLibs;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Ledgers;

/// <summary>台账: a workbook as an office keeps it becomes cases, and what is wrong is named by row and column.</summary>
public sealed class LedgerTrialTests
{
    private static readonly string[] Head = ["编号", "申请日期", "申请人（姓名）", "申请人类型", "申请方式", "申请公开内容", "承办单位", "答复日期", "答复结果", "理由"];
    private static readonly ImmutableArray<DepartmentEntry> Departments = [new() { Code = "xzfb", Name = "金平县人民政府办公室" }, new() { Code = "czj", Name = "金平县财政局" }];
    private static readonly LegalContext Context = new() { Today = new(2023, 2, 15), Calendar = WorkCalendar.Published };

    [Fact]
    public void Headings_are_found_below_a_title_and_columns_by_their_common_names()
    {
        var file = Read([["某县2022年依申请公开台账"], Head, Good(1)]);

        var mapping = LedgerMapping.Of(file);

        mapping.HeadRow.Should().Be(2);
        mapping.Columns.Values.Should().BeEquivalentTo(
        [
            LedgerColumn.Number, LedgerColumn.ReceivedOn, LedgerColumn.ApplicantName, LedgerColumn.ApplicantKind, LedgerColumn.Channel,
            LedgerColumn.Description, LedgerColumn.Department, LedgerColumn.ClosedOn, LedgerColumn.Outcome, LedgerColumn.Ground,
        ]);
    }

    [Fact]
    public void A_good_row_is_a_case_with_all_that_happened()
    {
        var trial = Try([Head, Good(1)]);

        trial.Problems.Should().BeEmpty();
        var read = trial.Cases.Should().ContainSingle().Subject;
        read.Form.Should().BeEquivalentTo(new { Department = "czj", ReceivedOn = new DateOnly(2022, 3, 5), Channel = Channel.RegisteredMail, Backfilled = true });
        read.Form.Applicant.Should().BeEquivalentTo(new { Name = "申请人1", Kind = ApplicantKind.NaturalPerson });
        read.Commands[0].Should().BeOfType<RequestCommand.IssueReply>().Which.Should().BeEquivalentTo(new { On = new DateOnly(2022, 3, 24), Disposition = Disposition.DoesNotExist, DeliveredBy = DeliveryMeans.Post });
    }

    [Fact]
    public void Every_fault_is_named_with_its_row_and_column_and_the_good_rows_stay_good()
    {
        var trial = Try(
        [
            Head, Good(1),
            ["2", "3月5日", "申请人2", "自然人", "邮寄", "某文件", "财政局", "2022.3.24", "予以公开", ""],
            ["3", "2022.3.5", "", "外星人", "邮寄", "某文件", "水利局", "2022.3.24", "不予公开", ""],
            ["4", "2022.3.5", "申请人4", "自然人", "邮寄", "某文件", "财政局", "2022.3.1", "予以公开", ""],
            ["5", "2022.3.5", "申请人5", "自然人", "邮寄", "某文件", "财政局", "", "予以公开", ""],
            ["合计", "5"],
            Good(6),
        ]);

        trial.Cases.Select(read => read.Row).Should().Equal(2, 8);
        trial.Problems.Select(problem => (problem.Row, problem.Heading)).Should().Equal((3, "申请日期"), (4, "承办单位"), (4, "申请人类型"), (4, "申请人（姓名）"), (4, "答复结果"), (5, null), (6, "答复日期"));
        trial.Rows.Should().Be(6);
        trial.Problems[0].Message.Should().Contain("3月5日").And.Contain("不是完整的日期");
    }

    [Fact]
    public void A_row_that_stands_there_twice_is_imported_once_and_is_the_same_in_another_file()
    {
        var trial = Try([Head, Good(1), Good(1), Good(2)]);

        trial.Cases.Select(read => read.Row).Should().Equal(2, 4);
        trial.Problems.Should().ContainSingle().Which.Message.Should().Contain("与第2行重复");
        Try([["补充"], Head, Good(2)]).Cases[0].CommandId.Should().Be(trial.Cases[1].CommandId);
    }

    [Fact]
    public void Facts_that_the_ledger_does_not_tell_are_refused_or_stand_on_file_as_the_importer_chose()
    {
        string[] row = ["1", "2022.3.5", "申请人1", "自然人", "邮寄", "某文件", "财政局", "2022.3.24", "信息不存在", ""];

        var refused = Try([Head, row], new LedgerChoices());
        refused.Cases.Should().BeEmpty();
        refused.Problems.Should().ContainSingle().Which.Message.Should().Contain("检索记录");

        var taken = Try([Head, row]).Cases[0].Commands.OfType<RequestCommand.IssueReply>().Single();
        taken.Facts!["search"].Should().Be(LedgerChoices.OnFile);
    }

    [Fact]
    public void Kind_and_channel_that_the_ledger_does_not_tell_are_refused_or_are_what_the_importer_chose()
    {
        string[] row = [.. Good(1)];
        (row[3], row[4]) = ("", "");

        Try([Head, row]).Problems.Select(problem => problem.Message).Should().Equal("请写明申请渠道，或者在导入选项中选择。", "请写明申请人类别，或者在导入选项中选择。");
        var form = Try([Head, row], new LedgerChoices { ApplicantKind = ApplicantKind.NaturalPerson, Channel = Channel.InPerson }).Cases.Should().ContainSingle().Which.Form;
        (form.Applicant!.Kind, form.Channel).Should().Be((ApplicantKind.NaturalPerson, Channel.InPerson));
    }

    [Fact]
    public void What_is_written_and_cannot_be_read_is_not_replaced_by_the_choice()
    {
        string[] row = [.. Good(1)];
        row[3] = "街道";

        Try([Head, row], new LedgerChoices { ApplicantKind = ApplicantKind.NaturalPerson, FactsAreOnFile = true }).Problems.Should().ContainSingle().Which.Message.Should().Contain("街道");
    }

    [Fact]
    public void The_ground_of_a_refusal_is_not_made_up()
    {
        string[] row = ["1", "2022.3.5", "申请人1", "自然人", "邮寄", "某文件", "财政局", "2022.3.24", "部分公开", ""];

        Try([Head, row]).Problems.Should().ContainSingle().Which.Message.Should().Contain("不予公开部分的理由");
        row[^1] = "附件涉及个人隐私";
        Try([Head, row]).Cases[0].Commands.OfType<RequestCommand.IssueReply>().Single().Facts!.Withheld.Should().ContainSingle().Which.Disposition.Should().Be(Disposition.ThirdPartyRights);
    }

    [Fact]
    public void An_importer_of_a_department_enters_only_its_cases()
    {
        var (file, choices) = (Read([Head, Good(1)]), new LedgerChoices { FactsAreOnFile = true });

        var trial = LedgerTrial.Of(file, LedgerMapping.Of(file), choices, Departments, Context, department => department == "xzfb");

        trial.Cases.Should().BeEmpty();
        trial.Problems.Should().ContainSingle().Which.Message.Should().Contain("本部门");
    }

    [Theory]
    [InlineData(new byte[0], "空的")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, ".xls")]
    [InlineData(new byte[] { 1, 2, 3, 4 }, "不是 Excel 工作簿")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 }, "损坏")]
    public void What_is_no_workbook_is_refused_in_words(byte[] file, string words) =>
        LedgerFile.Read(file).Refusal!.Errors["file"].Should().Contain(words);

    [Fact]
    public void A_bomb_is_not_unpacked_and_macros_are_not_read()
    {
        Zip(("xl/workbook.xml", 1), ("xl/worksheets/sheet1.xml", 500 * 1024 * 1024)).Should().Contain("过大");
        Zip(("xl/workbook.xml", 1), ("xl/vbaProject.bin", 1)).Should().Contain("宏");
    }

    private static string Zip(params (string Name, int Length)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in entries)
            {
                using var content = archive.CreateEntry(name).Open();
                var zeros = new byte[1024 * 1024];
                for (var left = length; left > 0; left -= zeros.Length)
                    content.Write(zeros, 0, Math.Min(left, zeros.Length));
            }
        }
        return LedgerFile.Read(file.ToArray()).Refusal!.Errors["file"];
    }

    private static string[] Good(int number) => [$"{number}", "44625", $"申请人{number}", "自然人", "EMS", $"第{number}号文件", "财政局", "二〇二二年三月二十四日", "信息不存在", "经检索档案室未检索到"];

    private static LedgerTrial Try(string[][] rows, LedgerChoices? choices = null)
    {
        var file = Read(rows);
        return LedgerTrial.Of(file, LedgerMapping.Of(file), choices ?? new LedgerChoices { FactsAreOnFile = true }, Departments, Context, _ => true);
    }

    private static LedgerFile Read(string[][] rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(row => Head.Select((_, i) => (Key: ((char)('A' + i)).ToString(), Text: (object?)row.ElementAtOrDefault(i))).ToDictionary(cell => cell.Key, cell => cell.Text)), printHeader: false);
        var (file, refusal) = LedgerFile.Read(stream.ToArray());
        refusal.Should().BeNull();
        return file!;
    }
}
