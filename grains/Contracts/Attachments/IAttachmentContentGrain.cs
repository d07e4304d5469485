namespace Jinping.Workflow.Contracts.Attachments;

/// <summary>附件内容: the way to the encrypted bytes for those who are not on a silo, a piece at a time. Any number of them work side by side.</summary>
[GrainInterfaceType("attachment-content"), Alias("attachment-content")]
public interface IAttachmentContentGrain : IGrainWithIntegerKey
{
    /// <summary>Plain bytes in a piece, before encryption.</summary>
    public const int PieceLength = 256 * 1024;

    /// <summary>Keeps a piece of an upload, durably; sent again it replaces itself.</summary>
    [Alias("put")]
    public Task Put(Guid upload, int number, byte[] piece);

    /// <summary>The upload is whole. Where the same content is there already, that one is used and this one thrown away.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="content">Name of the content.</param>
    /// <param name="pieces">How many there are.</param>
    /// <param name="seal">SHA-256 over the encrypted pieces.</param>
    [Alias("finish")]
    public Task Finish(Guid upload, string content, int pieces, string seal);

    /// <summary>Throws an upload away.</summary>
    [Alias("discard")]
    public Task Discard(Guid upload);

    /// <summary>A piece; null beyond the last one, and where there is no such content.</summary>
    [Alias("piece")]
    public Task<byte[]?> Piece(string content, int number);
}
