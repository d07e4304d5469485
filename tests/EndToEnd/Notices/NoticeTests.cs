using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Notices;

public sealed class SqliteNoticeTests(GuardedOnSqlite office) : NoticeTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresNoticeTests(GuardedOnPostgres office) : NoticeTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>通知 by the interface: what happens to a case reaches whoever it concerns.</summary>
public abstract class NoticeTests(GuardedSilo office)
{
    [Fact]
    public async Task Assigning_reassigning_and_falling_due_are_told_once_to_each()
    {
        var (zhang, first) = await office.Person("officer", "xzfb");
        var (li, second) = await office.Person("officer", "xzfb");
        var (_, supervisor) = await office.Person("supervisor", "xzfb");
        var number = await Register("2023-01-04");   // overdue on 2023-02-15
        await Send(supervisor, number, new { type = "assign", officer = zhang });

        var told = (await first.Unread(1)).GetProperty("items")[0];
        told.GetProperty("kind").GetString().Should().Be("assigned");
        told.GetProperty("number").GetString().Should().Be(number);
        told.GetProperty("by").GetString().Should().Contain("supervisor");

        await office.Admin.Post("/jobs/notices/run", new { });
        await office.Admin.Post("/jobs/notices/run", new { });
        (await first.Read("/notices?kind=overdue")).Json.GetProperty("total").GetInt32().Should().Be(1);
        (await supervisor.Read("/notices?kind=overdue")).Json.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("number").GetString() == number).Should().Be(1);

        await Send(supervisor, number, new { type = "assign", officer = li });
        (await second.Unread(1)).GetProperty("items")[0].GetProperty("kind").GetString().Should().Be("assigned");
        (await first.Unread(3)).GetProperty("items")[0].GetProperty("kind").GetString().Should().Be("takenOver");
    }

    [Fact]
    public async Task A_notice_is_read_by_its_reader_alone()
    {
        var (zhang, mine) = await office.Person("officer", "xzfb");
        var (_, other) = await office.Person("officer", "xzfb");
        await Send(office.Admin, await Register("2023-02-10"), new { type = "assign", officer = zhang });
        await Send(office.Admin, await Register("2023-02-10"), new { type = "assign", officer = zhang });
        var id = (await mine.Unread(2)).GetProperty("items")[0].GetProperty("id").GetInt64();

        (await other.Post($"/notices/{id}/read", new { })).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.NotFound && answer["code"] == "notice-not-found");
        (await mine.Post($"/notices/{id}/read", new { }))["readAt"].Should().NotBeEmpty();
        (await mine.Read("/notices?unread=true")).Json.GetProperty("total").GetInt32().Should().Be(1);
        (await mine.Post("/notices/read-all", new { }))["marked"].Should().Be("1");
        (await mine.Unread(0)).GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Settings_hold_back_what_is_not_urgent_and_wrong_ones_are_refused_by_field()
    {
        var (zhang, mine) = await office.Person("officer", "xzfb");
        (await mine.Read("/notices/settings"))["digestAt"].Should().Be("09:00");
        (await mine.Put("/notices/settings", new { digest = true, digestAt = "9 Uhr", quietFrom = "20:00" })).Should().Match<ApiAnswer>(answer =>
            answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("digestAt") && answer.Text.Contains("quietTo"));
        (await mine.Put("/notices/settings", new { digest = true, digestAt = "23:59" })).Status.Should().Be(HttpStatusCode.OK);
        var number = await Register("2023-01-04");
        await Send(office.Admin, number, new { type = "assign", officer = zhang });
        await office.Admin.Post("/jobs/notices/run", new { });

        (await mine.Read("/notices")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).Should().Equal("overdue");
    }

    [Theory]
    [InlineData("?kind=nothing")]
    [InlineData("?unread=maybe")]
    [InlineData("?page=0")]
    [InlineData("?pageSize=201")]
    public async Task A_question_that_cannot_be_understood_is_refused(string query) => (await office.Admin.Read($"/notices{query}")).Status.Should().Be(HttpStatusCode.BadRequest);

    private async Task<string> Register(string receivedOn)
    {
        var answer = await office.Admin.Call(HttpMethod.Post, "/requests", RunningSilo.Form(receivedOn: receivedOn, description: $"内容{Guid.NewGuid()}"));
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer["number"];
    }

    private static async Task Send(HttpClient http, string number, object command)
    {
        var answer = await http.Post($"/requests/{number}/commands", command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
    }
}
