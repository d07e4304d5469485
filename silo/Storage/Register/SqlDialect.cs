using System.Data;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>What differs between the databases in the register's queries; all else is one text.</summary>
internal sealed record SqlDialect
{
    /// <summary>SQLite: ids and instants are texts, and LIKE looks at no case of Latin letters.</summary>
    public static SqlDialect Sqlite { get; } = new()
    {
        Like = "LIKE",
        HasPairsOf = null,
        AnyOf = (column, values) => $"{column} IN {values}",   // the values are written out one by one
        Snapshot = IsolationLevel.ReadUncommitted,   // to this library that is serializable, and begun without the lock of a writer
        Id = id => id.ToString("D"),
        Instant = RegisterInstantConverter.ToText,
    };

    /// <summary>PostgreSQL.</summary>
    public static SqlDialect PostgreSql { get; } = new()
    {
        Like = "ILIKE",
        HasPairsOf = word => $"register_pairs(number, applicant_name, description) @> pairs_of({word})",
        AnyOf = (column, values) => $"{column} = ANY({values})",   // one array, one prepared statement
        Snapshot = IsolationLevel.RepeatableRead,
        Id = id => id,
        Instant = instant => instant.ToUniversalTime(),
    };

    /// <summary>Compares with a pattern, whatever the case of Latin letters.</summary>
    public required string Like { get; init; }

    /// <summary>Whether a row has every pair of letters of a word, by an index: true of more rows than have the word. Null where there is no such index.</summary>
    public required Func<string, string>? HasPairsOf { get; init; }

    /// <summary>Whether a column has any of a parameter's values.</summary>
    public required Func<string, string, string> AnyOf { get; init; }

    /// <summary>Reads several things of one moment.</summary>
    public required IsolationLevel Snapshot { get; init; }

    /// <summary>An id as the value of a parameter.</summary>
    public required Func<Guid, object> Id { get; init; }

    /// <summary>An instant as the value of a parameter.</summary>
    public required Func<DateTimeOffset, object> Instant { get; init; }
}
