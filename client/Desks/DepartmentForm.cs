namespace Jinping.Workflow.Client.Desks;

/// <summary>部门 as entered.</summary>
internal sealed record DepartmentForm
{
    /// <summary>部门代码.</summary>
    public string? Code { get; init; }

    /// <summary>部门名称.</summary>
    public string? Name { get; init; }

    /// <summary>启用; null keeps it, or true when new.</summary>
    public bool? Active { get; init; }
}
