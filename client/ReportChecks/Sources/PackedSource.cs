using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>docx、xlsx: packed XML, unpacked no further than the limits allow; no entity, no outside reference is followed.</summary>
internal sealed class PackedSource : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = SourceLimits.UnpackedBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _archive;
    private long _unpacked;

    private PackedSource(ZipArchive archive) => _archive = archive;

    public static SourceDocument Read(byte[] bytes)
    {
        try
        {
            using var package = new PackedSource(new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            if (package.Has("word/document.xml"))
                return DocxSource.Read(package);
            if (package.Has("xl/workbook.xml"))
                return XlsxSource.Read(package);
            throw new UnreadableSourceException("unsupported-format", "是压缩包，不是Word（docx）或者Excel（xlsx）文件，请解压后逐个核验");
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableSourceException("damaged", "文件已损坏或者不完整，请重新下载或者另存后重试");
        }
    }

    /// <summary>A package to look into, by whoever disposes it.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static PackedSource Open(byte[] bytes) => new(new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));

    public bool Has(string name) => _archive.GetEntry(name) is not null;

    /// <summary>A part as XML; null when it is not there.</summary>
    public XDocument? Part(string name)
    {
        if (_archive.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if ((_unpacked += read) > SourceLimits.UnpackedBytes)
                throw new UnreadableSourceException("too-large", $"文件解压后超过{SourceLimits.UnpackedBytes / 1024 / 1024}MB，不是年度报告");
            memory.Write(buffer, 0, read);
        }

        memory.Position = 0;
        using var inner = XmlReader.Create(memory, Settings);
        using var reader = new LimitedXmlReader(inner);
        return XDocument.Load(reader);
    }

    public void Dispose() => _archive.Dispose();
}
