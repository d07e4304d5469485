using Jinping.Workflow.Law.MailRoom;

namespace Jinping.Workflow.Contracts.MailRoom;

/// <summary>收发文登记的一行, with its case.</summary>
[GenerateSerializer, Immutable, Alias("mail-row")]
public sealed record MailRow
{
    /// <summary>登记编号.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>The organ that received the case.</summary>
    [Id(1)] public required string Department { get; init; }

    /// <summary>承办部门.</summary>
    [Id(2)] public required string HandlingDepartment { get; init; }

    /// <summary>The thing.</summary>
    [Id(3)] public required MailItem Item { get; init; }
}
