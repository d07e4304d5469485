using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Redaction;

/// <summary>What is known of the applicant, plain, and is looked for by the letter.</summary>
public sealed record KnownPerson
{
    /// <summary>Names: of the applicant, and the agent.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>地址; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>证件号码; null for none.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>联系电话; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>电子邮箱; null for none.</summary>
    public string? Email { get; init; }
}
