using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Client.MailRoom;
using Jinping.Workflow.Contracts.MailRoom;
using Microsoft.AspNetCore.WebUtilities;

namespace Jinping.Workflow.Client.Pages.MailRoom;

/// <summary>What the mail page's address asks for: the parameters of the REST interface.</summary>
internal sealed class MailAddress(string query)
{
    private readonly QueryCollection _values = new(QueryHelpers.ParseQuery(query));

    /// <summary>A parameter; empty when not given.</summary>
    public string this[string name] => _values[name].ToString();

    /// <summary>The question it means.</summary>
    /// <param name="today">Today.</param>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    public MailQuery ToQuery(DateOnly today, out string? problem)
    {
        var values = new QueryValues(_values);
        var asked = MailSearch.Of(values, today);
        problem = values.ToRefusal()?.Message;
        return problem is null ? asked : new MailQuery { From = today, To = today.AddDays(-1) };
    }

    /// <summary>The same with some parameters changed, and from its first page; null or empty removes one.</summary>
    public string With(string path, params (string Name, string? Value)[] changes)
    {
        var next = _values.Where(pair => pair.Key != "page").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        foreach (var (name, value) in changes)
            next[name] = value;
        return QueryHelpers.AddQueryString(path, next.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
