using Jinping.Workflow.Client.MailRoom;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Contracts.MailRoom;

namespace Jinping.Workflow.Client.Pages.MailRoom;

/// <summary>What the mail page's address asks for: the parameters of the REST interface.</summary>
internal sealed class MailRoomAddress(string query) : PageAddress(query)
{
    /// <summary>The question it means.</summary>
    /// <param name="today">Today.</param>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    public MailQuery ToQuery(DateOnly today, out string? problem)
    {
        var asked = Ask(values => MailSearch.Of(values, today), out problem);
        return problem is null ? asked : new MailQuery { From = today, To = today.AddDays(-1) };
    }
}
