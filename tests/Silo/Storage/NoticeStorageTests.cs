using FluentAssertions;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Silo.Storage.Notices;
using Jinping.Workflow.Silo.Storage.States;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteNoticeStorageTests() : NoticeStorageTests(DatabaseKind.Sqlite);

public sealed class PostgresNoticeStorageTests() : NoticeStorageTests(DatabaseKind.PostgreSql);

/// <summary>What a case has to tell is noted down with its write, and what was told is kept once for each person and channel.</summary>
public abstract class NoticeStorageTests(DatabaseKind kind)
{
    private const string Number = "2026-xzfb-0001";
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Every_new_version_of_a_case_is_noted_down_with_its_write_and_nothing_else_is()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var notices = new SqlNotices(test.Database);
        var state = await Write(test, version: 1, expected: null);
        (await notices.Untold(null, 10, CancellationToken.None)).Should().BeEmpty("a registration tells nobody");
        state = await Write(test, version: 3, expected: state);
        state = await Write(test, version: 3, expected: state);   // a sweep writes dates, and no entry
        await Write(test, version: 4, expected: state);

        (await notices.Untold(null, 10, CancellationToken.None)).Should().Equal(Case(1, 3), Case(3, 4));
        (await notices.Untold(Case(1, 3), 10, CancellationToken.None)).Should().Equal(Case(3, 4));
        await notices.Keep([], [Case(1, 3)], CancellationToken.None);
        (await notices.Untold(null, 10, CancellationToken.None)).Should().Equal(Case(3, 4));
    }

    [Fact]
    public async Task A_write_that_is_refused_notes_down_nothing()
    {
        await using var test = await TestDatabase.Migrated(kind);
        await Write(test, version: 1, expected: null);
        await FluentActions.Awaiting(() => Write(test, version: 2, expected: 7)).Should().ThrowAsync<Exception>();

        (await new SqlNotices(test.Database).Untold(null, 10, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_event_comes_to_the_same_person_by_the_same_channel_once()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var notices = new SqlNotices(test.Database);

        (await notices.Keep([Kept("a/1", "LI"), Kept("a/1", "WANG")], [], CancellationToken.None)).Should().Be(2);
        (await notices.Keep([Kept("a/1", "LI"), Kept("a/1", "LI") with { Channel = "email" }, Kept("a/2", "LI")], [], CancellationToken.None)).Should().Be(2);
        (await notices.Unread("LI", Now, CancellationToken.None)).Should().Be(2, "e-mail is no inbox");
    }

    [Fact]
    public async Task An_inbox_is_read_by_pages_kinds_and_what_is_unread()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var notices = new SqlNotices(test.Database);
        await notices.Keep([.. Enumerable.Range(1, 5).Select(i => Kept($"a/{i}", "LI", i % 2 == 0 ? NoticeKind.Overdue : NoticeKind.Assigned, Now.AddMinutes(i)))], [], CancellationToken.None);
        var later = Now.AddHours(1);

        var first = await notices.Page(new NoticeQuery { Person = "LI", PageSize = 2 }, later, CancellationToken.None);
        (first.Total, first.Unread).Should().Be((5, 5));
        first.Items.Select(item => item.RaisedAt).Should().Equal(Now.AddMinutes(5), Now.AddMinutes(4));
        var item = first.Items[1];
        item.Should().BeEquivalentTo(new NoticeItem { Id = item.Id, Kind = NoticeKind.Overdue, IsUrgent = false, Number = Number, Year = 2025, Text = "有事", By = "王某（wang）", OnBehalfOf = "张三", RaisedAt = Now.AddMinutes(4) });

        (await notices.Read("LI", item.Id, later, CancellationToken.None))!.ReadAt.Should().Be(later);
        (await notices.Read("LI", item.Id, later.AddHours(1), CancellationToken.None))!.ReadAt.Should().Be(later, "it was read then");
        (await notices.Read("WANG", item.Id, later, CancellationToken.None)).Should().BeNull();
        (await notices.Page(new NoticeQuery { Person = "LI", Unread = true, Kind = NoticeKind.Overdue }, later, CancellationToken.None)).Total.Should().Be(1);
        (await notices.ReadAll("LI", later, CancellationToken.None)).Should().Be(4);
        (await notices.Unread("LI", later, CancellationToken.None)).Should().Be(0);
    }

    [Fact]
    public async Task What_is_not_due_yet_is_neither_shown_nor_counted_nor_read()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var notices = new SqlNotices(test.Database);
        await notices.Keep([Kept("a/1", "LI") with { DueAt = Now.AddDays(1) }], [], CancellationToken.None);

        (await notices.Page(new NoticeQuery { Person = "LI" }, Now, CancellationToken.None)).Total.Should().Be(0);
        (await notices.ReadAll("LI", Now, CancellationToken.None)).Should().Be(0);
        (await notices.Unread("LI", Now.AddDays(1), CancellationToken.None)).Should().Be(1);
    }

    [Fact]
    public async Task What_was_read_long_ago_and_what_is_very_old_goes()
    {
        await using var test = await TestDatabase.Migrated(kind);
        var notices = new SqlNotices(test.Database);
        await notices.Keep([Kept("a/1", "LI", at: Now.AddDays(-800)), Kept("a/2", "LI", at: Now.AddDays(-300))], [], CancellationToken.None);
        await notices.ReadAll("LI", Now.AddDays(-290), CancellationToken.None);
        await notices.Keep([Kept("a/3", "LI", at: Now.AddDays(-299)), Kept("a/4", "LI")], [], CancellationToken.None);

        (await notices.Tidy(Now.AddDays(-180), Now.AddDays(-730), CancellationToken.None)).Should().Be(2);
        (await notices.Page(new NoticeQuery { Person = "LI" }, Now, CancellationToken.None)).Total.Should().Be(2);
    }

    private static KeptNotice Kept(string @event, string person, NoticeKind kind = NoticeKind.Assigned, DateTimeOffset? at = null) => new()
    {
        Notice = new() { Event = @event, Kind = kind, To = Addressee.Staff("xzfb"), By = "王某（wang）", Number = Number, Year = 2025, Text = "有事", RaisedAt = at ?? Now },
        Person = person,
        OnBehalfOf = "张三",
        DueAt = at ?? Now,
    };

    private static CaseWrite Case(int after, int version) => new() { Number = Number, After = after, Version = version };

    private static async Task<int> Write(TestDatabase test, int version, int? expected)
    {
        var states = test.Database.States("test");
        using var disposed = states as IDisposable;
        var write = new StateWrite(StateKey.Of("request", GrainId.Create("request", Number)), expected,
            TestSilo.Serializer.Serialize(new TestDocument { Register = TestDocument.Row(Number) with { Version = version } }).ToArray());
        await states.Write([write]);
        write.Complete();
        return (await write.Done)!.Value;
    }
}
