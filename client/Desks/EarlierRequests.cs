using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Desks;

/// <summary>申请人视图: what an applicant asked before, and who asked for the like.</summary>
public sealed record EarlierRequests
{
    /// <summary>Nothing.</summary>
    public static EarlierRequests None { get; } = new();

    /// <summary>Requests of the same applicant by document, then those of the same name, phone, address or agent; of each the newest first.</summary>
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
/// <param name="Ties">What its applicant has in common with the form; empty where only the matter is alike.</param>
/// <param name="Likeness">How alike the texts are, from 0 to 1.</param>
public sealed record EarlierCase(RequestItem Item, ImmutableArray<EarlierTie> Ties, double Likeness)
{
    /// <summary>Whether its applicant showed the same document: then it is the same applicant.</summary>
    public bool IsSameDocument => Ties.Contains(EarlierTie.Document);
}
