using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Law.Attachments;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>Reads a file piece by piece, in bounded memory, to learn what it is.</summary>
public sealed class ContentReading : IDisposable
{
    private const int HeadLength = 4096;
    private const int TailLength = 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _head = new();
    private readonly Decoder _utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private byte[] _tail = [];
    private bool _isText = true;
    private bool _isUtf8 = true;
    private bool _isGb = true;
    private bool _leads;

    /// <summary>Bytes read.</summary>
    public long Length { get; private set; }

    /// <summary>Takes the next piece.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        _hash.AppendData(piece);
        Length += piece.Length;
        if (_head.Length < HeadLength)
            _head.Write(piece[..(int)Math.Min(piece.Length, HeadLength - _head.Length)]);
        KeepTail(piece);
        ReadText(piece);
    }

    /// <summary>What it is, after the last piece.</summary>
    public FileType Type() => FileTypes.Of(_head.ToArray(), _tail, Length, _isText && (_isUtf8 && !EndsWithin() || _isGb && !_leads));

    /// <summary>SHA-256 of the plain bytes, 64 lower-case hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _head.Dispose();
    }

    private void KeepTail(ReadOnlySpan<byte> piece)
    {
        if (_head.GetBuffer() is [(byte)'P', (byte)'K', ..])
        {
            var kept = _tail.AsSpan(Math.Max(0, Math.Min(_tail.Length, _tail.Length + piece.Length - TailLength)));
            _tail = [.. kept, .. piece[Math.Max(0, piece.Length - TailLength)..]];
        }
    }

    private void ReadText(ReadOnlySpan<byte> piece)
    {
        if (!_isText)
            return;
        foreach (var letter in piece)
        {
            if (letter < 0x20 && letter is not (0x09 or 0x0A or 0x0C or 0x0D))
            {
                _isText = false;
                return;
            }
            // GB 18030: a byte above 0x80 leads another, which is a digit or above 0x40.
            if (_leads)
                (_isGb, _leads) = (_isGb && letter is >= 0x30 and not 0x7F and not 0xFF, false);
            else if (letter is 0x80 or 0xFF)
                _isGb = false;
            else
                _leads = letter > 0x80;
        }
        try
        {
            if (_isUtf8)
                _utf8.GetChars(piece, new char[piece.Length + 4], flush: false);
        }
        catch (DecoderFallbackException)
        {
            _isUtf8 = false;
        }
    }

    private bool EndsWithin()
    {
        try
        {
            _utf8.GetCharCount([], flush: true);
            return false;
        }
        catch (DecoderFallbackException)
        {
            return true;
        }
    }
}
