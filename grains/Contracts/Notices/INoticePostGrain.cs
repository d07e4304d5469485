using System.Collections.Immutable;
using Jinping.Workflow.Law.Notices;
using Orleans.Concurrency;

namespace Jinping.Workflow.Contracts.Notices;

/// <summary>通知的投递: finds out who is to be told, and puts it into their inboxes, each once. The key is <see cref="Wire.GrainNames.Authority"/>.</summary>
[GrainInterfaceType("notice-post"), Alias("notice-post")]
public interface INoticePostGrain : IGrainWithStringKey
{
    /// <summary>Says that entries were written which concern somebody. Only news: should it be lost, the next delivery finds them.</summary>
    [OneWay, Alias("news")]
    public Task News();

    /// <summary>Delivers whatever entries written so far have to tell.</summary>
    [Alias("deliver")]
    public Task<NoticeDelivery> Deliver();

    /// <summary>Delivers what did not come from entries.</summary>
    /// <returns>How many were new to somebody.</returns>
    [Alias("post")]
    public Task<int> Post(ImmutableArray<Notice> notices);
}
