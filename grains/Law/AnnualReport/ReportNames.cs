using System.Collections.Frozen;
using System.Text.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The names of rows, columns and blocks on the wire (camelCase), both ways.</summary>
public static class ReportNames
{
    private static readonly FrozenDictionary<ReportRow, string> Rows = Names<ReportRow>();
    private static readonly FrozenDictionary<ReportColumn, string> Columns = Names<ReportColumn>();
    private static readonly FrozenDictionary<ReviewKind, string> Blocks = Names<ReviewKind>();

    /// <summary>The wire name of a row, e.g. <c>newlyReceived</c>.</summary>
    public static string Of(ReportRow row) => Rows[row];

    /// <summary>The wire name of a column, e.g. <c>naturalPerson</c>.</summary>
    public static string Of(ReportColumn column) => Columns[column];

    /// <summary>The wire name of a block of table 四, e.g. <c>litigation</c>.</summary>
    public static string Of(ReviewKind kind) => Blocks[kind];

    /// <summary>The row of a wire name; null when there is none.</summary>
    public static ReportRow? Row(string? name) => Find(Rows, name);

    /// <summary>The column of a wire name; null when there is none.</summary>
    public static ReportColumn? Column(string? name) => Find(Columns, name);

    private static TEnum? Find<TEnum>(FrozenDictionary<TEnum, string> names, string? name) where TEnum : struct, Enum
    {
        foreach (var (value, text) in names)
        {
            if (text == name)
                return value;
        }
        return null;
    }

    private static FrozenDictionary<TEnum, string> Names<TEnum>() where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
