using System.Collections.Immutable;
using System.Text;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>原文读取: tells by its content what kind of file it is and reads it; the name of the file proves nothing.</summary>
internal static class SourceReader
{
    /// <summary>The report in a file; two where a text prints two years side by side, the older first.</summary>
    /// <exception cref="UnreadableSourceException">It cannot be read, with the reason.</exception>
    public static ImmutableArray<SourceDocument> Read(byte[] bytes)
    {
        if (bytes.Length > SourceLimits.FileBytes)
            throw new UnreadableSourceException("too-large", $"文件超过{SourceLimits.FileBytes / 1024 / 1024}MB，不是年度报告");
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (head.IndexOf("%PDF-"u8) >= 0)
            return [PdfSource.Read(bytes)];
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return [PackedSource.Read(bytes)];
        if (Refused(bytes) is { } refused)
            throw refused;
        var text = ReportText.Decode(bytes)
            ?? throw new UnreadableSourceException("not-text", "文件不是文本文件，或者编码无法识别；可读取网页、Word（docx）、Excel（xlsx）、文字版PDF和纯文本");
        return OfText(text);
    }

    /// <summary>Reads what is already text.</summary>
    public static ImmutableArray<SourceDocument> OfText(string text)
    {
        if (text.Length > SourceLimits.FileBytes)
            throw new UnreadableSourceException("too-large", $"文件超过{SourceLimits.FileBytes / 1024 / 1024}MB，不是年度报告");
        if (HtmlSource.IsHtml(text))
            return [HtmlSource.Read(text)];
        return JsonSource.IsJson(text) ? [JsonSource.Read(text)] : TextSource.Read(text);
    }

    private static UnreadableSourceException? Refused(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new("encrypted", "文件已加密，请去除密码后重试")
                : new("unsupported-format", "是旧版Office文件（doc、xls），请另存为docx、xlsx后重试");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("BM"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
        {
            return new("scanned", "是图片，没有文字可读；请使用网页、Word或者文字版PDF");
        }

        if (bytes.StartsWith("{\\rtf"u8))
            return new("unsupported-format", "是RTF文件，请另存为docx后重试");
        return bytes.StartsWith("Rar!"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
            ? new("unsupported-format", "是压缩包，请解压后逐个核验")
            : null;
    }
}
