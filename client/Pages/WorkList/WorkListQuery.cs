using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>What the work list's address asks for: the parameters of the REST interface, and beside them whose cases (<c>view</c>) and whether closed ones too (<c>closed</c>).</summary>
public sealed class WorkListQuery : PageAddress
{
    private WorkListQuery(string query)
        : base(query) => View = this["view"] is { Length: > 0 } view ? view : "all";

    /// <summary>The query of an address.</summary>
    public static WorkListQuery Of(string query) => new(query);

    /// <summary>Whose cases: mine, unassigned, watched, or all that the visitor sees.</summary>
    public string View { get; }

    /// <summary>Whether closed cases are shown, too.</summary>
    public bool ShowsClosed => this["closed"] == "1" || this["list"] is "closedLate" or "coHandled" or "unproved" || this["disposition"].Length > 0 || this["status"] == "closed" || this["closedFrom"].Length > 0 || this["closedTo"].Length > 0;

    /// <summary>Whether anything narrows the list but whose cases they are.</summary>
    public bool IsNarrowed => Names.Any(name => name is not ("view" or "page" or "sort" or "order") && this[name].Length > 0);

    /// <summary>The search it means.</summary>
    /// <param name="caller">Who looks.</param>
    /// <param name="watched">Cases the caller watches.</param>
    /// <param name="absent">Absent officers whose work the caller does.</param>
    /// <param name="problem">What of it cannot be understood, in words; null when nothing is.</param>
    internal RequestSearch ToSearch(Caller caller, ImmutableSortedSet<string> watched, ImmutableArray<string> absent, out string? problem)
    {
        var search = Ask(RequestSearch.Of, out problem);
        var query = search.Query with { Closed = ShowsClosed ? null : false };
        if (this["sort"].Length == 0 && !ShowsClosed)
            query = query with { Sort = RegisterSort.DueOn };
        return search with
        {
            Query = View switch
            {
                "mine" => query with { Officers = [caller.UserName, .. absent] },
                "unassigned" => query with { Unassigned = true, Closed = false },
                "watched" => query with { Numbers = [.. watched] },
                _ => query,
            },
        };
    }

    /// <summary>The same list with some parameters changed, and from its first page; null or empty removes one.</summary>
    public string With(params (string Name, string? Value)[] changes) => With("/", changes);

    /// <summary>The query alone, without the page: what a saved view keeps.</summary>
    public string Kept => With() is var address && address.IndexOf('?') is >= 0 and var at ? address[at..] : "";
}
