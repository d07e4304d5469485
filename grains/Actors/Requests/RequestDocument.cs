using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>What is stored of a case: its timeline, and the register row that storage projects in the same commit.</summary>
public sealed record RequestDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>登记编号.</summary>
    public string Number { get; init; } = "";

    /// <summary>办理过程.</summary>
    public ImmutableList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Hash of the last entry, so that a changed last entry shows too.</summary>
    public string HeadHash { get; init; } = TimelineHash.OfNothing;

    /// <summary>登记簿行; null only before the first write.</summary>
    public RegisterRow? Register { get; init; }

    /// <summary>收发文登记, projected in the same commit too; empty in documents of programs that had none. The last member: storage compares it as it is written.</summary>
    public ImmutableArray<MailItem> Mail { get; init => field = value.IsDefault ? [] : value; } = [];
}
