using System.Security.Cryptography;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Attachments;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>附件 of the cases a caller sees, a piece at a time in both directions.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="deputies">Who does the work of whom.</param>
/// <param name="cipher">Encrypts before anything leaves this program.</param>
/// <param name="limits">How much may be kept.</param>
/// <param name="audit">Keeps who took personal data away.</param>
internal sealed class AttachmentDesk(IGrainFactory grains, CaseDesk cases, DeputyDesk deputies, AttachmentCipher cipher, AttachmentLimits limits, AuditDesk audit)
{
    private IAttachmentContentGrain Contents => grains.GetGrain<IAttachmentContentGrain>(0);

    /// <summary>Reads a file to its end, stores it and adds it to the case.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="kind">种类.</param>
    /// <param name="sentName">文件名 as it was sent.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="commandId">Id of the command, and of the attachment.</param>
    /// <param name="caller">Who adds it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="redacted">What it was made from; null for a file that was sent.</param>
    /// <returns>The answer; null when there is no such case for the caller.</returns>
    public async Task<RequestAnswer?> Add(string number, AttachmentKind kind, string? sentName, Stream file, Guid commandId, Caller caller, CancellationToken cancellationToken, Redacted? redacted = null)
    {
        if (await cases.Find(number, caller) is not { } grain || await grain.View(null) is not { } view)
            return null;
        if (OnlyContributes(caller, view) is { } forbidden)
            return RequestAnswer.Refused(forbidden);
        var upload = Guid.NewGuid();
        var (attachment, refusal) = await Store(upload, FileNames.Clean(sentName), kind, file, commandId, cancellationToken);
        return refusal is not null
            ? RequestAnswer.Refused(refusal)
            : await grain.Attach(new AttachFile { Attachment = attachment! with { Redacted = redacted }, Most = limits.LargestCase, By = await deputies.Recorded(caller, grain) });
    }

    /// <summary>Hides a file of a case.</summary>
    /// <returns>The answer; null when there is no such case for the caller.</returns>
    public async Task<RequestAnswer?> Remove(string number, Guid id, string? reason, Guid commandId, Caller caller)
    {
        if (await cases.Find(number, caller) is not { } grain)
            return null;
        return caller.Department is not null && await grain.View(null) is { } view && OnlyContributes(caller, view) is { } forbidden
            ? RequestAnswer.Refused(forbidden)
            : await grain.Detach(new DetachFile { Attachment = id, Reason = reason, CommandId = commandId, By = await deputies.Recorded(caller, grain) });
    }

    /// <summary>A file to take away, recorded where it holds personal data; or why not. Both null when there is no such case or file for the caller.</summary>
    public async Task<(Attachment? File, Refusal? Refusal)> Open(string number, Guid id, Caller caller)
    {
        if (await cases.View(number, null, caller) is not { } view || AttachmentView.Of(view).All(listed => listed.Id != id))
            return (null, null);
        var file = view.Timeline.Select(entry => entry.Event).OfType<RequestEvent.AttachmentAdded>().First(added => added.Attachment.Id == id).Attachment;
        if (AttachmentRules.IsPersonal(file.Kind) && !CaseDesk.MayReveal(caller, view))
            return (null, Refusal.Forbidden("当前账户的角色不能下载含有完整个人信息的附件。"));
        if (!await IsReadable(file))
            return (null, Refusal.Of(RefusalCodes.AttachmentUnreadable, "该附件的内容缺失或者损坏，请联系系统管理员。"));
        if (AttachmentRules.IsPersonal(file.Kind))
            await audit.Record(caller, AuditKind.AttachmentDownloaded, view.Number, $"附件 {id}");
        return (file, null);
    }

    /// <summary>Whether a file is there and its beginning opens; only reading it to its end tells whether it is whole.</summary>
    public async Task<bool> IsReadable(Attachment file) => await Contents.Piece(file.Content, 0) is { } first && cipher.Open(first, 0) is not null;

    /// <summary>Writes a file out, and breaks off where it is not what was put in.</summary>
    /// <exception cref="InvalidDataException">It is damaged: whoever receives it must see that it is not whole.</exception>
    public async Task Copy(Attachment file, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var written = 0L;
        for (var number = 0; written < file.Length; number++)
        {
            var stored = await Contents.Piece(file.Content, number);
            if (stored is null || cipher.Open(stored, number) is not { } plain)
                throw new InvalidDataException($"Attachment {file.Id} is damaged.");
            hash.AppendData(plain.Span);
            written += plain.Length;
            // The last piece only after the whole is known to be right.
            if (written >= file.Length && Convert.ToHexStringLower(hash.GetCurrentHash()) != file.Hash)
                throw new InvalidDataException($"Attachment {file.Id} is damaged.");
            await target.WriteAsync(plain, cancellationToken);
        }
    }

    private static Refusal? OnlyContributes(Caller caller, RequestView view) =>
        caller.Sees(view.Department, view.HandlingDepartment) ? null : Refusal.Forbidden("会办部门只能查看此申请、提出会办意见。");

    private async Task<(Attachment? File, Refusal? Refusal)> Store(Guid upload, string name, AttachmentKind kind, Stream file, Guid commandId, CancellationToken cancellationToken)
    {
        try
        {
            using var reading = new ContentReading();
            using var seal = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[IAttachmentContentGrain.PieceLength];
            var number = 0;
            while (await file.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read)
            {
                reading.Add(piece.AsSpan(0, read));
                if (reading.Length > limits.LargestFile)
                    return await Refused(AttachmentRules.TooLarge(limits.LargestFile));
                var closed = cipher.Close(piece.AsSpan(0, read), number);
                seal.AppendData(closed);
                await Contents.Put(upload, number++, closed);
            }
            var type = reading.Type();
            if (AttachmentRules.Check(name, type, reading.Length) is { } refusal)
                return await Refused(refusal);
            var content = await cipher.NameOf(reading.Hash());
            await Contents.Finish(upload, content, number, Convert.ToHexStringLower(seal.GetHashAndReset()));
            return (new Attachment { Id = commandId, Kind = kind, FileName = name, MediaType = type.MediaType, Length = reading.Length, Hash = reading.Hash(), Content = content }, null);
        }
        catch
        {
            await Discard(upload);
            throw;
        }

        async Task<(Attachment?, Refusal?)> Refused(Refusal refusal)
        {
            await Discard(upload);
            return (null, refusal);
        }
    }

    private async Task Discard(Guid upload)
    {
        try
        {
            await Contents.Discard(upload);
        }
        catch (Exception)
        {
            // The nightly check throws away what was never finished.
        }
    }
}
