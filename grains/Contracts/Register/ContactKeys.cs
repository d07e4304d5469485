namespace Jinping.Workflow.Contracts.Register;

/// <summary>联系方式检索: the keys by which a request is found again by what its applicant can be reached at. Never the values themselves.</summary>
[GenerateSerializer, Immutable, Alias("contact-keys")]
public sealed record ContactKeys
{
    /// <summary>登记编号.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>Of 联系电话; null when there is none.</summary>
    [Id(1)] public string? Phone { get; init; }

    /// <summary>Of 通信地址; null when there is none.</summary>
    [Id(2)] public string? Address { get; init; }

    /// <summary>Of 代理人; null when there is none.</summary>
    [Id(3)] public string? Agent { get; init; }
}
