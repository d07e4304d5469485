using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>离岗: the open cases of somebody who is out of use fall to their departments. Broken off, the hourly round goes on with it.</summary>
/// <param name="grains">The cluster.</param>
public sealed class LeaverDesk(IGrainFactory grains)
{
    private const int AtOnce = 16;

    /// <summary>Takes all open cases off somebody.</summary>
    /// <param name="userName">Who left, as the cases name the officer.</param>
    /// <param name="by">记录人.</param>
    /// <returns>How many fell to their departments.</returns>
    public async Task<int> Release(string userName, string by)
    {
        var (released, query) = (0, new RegisterQuery { Officer = userName, Closed = false, PageSize = RegisterQuery.MaxPageSize });
        // What was taken off is not found again; so it is always the first page, until nothing of it could be taken off.
        while (true)
        {
            var rows = (await grains.GetGrain<IRegisterGrain>(0).Search(query)).Items;
            var before = released;
            await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (row, _) =>
            {
                var answer = await grains.GetGrain<IRequestGrain>(row.Number).Leave(new OfficerLeaves { Officer = userName, Reason = "账户停用", CommandId = Guid.NewGuid(), By = by });
                if (answer.Refusal is null)
                    Interlocked.Increment(ref released);
            });
            if (released == before || rows.Length < RegisterQuery.MaxPageSize)
                return released;
        }
    }
}
