using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Silo.Storage.States;
using Request = Jinping.Workflow.Law.Requests.Request;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>Counts a department's year as it was recorded until an instant: from the register, and from the timelines of the few cases closed since.</summary>
/// <param name="database">A database with the register's schema.</param>
internal sealed class RecordedCounting(WorkflowDatabase database)
{
    private const string OfYear = "department = @department AND received_on <= @last AND COALESCE(receipt_recorded_at, registered_at) <= @until";

    private const string CountsText = $"""
        SELECT {LedgerCell.Columns}
        FROM register
        WHERE {OfYear} AND (closed_on IS NULL OR closed_on >= @first AND closing_recorded_at <= @until)
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2, 3
        """;

    private const string ClosedSinceText = $"SELECT number FROM register WHERE {OfYear} AND closing_recorded_at > @until ORDER BY number";

    // By the hash first: the index of the states begins with it.
    private const string CaseText = """
        SELECT PayloadBinary FROM OrleansStorage
        WHERE GrainIdHash = @hash AND GrainTypeString = 'request' AND GrainIdExtensionString = @number
        """;

    /// <summary>Counts.</summary>
    public async Task<RecordedCounts> Count(string department, int year, DateTimeOffset recordedUntil, CancellationToken cancellationToken)
    {
        var parameters = new { department, first = new DateOnly(year, 1, 1), last = new DateOnly(year, 12, 31), until = database.Dialect.Instant(recordedUntil) };
        await using var connection = await database.Connect(cancellationToken);
        IEnumerable<LedgerCell> cells;
        string[] numbers;
        // Of one moment, so that a case closed between the two statements is in one of them. Its timeline may be read later: what it was until the instant stays.
        await using (var moment = await connection.BeginTransactionAsync(database.Dialect.Snapshot, cancellationToken))
        {
            cells = await connection.QueryAsync<LedgerCell>(new CommandDefinition(CountsText, parameters, moment, cancellationToken: cancellationToken));
            numbers = [.. await connection.QueryAsync<string>(new CommandDefinition(ClosedSinceText, parameters, moment, cancellationToken: cancellationToken))];
        }
        var facts = ImmutableArray.CreateBuilder<CaseFacts>();
        foreach (var number in numbers)
        {
            if (CaseFacts.Of((await Read(connection, number, cancellationToken)).AsRecorded(recordedUntil)) is { } known)
                facts.Add(known);
        }
        return new RecordedCounts { Counts = [.. cells.Select(cell => cell.ToCount())], ClosedSince = facts.ToImmutable() };
    }

    private static async Task<Request> Read(DbConnection connection, string number, CancellationToken cancellationToken)
    {
        var hash = StateKey.Of("request", GrainId.Create("request", number)).IdHash;
        var payload = await connection.QuerySingleAsync<byte[]>(new CommandDefinition(CaseText, new { hash, number }, cancellationToken: cancellationToken));
        var document = JsonGrainStorageSerializer.OfDocuments.Deserialize<RequestDocument>(new BinaryData(payload));
        return RequestNumber.TryParse(number, out var parsed)
            ? Request.Replay(parsed, document.Timeline)
            : throw new FormatException($"'{number}' is no request number.");
    }
}
