using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>Packs a Word file of clean parts: no properties, no settings, no thumbnail, no time of packing.</summary>
internal static class WordPackage
{
    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(ImmutableArray<WordPart> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", new XElement(Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", $"/word/{part.Name}"), new XAttribute("ContentType", $"{Office}.{(part.Kind == "officeDocument" ? "document.main" : part.Kind)}+xml")))));
            Write(zip, "_rels/.rels", new XElement(Package + "Relationships", Relation("document", "officeDocument", "word/document.xml")));
            Write(zip, "word/_rels/document.xml.rels", new XElement(Package + "Relationships", parts.Where(part => part.Kind != "officeDocument").Select(part => Relation(part.Id, part.Kind, part.Name))));
            foreach (var part in parts)
                Write(zip, $"word/{part.Name}", part.Root);
        }
        return file.ToArray();
    }

    private static XElement Relation(string id, string kind, string target) =>
        new(Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{WordFile.Relations}/{kind}"), new XAttribute("Target", target));

    private static void Write(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        root.Save(writer);
    }
}
