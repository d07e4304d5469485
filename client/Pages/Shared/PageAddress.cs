using Jinping.Workflow.Client.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace Jinping.Workflow.Client.Pages.Shared;

/// <summary>What a page's address asks for: the parameters of the REST interface, and others that only the page knows.</summary>
/// <param name="query">The query of the address.</param>
public abstract class PageAddress(string query)
{
    private readonly QueryCollection _values = new(QueryHelpers.ParseQuery(query));

    /// <summary>A parameter; empty when not given.</summary>
    public string this[string name] => _values[name].ToString();

    /// <summary>Names of the parameters given.</summary>
    private protected IEnumerable<string> Names => _values.Keys;

    /// <summary>The same with some parameters changed, and from its first page; null or empty removes one.</summary>
    public string With(string path, params (string Name, string? Value)[] changes)
    {
        var next = _values.Where(pair => pair.Key != "page").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        foreach (var (name, value) in changes)
            next[name] = value;
        return QueryHelpers.AddQueryString(path, next.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>The question it means.</summary>
    /// <param name="read">How the REST interface reads it.</param>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    private protected T Ask<T>(Func<QueryValues, T> read, out string? problem)
    {
        var values = new QueryValues(_values);
        var asked = read(values);
        problem = values.ToRefusal()?.Message;
        return asked;
    }
}
