using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>试导入: every row judged by the law as if it were written, and nothing written.</summary>
/// <param name="Cases">The rows that can be imported.</param>
/// <param name="Problems">What is wrong with the others, row by row.</param>
/// <param name="Rows">Rows that are cases, good and bad.</param>
internal sealed record LedgerTrial(ImmutableArray<LedgerCase> Cases, ImmutableArray<LedgerProblem> Problems, int Rows)
{
    // A row with less is a heading of a part, a sum, or a note below the table.
    private const int LeastCells = 3;

    /// <summary>Tries all rows below the headings.</summary>
    /// <param name="file">The ledger.</param>
    /// <param name="mapping">Which column says what.</param>
    /// <param name="choices">What holds where a row says nothing.</param>
    /// <param name="departments">All departments.</param>
    /// <param name="context">Today, and the calendar.</param>
    /// <param name="mayEnter">Whether the importer may register cases of a department.</param>
    /// <param name="tried">Is told the number of rows tried so far, now and then.</param>
    public static LedgerTrial Of(LedgerFile file, LedgerMapping mapping, LedgerChoices choices, ImmutableArray<DepartmentEntry> departments, LegalContext context, Func<string?, bool> mayEnter, Action<int>? tried = null)
    {
        var (reader, rows) = (new LedgerReader(mapping, choices, departments), file.Rows.Where(row => row.Number > mapping.HeadRow && row.Cells.Keys.Count(mapping.Columns.ContainsKey) >= LeastCells).ToArray());
        var (cases, problems, known) = (ImmutableArray.CreateBuilder<LedgerCase>(), ImmutableArray.CreateBuilder<LedgerProblem>(), new Dictionary<Guid, int>());
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % 100 == 0)
                tried?.Invoke(i);
            var (read, wrong) = reader.Read(rows[i]);
            if (read is null)
                problems.AddRange(wrong);
            else if (!mayEnter(read.Form.Department))
                problems.Add(new LedgerProblem(read.Row, null, null, "只能补录本部门收到的申请。"));
            else if (!known.TryAdd(read.CommandId, read.Row))
                problems.Add(new LedgerProblem(read.Row, null, null, $"与第{known[read.CommandId]}行重复（{(mapping.LetterOf(LedgerColumn.Number) is null ? "收到日期、申请人和申请内容相同" : "台账编号相同")}），不重复导入。"));
            else if (Refuse(read, context) is { } refusal)
                problems.Add(new LedgerProblem(read.Row, null, null, Words(refusal)));
            else
                cases.Add(read);
        }
        return new LedgerTrial(cases.ToImmutable(), problems.ToImmutable(), rows.Length);
    }

    /// <summary>A refusal with all that it names, as one sentence after another.</summary>
    public static string Words(Refusal refusal) => refusal.Message
        + (refusal.Missing.IsDefaultOrEmpty || refusal.Missing.All(refusal.Message.Contains) ? "" : $"缺：{string.Join("；", refusal.Missing)}。")
        + (refusal.Errors.IsEmpty ? "" : string.Join("；", refusal.Errors.Values.Where(error => !refusal.Message.Contains(error, StringComparison.Ordinal)).Distinct()));

    private static Refusal? Refuse(LedgerCase read, LegalContext context)
    {
        CommandStamp Stamp(int step) => new() { CommandId = step == 0 ? read.CommandId : Guid.NewGuid(), By = "试导入", At = DateTimeOffset.UnixEpoch };
        var request = Request.Replay(new RequestNumber(read.Form.ArrivedOn?.Year ?? context.Today.Year, read.Form.Department!, 1), []);
        var decision = request.Register(read.Form, Stamp(0), context);
        for (var step = 0; ; step++)
        {
            if (decision is Decision.Refused(var refusal))
                return refusal;
            if (decision is Decision.Accepted accepted)
                request = request.Apply(accepted.Entry);
            if (step == read.Commands.Length)
                return null;
            decision = request.Decide(read.Commands[step], Stamp(step + 1), context);
        }
    }
}
