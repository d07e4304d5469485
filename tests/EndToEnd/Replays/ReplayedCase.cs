namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>A request with its whole story, ready to be sent.</summary>
internal sealed record ReplayedCase
{
    /// <summary>What the published table says of it.</summary>
    public required PlannedCase Plan { get; init; }

    /// <summary>Department that received it.</summary>
    public required string Department { get; init; }

    /// <summary>Who asks.</summary>
    public required ApplicantPerson Applicant { get; init; }

    /// <summary>What happened.</summary>
    public required CaseStory Story { get; init; }

    /// <summary>The registration, as the REST contract has it.</summary>
    public required object Request { get; init; }

    /// <summary>For a repeated request: the one answered before, sent in an earlier wave; else null.</summary>
    public ReplayedCase? Earlier { get; init; }

    /// <summary>登记编号, once the program has given it.</summary>
    public string? Number { get; set; }
}

/// <summary>An applicant.</summary>
/// <param name="Kind">The wire string of the kind.</param>
/// <param name="Serial">Makes name and document unique.</param>
internal sealed record ApplicantPerson(string Kind, int Serial)
{
    /// <summary>The applicant as the REST contract has it.</summary>
    public object Form => new
    {
        kind = Kind,
        name = $"申请人{Serial}",
        identityType = Kind == "naturalPerson" ? "residentIdCard" : "unifiedSocialCreditCode",
        identityNumber = $"000000{Serial:000000000000}",
    };
}
