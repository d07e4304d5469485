using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>问题: a reconciliation rule that a report breaks, with what it should say and what it says.</summary>
public sealed record Finding
{
    /// <summary>The rule's stable name, e.g. <c>column-balance</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Where.</summary>
    public required CellAddress Where { get; init; }

    /// <summary>The figure the rule asks for; null where it asks for none in particular.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The figure printed; null where none is.</summary>
    public decimal? Found { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What the clerk needs to know, in Chinese.</summary>
    public required string Message { get; init; }

    /// <summary>Line of the source, from 1; null when the figure was not read from a text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>The place in the file; null when the figure was not read from one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SourcePlace? Place { get; init; }

    /// <summary>How sure the reading of the figures concerned is: what is not certain may be the reader's mistake and not the publisher's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ReadingCertainty Certainty { get; init; }

    /// <summary>一处更正: the one change that would put this right and break nothing; null where there is none, or more than one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Repair { get; init; }
}

/// <summary>Whether a finding must be put right or only looked at.</summary>
[JsonConverter(typeof(WireEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>错误: the report contradicts itself or the form.</summary>
    Error,

    /// <summary>提示: unlikely, but it may be right.</summary>
    Warning,

    /// <summary>待核实: nothing need be wrong; only whoever wrote the report knows what was counted.</summary>
    Question,
}
