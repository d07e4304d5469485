using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.Documents.Letters;
using Jinping.Workflow.Contracts.Attachments;
using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Letters;

/// <summary>冻结的文书: frozen texts lie where attachments lie, encrypted like them, and are checked by their hash whenever they are read.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="cipher">Encrypts before anything leaves this program.</param>
internal sealed class LetterStore(IGrainFactory grains, AttachmentCipher cipher)
{
    private IAttachmentContentGrain Contents => grains.GetGrain<IAttachmentContentGrain>(0);

    /// <summary>Stores a text.</summary>
    /// <returns>Its hash, the name it lies under, and its length in bytes.</returns>
    public async Task<(string Hash, string Content, int Length)> Put(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > IAttachmentContentGrain.PieceLength)
            throw new ArgumentException("A letter is at most one piece long.", nameof(text));
        var hash = LetterTemplates.HashOf(text);
        var (upload, content, closed) = (Guid.NewGuid(), await cipher.NameOf(hash), cipher.Close(bytes, 0));
        await Contents.Put(upload, 0, closed);
        await Contents.Finish(upload, content, 1, Convert.ToHexStringLower(SHA256.HashData(closed)));
        return (hash, content, bytes.Length);
    }

    /// <summary>A frozen text; null when it is missing or not what was frozen.</summary>
    public async Task<string?> Get(IssuedLetter letter)
    {
        if (await Contents.Piece(letter.Content, 0) is not { } stored || cipher.Open(stored, 0) is not { } plain)
            return null;
        var text = Encoding.UTF8.GetString(plain.Span);
        return LetterTemplates.HashOf(text) == letter.Hash ? text : null;
    }
}
