using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>申请人视图: what an applicant asked before, and who asked for the like, as far as the caller may see it.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="search">Searches within what the caller may see.</param>
internal sealed class EarlierRequestsDesk(IGrainFactory grains, SearchDesk search)
{
    private const int MostShown = 20;
    private const int MostPieces = 5;
    private const int MostAlike = 5;
    private const double Alike = 0.4;

    /// <summary>Looks it up for a form that is being filled in.</summary>
    /// <param name="form">The form; whatever is missing is not looked for.</param>
    /// <param name="countsOn">The day of receipt, or the day that stands for it while it is not confirmed.</param>
    /// <param name="caller">Who asks.</param>
    public async Task<EarlierRequests> Of(Registration form, DateOnly countsOn, Caller caller)
    {
        if (form.Department is not { } department || !DepartmentCode.IsValid(department) || !caller.IsOf(department))
            return EarlierRequests.None;
        var key = KeyOf(form.Applicant);
        var byDocument = await ByDocument(key, department, caller);
        var byName = await ByName(form.Applicant?.Name, caller);
        var same = byDocument.Items.Concat(byName.ExceptBy(byDocument.Items.Select(item => item.Number), item => item.Number)).ToImmutableArray();
        return new EarlierRequests
        {
            Same = [.. same.Select(item => Earlier(item, form, byDocument.Items.Any(found => found.Number == item.Number)))],
            WithDocument = byDocument.Total,
            Similar = await SimilarTo(form, [.. same.Select(item => item.Number)], caller),
            MonthlyRank = key is null ? null : (await grains.GetGrain<IDepartmentGrain>(department).Ask(new DepartmentQuestion { ApplicantKey = key, ReceivedOn = countsOn })).MonthlyRank,
        };
    }

    private static string? KeyOf(ApplicantForm? form) =>
        form is null ? null : new Applicant { Kind = ApplicantKind.Other, Name = "", IdentityType = form.IdentityType, IdentityNumber = form.IdentityNumber }.Key;

    private async Task<(ImmutableArray<RequestItem> Items, int Total)> ByDocument(string? key, string department, Caller caller)
    {
        if (key is null)
            return ([], 0);
        // Of this organ alone: each counts its own (同一申请人 is told by the document).
        var found = await search.Search(Newest(new RegisterQuery { ApplicantKey = key, Department = department }), caller);
        return (found.Items, found.Total);
    }

    private async Task<ImmutableArray<RequestItem>> ByName(string? name, Caller caller) => string.IsNullOrWhiteSpace(name) || name.Trim().Length < 2
        ? []
        : [.. (await search.Search(Newest(new RegisterQuery { Text = name.Trim() }), caller)).Items.Where(item => item.Applicant.Name == name.Trim())];

    private async Task<ImmutableArray<EarlierCase>> SimilarTo(Registration form, ImmutableHashSet<string> known, Caller caller)
    {
        var found = new Dictionary<string, RequestItem>();
        foreach (var piece in Likeness.Pieces(form.Description ?? "", MostPieces))
        {
            foreach (var item in (await search.Search(Newest(new RegisterQuery { Text = piece }), caller)).Items.Where(item => !known.Contains(item.Number)))
                found[item.Number] = item;
        }
        return [.. found.Values.Select(item => Earlier(item, form, isSameDocument: false)).Where(earlier => earlier.Likeness >= Alike).OrderByDescending(earlier => earlier.Likeness).Take(MostAlike)];
    }

    private static EarlierCase Earlier(RequestItem item, Registration form, bool isSameDocument) =>
        new(item, isSameDocument, form.Description is { } text ? Likeness.Of(text, item.Description) : 0);

    private static RequestSearch Newest(RegisterQuery query) => new() { Query = query with { Sort = RegisterSort.ReceivedOn, Descending = true, PageSize = MostShown } };
}

/// <summary>What was found.</summary>
public sealed record EarlierRequests
{
    /// <summary>Nothing.</summary>
    public static EarlierRequests None { get; } = new();

    /// <summary>Requests of the same applicant, by document or by name, newest first.</summary>
    public ImmutableArray<EarlierCase> Same { get; init; } = [];

    /// <summary>How many requests in all the same document stands for at the organ.</summary>
    public int WithDocument { get; init; }

    /// <summary>Requests of others for the like, most alike first.</summary>
    public ImmutableArray<EarlierCase> Similar { get; init; } = [];

    /// <summary>The place the request would take in the applicant's month; null without document.</summary>
    public int? MonthlyRank { get; init; }
}

/// <summary>An earlier request.</summary>
/// <param name="Item">Its row.</param>
/// <param name="IsSameDocument">Whether its applicant showed the same document; false where only the name is the same.</param>
/// <param name="Likeness">How alike the texts are, from 0 to 1.</param>
public sealed record EarlierCase(RequestItem Item, bool IsSameDocument, double Likeness);
