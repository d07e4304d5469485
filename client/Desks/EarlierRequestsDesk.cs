using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>申请人视图: what an applicant asked before, and who asked for the like, as far as the caller may see it.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="search">Searches within what the caller may see.</param>
/// <param name="protection">Knows the keys under which an applicant's requests are kept.</param>
/// <param name="contacts">Finds requests by phone, address and agent.</param>
internal sealed class EarlierRequestsDesk(IGrainFactory grains, SearchDesk search, ApplicantProtection protection, ContactKeyDesk contacts)
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
        var (key, former) = await KeysOf(form.Applicant);
        var byDocument = await ByDocument([key, former], department, caller);
        var byName = await ByName(form.Applicant?.Name, caller);
        var tied = byDocument.Items.Select(item => (Item: item, Tie: EarlierTie.Document)).Concat(byName.Select(item => (Item: item, Tie: EarlierTie.Name))).Concat(await ByContacts(form.Applicant, caller));
        var same = tied.GroupBy(found => found.Item.Number, (_, found) => (found.First().Item, Ties: found.Select(one => one.Tie).ToImmutableArray())).ToImmutableArray();
        return new EarlierRequests
        {
            Same = [.. same.Select(found => Earlier(found.Item, form, found.Ties))],
            WithDocument = byDocument.Total,
            Similar = await SimilarTo(form, [.. same.Select(found => found.Item.Number)], caller),
            MonthlyRank = key is null ? null : (await grains.GetGrain<IDepartmentGrain>(department).Ask(new DepartmentQuestion { ApplicantKey = key, OtherApplicantKey = former, ReceivedOn = countsOn })).MonthlyRank,
        };
    }

    // Requests that earlier releases registered stand under a key of their own.
    private async Task<(string? Key, string? Former)> KeysOf(ApplicantForm? form)
    {
        if (string.IsNullOrWhiteSpace(form?.IdentityNumber))
            return (null, null);
        var applicant = new Applicant { Kind = ApplicantKind.Other, Name = "", IdentityType = form.IdentityType, IdentityNumber = form.IdentityNumber };
        return (await protection.OtherKey(applicant), applicant.Key);
    }

    private async Task<(ImmutableArray<RequestItem> Items, int Total)> ByDocument(string?[] keys, string department, Caller caller)
    {
        // Of this organ alone: each counts its own (同一申请人 is told by the document).
        var found = await Task.WhenAll(keys.OfType<string>().Select(key => search.Search(Newest(new RegisterQuery { ApplicantKey = key, Department = department }), caller)));
        return ([.. found.SelectMany(list => list.Items).OrderByDescending(item => item.ReceivedOn)], found.Sum(list => list.Total));
    }

    private async Task<ImmutableArray<RequestItem>> ByName(string? name, Caller caller) => string.IsNullOrWhiteSpace(name) || name.Trim().Length < 2
        ? []
        : [.. (await search.Search(Newest(new RegisterQuery { Text = name.Trim() }), caller)).Items.Where(item => item.Applicant.Name == name.Trim())];

    private async Task<ImmutableArray<(RequestItem Item, EarlierTie Tie)>> ByContacts(ApplicantForm? form, Caller caller)
    {
        var tied = ImmutableArray.CreateBuilder<(RequestItem, EarlierTie)>();
        foreach (var (tie, numbers) in await contacts.Find(form))
            tied.AddRange((await search.Search(Newest(new RegisterQuery { Numbers = numbers }), caller)).Items.Select(item => (item, tie)));
        return tied.ToImmutable();
    }

    private async Task<ImmutableArray<EarlierCase>> SimilarTo(Registration form, ImmutableHashSet<string> known, Caller caller)
    {
        var found = new Dictionary<string, RequestItem>();
        foreach (var piece in Likeness.Pieces(form.Description ?? "", MostPieces))
        {
            foreach (var item in (await search.Search(Newest(new RegisterQuery { Text = piece }), caller)).Items.Where(item => !known.Contains(item.Number)))
                found[item.Number] = item;
        }
        return [.. found.Values.Select(item => Earlier(item, form, [])).Where(earlier => earlier.Likeness >= Alike).OrderByDescending(earlier => earlier.Likeness).Take(MostAlike)];
    }

    private static EarlierCase Earlier(RequestItem item, Registration form, ImmutableArray<EarlierTie> ties) =>
        new(item, ties, form.Description is { } text ? Likeness.Of(text, item.Description) : 0);

    private static RequestSearch Newest(RegisterQuery query) => new() { Query = query with { Sort = RegisterSort.ReceivedOn, Descending = true, PageSize = MostShown } };
}
