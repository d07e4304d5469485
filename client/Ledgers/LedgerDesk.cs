using System.Security.Cryptography;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>台账导入, at the page and by the REST interface: tried first, then imported row by row, each whole or not at all.</summary>
/// <param name="imports">Writes the rows.</param>
/// <param name="board">Where progress is read.</param>
/// <param name="law">Departments and calendar.</param>
internal sealed class LedgerDesk(ImportDesk imports, ImportBoard board, LawDesk law)
{
    private const int AtOnce = 32;

    /// <summary>The key of an import: the same file has the same, so that whoever sends it again finds it where it is.</summary>
    public static Guid KeyOf(byte[] file) => new(SHA256.HashData(file).AsSpan(0, 16));

    /// <summary>试导入. Long ledgers take seconds: it runs beside the page.</summary>
    public async Task<LedgerTrial> Try(LedgerFile file, LedgerMapping mapping, LedgerChoices choices, Caller caller, Action<int>? tried = null)
    {
        var (departments, context) = ((await law.Authority()).Departments, await law.Today());
        return await Task.Run(() => LedgerTrial.Of(file, mapping, choices, departments, context, caller.IsOf, tried));
    }

    /// <summary>导入 of what was tried; goes on whether or not somebody looks.</summary>
    /// <param name="trial">The rows.</param>
    /// <param name="key">The import's key.</param>
    /// <param name="caller">Who imports.</param>
    /// <param name="stop">Ends it between two rows; what is written stays, and the same ledger takes it up again.</param>
    /// <returns>How far it is; complete when the task is.</returns>
    public (ImportProgress Progress, Task Done) Import(LedgerTrial trial, Guid key, Caller caller, CancellationToken stop)
    {
        var progress = board.Begin(key, caller);
        return (progress, Task.Run(() => Run(trial, progress, caller, stop), CancellationToken.None));
    }

    private async Task Run(LedgerTrial trial, ImportProgress progress, Caller caller, CancellationToken stop)
    {
        try
        {
            await Parallel.ForEachAsync(trial.Cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (row, _) =>
                progress.Add(Said(await imports.Answer(row.Row, row.Form, row.Commands, row.CommandId, caller))));
        }
        catch (OperationCanceledException)
        {
            // Stopped: what was answered stands.
        }
        finally
        {
            progress.End();
        }
    }

    private static ImportLine Said(ImportLine line) => line.Code != RefusalCodes.IdempotencyKeyReused ? line : line with
    {
        Code = "ledger-number-taken",
        Message = "此台账编号（没有编号的，此收到日期、申请人和申请内容）的申请已经导入过，但这一行的其他内容不同，没有改动已导入的申请。确属另一件的，请更改台账编号；需要更正的，请在案件页更正。",
    };
}
