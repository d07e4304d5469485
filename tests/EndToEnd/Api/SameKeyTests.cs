using System.Net;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

public sealed class SqliteSameKeyTests(SiloOnSqlite office) : SameKeyTests(office), IClassFixture<SiloOnSqlite>;

public sealed class PostgresSameKeyTests(SiloOnPostgres office) : SameKeyTests(office), IClassFixture<SiloOnPostgres>;

/// <summary>The same Idempotency-Key is one effect; the same version is one winner.</summary>
public abstract class SameKeyTests(RunningSilo office)
{
    [Fact]
    public async Task A_registration_sent_again_gets_the_first_answer()
    {
        var (key, form) = (Guid.NewGuid().ToString(), RunningSilo.Form(description: "同一件"));
        var first = await office.Http.Call(HttpMethod.Post, "/requests", form, key);
        var second = await office.Http.Call(HttpMethod.Post, "/requests", form, key);
        second.Should().Be(first);
        (await Total("q=同一件")).Should().Be(1);
    }

    [Theory]
    [InlineData("xzfb", "2022-03-01", "另一内容")]
    [InlineData("xzfb", "2023-01-05", "原内容")]
    [InlineData("jyj", "2022-03-01", "原内容")]
    public async Task A_registration_key_is_not_for_another_body(string department, string receivedOn, string description)
    {
        var key = Guid.NewGuid().ToString();
        (await office.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(description: "原内容"), key)).Status.Should().Be(HttpStatusCode.Created);
        var before = await Total("");
        var second = await office.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(department, receivedOn, description), key);
        (second.Status, second["code"]).Should().Be((HttpStatusCode.Conflict, "idempotency-key-reused"));
        (await Total("")).Should().Be(before);
    }

    [Fact]
    public async Task Twenty_equal_registrations_at_once_give_one_request()
    {
        var (key, form) = (Guid.NewGuid().ToString(), RunningSilo.Form(description: "二十次"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => office.Http.Call(HttpMethod.Post, "/requests", form, key)));
        answers.Select(a => (a.Status, a["number"])).Distinct().Should().ContainSingle().Which.Status.Should().Be(HttpStatusCode.Created);
        (await Total("q=二十次")).Should().Be(1);
    }

    [Fact]
    public async Task A_command_sent_again_has_one_effect_and_the_first_answer_even_after_others()
    {
        var number = await office.Register();
        var key = Guid.NewGuid().ToString();
        var first = await office.Command(number, new { type = "note", text = "一次" }, key);
        await office.Command(number, new { type = "note", text = "其间" });
        (await office.Command(number, new { type = "note", text = "一次" }, key)).Should().Be(first);
        var reused = await office.Command(number, new { type = "note", text = "两次" }, key);
        (reused.Status, reused["code"]).Should().Be((HttpStatusCode.Conflict, "idempotency-key-reused"));
        (await office.Http.Read($"/requests/{number}")).Json.GetProperty("version").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Of_two_officers_with_the_same_version_one_wins_and_the_other_loses_nothing()
    {
        var number = await office.Register();
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => office.Command(number, new { type = "note", text = $"第{i}人", expectedVersion = 1 })));
        answers.Count(a => a.Status == HttpStatusCode.OK).Should().Be(1);
        answers.Where(a => a.Status != HttpStatusCode.OK).Should().OnlyContain(a => a.Status == HttpStatusCode.Conflict && a["code"] == "stale-version");
        var again = await office.Command(number, new { type = "note", text = "重试", expectedVersion = 2 });
        again.Json.GetProperty("timeline").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task Commands_out_of_order_are_refused_with_code_and_article()
    {
        var number = await office.Register();
        await Refused(number, new { type = "receiveSupplement", on = "2022-03-02" }, "no-supplement-notice");
        await Refused(number, new { type = "correctClosing", on = "2022-03-02", disposition = "doesNotExist", reason = "更正" }, "case-not-closed");
        await office.Command(number, new { type = "requestSupplement", on = "2022-03-02", items = "请说明文号" });
        (await Refused(number, new { type = "requestSupplement", on = "2022-03-03", items = "再说明" }, "supplement-only-once"))["article"].Should().Contain("第三十条");
        await office.Command(number, new { type = "withdraw", on = "2022-03-04" });
        await Refused(number, new { type = "extend", on = "2022-03-05", workingDays = 5, approvedBy = "主任", reason = "复杂" }, "case-closed");
    }

    private async Task<ApiAnswer> Refused(string number, object command, string code)
    {
        var answer = await office.Command(number, command);
        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity, answer.Text);
        answer["code"].Should().Be(code);
        return answer;
    }

    private async Task<int> Total(string query) => (await office.Http.Read($"/requests?{query}")).Json.GetProperty("total").GetInt32();
}
