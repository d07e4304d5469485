using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Desks.Board;

/// <summary>批量改派、催办: by rows or by filter, one answer per case, and back again while nothing has happened since.</summary>
/// <param name="search">Finds the cases, as the caller sees them.</param>
/// <param name="cases">Sends the commands, by the caller's rights.</param>
internal sealed class BulkDesk(SearchDesk search, CaseDesk cases)
{
    /// <summary>The most cases of one step.</summary>
    public const int Most = 500;

    private const int AtOnce = 16;

    /// <summary>The cases a search finds, in its order, and how many there are; no more than <see cref="Most"/> are brought.</summary>
    public async Task<(ImmutableArray<RequestItem> Items, int Total)> Find(RequestSearch wanted, Caller caller)
    {
        var items = ImmutableArray.CreateBuilder<RequestItem>();
        for (var page = 1; ; page++)
        {
            var found = await search.Search(wanted with { Query = wanted.Query with { Page = page, PageSize = RegisterQuery.MaxPageSize } }, caller);
            items.AddRange(found.Items.Take(Most - items.Count));
            if (items.Count == Most || page * RegisterQuery.MaxPageSize >= found.Total)
                return (items.ToImmutable(), found.Total);
        }
    }

    /// <summary>Does it, case by case; each tells by itself what came of it.</summary>
    /// <param name="items">The cases, as the preview showed them.</param>
    /// <param name="step">A checked step.</param>
    /// <param name="key">Key of the whole; each case's command id follows from it, so that sending it again does nothing twice.</param>
    /// <param name="caller">Who.</param>
    /// <param name="done">Told after each case; called from many at once.</param>
    public async Task<ImmutableArray<BulkItem>> Run(ImmutableArray<RequestItem> items, BulkStep step, Guid key, Caller caller, Action done)
    {
        var results = new BulkItem[items.Length];
        await Parallel.ForEachAsync(items.Select((item, index) => (item, index)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (work, _) =>
        {
            results[work.index] = await Do(work.item, step, key, caller);
            done();
        });
        return [.. results];
    }

    /// <summary>撤销: brings back those of a 改派 to which nothing has happened since; of the others it says so.</summary>
    /// <param name="items">What came of the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="key">Key of taking it back.</param>
    /// <param name="caller">Who.</param>
    /// <param name="done">Told after each case.</param>
    public async Task<ImmutableArray<BulkItem>> Undo(ImmutableArray<BulkItem> items, BulkStep step, Guid key, Caller caller, Action done)
    {
        var results = items.ToArray();
        var moved = items.Select((item, index) => (item, index)).Where(work => work.item is { Version: not null, Undone: false });
        await Parallel.ForEachAsync(moved, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (work, _) =>
        {
            var (item, index) = work;
            var leaves = step.Department is { } to && to != item.Department;
            if (!leaves && item.Officer is null)
            {
                // A case that has an officer is handed on, not left without one.
                results[index] = item with { Why = "改派前没有分派经办人，请另行分派" };
                done();
                return;
            }
            RequestCommand back = leaves
                ? new RequestCommand.Transfer { Department = item.Department, Officer = item.Officer, Reason = "撤销批量改派", ExpectedVersion = item.Version }
                : new RequestCommand.Assign { Officer = item.Officer, ExpectedVersion = item.Version };
            var answer = await cases.Execute(item.Number, back, CaseCommandIds.Of("bulk", key, item.Number), caller);
            results[index] = answer is { Refusal: null } ? item with { Undone = true } : item with { Why = answer?.Refusal?.Code == RefusalCodes.StaleVersion ? "改派之后又有办理，没有撤销" : answer?.Refusal?.Message ?? "已不在可办理的范围内，没有撤销" };
            done();
        });
        return [.. results];
    }

    private async Task<BulkItem> Do(RequestItem item, BulkStep step, Guid key, Caller caller)
    {
        var result = new BulkItem { Number = item.Number, Department = item.HandlingDepartment, Officer = item.Officer };
        var (command, skipped) = step.For(item);
        if (command is null)
            return result with { Why = skipped };
        // The preview may be minutes old: a case that changed since is looked at again by whoever asked, not moved unseen.
        var answer = await cases.Execute(item.Number, command with { ExpectedVersion = item.Version }, CaseCommandIds.Of("bulk", key, item.Number), caller);
        return answer switch
        {
            null => result with { Why = "已不在可办理的范围内" },
            { Refusal: { } refusal } => result with { Why = refusal.Message },
            { View: { } view } => result with { Version = view.Version },
            _ => result,
        };
    }
}
