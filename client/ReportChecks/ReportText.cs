using System.Text;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>The characters of a report file: UTF-8 or UTF-16 with their marks, UTF-8 without, else GB18030 as many portals still serve it.</summary>
public static class ReportText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null when the bytes are no text in any of these encodings.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Try(StrictUtf8, bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Try(new UnicodeEncoding(false, false, throwOnInvalidBytes: true), bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Try(new UnicodeEncoding(true, false, throwOnInvalidBytes: true), bytes[2..]);
        return Try(StrictUtf8, bytes) ?? WithoutCutLetter(bytes) ?? Try(Gb18030, bytes);
    }

    /// <summary>GB18030 that writes a question mark for what it cannot.</summary>
    internal static Encoding Gb18030Lenient { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>A copy cut off in the middle of a letter is UTF-8 all the same.</summary>
    private static string? WithoutCutLetter(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length - 1;
        while (end > 0 && bytes.Length - end < 4 && (bytes[end] & 0xC0) == 0x80)
            end--;
        return end > 16 && bytes[end] >= 0xC0 ? Try(StrictUtf8, bytes[..end]) : null;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0') ? null : text;   // no text holds a zero: such a file is a picture, a PDF or a Word file
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
