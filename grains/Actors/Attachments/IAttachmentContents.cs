namespace Jinping.Workflow.Actors.Attachments;

/// <summary>Where the encrypted bytes of attachments lie.</summary>
public interface IAttachmentContents
{
    /// <summary>Keeps a piece of an upload.</summary>
    public Task Put(Guid upload, int number, byte[] piece, CancellationToken cancellationToken);

    /// <summary>Gives a whole upload its name, or throws it away where that name is taken.</summary>
    public Task Finish(Guid upload, string content, int pieces, string seal, CancellationToken cancellationToken);

    /// <summary>Throws an upload away; one that has a name stays.</summary>
    public Task Discard(Guid upload, CancellationToken cancellationToken);

    /// <summary>A piece; null when it is not there.</summary>
    public Task<byte[]?> Piece(string content, int number, CancellationToken cancellationToken);
}
