using System.Collections.Immutable;
using System.Text;
using Dapper;
using FluentAssertions;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteTextSearchTests() : TextSearchTests(DatabaseKind.Sqlite);

public sealed class PostgresTextSearchTests() : TextSearchTests(DatabaseKind.PostgreSql)
{
    [Theory]
    [InlineData("征地", null)]
    [InlineData("AB", null)]
    [InlineData("🏛征", null)]
    [InlineData("征地", "czj")]
    public async Task A_word_of_two_letters_is_found_by_the_index(string word, string? department)
    {
        await using var test = await Filled(20, seed: 3);
        test.Execute("""
            INSERT INTO register (number, year, serial, department, handling_department, status, channel, applicant_kind, applicant_name, description, arrived_on, due_provisional,
              breaches, version, calendar_version, registered_by, registered_at, updated_at)
            SELECT '1999-czj-' || i, 1999, i, 'czj', 'czj', 'inProgress', 'fax', 'other', '某' || i, '申请公开第' || i || '号', '1999-01-01', false, 0, 1, 0, lpad(to_hex(i), 32, '0')::uuid, now(), now()
            FROM generate_series(10001, 20000) AS i
            """);
        test.Execute("ANALYZE register");
        var filter = RegisterFilter.Of(new RegisterQuery { Text = word, Department = department }, test.Database.Dialect);

        await using var connection = await test.Database.Connect(TestContext.Current.CancellationToken);
        var plan = string.Join('\n', await connection.QueryAsync<string>($"EXPLAIN SELECT number FROM register {filter.Where} ORDER BY year, department, serial LIMIT 50", filter.Parameters));

        plan.Should().Contain("Bitmap Index Scan on register_text").And.NotContain("Seq Scan");
    }
}

/// <summary>A search finds the same with the index and without: what has the text in it, whatever the case of Latin letters and however the text looks.</summary>
public abstract class TextSearchTests(DatabaseKind kind)
{
    // Few letters, so that a word is often found, and in part: pairs of it in two places, half of it here and half there.
    private static readonly string[] Letters = ["征", "地", "补", "偿", "🏛", "𠮷", "A", "a", "B", "b", "1", "2", "%", "_", "\\", "-", " ", "'", "\n", "İ", "ı", "É", "é"];

    [Fact]
    public async Task Any_part_of_any_text_finds_exactly_the_rows_that_have_it()
    {
        await using var test = await Filled(400, seed: 20260302);
        var register = new SqlRegister(test.Database);
        var random = new Random(7);
        var found = 0;
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var word = attempt % 2 == 0 ? PartOf(Pick(random, Rows).Description, random) : Text(random, random.Next(1, 5));
            var expected = string.IsNullOrWhiteSpace(word) ? Rows.Length : Rows.Count(row => Has(row, word.Trim()));

            var page = await register.Search(new RegisterQuery { Text = word, PageSize = 200 }, TestContext.Current.CancellationToken);

            page.Total.Should().Be(expected, "of '{0}'", word);
            page.Items.Length.Should().Be(Math.Min(expected, 200));
            page.Items.Where(row => !string.IsNullOrWhiteSpace(word) && !Has(row, word.Trim())).Should().BeEmpty("of '{0}'", word);
            found += expected is > 0 and < 200 ? 1 : 0;
        }

        found.Should().BeGreaterThan(100, "searches that find everything or nothing prove little");
    }

    private ImmutableArray<RegisterRow> Rows { get; set; } = [];

    protected async Task<TestDatabase> Filled(int count, int seed)
    {
        var random = new Random(seed);
        Rows = [.. RegisterRows.Generate(count, seed).Select(row => row with { ApplicantName = Text(random, random.Next(1, 8)), Description = Text(random, random.Next(1, 60)) })];
        var test = await TestDatabase.Migrated(kind);
        using var states = test.Database.States("test");
        foreach (var rows in Rows.Chunk(100))
        {
            var group = rows.Select(row => new StateWrite(
                StateKey.Of("request", GrainId.Create("request", row.Number)), expected: null, TestSilo.Serializer.Serialize(new TestDocument { Register = row }).ToArray())).ToList();
            await states.Write(group);
            group.ForEach(write => write.Complete());
            await Task.WhenAll(group.Select(write => write.Done));
        }
        return test;
    }

    // Both databases look past the case of the 26 letters, and of no others.
    private static bool Has(RegisterRow row, string word) =>
        Lower(row.Number).StartsWith(Lower(word), StringComparison.Ordinal)
        || Lower(row.ApplicantName).Contains(Lower(word), StringComparison.Ordinal)
        || Lower(row.Description).Contains(Lower(word), StringComparison.Ordinal);

    private static string Lower(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter));

    private static string PartOf(string text, Random random)
    {
        Rune[] letters = [.. text.EnumerateRunes()];
        var first = random.Next(letters.Length);
        var part = string.Concat(letters.Skip(first).Take(random.Next(1, 5)));
        return random.Next(2) == 0 ? part : string.Concat(part.Select(letter => char.IsAsciiLetter(letter) ? (char)(letter ^ 0x20) : letter));
    }

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Pick(random, Letters)));

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
