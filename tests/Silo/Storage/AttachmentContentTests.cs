using System.Security.Cryptography;
using FluentAssertions;
using Jinping.Workflow.Silo.Storage.Attachments;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>附件内容 on both databases.</summary>
public sealed class AttachmentContentTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_same_content_is_kept_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var store = new SqlAttachmentContents(test.Database, TestDatabase.Clock);
        await Upload(store, "same", [1, 2], [3]);
        await Upload(store, "same", [1, 2], [3]);

        test.Scalar<long>("SELECT COUNT(*) FROM attachment_content").Should().Be(1);
        test.Scalar<long>("SELECT COUNT(*) FROM attachment_piece").Should().Be(2);
        (await store.Piece("same", 0, None)).Should().Equal(1, 2);
        (await store.Piece("same", 1, None)).Should().Equal(3);
        (await store.Piece("same", 2, None)).Should().BeNull();
        (await store.Piece("other", 0, None)).Should().BeNull();
        (await store.Problem("same", None)).Should().BeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_was_broken_off_and_what_nobody_refers_to_is_thrown_away_a_day_later_and_nothing_else(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var clock = new FakeTimeProvider(TestDatabase.Clock.GetUtcNow());
        var store = new SqlAttachmentContents(test.Database, clock);
        await store.Put(Guid.NewGuid(), 0, [9], None);
        await Upload(store, "refused", [1]);
        await Upload(store, "of-a-case", [2]);
        (await store.Clean(new HashSet<string> { "of-a-case" }, None)).Should().Be(0, "somebody may still be at it");

        clock.Advance(TimeSpan.FromHours(25));
        await store.Put(Guid.NewGuid(), 0, [8], None);
        (await store.Clean(new HashSet<string> { "of-a-case" }, None)).Should().Be(2);
        test.Scalar<long>("SELECT COUNT(*) FROM attachment_piece").Should().Be(2, "the one of the case, and the one just begun");
        (await store.Problem("of-a-case", None)).Should().BeNull();
        (await store.Problem("refused", None)).Should().Be("内容缺失");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_content_referred_to_again_is_not_thrown_away(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var clock = new FakeTimeProvider(TestDatabase.Clock.GetUtcNow());
        var store = new SqlAttachmentContents(test.Database, clock);
        await Upload(store, "again", [1]);
        clock.Advance(TimeSpan.FromDays(2));
        await Upload(store, "again", [1]);

        (await store.Clean(new HashSet<string>(), None)).Should().Be(0);
        (await store.Problem("again", None)).Should().BeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Damage_and_loss_are_found_without_a_key(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var store = new SqlAttachmentContents(test.Database, TestDatabase.Clock);
        await Upload(store, "damaged", [1], [2]);
        await Upload(store, "short", [3], [4]);
        test.Execute("UPDATE attachment_piece SET bytes = @bytes WHERE number = 0 AND upload LIKE '%/damaged'", new { bytes = new byte[] { 7 } });
        test.Execute("DELETE FROM attachment_piece WHERE number = 1 AND upload LIKE '%/short'");

        (await store.Problem("damaged", None)).Should().Be("内容与存入时不符");
        (await store.Problem("short", None)).Should().Be("内容不完整");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Many_who_finish_the_same_content_at_once_keep_it_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var store = new SqlAttachmentContents(test.Database, TestDatabase.Clock);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Upload(store, "same", [1], [2])));

        test.Scalar<long>("SELECT COUNT(*) FROM attachment_piece").Should().Be(2);
        (await store.Problem("same", None)).Should().BeNull();
    }

    private static async Task Upload(SqlAttachmentContents store, string name, params byte[][] pieces)
    {
        var upload = Guid.NewGuid();
        for (var number = 0; number < pieces.Length; number++)
            await store.Put(upload, number, pieces[number], None);
        await store.Finish(upload, name, pieces.Length, Convert.ToHexStringLower(SHA256.HashData([.. pieces.SelectMany(piece => piece)])), None);
    }
}
