using Jinping.Workflow.Contracts.Attachments;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Attachments;

/// <summary>附件内容: passes pieces on to the store.</summary>
[GrainType("attachment-content"), StatelessWorker]
public sealed class AttachmentContentGrain(IAttachmentContents contents) : Grain, IAttachmentContentGrain
{
    /// <inheritdoc/>
    public Task Put(Guid upload, int number, byte[] piece) => contents.Put(upload, number, piece, CancellationToken.None);

    /// <inheritdoc/>
    public Task Finish(Guid upload, string content, int pieces, string seal) => contents.Finish(upload, content, pieces, seal, CancellationToken.None);

    /// <inheritdoc/>
    public Task Discard(Guid upload) => contents.Discard(upload, CancellationToken.None);

    /// <inheritdoc/>
    public Task<byte[]?> Piece(string content, int number) => contents.Piece(content, number, CancellationToken.None);
}
