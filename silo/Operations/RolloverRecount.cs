using System.Collections.Immutable;
using Jinping.Workflow.Actors.Departments;
using Jinping.Workflow.Actors.Years;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Cases;
using Request = Jinping.Workflow.Law.Requests.Request;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>
/// 结转台账核对: every ledger kept at a rollover is counted anew from the timelines, by the entries recorded until its instant. Late entries, corrections and closings
/// since then carry a later instant and change nothing; a case that was altered, removed or slipped in does.
/// </summary>
internal sealed class RolloverRecount
{
    private readonly ImmutableArray<(int Year, string Hash, StoredRollover Rollover)> _years;
    private readonly Dictionary<string, List<Recount>> _departments = [];
    private readonly List<CaseProblem> _unreadable = [];

    private RolloverRecount(ImmutableArray<(int Year, string Hash, StoredRollover Rollover)> years) => _years = years;

    /// <summary>Kept ledgers.</summary>
    public int Count => _departments.Values.Sum(ledgers => ledgers.Count);

    /// <summary>Reads what is kept.</summary>
    public static async Task<RolloverRecount> Begin(CaseReader cases, CancellationToken cancellationToken)
    {
        var unreadable = new List<CaseProblem>();
        // The years first: what a year tells of, its departments have kept before.
        var years = Read<ReportingYearDocument>(await cases.Documents("reporting-year", cancellationToken), unreadable);
        var recount = new RolloverRecount([.. years.Select(Rolled).OfType<(int, string, StoredRollover)>()]);
        foreach (var department in Read<DepartmentDocument>(await cases.Documents("department", cancellationToken), unreadable))
        {
            foreach (var kept in department.RolledOver.Values)
                recount.Of(kept.Department).Add(new Recount(kept));
        }
        recount._unreadable.AddRange(unreadable);
        return recount;
    }

    /// <summary>Counts a case wherever it counted.</summary>
    public void Add(string number, IEnumerable<TimelineEntry> timeline)
    {
        if (!RequestNumber.TryParse(number, out var parsed))
            return;
        var request = Request.Replay(parsed, timeline);
        if (request.Received is not { } received)
            return;
        foreach (var recount in _departments.GetValueOrDefault(received.Department) ?? [])
            recount.Add(request);
    }

    /// <summary>What is not as it was, under the code of its department.</summary>
    public IEnumerable<CaseProblem> Problems()
    {
        foreach (var problem in _unreadable)
            yield return problem;
        foreach (var (code, ledgers) in _departments.OrderBy(department => department.Key, StringComparer.Ordinal))
        {
            foreach (var text in ledgers.SelectMany(recount => RolloverProof.Problems(recount.Kept, recount.Counted)))
                yield return new CaseProblem(code, text, IsOfRegister: false);
        }
        foreach (var (year, hash, rollover) in _years)
        {
            if (RolloverProof.HashOf(rollover.Hashes) != hash)
                yield return new CaseProblem($"{year}", $"{year}年度各部门结转台账的校验值与结转时不符。", IsOfRegister: false);
            foreach (var (code, kept) in rollover.Hashes)
            {
                if (HashOf(code, year) != kept)
                    yield return new CaseProblem(code, $"{year}年度结转台账缺失或者不是结转时的那一本。", IsOfRegister: false);
            }
        }
    }

    private static (int, string, StoredRollover)? Rolled(ReportingYearDocument document) =>
        document.Rollover is { } rollover && document.History.FirstOrDefault(step => step.Status == YearStatus.RolledOver)?.Hash is { } hash
            ? (rollover.Year, hash, rollover)
            : null;

    private static List<T> Read<T>(IEnumerable<byte[]> payloads, List<CaseProblem> unreadable)
    {
        var documents = new List<T>();
        foreach (var payload in payloads)
        {
            try
            {
                documents.Add(JsonGrainStorageSerializer.OfDocuments.Deserialize<T>(new BinaryData(payload)));
            }
            catch (UnreadableStateException damaged)
            {
                unreadable.Add(new CaseProblem(typeof(T).Name, $"无法读取：{damaged.Message}", IsOfRegister: false));
            }
        }
        return documents;
    }

    private string? HashOf(string code, int year) => _departments.GetValueOrDefault(code)?.FirstOrDefault(recount => recount.Kept.Ledger.Year == year)?.Kept.Hash;

    private List<Recount> Of(string code)
    {
        if (!_departments.TryGetValue(code, out var ledgers))
            _departments[code] = ledgers = [];
        return ledgers;
    }

    private sealed class Recount(RolloverLedger kept)
    {
        public RolloverLedger Kept => kept;

        public Ledger Counted { get; private set; } = Ledger.Empty(kept.Ledger.Year);

        public void Add(Request request)
        {
            if (CaseFacts.Of(request.AsRecorded(kept.RecordedUntil)) is { } facts)
                Counted = Counted.With(facts);
        }
    }
}
