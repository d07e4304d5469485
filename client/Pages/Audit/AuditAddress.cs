using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Shared;

namespace Jinping.Workflow.Client.Pages.Audit;

/// <summary>What the audit page's address asks for: the parameters of the REST interface.</summary>
internal sealed class AuditAddress(string query) : PageAddress(query)
{
    /// <summary>The question it means.</summary>
    /// <param name="today">Today.</param>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    public AuditQuery ToQuery(DateOnly today, out string? problem)
    {
        var asked = Ask(values => AuditSearch.Of(values, today), out problem);
        return problem is null ? asked : new AuditQuery { From = today, To = today.AddDays(-1) };
    }

    /// <summary>The page of the list.</summary>
    public int Number => int.TryParse(this["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
}
