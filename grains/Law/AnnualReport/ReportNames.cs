using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The names of rows, columns and blocks on the wire (camelCase), both ways.</summary>
public static class ReportNames
{
    /// <summary>The wire name of a row, e.g. <c>newlyReceived</c>.</summary>
    public static string Of(ReportRow row) => WireNames.Of(row);

    /// <summary>The wire name of a column, e.g. <c>naturalPerson</c>.</summary>
    public static string Of(ReportColumn column) => WireNames.Of(column);

    /// <summary>The wire name of a block of table 四, e.g. <c>litigation</c>.</summary>
    public static string Of(ReviewKind kind) => WireNames.Of(kind);

    /// <summary>The row of a wire name; null when there is none.</summary>
    public static ReportRow? Row(string? name) => WireNames.Parse<ReportRow>(name);

    /// <summary>The column of a wire name; null when there is none.</summary>
    public static ReportColumn? Column(string? name) => WireNames.Parse<ReportColumn>(name);
}
