using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>规章、行政规范性文件: three counts of documents (件) in table 二.</summary>
[Rule("AR-B3")]
public sealed record DocumentCounts
{
    /// <summary>No document.</summary>
    public static DocumentCounts Zero { get; } = new();

    /// <summary>本年制发件数: issued in the year.</summary>
    public int Issued { get; init; }

    /// <summary>本年废止件数: repealed, declared invalid or expired in the year.</summary>
    public int Repealed { get; init; }

    /// <summary>现行有效件数: in force on 31 December.</summary>
    public int InForce { get; init; }

    /// <summary>Cell by cell.</summary>
    public static DocumentCounts operator +(DocumentCounts left, DocumentCounts right) => new()
    {
        Issued = left.Issued + right.Issued,
        Repealed = left.Repealed + right.Repealed,
        InForce = left.InForce + right.InForce,
    };
}
