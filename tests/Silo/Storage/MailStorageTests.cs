using FluentAssertions;
using Jinping.Workflow.Actors.Mails;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Silo.Storage.Mails;
using Jinping.Workflow.Silo.Storage.Notices;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteMailStorageTests() : MailStorageTests(DatabaseKind.Sqlite);

public sealed class PostgresMailStorageTests() : MailStorageTests(DatabaseKind.PostgreSql);

/// <summary>What is due by e-mail is put together once, and stays together until it has left.</summary>
public abstract class MailStorageTests(DatabaseKind kind)
{
    private const string Number = "2026-xzfb-0001";
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Each_person_gets_one_mail_of_what_is_due_and_none_of_what_is_not()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var mails = await With(test, Kept("a/1", "LI"), Kept("a/2", "LI"), Kept("a/2", "WANG"), Kept("a/3", "LI", Now.AddHours(1)), Kept("a/1", "LI") with { Channel = INotices.InApp });

        (await mails.Gather(Now, CancellationToken.None)).Should().Be(2);
        (await mails.Gather(Now, CancellationToken.None)).Should().Be(0, "nothing is put into two mails");
        var due = await mails.Due(Now, 10, CancellationToken.None);
        due.Select(mail => mail.Person).Should().BeEquivalentTo("LI", "WANG");
        (await mails.Notices(due.Single(mail => mail.Person == "LI").Id, CancellationToken.None)).Should().HaveCount(2);
        (await mails.Gather(Now.AddHours(1), CancellationToken.None)).Should().Be(1, "the other has become due");
    }

    [Fact]
    public async Task A_mail_that_is_broken_off_between_sending_and_marking_is_the_same_mail_with_the_same_contents()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var mails = await With(test, Kept("a/1", "LI"));
        await mails.Gather(Now, CancellationToken.None);
        var first = (await mails.Due(Now, 10, CancellationToken.None)).Single();
        var contents = await mails.Notices(first.Id, CancellationToken.None);

        await new SqlNotices(test.Database).Keep([Kept("a/2", "LI", Now.AddMinutes(-1))], [], CancellationToken.None);
        await mails.Gather(Now, CancellationToken.None);
        var again = (await mails.Due(Now, 10, CancellationToken.None)).Single(mail => mail.Id == first.Id);
        (await mails.Notices(again.Id, CancellationToken.None)).Should().Equal(contents, "what came late is in a mail of its own");
        await mails.End(first.Id, Now, null, CancellationToken.None);
        (await mails.Due(Now.AddDays(9), 10, CancellationToken.None)).Should().ContainSingle().Which.Id.Should().NotBe(first.Id);
        (await mails.LastTo("LI", CancellationToken.None)).Should().NotBeNull();
    }

    [Fact]
    public async Task What_failed_waits_and_what_was_given_up_is_never_tried_again()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var mails = await With(test, Kept("a/1", "LI"));
        await mails.Gather(Now, CancellationToken.None);
        var id = (await mails.Due(Now, 10, CancellationToken.None)).Single().Id;

        await mails.Retry(id, "没有应答", Now.AddMinutes(5), CancellationToken.None);
        (await mails.Due(Now, 10, CancellationToken.None)).Should().BeEmpty();
        (await mails.CountWaiting(Now, CancellationToken.None)).Should().Be(1);
        (await mails.Due(Now.AddMinutes(5), 10, CancellationToken.None)).Single().Should().Match<Contracts.Mails.MailStanding>(mail => mail.Attempts == 1 && mail.Problem == "没有应答");
        await mails.End(id, Now.AddMinutes(5), "拒收", CancellationToken.None);
        (await mails.Due(Now.AddDays(9), 10, CancellationToken.None)).Should().BeEmpty();
        (await mails.LastTo("LI", CancellationToken.None)).Should().Match<Contracts.Mails.MailStanding>(mail => mail.SentAt == null && mail.NextAt == null && mail.Problem == "拒收");
        (await mails.Gather(Now.AddDays(9), CancellationToken.None)).Should().Be(0);
    }

    [Fact]
    public async Task A_letter_is_queued_once_and_what_the_case_never_heard_of_is_thrown_away()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var (mails, id) = (await With(test), Guid.NewGuid());
        await mails.Queue(id, Number, Now, CancellationToken.None);
        await mails.Queue(id, Number, Now.AddMinutes(1), CancellationToken.None);

        (await mails.Waiting(Number, CancellationToken.None)).Should().ContainSingle().Which.MadeAt.Should().Be(Now);
        await mails.Drop(id, CancellationToken.None);
        (await mails.Waiting(Number, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_mail_goes_after_its_notices()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var mails = await With(test, Kept("a/1", "LI"));
        await mails.Gather(Now, CancellationToken.None);
        await mails.End((await mails.Due(Now, 10, CancellationToken.None)).Single().Id, Now, null, CancellationToken.None);

        (await mails.Tidy(Now.AddDays(800), CancellationToken.None)).Should().Be(0);
        await new SqlNotices(test.Database).Tidy(Now.AddDays(800), Now.AddDays(800), CancellationToken.None);
        (await mails.Tidy(Now.AddDays(800), CancellationToken.None)).Should().Be(1);
    }

    private static async Task<IMails> With(TestDatabase test, params KeptNotice[] notices)
    {
        await new SqlNotices(test.Database).Keep(notices, [], CancellationToken.None);
        return new SqlMails(test.Database);
    }

    private static KeptNotice Kept(string @event, string person, DateTimeOffset? due = null) => new()
    {
        Notice = new() { Event = @event, Kind = NoticeKind.Assigned, To = Addressee.Staff("xzfb"), By = "王某（wang）", Number = Number, Text = "有事", RaisedAt = due ?? Now },
        Person = person,
        Channel = INotices.Mail,
        DueAt = due ?? Now,
    };
}
