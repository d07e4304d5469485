using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using MimeKit;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Mails;

public sealed class SqliteLetterMailTests(MailOfficeOnSqlite office) : LetterMailTests(office), IClassFixture<MailOfficeOnSqlite>;

/// <summary>文书的电子邮件, through a real mail server: queued, handed over, put off, refused, and what stands on the letter and in the timeline.</summary>
public abstract class LetterMailTests(MailOffice office)
{
    [Fact]
    public async Task A_letter_goes_to_the_address_in_the_request_with_its_file_and_the_servers_word_is_kept()
    {
        var (number, letter) = await office.Letter("wangxiulan@example.cn");
        var key = Guid.NewGuid().ToString();
        var answer = await office.Mail(number, letter, key: key);
        answer.Status.Should().Be(HttpStatusCode.Accepted, answer.Text);
        answer.Json.GetProperty("mail").GetProperty("state").GetString().Should().Be("waiting");
        answer.Json.GetProperty("mail").GetProperty("to").GetString().Should().Be("w***@example.cn");
        (await office.Mail(number, letter, key: key)).Status.Should().Be(HttpStatusCode.Accepted, "a repeat is the same mail");
        (await office.Mail(number, letter)).Should().Match<ApiAnswer>(refused => refused.Status == HttpStatusCode.UnprocessableEntity && refused["code"] == "letter-mail-waiting");
        await office.Round();
        await office.Round();

        var mail = office.Post.To("wangxiulan@example.cn").Should().ContainSingle().Which;
        mail.Subject.Should().StartWith("政府信息不存在告知书（金政依申请〔2023〕");
        mail.TextBody.Should().Contain("王秀兰：").And.Contain(number).And.Contain("0873-5220000");
        var file = mail.Attachments.OfType<MimePart>().Should().ContainSingle().Which;
        file.FileName.Should().StartWith("政府信息不存在告知书金政依申请〔2023〕").And.EndWith(".docx");
        using var content = new MemoryStream();
        await file.Content!.DecodeToAsync(content);
        content.ToArray().Should().StartWith("PK"u8.ToArray());

        (await office.Standing(number)).GetProperty("state").GetString().Should().Be("sent");
        var seen = await office.Admin.Read($"/requests/{number}/letters");
        seen.Json[0].GetProperty("sentOn").GetString().Should().Be(office.Today);
        seen.Json[0].GetProperty("receivedOn").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null, "that it was sent does not prove that it arrived");
        var view = (await office.Admin.Read($"/requests/{number}")).Text;
        view.Should().Contain("letterMailed").And.Contain("w***@example.cn").And.NotContain("wangxiulan@").And.NotContain("enc:v1").And.Contain("queued as 4711");
        (await office.Admin.Read($"/requests/{number}/verification")).Text.Should().Contain("\"problems\":[]");
    }

    [Fact]
    public async Task What_the_server_puts_off_is_tried_again_later_and_leaves_once()
    {
        office.Post.Busy("busy@example.cn", 1);
        var (number, letter) = await office.Letter("busy@example.cn");
        await office.Mail(number, letter);
        await office.Round();
        var standing = await office.Standing(number);
        standing.GetProperty("state").GetString().Should().Be("waiting");
        standing.GetProperty("problem").GetString().Should().Contain("451").And.Contain("mailbox busy");
        standing.GetProperty("attempts").GetInt32().Should().Be(1);

        await office.Later(TimeSpan.FromHours(4));
        await office.Round();
        office.Post.To("busy@example.cn").Should().ContainSingle();
        (await office.Standing(number)).GetProperty("state").GetString().Should().Be("sent");
    }

    [Fact]
    public async Task A_refused_mail_is_shown_told_to_the_handler_and_stops_no_other()
    {
        var (zhang, mine) = await office.Person("officer", "xzfb");
        var (refused, first) = await office.Letter("nobody@example.cn", zhang);
        var (sent, second) = await office.Letter("somebody@example.cn");
        await office.Mail(refused, first);
        await office.Mail(sent, second);
        await office.Round();

        var standing = await office.Standing(refused);
        standing.GetProperty("state").GetString().Should().Be("refused");
        standing.GetProperty("problem").GetString().Should().Contain("550");
        (await mine.Read("/notices?kind=mailRefused")).Should().Match<ApiAnswer>(told => told.Json.GetProperty("total").GetInt32() == 1 && told.Text.Contains(refused));
        office.Post.To("somebody@example.cn").Should().ContainSingle();

        (await office.Mail(refused, first, new { to = "other@example.cn", format = "docx" })).Status.Should().Be(HttpStatusCode.Accepted);
        await office.Round();
        office.Post.To("other@example.cn").Should().ContainSingle();
        (await office.Standing(refused)).GetProperty("state").GetString().Should().Be("sent");
    }

    [Fact]
    public async Task With_the_server_away_for_a_day_nothing_is_lost_and_nothing_leaves_twice()
    {
        var (number, letter) = await office.Letter("patient@example.cn");
        await office.Post.Close();
        await office.Mail(number, letter);
        (await office.Round()).Should().Contain("不能连接");
        (await office.Standing(number)).GetProperty("problem").GetString().Should().Contain("不能连接");
        await office.Later(TimeSpan.FromHours(25));
        await office.Round();
        (await office.Standing(number)).GetProperty("state").GetString().Should().Be("waiting");

        office.Post.Open();
        await office.Later(TimeSpan.FromHours(2));
        await office.Round();
        await office.Round();
        office.Post.To("patient@example.cn").Should().ContainSingle();
        (await office.Admin.Read($"/requests/{number}/letters")).Json[0].GetProperty("sentOn").GetString().Should().Be(office.Today, "that is the day the server took it over");
    }

    [Fact]
    public async Task When_the_program_dies_before_the_servers_answer_the_mail_leaves_again_under_the_same_id()
    {
        var (number, letter) = await office.Letter("twice@example.cn");
        await office.Mail(number, letter);
        office.Post.Silent = new TaskCompletionSource();
        var round = office.Admin.Post("/jobs/mail/run", new { });
        while (office.Post.To("twice@example.cn").Length == 0)
            await Task.Delay(50);
        var silent = office.Post.Silent;
        office.Post.Silent = null;
        await office.Later(TimeSpan.FromHours(1));
        silent.SetResult();
        await FluentActions.Awaiting(() => round).Should().ThrowAsync<HttpRequestException>();
        await office.Round();

        office.Post.To("twice@example.cn").Select(mail => mail.MessageId).Should().HaveCount(2).And.OnlyContain(id => id == office.Post.To("twice@example.cn")[0].MessageId, "receivers know the second by it");
        (await office.Standing(number)).GetProperty("state").GetString().Should().Be("sent");
        await office.Round();
        office.Post.To("twice@example.cn").Should().HaveCount(2);
    }

    [Fact]
    public async Task What_cannot_be_an_address_or_was_not_written_for_it_is_refused()
    {
        var (number, letter) = await office.Letter(null);
        (await office.Mail(number, letter)).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("没有载明电子邮箱"));
        foreach (var to in new[] { "a@b.cn\r\nBcc: c@d.cn", "a@b.cn, c@d.cn", "王秀兰 <a@b.cn>", "无" })
            (await office.Mail(number, letter, new { to })).Status.Should().Be(HttpStatusCode.BadRequest, to);
        (await office.Mail(number, letter, new { to = "a@b.cn", format = "exe" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await office.Mail(number, Guid.NewGuid().ToString(), new { to = "a@b.cn", format = "docx" })).Status.Should().Be(HttpStatusCode.NotFound);

        var (posted, byPost) = await office.Letter("a@b.cn", deliveredBy: "post");
        (await office.Mail(posted, byPost)).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.UnprocessableEntity && answer["code"] == "letter-not-for-mail" && answer.Text.Contains("更正重发"));
    }
}
