using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Jinping.Workflow.Law.Attachments;

/// <summary>The kinds of file that are told apart by content. What has no extension here is named in the refusal and not kept.</summary>
public static class FileTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private static readonly FileType Unknown = new("不能识别的文件", "application/octet-stream");
    private static readonly FileType Archive = new("压缩包", "application/zip");
    private static readonly FileType Program = new("可执行程序", "application/octet-stream");
    private static readonly FileType Text = new("纯文本", "text/plain", "txt", "csv", "md", "log");
    private static readonly FileType Page = new("网页", "text/html");

    // In the order of asking; a script is a program too.
    private static readonly ImmutableArray<(ImmutableArray<byte> Begins, FileType Type)> Heads =
    [
        ("%PDF-"u8.ToArray().ToImmutableArray(), new FileType("PDF 文件", "application/pdf", "pdf")),
        ([0xFF, 0xD8, 0xFF], new FileType("JPEG 图片", "image/jpeg", "jpg", "jpeg")),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new FileType("PNG 图片", "image/png", "png")),
        ([0x49, 0x49, 0x2A, 0x00], new FileType("TIFF 图片", "image/tiff", "tif", "tiff")),
        ([0x4D, 0x4D, 0x00, 0x2A], new FileType("TIFF 图片", "image/tiff", "tif", "tiff")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new FileType("Office 97-2003 或者 WPS 文档", "application/x-ole-storage", "doc", "xls", "ppt", "wps", "et", "dps")),
        ("MZ"u8.ToArray().ToImmutableArray(), Program),
        ([0x7F, 0x45, 0x4C, 0x46], Program),
        ("#!"u8.ToArray().ToImmutableArray(), Program),
        ("Rar!"u8.ToArray().ToImmutableArray(), Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Archive),
        ([0x1F, 0x8B], Archive),
    ];

    private static readonly ImmutableArray<(string Part, FileType Type)> Parts =
    [
        ("word/document.xml", new FileType("Word 文档", Office + "wordprocessingml.document", "docx")),
        ("xl/workbook.xml", new FileType("Excel 工作簿", Office + "spreadsheetml.sheet", "xlsx")),
        ("ppt/presentation.xml", new FileType("PowerPoint 演示文稿", Office + "presentationml.presentation", "pptx")),
        ("OFD.xml", new FileType("OFD 版式文件", "application/ofd", "ofd")),
    ];

    /// <summary>What a file is.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="tail">Its last bytes, where a zip file lists its parts.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isText">Whether all of it is text.</param>
    public static FileType Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, long length, bool isText)
    {
        foreach (var (begins, type) in Heads)
        {
            if (head.StartsWith(begins.AsSpan()))
                return type;
        }
        if (head.StartsWith("PK\u0003\u0004"u8))
            return OfZip(ZipParts(tail));
        if (head.StartsWith("BM"u8) && head.Length >= 14 && BinaryPrimitives.ReadUInt32LittleEndian(head[2..]) == length)
            return new FileType("BMP 图片", "image/bmp", "bmp");
        return isText ? LooksLikePage(head) ? Page : Text : Unknown;
    }

    private static FileType OfZip(HashSet<string> parts) => parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        ? new FileType("带宏的 Office 文档", "application/octet-stream")
        : Parts.FirstOrDefault(known => parts.Contains(known.Part)).Type ?? Archive;

    private static bool LooksLikePage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 512)]).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<script", StringComparison.OrdinalIgnoreCase);
    }

    // The central directory stands at the end; one that begins before the bytes kept is read as far as it is there.
    private static HashSet<string> ZipParts(ReadOnlySpan<byte> tail)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        while (tail.IndexOf("PK\u0001\u0002"u8) is >= 0 and var at && tail.Length >= at + 46)
        {
            var entry = tail[at..];
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (entry.Length < 46 + length)
                break;
            parts.Add(Encoding.UTF8.GetString(entry.Slice(46, length)));
            tail = entry[(46 + length)..];
        }
        return parts;
    }
}
