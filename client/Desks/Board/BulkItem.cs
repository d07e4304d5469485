namespace Jinping.Workflow.Client.Desks.Board;

/// <summary>One case of a bulk step: as it was, and what came of it.</summary>
public sealed record BulkItem
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>承办部门 before.</summary>
    public required string Department { get; init; }

    /// <summary>经办人 before; null while unassigned.</summary>
    public string? Officer { get; init; }

    /// <summary>Version after the step; null when it was left out or refused.</summary>
    public int? Version { get; init; }

    /// <summary>Why it was left out or refused; null when it was done.</summary>
    public string? Why { get; init; }

    /// <summary>Whether it was taken back since.</summary>
    public bool Undone { get; init; }
}
