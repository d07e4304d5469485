using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Departments;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>台账重算: every department counts its ledgers anew from the register and tells what differed. A repair: it runs only when asked for.</summary>
public sealed class LedgerRecount(IGrainFactory grains, LawInForce law) : IJob
{
    /// <inheritdoc/>
    public string Name => JobNames.LedgerRecount;

    /// <inheritdoc/>
    public string Title => "台账重算：各部门按登记簿重新计算台账（只在要求时运行）";

    /// <inheritdoc/>
    public string? Cron => null;

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        foreach (var department in law.Authority.Departments)
            differences.AddRange(await grains.GetGrain<IDepartmentGrain>(department.Code).Recount());
        return differences.Count == 0
            ? new JobOutcome($"{law.Authority.Departments.Length}个部门的台账与登记簿一致。", "已重新计算。")
            : new JobOutcome($"{differences.Count}处不一致。", string.Concat(differences));
    }
}
