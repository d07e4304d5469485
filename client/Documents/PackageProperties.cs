using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents;

/// <summary>文档属性 of an Office file. Written here and not by the packer, which would name the part by chance and the time by the clock.</summary>
internal static class PackageProperties
{
    private const string Program = "Jinping.Workflow";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    public static void Write(CoreFilePropertiesPart part, string title, DocumentProperties properties)
    {
        var at = properties.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Save(part, new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin), new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Schema),
            Text(Dublin + "title", title),
            Text(Dublin + "creator", properties.Author),
            Text(Dublin + "subject", properties.Subject),
            Text(Core + "keywords", properties.Keywords),
            Text(Dublin + "identifier", properties.Identifier),
            Text(Core + "version", properties.Version),
            Text(Dublin + "language", "zh-CN"),
            new XElement(Terms + "created", new XAttribute(Schema + "type", "dcterms:W3CDTF"), at),
            new XElement(Terms + "modified", new XAttribute(Schema + "type", "dcterms:W3CDTF"), at),
            Text(Core + "lastModifiedBy", properties.Author)));
    }

    public static void Write(ExtendedFilePropertiesPart part, string organ) => Save(part, new XElement(Extended + "Properties", new XElement(Extended + "Application", Program), new XElement(Extended + "Company", CleanText.Line(organ))));

    private static XElement? Text(XName name, string? text) => text is null ? null : new XElement(name, CleanText.Line(text));

    private static void Save(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }
}
