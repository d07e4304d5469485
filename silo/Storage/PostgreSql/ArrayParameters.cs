using Npgsql;
using NpgsqlTypes;

namespace Jinping.Workflow.Silo.Storage.PostgreSql;

/// <summary>Columns of many rows, each sent as one array for <c>unnest</c>.</summary>
internal static class ArrayParameters
{
    /// <summary>Adds a column.</summary>
    /// <param name="parameters">Of the command.</param>
    /// <param name="type">Type of one value.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="value">The column's value of a row.</param>
    public static void AddColumn<TRow, TValue>(this NpgsqlParameterCollection parameters, NpgsqlDbType type, TRow[] rows, Func<TRow, TValue> value) =>
        parameters.Add(new NpgsqlParameter<TValue[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = Array.ConvertAll(rows, row => value(row)) });
}
