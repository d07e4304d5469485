using System.Collections.Immutable;
using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Jinping.Workflow.Contracts.Register;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>Teaches Dapper how a database's values become days, instants and ids: SQLite has texts for them, PostgreSQL types of its own.</summary>
/// <remarks>As parameters Dapper asks a handler only for days; ids and instants it binds in its own way, so queries give them as text.</remarks>
internal static class SqlTypes
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Registers the handlers; repeating it changes nothing.</summary>
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new TextHandler<DateOnly>(
            day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
            text => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture)));
        SqlMapper.AddTypeHandler(new TextHandler<DateTimeOffset>(
            RegisterInstantConverter.ToText,
            text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)));
        SqlMapper.AddTypeHandler(new TextHandler<Guid>(id => id.ToString("D"), Guid.Parse));
        SqlMapper.AddTypeHandler(new TextHandler<ImmutableArray<RegisterReview>>(
            reviews => JsonSerializer.Serialize(reviews, Web),
            text => JsonSerializer.Deserialize<ImmutableArray<RegisterReview>>(text, Web)));
    }

    private sealed class TextHandler<T>(Func<T, string> write, Func<string, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value) =>
            parameter.Value = value is null ? DBNull.Value : parameter is SqliteParameter ? write(value) : value;

        public override T Parse(object value) => value switch
        {
            T already => already,
            DateTime instant => read(instant.ToString("O", CultureInfo.InvariantCulture)),
            _ => read((string)value),
        };
    }
}
