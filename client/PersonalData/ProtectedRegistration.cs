using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.PersonalData;

/// <summary>A registration as it may be sent on and stored, with what can only be made of its plain form.</summary>
public sealed record ProtectedRegistration
{
    /// <summary>The form with protected texts.</summary>
    public required Registration Form { get; init; }

    /// <summary>Digest of the plain form, by which a repeat is known.</summary>
    public required string Digest { get; init; }

    /// <summary>The same digest as earlier releases kept it.</summary>
    public required string FormerDigest { get; init; }

    /// <summary>The key of the applicant as earlier releases kept it; null without identity document.</summary>
    public string? FormerApplicantKey { get; init; }
}
