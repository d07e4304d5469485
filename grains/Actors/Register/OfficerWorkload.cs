namespace Jinping.Workflow.Actors.Register;

/// <summary>The work of one officer in one handling department.</summary>
public sealed record OfficerWorkload
{
    /// <summary>经办人; null: cases that nobody is assigned to.</summary>
    public string? Officer { get; init; }

    /// <summary>Open cases.</summary>
    public required int Open { get; init; }

    /// <summary>Open cases due from today to the last day that counts as soon.</summary>
    public required int DueSoon { get; init; }

    /// <summary>Open cases due before today.</summary>
    public required int Overdue { get; init; }

    /// <summary>Cases closed from 1 January of today's year to 31 December.</summary>
    public required int ClosedThisYear { get; init; }
}
