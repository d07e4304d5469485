using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Departments;

namespace Jinping.Workflow.Client.Desks;

/// <summary>离岗、调离: the open cases of somebody who is out of use, or works elsewhere now, fall to their departments. Broken off, the hourly round goes on with it.</summary>
/// <param name="grains">The cluster.</param>
public sealed class LeaverDesk(IGrainFactory grains)
{
    private const int AtOnce = 16;

    /// <summary>停用: takes all open cases off somebody.</summary>
    /// <param name="userName">Who left, as the cases name the officer.</param>
    /// <param name="by">记录人.</param>
    /// <returns>How many fell to their departments.</returns>
    public Task<int> Release(string userName, string by) => Release(userName, "账户停用", by, _ => true);

    /// <summary>
    /// 调离: takes off somebody the open cases which the department that is now his neither handles nor answers for, so that he could not even see them. What a
    /// department merged into it received is its own.
    /// </summary>
    /// <param name="userName">Who moved, as the cases name the officer.</param>
    /// <param name="department">Code of the department that is now his.</param>
    /// <param name="by">记录人.</param>
    /// <returns>How many fell to their departments.</returns>
    public async Task<int> ReleaseElsewhere(string userName, string department, string by)
    {
        var changes = (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Snapshot()).Reorganisations;
        HashSet<string> own = [department, .. ReorganisationRules.PredecessorsOf(changes, department)];
        return await Release(userName, "已调离承办部门", by, row => !own.Contains(row.Department) && !own.Contains(row.HandlingDepartment));
    }

    private async Task<int> Release(string userName, string reason, string by, Func<RegisterRow, bool> falls)
    {
        var numbers = new List<string>();
        var query = new RegisterQuery { Officer = userName, Closed = false, Sort = RegisterSort.Number, PageSize = RegisterQuery.MaxPageSize };
        RegisterPage read;
        do
        {
            read = await grains.GetGrain<IRegisterGrain>(0).Search(query);
            numbers.AddRange(read.Items.Where(falls).Select(row => row.Number));
            query = query with { Page = query.Page + 1 };
        }
        while (read.Items.Length == RegisterQuery.MaxPageSize);
        var released = 0;
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var answer = await grains.GetGrain<IRequestGrain>(number).Leave(new OfficerLeaves { Officer = userName, Reason = reason, CommandId = Guid.NewGuid(), By = by });
            if (answer.Refusal is null)
                Interlocked.Increment(ref released);
        });
        return released;
    }
}
