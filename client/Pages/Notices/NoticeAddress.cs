using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Shared;

namespace Jinping.Workflow.Client.Pages.Notices;

/// <summary>What the address of the notices asks for: the parameters of the REST interface.</summary>
internal sealed class NoticeAddress(string query) : PageAddress(query)
{
    /// <summary>The question it means.</summary>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    public NoticeSearch ToSearch(out string? problem) => Ask(NoticeSearch.Of, out problem);

    /// <summary>The same with some parameters changed, and from its first page; null or empty removes one.</summary>
    public string With(params (string Name, string? Value)[] changes) => With("/notices", changes);
}
