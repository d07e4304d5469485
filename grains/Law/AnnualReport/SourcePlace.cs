using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>原文位置: where in a report's file something stands, so that a person finds it and a page can mark it.</summary>
public sealed record SourcePlace
{
    /// <summary>The block of the file — a paragraph or a table — from 0, in reading order.</summary>
    public required int Block { get; init; }

    /// <summary>The table, from 1 in the order of the file; null outside tables.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Table { get; init; }

    /// <summary>The row of the table, from 1; null outside tables.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; init; }

    /// <summary>The column of the table's grid, from 1; null outside tables.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    /// <summary>The page, from 1; null where the file has no pages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <summary>工作表: the sheet's name; null where the file has no sheets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sheet { get; init; }

    /// <summary>The place in words, e.g. <c>第2页第1个表格第5行第3列</c>; empty where nothing tells more than the line.</summary>
    public string Words() => string.Concat(
        Sheet is null ? "" : $"工作表“{Sheet}”",
        Page is null ? "" : $"第{Page}页",
        Table is null || Sheet is not null ? "" : $"第{Table}个表格",
        Row is null ? "" : $"第{Row}行",
        Column is null ? "" : $"第{Column}列");
}
