using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.Requests;

/// <summary>What the register knows of an earlier request, as far as 重复申请 needs it.</summary>
/// <remarks>条例第三十六条第（六）项</remarks>
public sealed record EarlierRequest
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>The organ that answered.</summary>
    public required string Department { get; init; }

    /// <summary>Same-applicant key, or null when no identity document was recorded.</summary>
    public string? ApplicantKey { get; init; }

    /// <summary>Name of the applicant.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>Day it was closed; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Its outcome; null while open.</summary>
    public Disposition? Disposition { get; init; }
}
