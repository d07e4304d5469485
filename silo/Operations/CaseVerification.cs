using System.Collections.Immutable;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Attachments;
using Jinping.Workflow.Silo.Storage.Cases;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>核验: reads every case straight from the database, checks its chain of hashes and its row in the register, and counts anew what was kept at rollovers.</summary>
/// <param name="cases">The cases.</param>
/// <param name="attachments">The bytes of their attachments; null where they are not looked at.</param>
public sealed class CaseVerification(CaseReader cases, SqlAttachmentContents? attachments = null)
{
    /// <summary>Checks all cases; nothing is changed.</summary>
    /// <param name="report">Told of each problem as it is found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<VerificationTally> Run(Action<CaseProblem> report, CancellationToken cancellationToken)
    {
        var tally = new VerificationTally(0, 0, 0);
        // Before the cases: what is recorded meanwhile is later than any kept ledger.
        var ledgers = await RolloverRecount.Begin(cases, cancellationToken);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var stored in cases.All(cancellationToken))
        {
            var (entries, problems) = Check(stored, ledgers, files);
            tally += new VerificationTally(1, entries, problems.Count);
            problems.ForEach(report);
        }
        foreach (var number in await cases.RowsAlone(cancellationToken))
        {
            tally += new VerificationTally(0, 0, 1);
            report(new CaseProblem(number, "登记簿中有此申请，但没有办理过程。", IsOfRegister: false));
        }
        foreach (var problem in ledgers.Problems())
        {
            tally += new VerificationTally(0, 0, 1);
            report(problem);
        }
        foreach (var (content, place) in attachments is null ? [] : files)
        {
            if (await attachments!.Problem(content, cancellationToken) is not { } wrong)
                continue;
            tally += new VerificationTally(0, 0, 1);
            report(new CaseProblem(place.Split('\n')[0], $"{place.Split('\n')[1]}{wrong}。", IsOfRegister: false));
        }
        return tally with { Ledgers = ledgers.Count, Contents = [.. files.Keys] };
    }

    private static (int Entries, List<CaseProblem> Problems) Check(StoredCase stored, RolloverRecount ledgers, Dictionary<string, string> files)
    {
        try
        {
            var document = JsonGrainStorageSerializer.OfDocuments.Deserialize<RequestDocument>(new BinaryData(stored.Payload));
            ledgers.Add(stored.Number, document.Timeline);
            foreach (var added in document.Timeline.Select(entry => entry.Event).OfType<RequestEvent.AttachmentAdded>())
                files.TryAdd(added.Attachment.Content, $"{stored.Number}\n附件“{added.Attachment.FileName}”");
            foreach (var issued in document.Timeline.Select(entry => entry.Event).OfType<RequestEvent.LetterIssued>())
                files.TryAdd(issued.Letter.Content, $"{stored.Number}\n文书《{issued.Letter.Title}》");
            // What is wrong even with the row the case itself would write is wrong with the case.
            var own = Verification.Problems(document, document.Register);
            return (document.Timeline.Count, [.. Verification.Problems(document, stored.Row).Select(text => new CaseProblem(stored.Number, text, IsOfRegister: own.IsEmpty))]);
        }
        catch (UnreadableStateException unreadable)
        {
            return (0, [new CaseProblem(stored.Number, $"无法读取：{unreadable.Message}", IsOfRegister: false)]);
        }
    }
}

/// <summary>Something that does not fit.</summary>
/// <param name="Number">登记编号, or the code of the department whose kept ledger it is.</param>
/// <param name="Text">What, in Chinese.</param>
/// <param name="IsOfRegister">True: the case is sound and only its row in the register differs, which can be written anew; false: only a backup can help.</param>
public sealed record CaseProblem(string Number, string Text, bool IsOfRegister);

/// <summary>What was checked.</summary>
/// <param name="Cases">Cases read.</param>
/// <param name="Entries">Entries of their timelines.</param>
/// <param name="Problems">Problems found.</param>
public readonly record struct VerificationTally(int Cases, int Entries, int Problems)
{
    /// <summary>结转台账 counted anew.</summary>
    public int Ledgers { get; init; }

    /// <summary>The contents that cases refer to, of attachments removed too.</summary>
    public ImmutableHashSet<string> Contents { get; init; } = [];

    /// <summary>Both together.</summary>
    public static VerificationTally operator +(VerificationTally left, VerificationTally right) =>
        new(left.Cases + right.Cases, left.Entries + right.Entries, left.Problems + right.Problems) { Ledgers = left.Ledgers + right.Ledgers };

    /// <summary>In Chinese.</summary>
    public override string ToString() => $"核验{Cases}件、{Entries}条记录、结转台账{Ledgers}本、附件{Contents?.Count ?? 0}个：{(Problems == 0 ? "全部与原记录一致。" : $"{Problems}处不符。")}";
}
