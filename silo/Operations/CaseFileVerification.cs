using Jinping.Workflow.Actors.Audit;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Time;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Cases;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>A case's file beside the database it came from: whether the case still has that past, and whether that very manifest was recorded when the file was made.</summary>
/// <param name="cases">The database.</param>
public sealed class CaseFileVerification(CaseReader cases)
{
    /// <summary>What is wrong, empty when nothing is; and the record of its making, null when there is none.</summary>
    /// <param name="manifest">The manifest in the file.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(IReadOnlyList<string> Problems, AuditEvent? Made)> Compare(CaseManifest manifest, string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var (past, made) = (await OfTimeline(manifest, cancellationToken), await Record(manifest, hash, cancellationToken));
        var unmade = made is null ? "审计日志中没有制作这份清单的记录：清单不是当时给出的那一份。" : null;
        return ([.. new[] { past, unmade }.OfType<string>()], made);
    }

    private async Task<AuditEvent?> Record(CaseManifest manifest, string hash, CancellationToken cancellationToken)
    {
        for (var leaf = 0; ; leaf++)
        {
            if (await cases.Document("audit-log", $"{ChinaTime.DayOf(manifest.MadeAt):yyyy-MM-dd}/{leaf}", cancellationToken) is not { } stored)
                return null;
            var events = JsonGrainStorageSerializer.OfDocuments.Deserialize<AuditLogDocument>(new BinaryData(stored)).Events;
            if (events.FirstOrDefault(known => known.Kind == AuditKind.CaseFileMade && known.Subject == manifest.Number && AuditHash.Tells(known.Detail, hash)) is { } made)
                return made;
        }
    }

    private async Task<string?> OfTimeline(CaseManifest manifest, CancellationToken cancellationToken)
    {
        if (await cases.Document("request", manifest.Number, cancellationToken) is not { } stored)
            return $"数据库中没有登记编号为“{manifest.Number}”的申请。";
        try
        {
            var timeline = JsonGrainStorageSerializer.OfDocuments.Deserialize<RequestDocument>(new BinaryData(stored)).Timeline;
            return manifest.Version >= 1 && timeline.Count >= manifest.Version && TimelineHash.Of(timeline[manifest.Version - 1]) == manifest.TimelineHash
                ? null
                : "办理过程与数据库中的不符。";
        }
        catch (UnreadableStateException unreadable)
        {
            return $"数据库中的申请无法读取：{unreadable.Message}";
        }
    }
}
