namespace Jinping.Workflow.Client.Desks;

/// <summary>A case that would be due on another day.</summary>
public sealed record DueMove
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>承办部门.</summary>
    public required string Department { get; init; }

    /// <summary>经办人; null while nobody is assigned.</summary>
    public string? Officer { get; init; }

    /// <summary>The due day by the calendar in force; null while suspended.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The due day by the notice.</summary>
    public DateOnly? To { get; init; }
}
