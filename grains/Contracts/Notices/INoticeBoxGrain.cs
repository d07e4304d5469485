namespace Jinping.Workflow.Contracts.Notices;

/// <summary>收件箱的读者, for those who are not on a silo. Any number of them work side by side.</summary>
[GrainInterfaceType("notice-box"), Alias("notice-box")]
public interface INoticeBoxGrain : IGrainWithIntegerKey
{
    /// <summary>A page of somebody's notices, the newest first.</summary>
    [Alias("page")]
    public Task<NoticePage> Page(NoticeQuery query);

    /// <summary>How many somebody has not read.</summary>
    /// <param name="person">The account's key.</param>
    [Alias("unread")]
    public Task<int> Unread(string person);

    /// <summary>已读: marks one.</summary>
    /// <returns>It; null when that person has no such notice.</returns>
    [Alias("read")]
    public Task<NoticeItem?> Read(string person, long id);

    /// <summary>全部已读.</summary>
    /// <returns>How many were marked.</returns>
    [Alias("read-all")]
    public Task<int> ReadAll(string person);
}
