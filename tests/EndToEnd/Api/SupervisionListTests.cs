using System.Net;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

public sealed class SqliteSupervisionListTests(SiloOnSqlite office) : SupervisionListTests(office), IClassFixture<SiloOnSqlite>;

public sealed class PostgresSupervisionListTests(SiloOnPostgres office) : SupervisionListTests(office), IClassFixture<SiloOnPostgres>;

/// <summary>督办清单 on 2023-02-15: 即将逾期, 逾期未办, 逾期已办, 未签收, 催办中, 会办.</summary>
public abstract class SupervisionListTests(RunningSilo office)
{
    [Fact]
    public async Task Each_list_holds_what_its_name_says_and_nothing_else()
    {
        await office.Http.Post("/departments", new { code = "ldb", name = "劳动局" });
        var (overdue, soon, far) = (await office.Register("ldb", "2022-12-01"), await office.Register("ldb", "2023-01-16"), await office.Register("ldb", "2023-02-10"));
        var (unconfirmed, forgotten) = (await Arrived("2023-02-14"), await Arrived("2023-02-01"));
        var (closedLate, closedInTime) = (await office.Register("ldb", "2022-11-01"), await office.Register("ldb", "2022-11-01"));
        await Sent(closedLate, new { type = "issueReply", on = "2023-01-05", disposition = "provided", deliveredBy = "hand", facts = new { review = "可以公开", route = "当面提供" }, lateReason = "档案查找困难", responsibleDepartment = "jyj" });
        await Sent(closedInTime, RunningSilo.Provide("2022-11-10"));
        await Sent(far, new { type = "transfer", department = "jyj", reason = "职责所在" });
        await Sent(soon, new { type = "urge", reason = "临近到期", answerBy = "2023-02-16" });
        await Sent(overdue, new { type = "inviteCoHandler", department = "jyj", part = "核对人数", dueOn = "2023-02-20" });

        (await Listed("dueSoon")).Should().Equal(soon, unconfirmed, forgotten);
        (await Listed("overdue")).Should().Equal(overdue);
        (await Listed("closedLate")).Should().Equal(closedLate);
        (await Listed("unsigned")).Should().Equal(far);
        (await Listed("urged")).Should().Equal(soon);
        (await Listed("coHandled")).Should().Equal(overdue);
        (await office.Http.Read("/requests?list=late")).Status.Should().Be(HttpStatusCode.BadRequest);

        var item = (await office.Http.Read($"/requests?department=ldb&list=closedLate")).Json.GetProperty("items")[0];
        (item.GetProperty("closedLate").GetBoolean(), item.GetProperty("lateDepartment").GetString()).Should().Be((true, "jyj"));
        (await office.Command(closedLate, new { type = "urge", reason = "快办", answerBy = "2023-02-20" }))["code"].Should().Be("case-closed");
        (await office.Command(soon, new { type = "answerUrge", text = "今日送审" })).Status.Should().Be(HttpStatusCode.OK);
        (await Listed("urged")).Should().BeEmpty();
    }

    [Fact]
    public async Task Overdue_is_the_same_cases_by_the_lamp_by_the_list_and_in_the_number_the_board_shows()
    {
        await office.Http.Post("/departments", new { code = "yjj", name = "应急局" });
        string[] late = [await office.Register("yjj", "2022-12-01"), await office.Register("yjj", "2022-12-05")];
        await office.Register("yjj", "2023-02-10");
        string[] unconfirmed = [await Arrived("2022-12-01", "yjj"), await Arrived("2023-02-14", "yjj")];

        var open = await office.Http.ReadAll("/requests?department=yjj");
        open.Where(item => item.GetProperty("urgency").GetString() == "overdue").Select(item => item.GetProperty("number").GetString()).Should().Equal(late);
        (await Listed("overdue", "yjj")).Should().Equal(late);
        (await office.Http.ReadAll("/requests?department=yjj&urgency=overdue")).Select(item => item.GetProperty("number").GetString()).Should().Equal(late);
        // The board counts like this, of all officers and of each.
        var loads = (await office.Http.Read("/departments/yjj/workload")).Json.EnumerateArray().ToArray();
        loads.Sum(load => load.GetProperty("overdue").GetInt32()).Should().Be(late.Length);
        loads.Sum(load => load.GetProperty("open").GetInt32()).Should().Be(late.Length + 1 + unconfirmed.Length);
        (await office.Http.ReadAll("/requests?department=yjj&status=awaitingConfirmation")).Select(item => item.GetProperty("number").GetString()).Should().Equal(unconfirmed);
    }

    private async Task<IEnumerable<string>> Listed(string list, string department = "ldb") =>
        (await office.Http.ReadAll($"/requests?department={department}&list={list}")).Select(item => item.GetProperty("number").GetString()!).ToList();

    private async Task<string> Arrived(string on, string department = "ldb") => (await office.Http.Post("/requests", new
    {
        department,
        arrivedOn = on,
        channel = "internet",
        applicant = new { kind = "naturalPerson", name = "申请人" },
        description = "部门预算",
    }))["number"];

    private async Task Sent(string number, object command)
    {
        var answer = await office.Command(number, command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
    }
}
