using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.MailRoom;

/// <summary>A page of 收发文登记.</summary>
[GenerateSerializer, Immutable, Alias("mail-page")]
public sealed record MailPage
{
    /// <summary>Rows, the newest day first.</summary>
    [Id(0)] public required ImmutableArray<MailRow> Items { get; init; }

    /// <summary>Rows in all.</summary>
    [Id(1)] public required int Total { get; init; }
}
