using System.Collections.Immutable;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>文书设置 of one organ: in whose name its letters go out, how they are numbered, and where the reader may turn. What a stored text leaves out is as here by default.</summary>
public sealed record LetterSettings
{
    /// <summary>署名机关: full or standard short name; null until it is set.</summary>
    public string? Organ { get; init; }

    /// <summary>署名机关的性质: it decides on reconsideration body and court.</summary>
    public OrganKind OrganKind { get; init; } = OrganKind.CountyDepartment;

    /// <summary>机关代字; null until it is set.</summary>
    public string? Mark { get; init; }

    /// <summary>机关代字 of kinds of letters with a series of their own; empty: all run in one.</summary>
    [Rule("LN4")]
    public ImmutableSortedDictionary<LetterSeries, string> Marks { get; init => field = value ?? field; } = ImmutableSortedDictionary<LetterSeries, string>.Empty;

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>联系地址.</summary>
    public string? Address { get; init; }

    /// <summary>信息处理费缴纳方式.</summary>
    public string? Payment { get; init; }

    /// <summary>信函格式的红色版头 on outgoing letters.</summary>
    public bool HasRedHead { get; init; }

    /// <summary>复议机关、法院和网上申请渠道.</summary>
    public RemedyAddressees Remedies { get; init => field = value ?? field; } = new();

    /// <summary>复议前置的理解: what this authority holds to go to reconsideration first beyond Articles 14–16, by the date of the letter.</summary>
    [Rule("L-R4")]
    public ImmutableArray<ReconsiderationReading> Readings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The mark of a series.</summary>
    public string? MarkOf(LetterSeries series) => Marks.GetValueOrDefault(series) ?? Mark;

    /// <summary>For which dispositions reconsideration comes first, this organ's reading included.</summary>
    public ReconsiderationFirst ReconsiderationRules() => Readings.Aggregate(ReconsiderationFirst.Statutory, (rules, reading) => rules.With(reading.ToRule()));
}
