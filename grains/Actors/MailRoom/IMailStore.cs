using Jinping.Workflow.Contracts.MailRoom;

namespace Jinping.Workflow.Actors.MailRoom;

/// <summary>收发文登记 in the database, projected from the cases as they are written.</summary>
public interface IMailStore
{
    /// <summary>A page of the list, the newest day first.</summary>
    public Task<MailPage> Search(MailQuery query, CancellationToken cancellationToken);
}
