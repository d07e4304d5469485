namespace Jinping.Workflow.Contracts.Departments;

/// <summary>审核意见 on one figure or text of what a department handed in.</summary>
[GenerateSerializer, Immutable, Alias("figure-remark")]
public sealed record FigureRemark
{
    /// <summary>What it is about: a figure of table 二 as in its JSON (<c>licences</c>, <c>normativeDocuments.issued</c>), or <c>narrative.</c> and the name of a text.</summary>
    [Id(0)] public required string Field { get; init; }

    /// <summary>What is to be put right.</summary>
    [Id(1)] public required string Text { get; init; }
}
