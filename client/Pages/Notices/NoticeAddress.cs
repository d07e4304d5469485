using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Client.Desks;
using Microsoft.AspNetCore.WebUtilities;

namespace Jinping.Workflow.Client.Pages.Notices;

/// <summary>What the address of the notices asks for: the parameters of the REST interface.</summary>
internal sealed class NoticeAddress(string query)
{
    private readonly QueryCollection _values = new(QueryHelpers.ParseQuery(query));

    /// <summary>A parameter; empty when not given.</summary>
    public string this[string name] => _values[name].ToString();

    /// <summary>The question it means.</summary>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    public NoticeSearch ToSearch(out string? problem)
    {
        var values = new QueryValues(_values);
        var search = NoticeSearch.Of(values);
        problem = values.ToRefusal()?.Message;
        return search;
    }

    /// <summary>The same with some parameters changed, and from its first page; null or empty removes one.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var next = _values.Where(pair => pair.Key != "page").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        foreach (var (name, value) in changes)
            next[name] = value;
        return QueryHelpers.AddQueryString("/notices", next.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
