namespace Jinping.Workflow.Contracts.MailRoom;

/// <summary>收发文登记 across cases, for those who are not on a silo.</summary>
[GrainInterfaceType("mail-book"), Alias("mail-book")]
public interface IMailBookGrain : IGrainWithIntegerKey
{
    /// <summary>A page of the list.</summary>
    [Alias("search")]
    public Task<MailPage> Search(MailQuery query);
}
