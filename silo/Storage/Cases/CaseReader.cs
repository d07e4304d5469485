using System.Runtime.CompilerServices;
using Dapper;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage.Register;

namespace Jinping.Workflow.Silo.Storage.Cases;

/// <summary>Reads all cases straight from the database, a page at a time, however many there are, beside whoever is writing.</summary>
/// <param name="database">A migrated database.</param>
public sealed class CaseReader(WorkflowDatabase database)
{
    /// <summary>Cases in memory at a time.</summary>
    private const int PageSize = 200;

    /// <summary>The most rows without a case that are named.</summary>
    private const int MostAlone = 1000;

    // One statement: case and row of one moment. In the order of the storage's index, so that a page costs a page and not a table; and with the size of
    // the page in its text, or PostgreSQL would plan for a tenth of the table and read the whole register beside each page.
    private static readonly string PageText = $"""
        SELECT Hash, Key, Payload, {SqlRegister.Columns}
        FROM
          (SELECT GrainIdHash AS Hash, GrainIdExtensionString AS Key, PayloadBinary AS Payload FROM OrleansStorage
           WHERE GrainTypeString = 'request' AND GrainIdHash >= @hash AND (GrainIdHash > @hash OR GrainIdExtensionString > @key)
           ORDER BY GrainIdHash, GrainIdExtensionString LIMIT {PageSize}) AS page
        LEFT JOIN register ON number = Key
        ORDER BY Hash, Key
        """;

    static CaseReader() => SqlTypes.Register();

    /// <summary>Every case once, in no order that means anything. One that is written meanwhile is read as it was before or after.</summary>
    public async IAsyncEnumerable<StoredCase> All([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StoredCase? last = null;
        do
        {
            var page = await Page(last, cancellationToken);
            foreach (var stored in page)
                yield return stored;
            last = page.Count < PageSize ? null : page[^1];
        }
        while (last is not null);
    }

    /// <summary>Numbers in the register for which there is no case; the first thousand.</summary>
    public async Task<IReadOnlyList<string>> RowsAlone(CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT r.number FROM register r
            LEFT JOIN OrleansStorage s ON s.GrainTypeString = 'request' AND s.GrainIdExtensionString = r.number
            WHERE s.GrainIdExtensionString IS NULL
            ORDER BY r.number LIMIT @MostAlone
            """;
        await using var connection = await database.Connect(cancellationToken);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, new { MostAlone }, commandTimeout: 0, cancellationToken: cancellationToken))];
    }

    /// <summary>The documents of all grains that keep one under a name of state, as stored, in no order that means anything.</summary>
    public async Task<IReadOnlyList<byte[]>> Documents(string stateName, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return [.. await connection.QueryAsync<byte[]>(new CommandDefinition(
            "SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString = @stateName AND PayloadBinary IS NOT NULL", new { stateName }, commandTimeout: 0, cancellationToken: cancellationToken))];
    }

    /// <summary>The document of one grain as stored; null when there is none.</summary>
    public async Task<byte[]?> Document(string stateName, string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<byte[]?>(new CommandDefinition(
            "SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString = @stateName AND GrainIdExtensionString = @key", new { stateName, key }, commandTimeout: 0, cancellationToken: cancellationToken));
    }

    /// <summary>How many open cases have a due day that rests on a year without a holiday notice.</summary>
    public async Task<int> CountProvisional(CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT COUNT(*) FROM register WHERE status <> 'closed' AND due_provisional", cancellationToken: cancellationToken));
    }

    /// <summary>Writes a case's row in the register anew from the case; the case itself and its version stay as they are.</summary>
    public async Task Project(string number, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE OrleansStorage SET PayloadBinary = PayloadBinary WHERE GrainTypeString = 'request' AND GrainIdExtensionString = @number", new { number }, cancellationToken: cancellationToken));
    }

    private async Task<List<StoredCase>> Page(StoredCase? after, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        var cases = await connection.QueryAsync<PageRow, RegisterRow?, StoredCase>(
            new CommandDefinition(PageText, new { hash = after?.Hash ?? int.MinValue, key = after?.Number ?? "" }, cancellationToken: cancellationToken),
            (stored, row) => new StoredCase { Number = stored.Key, Payload = stored.Payload, Row = row, Hash = stored.Hash },
            splitOn: "Number");
        return [.. cases];
    }

    private sealed record PageRow
    {
        public required int Hash { get; init; }

        public required string Key { get; init; }

        public required byte[] Payload { get; init; }
    }
}
