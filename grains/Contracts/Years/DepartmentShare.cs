namespace Jinping.Workflow.Contracts.Years;

/// <summary>一个部门在一个单元格中的数.</summary>
[GenerateSerializer, Immutable, Alias("department-share")]
public sealed record DepartmentShare
{
    /// <summary>部门代码.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>部门名称.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The figure, in the unit of the cell.</summary>
    [Id(2)] public required decimal Value { get; init; }
}
