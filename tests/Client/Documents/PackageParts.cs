using System.IO.Compression;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>Parts of an Office file.</summary>
internal static class PackageParts
{
    public static XDocument Read(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
