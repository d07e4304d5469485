using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Silo.Operations;
using Jinping.Workflow.Silo.Storage.Attachments;
using Jinping.Workflow.Silo.Telemetry;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>夜间核对: cases, register and ledgers are compared. A difference is an error; nothing is changed, for what caused it must be looked at first.</summary>
public sealed partial class DriftCheck(IGrainFactory grains, LawInForce law, CaseVerification verification, SqlAttachmentContents attachments, ILogger<DriftCheck> logger) : IJob
{
    /// <summary>The most differences told of in a record; the log has all.</summary>
    private const int MostTold = 20;

    /// <summary>News from a request to its department has long arrived after this; a difference that is still there is one.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Name => JobNames.DriftCheck;

    /// <inheritdoc/>
    public string Title => "夜间核对：办理过程、登记簿、台账三者一致";

    /// <inheritdoc/>
    public string? Cron => "30 2 * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var told = new List<string>();
        var tally = await verification.Run(
            problem =>
            {
                LogCase(problem.Number, problem.Text);
                told.Add($"{problem.Number}：{problem.Text}");
            },
            cancellationToken);
        foreach (var department in law.Authority.Departments)
        {
            foreach (var difference in await Confirmed(grains.GetGrain<IDepartmentGrain>(department.Code), cancellationToken))
            {
                LogLedger(department.Code, difference.Number ?? $"{difference.Year}", difference.Text);
                told.Add($"{department.Code}{difference.Number}：{difference.Text}");
            }
        }
        // Only after all cases were read: one that cannot be read may refer to anything.
        var cleaned = told.Count == 0 ? await attachments.Clean(tally.Contents, cancellationToken) : 0;
        WorkflowMeter.Drift.Record(told.Count);
        var found = $"核对申请{tally.Cases}件、记录{tally.Entries}条、部门台账{law.Authority.Departments.Length}本、附件{tally.Contents.Count}个，不一致{told.Count}处。";
        return told.Count == 0
            ? new JobOutcome(found, cleaned == 0 ? "无须处理。" : $"清除未完成或者无人引用的附件内容{cleaned}份。")
            : new JobOutcome(found + string.Concat(told.Take(MostTold)) + (told.Count > MostTold ? "其余见日志。" : ""), "未作改动：查明原因后，由操作人员运行 silo repair。");
    }

    private static async Task<IReadOnlyList<LedgerDifference>> Confirmed(IDepartmentGrain department, CancellationToken cancellationToken)
    {
        if (await department.Differences() is not { IsEmpty: false } first)
            return [];
        await Task.Delay(SecondLook, cancellationToken);
        return [.. first.Intersect(await department.Differences())];
    }

    [LoggerMessage(LogLevel.Error, "Drift: request {Number}: {Problem}")]
    private partial void LogCase(string number, string problem);

    [LoggerMessage(LogLevel.Error, "Drift: department {Department}, {NumberOrYear}: {Problem}")]
    private partial void LogLedger(string department, string numberOrYear, string problem);
}
